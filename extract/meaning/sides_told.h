// Between whom the matter is that an article tells of: the parties of the talks, the accord, the
// war or the quarrel told of nearest to a word. Whoever mediates is no side of it.
#pragma once

#include <vector>

#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

struct SidesTold {
  std::vector<ActorId> sides;  ///< two to four, or none
  float confidence = 0;        ///< the less the farther away they are told
};

/// The sides of what is told nearest to `at`, without `besides`, who stand above it; `told` is what
/// the article has told before.
SidesTold sides_told(const ArticleView& article, WordAt at, const std::vector<ActorId>& besides,
                     const std::vector<RelationCandidate>& told);

}  // namespace entente::extract::meaning
