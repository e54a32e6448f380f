// Where sentences end among the tokens of a paragraph. Decides at each gap that may end one; a
// period that turns out to end a sentence after an ordinary abbreviation ("etc.") is parted from it
// by the caller.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/text/tokens.h"

namespace entente::extract::text {

inline constexpr std::size_t kLongestSentence = 2000;  ///< words; a longer one is cut

/// Fills `ends` with the index one past the last token of each sentence; the last is tokens.size().
/// `tokens` are those of one paragraph. Linear time.
void find_sentence_ends(std::string_view text, const std::vector<Token>& tokens,
                        std::vector<std::uint32_t>& ends);

}  // namespace entente::extract::text
