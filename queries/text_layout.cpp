#include "queries/text_layout.h"

#include <algorithm>

namespace entente::queries {
namespace {

/// The next code point; a stray byte counts as one.
char32_t next_code_point(std::string_view& rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  const std::size_t size = first < 0x80        ? 1
                           : first >> 5U == 6  ? 2
                           : first >> 4U == 14 ? 3
                           : first >> 3U == 30 ? 4
                                               : 1;
  char32_t code = size == 1 ? first : first & (0xffU >> (size + 1));
  for (std::size_t i = 1; i < size && i < rest.size(); ++i)
    code = code << 6U | (static_cast<unsigned char>(rest[i]) & 0x3fU);
  rest.remove_prefix(std::min(size, rest.size()));
  return code;
}

std::size_t width_of(char32_t c) {
  if (c >= 0x300 && c <= 0x36f) return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                    (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                    (c >= 0xff00 && c <= 0xff60);
  return wide ? 2 : 1;
}

/// Where a line may end: after a space, or after the underscore of a name like has_agreement_with.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" _", start), text.size() - 1) + 1;
    pieces.push_back(text.substr(start, end - start));
    start = end;
  }
  return pieces;
}

std::string without_space_at_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) width += width_of(next_code_point(text));
  return width;
}

std::string one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f) {
      space = !line.empty();
      continue;
    }
    if (space) line += ' ';
    space = false;
    line += c;
  }
  return line;
}

std::string cut(std::string text, std::size_t width) {
  if (display_width(text) <= width) return text;
  std::string kept;
  std::string_view rest = text;
  for (std::size_t used = 0; !rest.empty();) {
    std::string_view before = rest;
    const std::size_t w = width_of(next_code_point(rest));
    if (used + w + 1 > width) break;
    kept += before.substr(0, before.size() - rest.size());
    used += w;
  }
  return kept + "…";
}

std::size_t widest_word(const std::string& text) {
  std::size_t widest = 0;
  for (const std::string& piece : pieces_of(text))
    widest = std::max(widest, display_width(without_space_at_end(piece)));
  return widest;
}

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  for (const std::string& piece : pieces_of(text)) {
    if (!line.empty() && display_width(without_space_at_end(line + piece)) > width) {
      lines.push_back(cut(without_space_at_end(std::move(line)), width));
      line.clear();
    }
    line += piece;
  }
  if (!line.empty() || lines.empty())
    lines.push_back(cut(without_space_at_end(std::move(line)), width));
  return lines;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::string space(width - std::min(width, display_width(text)), ' ');
  return right ? space + text : text + space;
}

}  // namespace entente::queries
