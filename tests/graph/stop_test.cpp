// Work over a graph ends soon after it is told to.
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <string>

#include "graph/centrality.h"
#include "graph/cohesion.h"
#include "graph/communities.h"
#include "graph/similarity.h"
#include "tests/graph/random_world.h"

namespace entente::graph {
namespace {

constexpr Vertex kActors = 600;

/// A ring of actors, each tied to the next.
Graph ring() {
  Builder builder;
  for (Vertex v = 0; v < kActors; ++v) builder.add_actor({"A" + std::to_string(1000 + v)});
  for (Vertex v = 0; v < kActors; ++v) {
    builder.add_link({.subject = v,
                      .object = (v + 1) % kActors,
                      .predicate = Predicate::kAlliedWith,
                      .confidence = 900,
                      .sources = 1});
  }
  return builder.finish();
}

TEST_CASE("every search and measure ends with Stopped when it is asked to, and not before") {
  const Graph g = ring();
  Stop stop;
  const View view(g, {.stop = &stop});
  const Projection both(view, Way::kBoth), forward(view, Way::kForward);
  PathOptions by_evidence;
  by_evidence.measure = Measure::kEvidence;
  const std::map<std::string, std::function<void()>> works{
      {"projection", [&] { Projection(view, Way::kBoth); }},
      {"communities", [&] { (void)find_communities(both); }},
      {"betweenness", [&] { (void)betweenness(both); }},
      {"PageRank", [&] { (void)pagerank(forward); }},
      {"components", [&] { (void)components(both); }},
      {"articulation points", [&] { (void)articulation_points(both); }},
      {"fewest hops", [&] { (void)PathFinder(view).shortest(0, kActors / 2); }},
      {"least doubt", [&] { (void)PathFinder(view, by_evidence).shortest(0, kActors / 2); }},
      {"several paths", [&] { (void)PathFinder(view).shortest(0, kActors / 2, 5); }},
      {"reach", [&] { (void)within(view, 0, kActors, Way::kBoth); }}};
  for (const auto& [name, work] : works) {
    CAPTURE(name);
    CHECK_NOTHROW(work());
  }
  stop.ask();
  for (const auto& [name, work] : works) {
    CAPTURE(name);
    CHECK_THROWS_AS(work(), Stopped);
  }
}

TEST_CASE("a stop with a time is due when the time is over, and not before") {
  CHECK_FALSE(Stop(std::chrono::hours(1)).due());
  CHECK(Stop(std::chrono::milliseconds(-1)).due());
}

}  // namespace
}  // namespace entente::graph
