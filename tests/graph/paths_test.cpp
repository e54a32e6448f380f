#include "graph/paths.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "tests/graph/random_world.h"

namespace entente::graph {
namespace {

using testing::random_filter;
using testing::random_world;
using testing::slow_moves;
using testing::slow_paths;
using testing::World;

/// Seoul and Tokyo share intelligence through Washington, and Washington is allied with London.
struct Trilateral {
  enum : Vertex { kGbr, kJpn, kKor, kUsa };
  Builder builder;
  Trilateral() {
    for (const char* id : {"GBR", "JPN", "KOR", "USA"}) builder.add_actor({id});
    LinkRow shares{.subject = kJpn,
                   .object = kKor,
                   .via = kUsa,
                   .predicate = Predicate::kSharesIntelligenceWith};
    builder.add_link(shares);
    builder.add_link({.subject = kGbr, .object = kUsa, .predicate = Predicate::kAlliedWith});
  }
};

TEST_CASE("a via relation is two hops through its hub and never a direct one") {
  Trilateral t;
  const Graph graph = t.builder.finish();
  const View view(graph, {});
  const auto path = PathFinder(view).shortest(Trilateral::kKor, Trilateral::kJpn);
  REQUIRE(path);
  CHECK(path->hops == 2);
  CHECK(path->stops == std::vector<Vertex>{Trilateral::kKor, Trilateral::kJpn});
  CHECK(path->vias == std::vector<Vertex>{Trilateral::kUsa});
}

TEST_CASE("either side of a via relation is one hop from the hub") {
  Trilateral t;
  const Graph graph = t.builder.finish();
  const View view(graph, {});
  PathFinder finder(view);
  CHECK(finder.shortest(Trilateral::kKor, Trilateral::kUsa)->hops == 1);
  CHECK(finder.shortest(Trilateral::kUsa, Trilateral::kJpn)->hops == 1);
}

TEST_CASE("at the hub a path goes on by the same relation only") {
  Trilateral t;
  const Graph graph = t.builder.finish();
  const View view(graph, {});
  CHECK_FALSE(PathFinder(view).shortest(Trilateral::kKor, Trilateral::kGbr));
  CHECK_FALSE(PathFinder(view).shortest(Trilateral::kGbr, Trilateral::kKor));
}

TEST_CASE("an actor is linked to itself by no hop") {
  Trilateral t;
  const Graph graph = t.builder.finish();
  const View view(graph, {});
  CHECK(PathFinder(view).shortest(Trilateral::kKor, Trilateral::kKor)->hops == 0);
}

TEST_CASE("an avoided hub closes the way through it") {
  Trilateral t;
  const Graph graph = t.builder.finish();
  const View view(graph, {});
  PathOptions options;
  options.avoid = {Trilateral::kUsa};
  CHECK_FALSE(PathFinder(view, options).shortest(Trilateral::kKor, Trilateral::kJpn));
}

struct Trial {
  World world;
  Filter filter;
  PathOptions options;
  Vertex from = 0, to = 0;
};

Trial random_trial(std::mt19937& random) {
  Trial trial;
  const std::uint32_t actors = 3 + static_cast<std::uint32_t>(random() % 4);
  trial.world = random_world(random, actors);
  trial.filter = random_filter(random);
  trial.from = static_cast<Vertex>(random() % actors);
  trial.to = static_cast<Vertex>(random() % actors);
  trial.options.any_direction = random() % 4 == 0;
  trial.options.measure = random() % 3 == 0 ? Measure::kEvidence : Measure::kHops;
  if (random() % 5 == 0) {
    const auto avoided = static_cast<Vertex>(random() % actors);
    if (avoided != trial.from && avoided != trial.to) trial.options.avoid = {avoided};
  }
  if (random() % 5 == 0) trial.options.through = {static_cast<Vertex>(random() % actors)};
  return trial;
}

TEST_CASE("the shortest paths are those that trying every path gives, on 4,000 random worlds") {
  std::mt19937 random(20141229);
  std::size_t with_path = 0, with_hub = 0;
  for (int n = 0; n < 4000; ++n) {
    const Trial trial = random_trial(random);
    CAPTURE(n);
    const auto expected =
        slow_paths(trial.world, trial.filter, trial.options, trial.from, trial.to);
    const Graph graph = trial.world.graph();
    const View view(graph, trial.filter);
    PathFinder finder(view, trial.options);
    const auto shortest = finder.shortest(trial.from, trial.to);
    REQUIRE(shortest.has_value() == !expected.empty());
    if (!shortest) continue;
    ++with_path;
    REQUIRE(shortest->cost == expected.front().cost);
    REQUIRE(std::find(expected.begin(), expected.end(), *shortest) != expected.end());
    const auto all = finder.shortest(trial.from, trial.to, expected.size() + 5);
    REQUIRE(all.size() == expected.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      REQUIRE(all[i].cost == expected[i].cost);
      REQUIRE(std::find(expected.begin(), expected.end(), all[i]) != expected.end());
      with_hub +=
          std::any_of(all[i].vias.begin(), all[i].vias.end(), [](Vertex v) { return v != kNone; });
    }
  }
  CHECK(with_path > 1000);
  CHECK(with_hub > 200);
}

/// The fewest hops by trying every move as often as there are actors.
std::uint32_t slow_hops(const std::vector<testing::SlowMove>& moves, std::uint32_t actors,
                        Vertex from, Vertex to) {
  std::vector<std::uint32_t> inner(actors, kNone);
  inner[from] = 0;
  std::uint32_t best = from == to ? 0 : kNone;
  for (std::uint32_t round = 0; round < 2 * actors; ++round) {
    for (const auto& move : moves) {
      if (inner[move.from] == kNone) continue;
      const std::uint32_t hops = inner[move.from] + (move.via == kNone ? 1 : 2);
      const bool ends_at_hub = move.half && !move.hub_first;
      if (move.half && move.hub_first && move.from != from) continue;
      if (move.to == to) best = std::min(best, hops);
      if (!ends_at_hub) inner[move.to] = std::min(inner[move.to], hops);
    }
  }
  return best;
}

TEST_CASE("long paths have the fewest hops, on 400 random worlds of 40 actors") {
  std::mt19937 random(5);
  std::uint32_t most = 0;
  for (int n = 0; n < 400; ++n) {
    CAPTURE(n);
    constexpr std::uint32_t kActors = 40;
    const World world = random_world(random, kActors);
    const Filter filter = n % 2 == 0 ? Filter{} : random_filter(random);
    const bool any_direction = random() % 2 == 0;
    const auto moves = slow_moves(world, filter, any_direction);
    const Graph graph = world.graph();
    const View view(graph, filter);
    PathOptions options;
    options.any_direction = any_direction;
    PathFinder finder(view, options);
    for (Vertex from = 0; from < kActors; from += 3) {
      for (Vertex to = 0; to < kActors; ++to) {
        const std::uint32_t expected = slow_hops(moves, kActors, from, to);
        const auto path = finder.shortest(from, to);
        REQUIRE(path.has_value() == (expected != kNone));
        if (!path) continue;
        REQUIRE(path->hops == expected);
        most = std::max(most, expected);
        for (std::size_t i = 0; i + 1 < path->stops.size(); ++i) {
          const AtEnds ends{i == 0, i + 2 == path->stops.size()};
          REQUIRE_FALSE(steps_between(view, path->stops[i], path->stops[i + 1], path->vias[i],
                                      any_direction, ends)
                            .empty());
        }
      }
    }
  }
  CHECK(most > 8);
}

TEST_CASE("what lies within so many hops is what paths reach, on 1,000 random worlds") {
  std::mt19937 random(7);
  for (int n = 0; n < 1000; ++n) {
    CAPTURE(n);
    const std::uint32_t actors = 3 + static_cast<std::uint32_t>(random() % 4);
    const World world = random_world(random, actors);
    const Filter filter = random_filter(random);
    const auto from = static_cast<Vertex>(random() % actors);
    const Graph graph = world.graph();
    const View view(graph, filter);
    std::map<Vertex, std::uint32_t> expected;
    for (Vertex to = 0; to < actors; ++to) {
      const auto paths = slow_paths(world, filter, {}, from, to);
      if (!paths.empty() && paths.front().hops <= 3) expected[to] = paths.front().hops;
    }
    const auto found = within(view, from, 3, Way::kForward);
    REQUIRE(std::map<Vertex, std::uint32_t>(found.begin(), found.end()) == expected);
  }
}

TEST_CASE("every step of a path rests on a relation or agreement, on 500 random worlds") {
  std::mt19937 random(11);
  for (int n = 0; n < 500; ++n) {
    CAPTURE(n);
    Trial trial = random_trial(random);
    trial.options.through.clear();
    const Graph graph = trial.world.graph();
    const View view(graph, trial.filter);
    const auto path = PathFinder(view, trial.options).shortest(trial.from, trial.to);
    if (!path) continue;
    for (std::size_t i = 0; i + 1 < path->stops.size(); ++i) {
      const AtEnds ends{i == 0, i + 2 == path->stops.size()};
      REQUIRE_FALSE(steps_between(view, path->stops[i], path->stops[i + 1], path->vias[i],
                                  trial.options.any_direction, ends)
                        .empty());
    }
  }
}

}  // namespace
}  // namespace entente::graph
