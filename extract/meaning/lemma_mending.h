// Lemmas by a list of irregular verbs and by the words that the lexicon knows, where rules learned
// from a treebank go wrong: "froze" is of freeze, "shut" of shut, "bombed" of bomb, "shelled" of
// shell, "sorties" of sortie, and "the Soviet Government", "U.S. Officials", "The Ministers" hold
// common nouns for all their capitals.
#pragma once

#include "extract/meaning/lexicon.h"
#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Changes lemmas of irregular verbs, and those that the lexicon does not know into those of the
/// same word that it does. They live as long as the lexicon.
void mend_lemmas(syntax::Sentence& sentence, const Lexicon& lexicon);

}  // namespace entente::extract::meaning
