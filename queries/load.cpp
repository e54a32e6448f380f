#include "queries/load.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/builder.h"
#include "graph/image.h"

namespace entente::queries {
namespace {

using graph::Vertex;

/// Threads that read the table of relations; more than two wait for memory.
constexpr std::size_t kReaders = 2;

std::uint16_t thousandths(double confidence) {
  return static_cast<std::uint16_t>(std::lround(std::clamp(confidence, 0.0, 1.0) * 1000));
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

graph::PactRow pact_of(const storage::EdgeAgreement& row, const std::vector<ActorId>& ids) {
  const Agreement& a = row.agreement;
  const auto& first = row.first_reported;
  const auto& last = row.last_reported;
  graph::PactRow pact;
  pact.id = a.id.value;
  pact.type = a.type;
  pact.modality = a.modality;
  pact.hub = row.hub;
  pact.confidence = thousandths(a.confidence);
  pact.sources = row.sources;
  pact.told_last = last ? last->latest() : PartialDate::kMinusInfinity;
  pact.row = static_cast<std::uint32_t>(row.number);
  pact.phases = graph::phases_of(a, first ? first->earliest() : PartialDate::kPlusInfinity);
  for (const Vertex party : row.parties) {
    pact.parties.push_back(
        {party, graph::participation_of(a, ids[party],
                                        last ? last->latest() : PartialDate::kPlusInfinity)});
  }
  return pact;
}

/// The agreement's number in the graph by its number in the store.
std::unordered_map<storage::Number, std::uint32_t> add_pacts(const storage::Store& store,
                                                             const std::vector<ActorId>& ids,
                                                             graph::Builder& builder) {
  std::unordered_map<storage::Number, std::uint32_t> number_of;
  for (const storage::EdgeAgreement& row : store.edge_agreements())
    number_of[row.number] = builder.add_pact(pact_of(row, ids));
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
  std::array<graph::Builder::Links, kReaders> parts;
  store.scan_edges(kReaders, [&](std::size_t part, std::span<const storage::EdgeRow> rows) {
    for (const storage::EdgeRow& row : rows) {
      graph::LinkRow link = link_of(row);
      if (row.under != 0) {
        const auto found = pacts.find(row.under);
        if (found != pacts.end()) link.under = found->second;
      }
      builder.add_link(link, parts[part]);
    }
  });
  for (auto& part : parts) builder.append(std::move(part));
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
