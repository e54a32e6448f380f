// What a character is to the tokenizer: one table look-up for ASCII, ICU's properties for the rest.
// `char_at` never reads past the end and takes a byte that is no UTF-8 as a symbol of its own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente::extract::text {

enum class CharClass : std::uint8_t {
  kSpace,
  kLower,       ///< a letter that is not a capital: caseless scripts and combining marks too
  kUpper,       ///< a capital or title-case letter
  kDigit,       ///< a decimal digit of any script
  kOpen,        ///< ( [ { and their like
  kClose,       ///< ) ] }
  kQuote,       ///< straight double quote
  kApostrophe,  ///< ' ’ ‘ `
  kOpenQuote,   ///< “ „ «
  kCloseQuote,  ///< ” »
  kStop,        ///< . , ; : ! ? and their like
  kHyphen,      ///< - and U+2010, U+2011
  kDash,        ///< – — ― ‒ −
  kEllipsis,    ///< …
  kCurrency,    ///< $ £ € ¥ …
  kSymbol       ///< everything else
};

/// A character of the text: what it is, its code point, and how many bytes it takes.
struct Char {
  CharClass kind = CharClass::kSpace;
  std::uint8_t size = 1;
  char32_t code = 0;
};

namespace detail {
constexpr CharClass ascii_class(unsigned char c) {
  if (c >= 'a' && c <= 'z') return CharClass::kLower;
  if (c >= 'A' && c <= 'Z') return CharClass::kUpper;
  if (c >= '0' && c <= '9') return CharClass::kDigit;
  if (c == ' ' || (c >= 9 && c <= 13)) return CharClass::kSpace;
  switch (c) {
    case '(':
    case '[':
    case '{':
      return CharClass::kOpen;
    case ')':
    case ']':
    case '}':
      return CharClass::kClose;
    case '"':
      return CharClass::kQuote;
    case '\'':
    case '`':
      return CharClass::kApostrophe;
    case '.':
    case ',':
    case ';':
    case ':':
    case '!':
    case '?':
      return CharClass::kStop;
    case '-':
      return CharClass::kHyphen;
    case '$':
      return CharClass::kCurrency;
    default:
      return CharClass::kSymbol;
  }
}

constexpr std::array<CharClass, 128> ascii_table() {
  std::array<CharClass, 128> table{};
  for (unsigned i = 0; i < table.size(); ++i) table[i] = ascii_class(static_cast<unsigned char>(i));
  return table;
}

inline constexpr std::array<CharClass, 128> kAscii = ascii_table();

Char wide_char_at(std::string_view text, std::size_t at);
}  // namespace detail

/// The character that begins at byte `at` (at < text.size()).
inline Char char_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 128) return {detail::kAscii[byte], 1, byte};
  return detail::wide_char_at(text, at);
}

/// The character that ends before byte `at` (at > 0).
Char char_before(std::string_view text, std::size_t at);

constexpr bool is_letter(CharClass kind) {
  return kind == CharClass::kLower || kind == CharClass::kUpper;
}
constexpr bool is_word(CharClass kind) { return is_letter(kind) || kind == CharClass::kDigit; }

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Whether `word` equals `lower` but for ASCII capitals in `word`.
constexpr bool equals_ignoring_case(std::string_view word, std::string_view lower) {
  if (word.size() != lower.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (ascii_lower(word[i]) != lower[i]) return false;
  }
  return true;
}

}  // namespace entente::extract::text
