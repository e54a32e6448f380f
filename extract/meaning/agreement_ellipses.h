// Agreements told by a word that takes up a noun before: "one with Moscow and one with Warsaw",
// "those with Canberra and London", "a newer one between the two".
#pragma once

#include <vector>

#include "extract/meaning/agreement_mentions.h"

namespace entente::extract::meaning {

/// Those of a sentence, in order of the text, each with the form and matter of the noun that it
/// takes up. `before` are the mentions found so far, this sentence's nouns among them. Statuses are
/// left to the caller.
std::vector<AgreementMention> elliptic_mentions(const ArticleView& article, std::uint32_t sentence,
                                                const std::vector<AgreementMention>& before);

}  // namespace entente::extract::meaning
