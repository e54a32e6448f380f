// Quotation marks over the sentences of an article: which words of which sentence stand within one,
// and where a quotation goes on from one sentence to the next. Internal to meaning/.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// One stretch of quoted words within a sentence; stretches of one quotation share `quotation`.
struct QuotedStretch {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0, last = 0;  ///< words inside the marks, both included
  std::uint32_t quotation = 0;
};

/// In order of the text. A quotation still open at the end of a paragraph goes on only where the
/// next paragraph opens with a mark, as newspapers print it.
std::vector<QuotedStretch> find_quotations(std::span<const syntax::Sentence> sentences);

}  // namespace entente::extract::meaning
