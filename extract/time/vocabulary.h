// The words of time expressions (extract/data/text/time_words.tsv), embedded and hashed once.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/time/lexicon.h"

namespace entente::extract::time {

inline constexpr std::size_t kLongestTimeWord = 12;  ///< bytes; a longer word is none

/// What a word in small letters is; of kind kNone when it is no word of time. Never allocates.
Item time_word(std::string_view word);

/// Throws std::logic_error naming the first line of the word list that cannot be read; for tests.
void check_time_words();

}  // namespace entente::extract::time
