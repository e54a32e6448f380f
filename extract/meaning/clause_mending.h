// Where greedy parsers go wrong with clauses in long sentences, and what the grammar of news leaves
// no doubt about: a sentence has a finite verb, so a bare noun is no root while such a verb hangs
// below it; a name takes no complement clause. Mends the tree in place, before propositions are
// read; margins of changed arcs become 0.
#pragma once

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Returns how many arcs it changed. Headlines are left alone, and so is a sentence that is not one
/// tree. The result is one tree.
int mend_clauses(syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
