// What holds a projection together: its connected parts, and the actors without which a part falls
// apart.
#pragma once

#include <optional>
#include <vector>

#include "graph/projection.h"

namespace entente::graph {

/// The number of each vertex's connected part, parts counted from 0 in the order of their first
/// vertex. A vertex left out
/// (`without`) has kNone.
struct Components {
  std::vector<std::uint32_t> part;
  std::vector<std::uint32_t> sizes;
};
Components components(const Projection& undirected, std::optional<Vertex> without = std::nullopt);

/// Vertices whose loss parts others from one another (Hopcroft & Tarjan 1973), rising.
std::vector<Vertex> articulation_points(const Projection& undirected);

}  // namespace entente::graph
