// Who fills a role that a clause leaves open because its surroundings tell: the subject of the
// clause above ("wants trade with Oman", "repelled an Iranian attack"), whoever speaks, the sides
// of the pact told of just before ("Kenya had mediated"), the state where a raid struck.
#pragma once

#include <vector>

#include "extract/meaning/frames.h"
#include "extract/meaning/relations.h"
#include "extract/meaning/who.h"

namespace entente::extract::meaning {

/// For a symmetric predicate with one side named, or none: the other side, or both.
std::vector<Named> implied_sides(const ArticleView& article, const FrameMatch& match,
                                 const std::vector<ActorId>& named);

/// The subject of an active verb without a finite form and a subject of its own, or of a refusal in
/// the passive that says not whose; `objects` are not it.
std::vector<Named> implied_subjects(const ArticleView& article, const FrameMatch& match,
                                    const std::vector<ActorId>& objects);

/// The object that a directed predicate leaves out; `subjects` are not it, `told` is what the
/// article has told before.
std::vector<Named> implied_objects(const ArticleView& article, const FrameMatch& match,
                                   const std::vector<ActorId>& subjects,
                                   const std::vector<RelationCandidate>& told);

/// Of a mediation whose words name one side alone: the sides across from it.
std::vector<Named> other_sides(const ArticleView& article, const FrameMatch& match,
                               const std::vector<ActorId>& subjects, const ActorId& named,
                               const std::vector<RelationCandidate>& told);

}  // namespace entente::extract::meaning
