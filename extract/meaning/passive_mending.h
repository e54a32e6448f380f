// "The pact signed in June gives Kenya oil": parsers take "signed" for the verb of the sentence and
// leave what follows without a subject. Where another finite verb without a subject of its own
// comes behind it and no comma or conjunction between, the first is a participle of the thing, and
// the second is the verb. Mends the tree in place, before propositions are read; margins of changed
// arcs become 0.
#pragma once

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Returns how many arcs it changed. The result is one tree.
int mend_passives(syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
