// Where sentences end among the tokens of a paragraph. Decides at each gap that may end one; a
// period that turns out to end a sentence after an ordinary abbreviation ("etc.") is parted from it
// by the caller.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/text/tokens.h"

namespace entente::extract::text {

inline constexpr std::size_t kLongestSentence = 2000;  ///< words; a longer one is cut

/// What a capital after "U.S." means in a document.
enum class AcronymCapitals : std::uint8_t {
  kMeaningful,  ///< a name or a new sentence: some acronym is followed by a small letter
  kUnknown      ///< perhaps nothing: a wire may capitalise each word there ("the U.S. Position")
};

/// Looks at what follows the acronyms of a whole document.
AcronymCapitals acronym_capitals(std::string_view text, std::span<const Token> tokens);

/// Fills `ends` with the index one past the last token of each sentence; the last is
/// tokens.size(). `tokens` are those of one paragraph. Linear time.
void find_sentence_ends(std::string_view text, std::span<const Token> tokens,
                        AcronymCapitals capitals, std::vector<std::uint32_t>& ends);

}  // namespace entente::extract::text
