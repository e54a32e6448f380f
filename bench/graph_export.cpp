#include "bench/graph_export.h"

#include <algorithm>
#include <fstream>
#include <random>
#include <vector>

#include "graph/centrality.h"
#include "graph/cohesion.h"
#include "graph/communities.h"
#include "graph/paths.h"
#include "graph/projection.h"

namespace entente::bench {

using graph::kNone;
using graph::Vertex;

namespace {

bool is_a_hub(const graph::Graph& g, Vertex actor) {
  const auto arcs = g.touching(actor);
  return std::any_of(arcs.begin(), arcs.end(), [](const graph::Arc& a) { return a.from_hub(); });
}

}  // namespace

void export_arcs(const graph::View& view, const std::filesystem::path& file) {
  std::ofstream out(file);
  Vertex next = view.graph().actors();
  std::vector<std::pair<Vertex, Vertex>> moves;
  for (Vertex v = 0; v < view.graph().actors(); ++v) {
    moves.clear();
    graph::for_each_step(view, v, graph::Way::kForward, graph::Ends::kInner,
                         [&](const graph::Step& step) { moves.emplace_back(step.to, step.via); });
    std::sort(moves.begin(), moves.end());
    moves.erase(std::unique(moves.begin(), moves.end()), moves.end());
    for (const auto& [to, via] : moves) {
      if (via == kNone) {
        out << v << ' ' << to << '\n';
      } else {
        out << v << ' ' << next << '\n' << next << ' ' << to << '\n';
        ++next;
      }
    }
  }
}

void export_pairs(const graph::View& view, std::size_t count, const std::filesystem::path& file) {
  const graph::Graph& g = view.graph();
  std::vector<Vertex> plain;
  for (Vertex v = 0; v < g.actors(); ++v) {
    if (!is_a_hub(g, v)) plain.push_back(v);
  }
  std::ofstream out(file);
  graph::PathFinder finder(view);
  std::mt19937 random(7);
  for (std::size_t i = 0; i < count && !plain.empty(); ++i) {
    const Vertex from = plain[random() % plain.size()], to = plain[random() % plain.size()];
    const auto path = finder.shortest(from, to);
    out << from << ' ' << to << ' ' << (path ? static_cast<int>(path->hops) : -1) << '\n';
  }
}

void export_structure(const graph::View& view, const std::filesystem::path& folder) {
  const graph::Projection p(view, graph::Way::kBoth);
  std::ofstream edges(folder / "edges.txt"), cuts(folder / "cuts.txt"),
      scores(folder / "scores.txt"), blocs(folder / "blocs.txt");
  for (Vertex v = 0; v < p.vertices(); ++v) {
    for (const auto& n : p.of(v)) {
      if (v < n.vertex) edges << v << ' ' << n.vertex << ' ' << n.weight << '\n';
    }
  }
  for (const Vertex v : graph::articulation_points(p)) cuts << v << '\n';
  scores.precision(12);
  for (const double score : graph::betweenness(p).scores) scores << score << '\n';
  for (const auto bloc : graph::find_communities(p).of) blocs << bloc << '\n';
}

}  // namespace entente::bench
