#include "graph/communities.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace entente::graph {
namespace {

/// An undirected weighted graph whose vertices are communities of the level below.
struct Level {
  std::vector<std::uint32_t> offsets{0};
  std::vector<std::pair<std::uint32_t, double>> edges;
  std::vector<double> inner;   ///< twice the weight within a vertex
  std::vector<double> degree;  ///< with `inner`

  std::size_t size() const { return offsets.size() - 1; }
};

Level first_level(const Projection& p) {
  Level level;
  for (Vertex v = 0; v < p.vertices(); ++v) {
    double degree = 0;
    for (const Neighbour& n : p.of(v)) {
      level.edges.emplace_back(n.vertex, n.weight);
      degree += n.weight;
    }
    level.offsets.push_back(static_cast<std::uint32_t>(level.edges.size()));
    level.inner.push_back(0);
    level.degree.push_back(degree);
  }
  return level;
}

/// A fixed shuffle (splitmix64), the same on every machine; try 0 keeps the order of ids.
std::vector<std::uint32_t> visiting_order(std::size_t size, std::uint32_t attempt) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0);
  if (attempt == 0) return order;
  std::uint64_t state = attempt;
  for (std::size_t i = size; i > 1; --i) {
    state += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = (state ^ (state >> 30U)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
    std::swap(order[i - 1], order[(z ^ (z >> 31U)) % i]);
  }
  return order;
}

/// Moves vertices to the neighbouring community that gains most, until nothing gains. True if
/// anything moved.
bool move_vertices(const Level& level, double twice_weight, std::uint32_t attempt, Pulse& pulse,
                   std::vector<std::uint32_t>& community) {
  const std::size_t n = level.size();
  community.resize(n);
  std::iota(community.begin(), community.end(), 0);
  std::vector<double> total = level.degree, to(n, 0);
  std::vector<std::uint32_t> near;
  const auto order = visiting_order(n, attempt);
  bool moved_any = false;
  for (int round = 0; round < 50; ++round) {
    bool moved = false;
    for (const std::uint32_t v : order) {
      pulse.beat();
      near.clear();
      for (std::size_t i = level.offsets[v]; i < level.offsets[v + 1]; ++i) {
        const auto [w, weight] = level.edges[i];
        if (to[community[w]] == 0) near.push_back(community[w]);
        to[community[w]] += weight;
      }
      const std::uint32_t home = community[v];
      total[home] -= level.degree[v];
      std::uint32_t best = home;
      double best_gain = to[home] - total[home] * level.degree[v] / twice_weight;
      for (const std::uint32_t c : near) {
        const double gain = to[c] - total[c] * level.degree[v] / twice_weight;
        if (gain > best_gain + 1e-12 ||
            (c != home && best != home && gain > best_gain - 1e-12 && c < best))
          best = c, best_gain = gain;
      }
      total[best] += level.degree[v];
      community[v] = best;
      moved = moved || best != home;
      for (const std::uint32_t c : near) to[c] = 0;
    }
    if (!moved) break;
    moved_any = true;
  }
  return moved_any;
}

/// Renumbers communities in the order of their first vertex; returns how many.
std::uint32_t renumber(std::vector<std::uint32_t>& community) {
  std::vector<std::uint32_t> name(community.size(), kNone);
  std::uint32_t count = 0;
  for (auto& c : community) {
    if (name[c] == kNone) name[c] = count++;
    c = name[c];
  }
  return count;
}

Level merge(const Level& level, const std::vector<std::uint32_t>& community, std::uint32_t count) {
  Level next;
  next.inner.assign(count, 0);
  next.degree.assign(count, 0);
  std::vector<std::vector<std::uint32_t>> members(count);
  for (std::uint32_t v = 0; v < community.size(); ++v) members[community[v]].push_back(v);
  std::vector<double> to(count, 0);
  std::vector<std::uint32_t> near;
  for (std::uint32_t c = 0; c < count; ++c) {
    near.clear();
    for (const std::uint32_t v : members[c]) {
      next.inner[c] += level.inner[v];
      next.degree[c] += level.degree[v];
      for (std::size_t i = level.offsets[v]; i < level.offsets[v + 1]; ++i) {
        const auto [w, weight] = level.edges[i];
        if (community[w] == c) {
          next.inner[c] += weight;
          continue;
        }
        if (to[community[w]] == 0) near.push_back(community[w]);
        to[community[w]] += weight;
      }
    }
    std::sort(near.begin(), near.end());
    for (const std::uint32_t other : near) {
      next.edges.emplace_back(other, to[other]);
      to[other] = 0;
    }
    next.offsets.push_back(static_cast<std::uint32_t>(next.edges.size()));
  }
  return next;
}

