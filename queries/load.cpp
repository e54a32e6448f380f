#include "queries/load.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/builder.h"
#include "graph/image.h"

namespace entente::queries {
namespace {

using graph::kNone;
using graph::Vertex;

std::uint16_t thousandths(double confidence) {
  return static_cast<std::uint16_t>(std::clamp(confidence, 0.0, 1.0) * 1000 + 0.5);
}

Vertex vertex_of(const std::vector<ActorId>& actors, const ActorId& id) {
  const auto found = std::lower_bound(actors.begin(), actors.end(), id);
  return found != actors.end() && *found == id ? static_cast<Vertex>(found - actors.begin())
                                               : kNone;
}

/// Adds the actors and returns their ids, sorted.
std::vector<ActorId> add_actors(const storage::Store& store, graph::Builder& builder) {
  std::vector<ActorId> ids;
  for (storage::EdgeActor& actor : store.edge_actors()) {
    builder.add_actor({actor.id.value, actor.kind, actor.gone.from, actor.gone.to});
    ids.push_back(std::move(actor.id));
  }
  return ids;
}

graph::PactRow pact_of(const storage::AgreementRow& row, const std::vector<ActorId>& ids) {
  const Agreement& a = row.agreement;
  const auto first = row.support.first_reported, last = row.support.last_reported;
  graph::PactRow pact;
  pact.id = a.id.value;
  pact.type = a.type;
  pact.modality = a.modality;
  pact.hub = a.hub ? vertex_of(ids, *a.hub) : kNone;
  pact.confidence = thousandths(a.confidence);
  pact.sources = row.support.sources;
  pact.told_last = last ? last->latest() : PartialDate::kMinusInfinity;
  pact.row = static_cast<std::uint32_t>(row.number);
  pact.phases = graph::phases_of(a, first ? first->earliest() : PartialDate::kPlusInfinity);
  for (const ActorId& party : a.parties) {
    const Vertex v = vertex_of(ids, party);
    if (v != kNone)
      pact.parties.push_back(
          {v,
           graph::participation_of(a, party, last ? last->latest() : PartialDate::kPlusInfinity)});
  }
  return pact;
}

/// The agreement's number in the graph by its number in the store.
std::unordered_map<storage::Number, std::uint32_t> add_pacts(const storage::Store& store,
                                                             const std::vector<ActorId>& ids,
                                                             graph::Builder& builder) {
  std::vector<graph::PactRow> pacts;
  std::vector<storage::Number> numbers;
  store.for_each_agreement(
      [&](const storage::AgreementRow& row) { pacts.push_back(pact_of(row, ids)); });
  std::sort(pacts.begin(), pacts.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  std::unordered_map<storage::Number, std::uint32_t> number_of;
  number_of.reserve(pacts.size());
  for (const auto& pact : pacts) number_of[pact.row] = builder.add_pact(pact);
  return number_of;
}

graph::LinkRow link_of(const storage::EdgeRow& row) {
  graph::LinkRow link;
  link.subject = row.subject;
  link.object = row.object;
  link.via = row.via;
  link.predicate = row.predicate;
  link.modality = row.modality;
  link.confidence = row.confidence;
  link.sources = row.sources;
  link.told_last = row.last_reported;
  link.row = static_cast<std::uint32_t>(row.relation);
  set_days(link, {row.on.from, row.on.to, row.since.from, row.since.to, row.until.from,
                  row.until.to, row.first_reported});
  return link;
}

}  // namespace

graph::Graph build_graph(const storage::Store& store) {
  graph::Builder builder;
  const std::vector<ActorId> ids = add_actors(store, builder);
  const auto pacts = add_pacts(store, ids, builder);
  store.for_each_edge([&](const storage::EdgeRow& row) {
    graph::LinkRow link = link_of(row);
    if (row.under != 0) {
      const auto found = pacts.find(row.under);
      if (found != pacts.end()) link.under = found->second;
    }
    builder.add_link(link);
  });
  return builder.finish();
}

graph::Graph load_graph(const storage::Store& store, const std::filesystem::path& image) {
  if (image.empty()) return build_graph(store);
  const std::string stamp = store.stamp();
  if (auto graph = graph::open_image(image, stamp)) return std::move(*graph);
  graph::Graph graph = build_graph(store);
  graph::write_image(image, graph, stamp);
  return graph;
}

}  // namespace entente::queries
