// A typed line as words: blanks part them; '…' and "…" hold together; a backslash takes the next
// byte as it is, but for within '…'; # begins a remark where a word might begin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

struct Words {
  std::vector<std::string> words;
  char open_quote = 0;      ///< the quote that nobody closed, or 0
  std::size_t begin = 0;    ///< where the last word begins, its quote included; the end of the line
                            ///< where blanks stand there
  bool unfinished = false;  ///< the line ends within its last word
};

Words words_of(std::string_view line);

/// The word as words_of would read it back.
std::string quoted_word(const std::string& word);

}  // namespace entente::cli
