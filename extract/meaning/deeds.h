// Whose a deed is that a word takes up again without saying so: "Libya bombed Chad. Egypt condemned
// the raids", "Ecuador closed the border. Chile criticised the move", "rejected it". What the noun
// may mean, the lexicon tells: a verb or noun of the same predicate earlier in the text; for "the
// move" any act; for "the plan" what somebody proposed.
#pragma once

#include <vector>

#include "extract/meaning/who.h"

namespace entente::extract::meaning {

/// The doers of the deed that a definite noun without an owner of its own takes up, never the
/// subject of the noun's own clause; looks three sentences back.
std::vector<Named> doers_of(const ArticleView& article, WordAt noun);

/// The same for "it", "this" or "that" in the place of a thing: the parties of the agreement told
/// of just before, else the doer of the act.
std::vector<Named> doers_of_it(const ArticleView& article, WordAt pronoun);

}  // namespace entente::extract::meaning
