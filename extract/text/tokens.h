// A paragraph to words after the conventions of UD English-EWT and GUM: hyphens and slashes are
// words of their own but for bound prefixes, dates and telephone numbers; clitics are parts of a
// multiword token; a period belongs to an abbreviation where the word lists or the neighbours say
// so. Every byte that is no space lies in exactly one token.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "knowledge/span.h"

namespace entente::extract::text {

enum class TokenKind : std::uint8_t {
  kWord,
  kNumber,
  kAcronym,       ///< U.S., a.m., J.: letters with periods of their own
  kAbbreviation,  ///< Gen., Inc.: a listed word with its period
  kPeriod,
  kQuestion,  ///< ? and !, runs of them too
  kEllipsis,
  kComma,
  kColon,
  kSemicolon,
  kDash,
  kHyphen,
  kQuote,  ///< a straight quote, either way
  kOpenQuote,
  kCloseQuote,
  kOpen,
  kClose,
  kAddress,  ///< URL, e-mail address
  kEmoticon,
  kSymbol
};

/// How a token is written.
enum class Shape : std::uint8_t { kNone, kLower, kCapital, kUpper };

/// What parts a token from the one before.
enum class Gap : std::uint8_t {
  kNone,  ///< nothing
  kSpace,
  kLine,     ///< a line's end within running text
  kHardLine  ///< a line's end that parts sentences: a list's item, a caption
};

struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  Shape shape = Shape::kNone;
  Gap gap = Gap::kNone;
  std::uint8_t multiword = 0;  ///< as in syntax::Word
};

/// Appends the tokens of `paragraph`, a span of `text`, to `out`. Linear time; allocates only when
/// `out` grows.
void tokenize(std::string_view text, Span paragraph, std::vector<Token>& out);

}  // namespace entente::extract::text
