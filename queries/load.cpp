#include "queries/load.h"

#include <algorithm>
#include <cmath>
#include <span>
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

graph::PactRow pact_of(const storage::EdgeAgreement& row,
                       std::span<const storage::EdgeActor> actors) {
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
        {party, graph::participation_of(a, actors[party].id,
                                        last ? last->latest() : PartialDate::kPlusInfinity)});
  }
  return pact;
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
  const storage::EdgeScan scan = store.edge_scan(kReaders);
  graph::Builder builder;
  for (const storage::EdgeActor& actor : scan.actors())
    builder.add_actor({actor.id.value, actor.kind, actor.gone.from, actor.gone.to});
  std::unordered_map<storage::Number, std::uint32_t> pacts;  // by the store's number
  for (const storage::EdgeAgreement& row : scan.agreements())
    pacts[row.number] = builder.add_pact(pact_of(row, scan.actors()));
  std::vector<std::size_t> most;
  for (std::size_t part = 0; part < scan.parts(); ++part) most.push_back(scan.most_relations(part));
  auto parts = builder.batches(most);
  scan.relations([&](std::size_t part, std::span<const storage::EdgeRow> rows) {
    for (const storage::EdgeRow& row : rows) {
      graph::LinkRow link = link_of(row);
      if (row.under != 0) {
        const auto found = pacts.find(row.under);
        if (found != pacts.end()) link.under = found->second;
      }
      builder.add_link(link, parts[part]);
    }
  });
  builder.append(std::move(parts));
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
