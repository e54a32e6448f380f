// Small random worlds for property tests, and slow, obvious answers to compare with: they work on
// the plain rows, pair by pair, and share no code with the graph.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "graph/builder.h"
#include "graph/paths.h"

namespace entente::graph::testing {

struct World {
  std::vector<ActorRow> actors;
  std::vector<PactRow> pacts;
  std::vector<LinkRow> links;
  Day horizon = 0;

  Graph graph() const;
};

/// `dense`: many links among few actors; organisations with members, hubs, dates and partial dates
/// are always there.
World random_world(std::mt19937& random, std::uint32_t actors);
Filter random_filter(std::mt19937& random);

/// A move that a path may make, by whatever relation or agreement.
struct SlowMove {
  Vertex from = 0, to = 0, via = kNone;
  std::uint32_t doubt = 0;  ///< cost of one hop by evidence
  bool half = false;        ///< half of a via relation: `hub_first` or last
  bool hub_first = false;   ///< from the hub
};
/// All moves of that world under the filter; directed ones both ways with `any_direction`.
std::vector<SlowMove> slow_moves(const World& world, const Filter& filter, bool any_direction);

/// Every path without a repeated stop, cheapest first, then by stops and vias.
std::vector<Path> slow_paths(const World& world, const Filter& filter, const PathOptions& options,
                             Vertex from, Vertex to);

bool slow_takes(const World& world, const Filter& filter, const LinkRow& link);

}  // namespace entente::graph::testing
