#include "graph/graph.h"

#include <algorithm>

namespace entente::graph {

Extra Graph::extra(std::uint32_t link) const {
  if (!a_.links[link].has_extra()) return Extra{link, kNone, kNone};
  const auto found = std::lower_bound(a_.extras.begin(), a_.extras.end(), link,
                                      [](const Extra& e, std::uint32_t l) { return e.link < l; });
  return found != a_.extras.end() && found->link == link ? *found : Extra{link, kNone, kNone};
}

std::optional<Vertex> Graph::find(std::string_view id, Vertex from, Vertex to) const {
  const Vertex end = to;
  while (from < to) {
    const Vertex middle = from + (to - from) / 2;
    if (this->id(middle) < id) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  if (from < end && this->id(from) == id) return from;
  return std::nullopt;
}

std::size_t Graph::bytes() const {
  return a_.id_bytes.size_bytes() + a_.id_offsets.size_bytes() + a_.actor_kinds.size_bytes() +
         a_.runs.size_bytes() + a_.arcs.size_bytes() + a_.links.size_bytes() +
         a_.extras.size_bytes() + a_.pacts.size_bytes() + a_.parties.size_bytes() +
         a_.phases.size_bytes();
}

namespace {

bool rising_to(std::span<const std::uint32_t> offsets, std::size_t end) {
  return !offsets.empty() && offsets.front() == 0 && offsets.back() == end &&
         std::is_sorted(offsets.begin(), offsets.end());
}

bool arcs_inside(const Arrays& a, std::size_t vertices) {
  return std::all_of(a.arcs.begin(), a.arcs.end(), [&](const Arc& arc) {
    return arc.target < vertices &&
           arc.index() < (arc.is_party() ? a.parties.size() : a.links.size());
  });
}

bool pacts_inside(const Arrays& a, std::size_t actors) {
  return std::all_of(a.pacts.begin(), a.pacts.end(), [&](const Pact& p) {
    return std::size_t{p.first_party} + p.parties <= a.parties.size() &&
           std::size_t{p.first_phase} + p.phases <= a.phases.size() &&
           (p.hub == kNone || p.hub < actors) && p.type < count_of<AgreementType>() &&
           p.modality < count_of<Modality>();
  });
}

}  // namespace

bool Graph::consistent() const {
  const std::size_t people = a_.actor_kinds.size();
  if (people + a_.pacts.size() != vertices_ || !rising_to(a_.id_offsets, a_.id_bytes.size()))
    return false;
  if (a_.runs.size() != 3 * std::size_t{vertices_} + 1 || !rising_to(a_.runs, a_.arcs.size()))
    return false;
  const auto names_someone = [&](Vertex v) { return v == kNone || v < vertices_; };
  return arcs_inside(a_, vertices_) && pacts_inside(a_, people) &&
         std::all_of(a_.links.begin(), a_.links.end(),
                     [&](const Link& l) { return l.subject < people && l.object < people; }) &&
         std::all_of(a_.extras.begin(), a_.extras.end(),
                     [&](const Extra& e) {
                       return e.link < a_.links.size() && names_someone(e.via) &&
                              names_someone(e.under);
                     }) &&
         std::all_of(a_.parties.begin(), a_.parties.end(),
                     [&](const Party& p) {
                       return p.actor < people && p.pact >= people && p.pact < vertices_;
                     }) &&
         std::all_of(a_.phases.begin(), a_.phases.end(),
                     [](const Phase& p) { return p.status < count_of<AgreementStatus>(); });
}

}  // namespace entente::graph
