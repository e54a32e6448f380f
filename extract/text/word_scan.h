// Where a word ends and into which parts it falls: the rules of the tokenizer that look inside a
// stretch without spaces. Used by tokens.cpp only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/text/tokens.h"

namespace entente::extract::text {

/// A word that was scanned: its end and what it is.
struct ScannedWord {
  std::size_t end = 0;
  TokenKind kind = TokenKind::kWord;
  Shape shape = Shape::kNone;
};

/// Scans the word that begins at `begin` (a letter or digit of any script). `limit` is the end of
/// the stretch without spaces, `paragraph_end` that of the paragraph. The result ends after
/// `begin` and not beyond `limit`.
ScannedWord scan_word(std::string_view text, std::size_t begin, std::size_t limit,
                      std::size_t paragraph_end);

/// The address (URL, e-mail, file name) that begins at `begin`: its end, or `begin` if there is
/// none.
std::size_t address_end(std::string_view text, std::size_t begin, std::size_t limit);

/// The parts of a word that are words of their own.
struct WordParts {
  std::array<std::uint32_t, 3> ends{};  ///< bytes from the word's begin; the last is its size
  std::uint8_t count = 1;
  bool multiword = false;  ///< a contraction or possessive (one token, several words)
};

/// Splits clitics ("don't", "Seoul's", "cannot") and units stuck to a number ("5pm") off a word.
WordParts split_word(std::string_view word, TokenKind kind);

}  // namespace entente::extract::text
