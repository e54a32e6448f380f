// Who asks and who answers where the words beside it leave one of them out: "Mali asked for talks,
// and Oman refused", "the offer to Mali was rejected", "as Mali had asked".
#pragma once

#include <vector>

#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

/// "its offer to Oman was rejected": by whom it was made to; without him by whoever says so.
std::vector<ActorId> refusers(const ArticleView& article, const Proposition& clause,
                              const std::vector<ActorId>& objects);

/// Whether a clause names, beside the subjects, nobody but those who asked.
bool names_none_but(const ArticleView& article, const Proposition& clause,
                    const std::vector<ActorId>& subjects, const std::vector<ActorId>& askers);

/// "as Mali had asked", "a step that Mali demanded": of whoever does what stands above.
bool asks_above(const ArticleView& article, const FrameMatch& match);

/// "despite the objections of Mali": they meet whoever does what stands above.
bool meets_above(const ArticleView& article, const FrameMatch& match);

/// Whether what a frame tells may answer what was asked before: "refused", "accepted".
bool may_answer(const Frame& frame);

}  // namespace entente::extract::meaning
