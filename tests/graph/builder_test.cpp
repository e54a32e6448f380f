#include "graph/builder.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <span>
#include <stdexcept>
#include <utility>

#include "tests/graph/random_world.h"

namespace entente::graph {
namespace {

template <class T>
bool same(std::span<const T> a, std::span<const T> b) {
  const auto x = std::as_bytes(a), y = std::as_bytes(b);
  return std::equal(x.begin(), x.end(), y.begin(), y.end());
}

bool same(const Graph& one, const Graph& other) {
  const Arrays &a = one.arrays(), &b = other.arrays();
  return same(a.id_bytes, b.id_bytes) && same(a.runs, b.runs) && same(a.arcs, b.arcs) &&
         same(a.links, b.links) && same(a.extras, b.extras) && same(a.pacts, b.pacts) &&
         same(a.parties, b.parties) && same(a.phases, b.phases) && a.horizon == b.horizon;
}

/// The first links one by one, the others in two batches with room for more than comes.
Graph in_batches(const testing::World& world, std::size_t alone, std::size_t first,
                 std::size_t to_spare) {
  Builder builder;
  for (const auto& actor : world.actors) builder.add_actor(actor);
  for (const auto& pact : world.pacts) builder.add_pact(pact);
  const auto links = std::span(world.links);
  const auto one = links.subspan(alone, first), other = links.subspan(alone + first);
  for (const auto& link : links.first(alone)) builder.add_link(link);
  auto batches = builder.batches(std::array{one.size() + to_spare, other.size() + to_spare});
  // By turns, as two threads would.
  for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
    if (i < other.size()) builder.add_link(other[i], batches[1]);
    if (i < one.size()) builder.add_link(one[i], batches[0]);
  }
  builder.append(std::move(batches));
  return builder.finish();
}

TEST_CASE("relations in batches make the same graph as one by one") {
  std::mt19937 random(3);
  for (int n = 0; n < 200; ++n) {
    const testing::World world = testing::random_world(random, 8);
    const std::size_t alone = random() % (world.links.size() + 1),
                      first = random() % (world.links.size() - alone + 1);
    for (const std::size_t to_spare : {0U, 5U})
      CHECK(same(world.graph(), in_batches(world, alone, first, to_spare)));
  }
}

TEST_CASE("a batch takes no more than it has room for") {
  Builder builder;
  builder.add_actor({"A"});
  builder.add_actor({"B"});
  auto batches = builder.batches(std::array<std::size_t, 2>{1, 1});
  builder.add_link({.subject = 0, .object = 1}, batches[0]);
  CHECK_THROWS_AS(builder.add_link({.subject = 1, .object = 0}, batches[0]), std::length_error);
  builder.append(std::move(batches));
  CHECK(builder.finish().links() == 1);
}

}  // namespace
}  // namespace entente::graph
