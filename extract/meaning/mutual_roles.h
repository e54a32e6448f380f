// What the actors in two roles of one predicate do not do to each other: those of one list, owners
// of what is their own, whoever speaks of himself among others.
#pragma once

#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/frames.h"
#include "extract/meaning/who.h"

namespace entente::extract::meaning {

/// An actor in a role of a match.
struct RoleActor {
  Named who;
  Filler filler;
};

/// The actors of a role, each once, in order.
std::vector<ActorId> ids_of(const std::vector<RoleActor>& named);

/// "thanked Oman and Qatar for the tents", "the backing of Oman and Qatar": those of one list do
/// nothing to each other.
bool are_listed_together(const ArticleView& article, const FrameMatch& m, const RoleActor& s,
                         const RoleActor& o);

/// "Oman and Qatar recalled their envoys": what is their own is no object of theirs, but a border
/// that they share.
void drop_own(const ArticleView& article, const FrameMatch& m,
              const std::vector<RoleActor>& subjects, std::vector<RoleActor>& objects);

/// "Oman and Mali failed to agree, Oman said": whoever speaks of himself among others blames
/// none.
bool blames_itself(const FrameMatch& m, const std::vector<ActorId>& doers,
                   const std::vector<ActorId>& objects);

}  // namespace entente::extract::meaning
