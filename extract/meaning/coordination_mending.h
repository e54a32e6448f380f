// Where parsers hang conjuncts on the wrong verb although the forms leave no doubt: verbs joined by
// "and" agree in form ("said the pact hurts Oman and praised Qatar": praised goes with said), two
// subjects before a verb of saying are those of two verbs, and "each" after a list is no subject of
// its own. Mends the tree in place; margins of changed arcs become 0.
#pragma once

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Returns how many words it moved. The result is one tree where the sentence was one.
int mend_coordination(syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
