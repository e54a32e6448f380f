#include "graph/arc_layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <tuple>
#include <vector>

namespace entente::graph {
namespace {

struct Edge {
  Vertex from;
  Run run;
  Arc arc;
};

std::vector<Edge> random_edges(std::mt19937& random, Vertex vertices, std::size_t count) {
  std::vector<Edge> edges;
  for (std::uint32_t i = 0; i < count; ++i) {
    // Half of all arcs leave from a few vertices, as where there are hubs.
    const auto from =
        static_cast<Vertex>(random() % (random() % 2 == 0 ? vertices : std::min(vertices, 3U)));
    edges.push_back(
        {from, static_cast<Run>(random() % 3), Arc{static_cast<Vertex>(random() % vertices), i}});
  }
  return edges;
}

void check_layout(const std::vector<Edge>& edges, Vertex vertices, bool in_threads) {
  ArcLayout layout(vertices, 2);
  const auto part = [&](std::size_t i) { return i < edges.size() / 3 ? 0U : 1U; };
  for (std::size_t i = 0; i < edges.size(); ++i) layout.count(part(i), edges[i].from);
  layout.prepare();
  for (std::size_t i = 0; i < edges.size(); ++i)
    layout.put(part(i), edges[i].from, edges[i].run, edges[i].arc);
  layout.finish(in_threads);

  std::vector<Edge> sorted = edges;
  std::sort(sorted.begin(), sorted.end(), [](const Edge& a, const Edge& b) {
    return std::tuple(a.from, a.run, a.arc.target, a.arc.packed) <
           std::tuple(b.from, b.run, b.arc.target, b.arc.packed);
  });
  REQUIRE(layout.arcs.size() == sorted.size());
  REQUIRE(layout.runs.size() == 3 * std::size_t{vertices} + 1);
  CHECK(layout.runs.front() == 0);
  CHECK(layout.runs.back() == sorted.size());
  bool same = true;
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    const std::size_t run = 3 * std::size_t{sorted[i].from} + sorted[i].run;
    same = same && layout.arcs[i] == sorted[i].arc && layout.runs[run] <= i &&
           i < layout.runs[run + 1];
  }
  CHECK(same);
}

TEST_CASE("arcs lie as sorting them all would lay them, in one thread and in two") {
  std::mt19937 random(5);
  for (const Vertex vertices : {1U, 2U, 4095U, 4096U, 4097U, 30'000U}) {
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{20'000}}) {
      const auto edges = random_edges(random, vertices, count);
      check_layout(edges, vertices, false);
      check_layout(edges, vertices, true);
    }
  }
}

TEST_CASE("a layout without vertices is one empty run") {
  ArcLayout layout(0, 2);
  layout.prepare();
  layout.finish(false);
  CHECK(layout.runs == LargeVector<std::uint32_t>{0});
  CHECK(layout.arcs.empty());
}

}  // namespace
}  // namespace entente::graph