std::vector<std::uint32_t> louvain(const Projection& p, double twice_weight,
                                   std::uint32_t attempt) {
  Level level = first_level(p);
  std::vector<std::uint32_t> result(p.vertices());
  std::iota(result.begin(), result.end(), 0);
  std::vector<std::uint32_t> community;
  Pulse pulse(p.stop());
  while (move_vertices(level, twice_weight, attempt, pulse, community)) {
    const std::uint32_t count = renumber(community);
    for (auto& c : result) c = community[c];
    if (count == level.size()) break;
    level = merge(level, community, count);
  }
  return result;
}

/// Louvain may leave a community in pieces (Traag et al. 2019): each piece becomes its own, which
/// never lowers modularity.
void part_pieces(const Projection& p, std::vector<std::uint32_t>& community) {
  std::vector<std::uint32_t> piece(p.vertices(), kNone);
  std::vector<Vertex> waiting;
  std::uint32_t count = 0;
  for (Vertex start = 0; start < p.vertices(); ++start) {
    if (piece[start] != kNone) continue;
    piece[start] = count;
    waiting.assign(1, start);
    while (!waiting.empty()) {
      const Vertex v = waiting.back();
      waiting.pop_back();
      for (const Neighbour& n : p.of(v)) {
        if (piece[n.vertex] != kNone || community[n.vertex] != community[v]) continue;
        piece[n.vertex] = count;
        waiting.push_back(n.vertex);
      }
    }
    ++count;
  }
  community = std::move(piece);
}

}  // namespace

double modularity(const Projection& p, const std::vector<std::uint32_t>& community) {
  std::vector<double> degree(p.vertices(), 0);
  double within = 0, twice_weight = 0;
  for (Vertex v = 0; v < p.vertices(); ++v) {
    for (const Neighbour& n : p.of(v)) {
      degree[community[v]] += n.weight;
      twice_weight += n.weight;
      if (community[v] == community[n.vertex]) within += n.weight;
    }
  }
  if (twice_weight == 0) return 0;
  double expected = 0;
  for (const double d : degree) expected += d / twice_weight * (d / twice_weight);
  return within / twice_weight - expected;
}

Communities find_communities(const Projection& p, std::uint32_t tries) {
  double twice_weight = 0;
  for (Vertex v = 0; v < p.vertices(); ++v) {
    for (const Neighbour& n : p.of(v)) twice_weight += n.weight;
  }
  std::vector<std::uint32_t> best(p.vertices());
  std::iota(best.begin(), best.end(), 0);
  double best_modularity = -1;
  for (std::uint32_t attempt = 0; attempt < std::max<std::uint32_t>(tries, 1) && twice_weight > 0;
       ++attempt) {
    auto found = louvain(p, twice_weight, attempt);
    part_pieces(p, found);
    const double q = modularity(p, found);
    if (q > best_modularity + 1e-12) best_modularity = q, best = std::move(found);
  }
  const std::uint32_t count = renumber(best);
  std::vector<std::uint32_t> sizes(count, 0), order(count), name(count);
  for (const auto c : best) ++sizes[c];
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });
  for (std::uint32_t i = 0; i < count; ++i) name[order[i]] = i;
  Communities result;
  result.sizes.resize(count);
  for (std::uint32_t c = 0; c < count; ++c) result.sizes[name[c]] = sizes[c];
  for (const auto c : best) result.of.push_back(name[c]);
  result.modularity = best_modularity < 0 ? 0 : best_modularity;
  return result;
}

}  // namespace entente::graph
