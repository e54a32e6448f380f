// What belongs to a noun and parsers hang on the verb before it: "accused neighbouring Oman of
// shelling" is no accusing of neighbouring, "denounced the plan Oman put forward" and "the plan put
// forward by Oman" tell of plans; also what "as theft", "made it clear", "will talk if" and a
// title's "to meet" hide. Mends the tree in place, before propositions are read; margins of changed
// arcs become 0.
#pragma once

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Returns how many arcs it changed. The result is one tree.
int mend_modifiers(syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
