// Stored text to sentences and words, to Universal Dependencies conventions and the habits of news
// wires: datelines, titles in capitals, abbreviations, quotations over sentences, hyphenated state
// names, "mln dlrs", dashes without spaces. Fills spans, forms, space_after, multiword,
// new_paragraph, title, dateline; tags and trees are left to syntax/.
#pragma once

#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::text {

struct SplitOptions {
  bool has_title =
      false;  ///< the text's first paragraph is a headline: one sentence whatever its punctuation
};

/// Splits UTF-8 `text` into sentences and words; a byte that is no UTF-8 becomes a word of its own.
/// A dateline is a sentence of its own (Sentence::dateline; its parts: dateline.h). `out` is
/// cleared and refilled, its memory reused. Forms view `text`. Linear in the size of the text; a
/// sentence is cut after 2,000 words.
void split(std::string_view text, const SplitOptions& options, std::vector<syntax::Sentence>& out);

}  // namespace entente::extract::text
