#include "graph/centrality.h"

#include <cmath>

namespace entente::graph {
namespace {

/// One source's share of Brandes' algorithm; the work space lives from source to source.
class Dependencies {
 public:
  explicit Dependencies(const Projection& p)
      : graph_(p),
        distance_(p.vertices(), kNone),
        paths_(p.vertices(), 0),
        dependency_(p.vertices(), 0),
        pulse_(p.stop()) {}

  void add(Vertex source, std::vector<double>& scores) {
    order_.assign(1, source);
    distance_[source] = 0;
    paths_[source] = 1;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      pulse_.beat();
      const Vertex v = order_[i];
      for (const Neighbour& n : graph_.of(v)) {
        if (distance_[n.vertex] == kNone) {
          distance_[n.vertex] = distance_[v] + 1;
          order_.push_back(n.vertex);
        }
        if (distance_[n.vertex] == distance_[v] + 1) paths_[n.vertex] += paths_[v];
      }
    }
    for (std::size_t i = order_.size(); i-- > 1;) {
      const Vertex w = order_[i];
      const double share = (1 + dependency_[w]) / paths_[w];
      for (const Neighbour& n : graph_.of(w)) {
        if (distance_[n.vertex] + 1 == distance_[w])
          dependency_[n.vertex] += paths_[n.vertex] * share;
      }
      scores[w] += dependency_[w];
    }
    for (const Vertex v : order_) distance_[v] = kNone, paths_[v] = 0, dependency_[v] = 0;
  }

 private:
  const Projection& graph_;
  std::vector<std::uint32_t> distance_;
  std::vector<double> paths_, dependency_;
  std::vector<Vertex> order_;
  Pulse pulse_;
};

}  // namespace

Betweenness betweenness(const Projection& p, std::size_t exact_up_to) {
  Betweenness result;
  result.scores.assign(p.vertices(), 0);
  std::vector<Vertex> sources;
  for (Vertex v = 0; v < p.vertices(); ++v) {
    if (!p.of(v).empty()) sources.push_back(v);
  }
  const std::size_t all = sources.size();
  result.sampled = all > exact_up_to;
  const std::size_t used = result.sampled ? exact_up_to : all;
  Dependencies dependencies(p);
  for (std::size_t i = 0; i < used; ++i) dependencies.add(sources[i * all / used], result.scores);
  const double n = p.vertices();
  if (n > 2 && used > 0) {
    const double scale = static_cast<double>(all) / static_cast<double>(used) / ((n - 1) * (n - 2));
    for (double& score : result.scores) score *= scale;
  }
  return result;
}

std::vector<double> pagerank(const Projection& p, double damping) {
  const std::size_t n = p.vertices();
  if (n == 0) return {};
  const double even = 1.0 / static_cast<double>(n);
  std::vector<double> rank(n, even), next(n);
  Pulse pulse(p.stop());
  for (int round = 0; round < 200; ++round) {
    double dangling = 0;
    for (Vertex v = 0; v < n; ++v) {
      if (p.of(v).empty()) dangling += rank[v];
    }
    next.assign(n, (1 - damping + damping * dangling) * even);
    for (Vertex v = 0; v < n; ++v) {
      pulse.beat();
      const auto row = p.of(v);
      if (row.empty()) continue;
      const double share = damping * rank[v] / static_cast<double>(row.size());
      for (const Neighbour& neighbour : row) next[neighbour.vertex] += share;
    }
    double change = 0;
    for (std::size_t v = 0; v < n; ++v) change += std::abs(next[v] - rank[v]);
    rank.swap(next);
    if (change < 1e-10 * static_cast<double>(n)) break;
  }
  return rank;
}

}  // namespace entente::graph
