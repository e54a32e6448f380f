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

/// The parties of the agreement told of nearest before, as for `sides_told`.
SidesTold parties_told(const ArticleView& article, WordAt at, const std::vector<ActorId>& besides);

/// Deeds whose object may stand in another sentence: "Chad froze its accounts. Mali cut off power."
bool may_be_elsewhere(Predicate predicate);

/// Who just asked it of the doers, or accused them: to whom "Mali refused" or "agreed" answers.
SidesTold asker_told(WordAt at, const std::vector<ActorId>& doers,
                     const std::vector<RelationCandidate>& told);

/// To whom a deed is done that says it not: to whom others did the same just before; where it
/// surely `reaches` somebody, else whom the doers have just dealt with, else to whom something was
/// done last.
SidesTold target_told(WordAt at, Predicate predicate, bool reaches,
                      const std::vector<ActorId>& doers,
                      const std::vector<RelationCandidate>& told);

}  // namespace entente::extract::meaning
