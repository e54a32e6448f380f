// A stored text to paragraphs (parted by an empty line), and the line ends within one to soft ones
// (wrapped running text) and hard ones (a list's items, captions).
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "extract/text/tokens.h"
#include "knowledge/span.h"

namespace entente::extract::text {

/// The next paragraph at or after byte `at`, without the space around it; empty at the end of the
/// text.
Span next_paragraph(std::string_view text, std::size_t at);

/// Turns Gap::kLine into Gap::kHardLine where a line's end parts sentences: before a list's item,
/// and after a line that had room for the next line's first word.
void mark_hard_lines(std::string_view text, Span paragraph, std::span<Token> tokens);

}  // namespace entente::extract::text
