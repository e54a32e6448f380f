// Blocs: groups of actors with more ties among themselves than chance would give (modularity,
// Newman & Girvan 2004).
#pragma once

#include <cstdint>
#include <vector>

#include "graph/projection.h"

namespace entente::graph {

struct Communities {
  std::vector<std::uint32_t>
      of;  ///< each vertex's community; numbered from 0, the largest first, then by first vertex
  std::vector<std::uint32_t> sizes;
  double modularity = 0;
};

/// By the Louvain method (Blondel et al. 2008): the best of `tries` fixed orders of visiting, then
/// each community parted where it does not hang together. Deterministic. Weights are those of the
/// projection, which must be undirected.
Communities find_communities(const Projection& undirected, std::uint32_t tries = 8);

/// Modularity of a division with resolution 1.
double modularity(const Projection& undirected, const std::vector<std::uint32_t>& community);

}  // namespace entente::graph
