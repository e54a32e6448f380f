// Names that share the predicate of a clause told before or beside them, by a word that stands for
// it: "Oman denounced Mali, and so did Chad", "as did Chad", "among those who denounced Mali were
// Oman and Chad". Mends the tree in place: they become conjuncts of the subject, or take the clause
// over; margins of changed arcs become 0.
#pragma once

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Returns how many arcs it changed. The result is one tree.
int mend_ellipses(syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
