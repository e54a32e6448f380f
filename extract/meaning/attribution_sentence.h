// The speakers within one sentence, out of its propositions and quotation marks. Internal to
// meaning/.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/meaning/attribution.h"
#include "extract/meaning/attribution_quotes.h"

namespace entente::extract::meaning {

/// Appends them to `out`. `propositions` and `quotes` are those of this sentence, which is the
/// `index`-th of its article.
void find_speakers_within(const syntax::Sentence& sentence, std::uint32_t index,
                          const std::vector<Proposition>& propositions,
                          std::span<const QuotedStretch> quotes, std::vector<Speaker>& out);

}  // namespace entente::extract::meaning
