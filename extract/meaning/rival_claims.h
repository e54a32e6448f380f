// Who claims what another claims: "China claims the reef. Oman and Qatar also have claims to it."
// Each of those named later disputes it with the first, not with one another.
#pragma once

#include <vector>

#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

/// Whether a match tells of a claim to something.
bool is_claim(const ArticleView& article, const FrameMatch& match);

/// Who claims or holds what a claim is laid to, told no more than a few sentences before it, none
/// of `claimants`; nobody where the claim is not said to be another's too.
std::vector<Named> rival_claimants(const ArticleView& article, const FrameMatch& match,
                                   const std::vector<ActorId>& claimants);

}  // namespace entente::extract::meaning
