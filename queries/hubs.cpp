// hubs: through whom the most runs: degree, betweenness, PageRank, and the relations that run
// through each by name.
#include <algorithm>
#include <map>

#include "graph/centrality.h"
#include "knowledge/error.h"
#include "queries/structure.h"

namespace entente::queries {
namespace {

using graph::kNone;
using graph::Vertex;

/// For each hub by name: what it carries for others.
std::map<Vertex, std::map<std::string, std::size_t>> carried(const graph::View& view) {
  const graph::Graph& g = view.graph();
  std::map<Vertex, std::map<std::string, std::size_t>> result;
  for (const graph::Extra& extra : g.arrays().extras) {
    if (extra.via != kNone && view.takes_link(extra.link))
      ++result[extra.via][phrase(g.link(extra.link).predicate())];
  }
  for (Vertex v = g.actors(); v < g.vertices(); ++v) {
    if (g.pact(v).hub != kNone && view.state(v)) ++result[g.pact(v).hub]["agreement"];
  }
  return result;
}

Answer answer_hubs(World& world, const Arguments& arguments) {
  const graph::View view(world.graph(), world.filter(arguments));
  const graph::Projection projection(view, graph::Way::kBoth);
  std::vector<Vertex> actors = connected(projection);
  if (actors.empty()) throw NothingFound("Nobody is linked to anybody under these conditions.");
  const auto between = graph::betweenness(projection);
  const auto rank = graph::pagerank(graph::Projection(view, graph::Way::kForward));
  const auto hubs = carried(view);
  const auto carries = [&](Vertex v) {
    std::size_t sum = 0;
    if (const auto found = hubs.find(v); found != hubs.end()) {
      for (const auto& [what, count] : found->second) sum += count;
    }
    return sum;
  };
  const std::string by = arguments.text("--by").value_or("betweenness");
  const auto score = [&](Vertex v) {
    if (by == "degree") return static_cast<double>(projection.of(v).size());
    if (by == "pagerank") return rank[v];
    if (by == "carried") return static_cast<double>(carries(v));
    return between.scores[v];
  };
  std::stable_sort(actors.begin(), actors.end(),
                   [&](Vertex a, Vertex b) { return score(a) > score(b); });
  Answer answer;
  answer.total = actors.size();
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 50, 0, 1'000'000'000));
  if (limit > 0 && actors.size() > limit) actors.resize(limit);
  answer.columns = {{"actor", "Actor", CellKind::kActor},
                    {"neighbours", "Neighbours", CellKind::kNumber},
                    {"links", "Links", CellKind::kNumber},
                    {"betweenness", "Betweenness", CellKind::kNumber},
                    {"pagerank", "PageRank", CellKind::kNumber},
                    {"carries", "Hub for", CellKind::kText},
                    {"id", "Id", CellKind::kId}};
  for (const Vertex v : actors) {
    std::int64_t links = 0;
    for (const graph::Neighbour& n : projection.of(v)) links += n.weight;
    std::vector<std::pair<std::string, std::size_t>> carried_here;
    if (const auto found = hubs.find(v); found != hubs.end())
      carried_here.assign(found->second.begin(), found->second.end());
    const std::string id(world.graph().id(v));
    answer.rows.push_back({{world.name(v), static_cast<std::int64_t>(projection.of(v).size()),
                            links, between.scores[v], rank[v], counted_list(carried_here), id},
                           {},
                           {id, "", "", "", "", "", id}});
  }
  if (between.sampled)
    answer.notes.emplace_back("betweenness is estimated from 4,000 actors, evenly spread");
  return answer;
}

}  // namespace

Question hubs_question() {
  return {
      "hubs",
      "Through whom the most runs: neighbours, betweenness, PageRank, and what each is the hub for",
      "hubs --by carried",
      with_filters({{"--by",
                     ParameterKind::kChoice,
                     "What to sort by",
                     false,
                     false,
                     {"betweenness", "degree", "pagerank", "carried"},
                     "betweenness"}}),
      answer_hubs,
      "Structure"};
}

}  // namespace entente::queries
