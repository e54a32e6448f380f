// Actors in like positions: those whose relations, by kind, direction and partner, and whose
// agreements, by type and partner, are shared with another actor's.
#pragma once

#include <cstdint>
#include <vector>

#include "graph/view.h"

namespace entente::graph {

struct Similar {
  Vertex actor = 0;
  std::uint32_t shared = 0;  ///< ties in common
  double jaccard = 0;        ///< shared ties over all ties of either
  double cosine = 0;         ///< shared ties over the geometric mean of their numbers
};

/// Every actor that shares a tie with that one, by Jaccard, then shared ties, then number.
std::vector<Similar> similar_to(const View& view, Vertex actor);

/// The typed ties of an actor, sorted, each once: (kind, partner), where the kind holds predicate
/// or agreement type, and direction.
std::vector<std::uint64_t> typed_ties(const View& view, Vertex actor);

}  // namespace entente::graph
