#include "extract/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace entente::extract::text {

namespace {

CharClass punctuation_class(char32_t code) {
  switch (code) {
    case 0x2018:  // ‘
    case 0x2019:  // ’
    case 0x201B:
    case 0x02BC:
    case 0x00B4:
      return CharClass::kApostrophe;
    case 0x201C:  // “
    case 0x201E:
    case 0x201F:
    case 0x00AB:
      return CharClass::kOpenQuote;
    case 0x201D:  // ”
    case 0x00BB:
      return CharClass::kCloseQuote;
    case 0x2010:
    case 0x2011:
      return CharClass::kHyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return CharClass::kDash;
    case 0x2026:
      return CharClass::kEllipsis;
    case 0x060C:  // stops of other scripts
    case 0x061B:
    case 0x061F:
    case 0x0964:
    case 0x3001:
    case 0x3002:
    case 0xFF01:
    case 0xFF0C:
    case 0xFF1F:
      return CharClass::kStop;
    default:
      return CharClass::kSymbol;
  }
}

CharClass wide_class(char32_t code) {
  const CharClass fixed = punctuation_class(code);
  if (fixed != CharClass::kSymbol) return fixed;
  const auto point = static_cast<UChar32>(code);
  switch (u_charType(point)) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return CharClass::kUpper;
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::kLower;
    case U_FORMAT_CHAR:
      // Zero-width space and byte order mark part words; joiners, direction marks and soft hyphens
      // do not.
      return code == 0x200B || code == 0xFEFF ? CharClass::kSpace : CharClass::kLower;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_SPACE_SEPARATOR:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharClass::kSpace;
    case U_START_PUNCTUATION:
      return CharClass::kOpen;
    case U_END_PUNCTUATION:
      return CharClass::kClose;
    case U_CURRENCY_SYMBOL:
      return CharClass::kCurrency;
    default:
      return code == 0x85 ? CharClass::kSpace : CharClass::kSymbol;
  }
}

}  // namespace

Char detail::wide_char_at(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t next = at;
  UChar32 code = 0;
  U8_NEXT(bytes, next, text.size(), code);
  if (code < 0) return {CharClass::kSymbol, 1, 0xFFFD};
  return {wide_class(static_cast<char32_t>(code)), static_cast<std::uint8_t>(next - at),
          static_cast<char32_t>(code)};
}

Char char_before(std::string_view text, std::size_t at) {
  std::size_t start = at - 1;
  while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) {
    --start;
  }
  const Char found = char_at(text, start);
  return start + found.size == at ? found : Char{CharClass::kSymbol, 1, 0xFFFD};
}

}  // namespace entente::extract::text
