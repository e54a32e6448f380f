#include "graph/view.h"

#include <algorithm>

namespace entente::graph {
namespace {

bool is_plain(const Filter& f) {
  return !f.as_of && !f.between && f.predicates == kAllPredicates &&
         f.modalities == modality_bit(Modality::kAsserted) && f.min_confidence == 0 &&
         f.types == kAllTypes && !f.allowed;
}

}  // namespace

View::View(const Graph& graph, Filter filter)
    : graph_(&graph), filter_(std::move(filter)), no_conditions_(is_plain(filter_)) {}

bool View::time_takes(const Link& link) const {
  const bool state = is_state_of_affairs(link.predicate());
  if (filter_.between)
    return meets(link.begin, link.end, link.undated(), *filter_.between, filter_.include_undated);
  if (filter_.as_of) {
    const Day end = state ? link.end : PartialDate::kPlusInfinity;
    return meets(link.begin, end, link.undated(), *filter_.as_of, filter_.include_undated);
  }
  return !link.over();
}

bool View::takes_link(std::uint32_t index) const {
  if (index >= graph_->links()) return false;  // a damaged image
  const Link& link = graph_->link(index);
  if (!(filter_.predicates & predicate_bit(link.predicate())) ||
      !(filter_.modalities & modality_bit(link.modality())) ||
      link.confidence < filter_.min_confidence || !time_takes(link)) {
    return false;
  }
  if (filter_.allowed && !filter_.allowed->links[index]) return false;
  const bool some_types = filter_.types != kAllTypes;
  if (!link.has_extra()) return !some_types;
  const Vertex under = graph_->extra(index).under;
  if (under < graph_->actors() || under >= graph_->vertices()) return !some_types;
  if (some_types && !(filter_.types & 1U << graph_->pact(under).type)) return false;
  return !is_state_of_affairs(link.predicate()) || !blocked(under);
}

bool View::takes_membership(std::uint32_t index) const {
  const Link& link = graph_->link(index);
  return (filter_.modalities & modality_bit(link.modality())) &&
         link.confidence >= filter_.min_confidence && time_takes(link);
}

bool View::phase_there(const Pact& pact, const Phase& phase) const {
  if (filter_.between)
    return meets(phase.begin, phase.end, phase.undated, *filter_.between, filter_.include_undated);
  if (filter_.as_of)
    return meets(phase.begin, phase.end, phase.undated, *filter_.as_of, filter_.include_undated);
  return &phase == &graph_->phases_of(pact).back();
}

/// True where the agreement is suspended, rejected or ended all through the time asked for: nothing
/// rests on it then.
bool View::blocked(Vertex agreement) const {
  const Pact& pact = graph_->pact(agreement);
  bool ended = false;
  for (const Phase& phase : graph_->phases_of(pact)) {
    if (!phase_there(pact, phase)) continue;
    if (linking(static_cast<AgreementStatus>(phase.status)) != Linking::kNo) return false;
    ended = true;
  }
  return ended;
}

std::optional<PactState> View::state(Vertex agreement) const {
  const Pact& pact = graph_->pact(agreement);
  const auto modality = static_cast<Modality>(pact.modality);
  if (!(filter_.predicates & predicate_bit(Predicate::kHasAgreementWith)) ||
      !(filter_.types & 1U << pact.type) || pact.confidence < filter_.min_confidence) {
    return std::nullopt;
  }
  if (filter_.allowed && !filter_.allowed->pacts[agreement - graph_->actors()]) return std::nullopt;
  if (modality != Modality::kAsserted && !(filter_.modalities & modality_bit(modality)))
    return std::nullopt;
  const auto phases = graph_->phases_of(pact);
  for (auto phase = phases.rbegin(); phase != phases.rend(); ++phase) {
    if (!phase_there(pact, *phase)) continue;
    const auto status = static_cast<AgreementStatus>(phase->status);
    const Linking how = linking(status);
    if (how == Linking::kNo) continue;
    const bool planned = how == Linking::kPlanned || modality == Modality::kPlanned;
    const Modality needed = modality == Modality::kNegated ? Modality::kNegated
                            : planned                      ? Modality::kPlanned
                                                           : Modality::kAsserted;
    if (!(filter_.modalities & modality_bit(needed))) continue;
    PactState state{status, Standing::kHolds};
    if (planned) {
      state.standing = Standing::kPlanned;
    } else if (filter_.as_of && phase->begin > filter_.as_of->last) {
      state.standing = Standing::kUndated;
    } else if (how == Linking::kNotInForce) {
      state.standing = Standing::kNotInForce;
    } else if (filter_.as_of && phase->end == PartialDate::kPlusInfinity &&
               pact.told_last < filter_.as_of->first) {
      state.standing = Standing::kPresumed;
    }
    return state;
  }
  return std::nullopt;
}

bool View::party_there(const Party& party) const {
  if (filter_.between) return meets(party.begin, party.end, false, *filter_.between, false);
  if (filter_.as_of) return meets(party.begin, party.end, false, *filter_.as_of, false);
  return party.over > graph_->horizon() || party.over == PartialDate::kPlusInfinity;
}

bool View::takes_party(std::uint32_t index) const {
  if (index >= graph_->arrays().parties.size()) return false;  // a damaged image
  const Party& party = graph_->party(index);
  return party_there(party) && state(party.pact).has_value();
}

Standing View::standing(std::uint32_t index) const {
  const Link& link = graph_->link(index);
  if (link.modality() == Modality::kPlanned) return Standing::kPlanned;
  if (!filter_.as_of) return Standing::kHolds;
  const DayRange& day = *filter_.as_of;
  if (link.begin > day.last) return Standing::kUndated;
  if (!is_state_of_affairs(link.predicate()))
    return link.end < day.first ? Standing::kPast : Standing::kHolds;
  if (link.end == PartialDate::kPlusInfinity && link.told_last < day.first)
    return Standing::kPresumed;
  return Standing::kHolds;
}

}  // namespace entente::graph
