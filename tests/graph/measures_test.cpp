// The measures on projections against slow, obvious ones.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "graph/centrality.h"
#include "graph/cohesion.h"
#include "graph/communities.h"
#include "graph/similarity.h"
#include "tests/graph/random_world.h"

namespace entente::graph {
namespace {

using testing::random_filter;
using testing::random_world;
using testing::slow_moves;
using testing::World;

/// The neighbours of each actor, pair by pair, from the plain rows.
std::map<std::pair<Vertex, Vertex>, std::uint32_t> slow_pairs(const World& world,
                                                              const Filter& filter,
                                                              bool undirected) {
  std::set<std::pair<Vertex, Vertex>> pairs;
  for (const auto& move : slow_moves(world, filter, undirected)) {
    if (move.via == kNone) pairs.insert({move.from, move.to});
    if (undirected && move.via == kNone) pairs.insert({move.to, move.from});
  }
  std::map<std::pair<Vertex, Vertex>, std::uint32_t> result;
  for (const auto& pair : pairs) result[pair] = 1;
  return result;
}

TEST_CASE("a projection joins whoever a relation or agreement joins, on 1,000 random worlds") {
  std::mt19937 random(21);
  for (int n = 0; n < 1000; ++n) {
    CAPTURE(n);
    const World world = random_world(random, 3 + static_cast<std::uint32_t>(random() % 6));
    const Filter filter = random_filter(random);
    const Graph g = world.graph();
    const View view(g, filter);
    for (const bool undirected : {true, false}) {
      const Projection p(view, undirected ? Way::kBoth : Way::kForward);
      std::set<std::pair<Vertex, Vertex>> found, expected;
      for (Vertex v = 0; v < p.vertices(); ++v) {
        for (const Neighbour& w : p.of(v)) found.insert({v, w.vertex});
      }
      for (const auto& [pair, count] : slow_pairs(world, filter, undirected)) expected.insert(pair);
      REQUIRE(found == expected);
    }
  }
}

TEST_CASE("PageRank is the fixed point of its definition, and sums to one") {
  std::mt19937 random(5);
  for (int n = 0; n < 200; ++n) {
    const Graph g = random_world(random, 8).graph();
    const View view(g, {});
    const Projection p(view, Way::kForward);
    const auto rank = pagerank(p);
    REQUIRE(std::accumulate(rank.begin(), rank.end(), 0.0) == doctest::Approx(1));
    double dangling = 0;
    for (Vertex v = 0; v < 8; ++v) dangling += p.of(v).empty() ? rank[v] : 0;
    for (Vertex v = 0; v < 8; ++v) {
      double expected = (0.15 + 0.85 * dangling) / 8;
      for (Vertex u = 0; u < 8; ++u) {
        for (const Neighbour& w : p.of(u))
          expected += w.vertex == v ? 0.85 * rank[u] / static_cast<double>(p.of(u).size()) : 0;
      }
      REQUIRE(rank[v] == doctest::Approx(expected).epsilon(1e-6));
    }
  }
}

Projection planted(std::mt19937& random, Vertex groups, Vertex size, std::uint32_t inside,
                   std::uint32_t outside) {
  const Vertex n = groups * size;
  std::vector<std::set<Vertex>> rows(n);
  for (Vertex a = 0; a < n; ++a) {
    for (Vertex b = a + 1; b < n; ++b) {
      if (random() % 1000 >= (a / size == b / size ? inside : outside)) continue;
      rows[a].insert(b);
      rows[b].insert(a);
    }
  }
  std::vector<std::uint32_t> offsets{0};
  std::vector<Neighbour> neighbours;
  for (const auto& row : rows) {
    for (const Vertex v : row) neighbours.push_back({v, 1});
    offsets.push_back(static_cast<std::uint32_t>(neighbours.size()));
  }
  return {std::move(offsets), std::move(neighbours)};
}

TEST_CASE("communities are found where groups were planted") {
  std::mt19937 random(17);
  const Projection p = planted(random, 5, 20, 500, 10);
  const auto found = find_communities(p);
  REQUIRE(found.sizes.size() == 5);
  for (Vertex v = 0; v < p.vertices(); ++v) CHECK(found.of[v] == found.of[v / 20 * 20]);
  CHECK(found.modularity == doctest::Approx(modularity(p, found.of)));
}

TEST_CASE("communities come near the best division of every small graph") {
  std::mt19937 random(23);
  double of_ours = 0, of_best = 0;
  for (int n = 0; n < 300; ++n) {
    const Projection p = planted(random, 2, 4, 700, 200);
    std::vector<std::uint32_t> division(8, 0);
    double best = 0;
    // Every division: each vertex joins a group already there or opens the next.
    const auto divide = [&](auto&& self, std::size_t at, std::uint32_t groups) -> void {
      if (at == division.size()) {
        best = std::max(best, modularity(p, division));
        return;
      }
      for (std::uint32_t g = 0; g <= groups; ++g) {
        division[at] = g;
        self(self, at + 1, std::max(groups, g + 1));
      }
    };
    divide(divide, 0, 0);
    const auto found = find_communities(p);
    REQUIRE(found.modularity >= best - 0.06);
    of_ours += found.modularity;
    of_best += best;
    REQUIRE(found.modularity <= best + 1e-9);
  }
  CHECK(of_ours > 0.99 * of_best);
}

TEST_CASE("a community hangs together, and the order of the answer is fixed") {
  std::mt19937 random(29);
  for (int n = 0; n < 50; ++n) {
    const Projection p = planted(random, 4, 10, 150, 20);
    const auto once = find_communities(p), again = find_communities(p);
    REQUIRE(once.of == again.of);
    REQUIRE(std::is_sorted(once.sizes.rbegin(), once.sizes.rend()));
  }
}

TEST_CASE("similar actors are those that comparing all pairs of ties gives") {
  std::mt19937 random(31);
  for (int n = 0; n < 500; ++n) {
    CAPTURE(n);
    const Graph g = random_world(random, 7).graph();
    const View view(g, random_filter(random));
    const auto found = similar_to(view, 0);
    std::map<Vertex, double> expected;
    const auto mine = typed_ties(view, 0);
    for (Vertex v = 1; v < 7; ++v) {
      const auto theirs = typed_ties(view, v);
      std::set<std::uint64_t> both(mine.begin(), mine.end());
      std::size_t shared = 0;
      for (const auto tie : theirs) shared += both.count(tie);
      both.insert(theirs.begin(), theirs.end());
      if (shared > 0) expected[v] = static_cast<double>(shared) / static_cast<double>(both.size());
    }
    REQUIRE(found.size() == expected.size());
    for (const auto& s : found) REQUIRE(s.jaccard == doctest::Approx(expected[s.actor]));
  }
}

}  // namespace
}  // namespace entente::graph
