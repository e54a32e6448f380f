// "Oman shut its port to Chad. Yemen did the same": what the clause before tells of its subject,
// the next one tells of its own.
#pragma once

#include <vector>

#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

/// Adds to `found`, which holds what is told up to a sentence, what the sentence repeats of it.
void repeat_deeds(const ArticleView& article, std::uint32_t sentence,
                  std::vector<RelationCandidate>& found);

}  // namespace entente::extract::meaning
