// The encodings of MIME, apart from its structure.
#include <optional>

#include "extract/reader/charset.h"
#include "extract/reader/mime.h"
#include "extract/reader/parts.h"

namespace entente::extract::reader {
namespace {

std::optional<unsigned> hex(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  return std::nullopt;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

}  // namespace

std::string decode_quoted_printable(std::string_view text, bool header) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '=' && i + 2 < text.size() && hex(text[i + 1]) && hex(text[i + 2])) {
      out += static_cast<char>(*hex(text[i + 1]) * 16 + *hex(text[i + 2]));
      i += 2;
    } else if (text[i] == '=' && i + 1 < text.size() &&
               (text[i + 1] == '\n' || text[i + 1] == '\r')) {
      i += text[i + 1] == '\r' && i + 2 < text.size() && text[i + 2] == '\n' ? 2 : 1;
    } else {
      out += header && text[i] == '_' ? ' ' : text[i];
    }
  }
  return out;
}

std::string decode_base64(std::string_view text) {
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (c == '=') break;
    if (value < 0) continue;
    bits = (bits << 6U) | static_cast<unsigned>(value);
    count += 6;
    if (count >= 8) {
      count -= 8;
      out += static_cast<char>((bits >> static_cast<unsigned>(count)) & 0xFFU);
      bits &= (1U << static_cast<unsigned>(count)) - 1;
    }
  }
  return out;
}

std::string decode_header(std::string_view value) {
  std::string out;
  bool after_word = false;
  while (!value.empty()) {
    const auto open = value.find("=?");
    const auto charset_end = open == std::string_view::npos ? open : value.find('?', open + 2);
    const auto end =
        charset_end == std::string_view::npos ? charset_end : value.find("?=", charset_end + 3);
    if (end == std::string_view::npos || charset_end + 2 >= end) break;
    const auto gap = value.substr(0, open);
    if (!after_word || !trim(gap).empty()) out += gap;
    const auto charset = value.substr(open + 2, charset_end - open - 2);
    const auto coded = value.substr(charset_end + 3, end - charset_end - 3);
    const bool base64 = value[charset_end + 1] == 'B' || value[charset_end + 1] == 'b';
    out += decode_leniently(base64 ? decode_base64(coded) : decode_quoted_printable(coded, true),
                            charset.substr(0, charset.find('*')));
    value.remove_prefix(end + 2);
    after_word = true;
  }
  return collapse(decode_leniently(out + std::string(value)));
}

}  // namespace entente::extract::reader
