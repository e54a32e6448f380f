// Two more things that the grammar of news leaves no doubt about and greedy parsers miss: a
// relative clause hangs on a noun, never on a verb ("through the United States, which maintains
// ..."), and "after", "before", "since", "until" before a noun that a finite verb without a subject
// follows opens a clause with that noun as its subject ("after a pact was ruptured").
#pragma once

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Mends the tree in place; returns how many clauses it changed. The result is one tree.
int mend_subordinates(syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
