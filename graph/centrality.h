// How much each actor matters by its place in a projection.
#pragma once

#include <vector>

#include "graph/projection.h"

namespace entente::graph {

struct Betweenness {
  std::vector<double>
      scores;            ///< normalised to [0, 1]: the share of pairs of others, as NetworkX counts
  bool sampled = false;  ///< by some sources only, because there are too many actors
};

/// How often an actor lies on the shortest paths between others (Brandes 2001), of an undirected
/// projection. Beyond `exact_up_to` vertices with neighbours it starts from that many of them,
/// evenly spread (Brandes & Pich 2007).
Betweenness betweenness(const Projection& undirected, std::size_t exact_up_to = 4000);

/// PageRank (Brin & Page 1998), damping 0.85, until the change sums to less than 1e-10 per vertex;
/// dangling actors give to all. `forward`: rows point to whom an actor's relations point.
std::vector<double> pagerank(const Projection& forward, double damping = 0.85);

}  // namespace entente::graph
