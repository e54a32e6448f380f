#include "extract/text/paragraphs.h"

#include <algorithm>

#include "extract/text/characters.h"

namespace entente::extract::text {

namespace {

// Running text is wrapped to lines of so many bytes; in other text each line stands for itself.
constexpr std::size_t kNarrowestWrap = 50;
constexpr std::size_t kWidestWrap = 132;

bool is_blank(char c) { return c == ' ' || (c >= 9 && c <= 13); }

// The widest line of the paragraph in bytes.
std::size_t widest_line(std::string_view paragraph) {
  std::size_t widest = 0;
  while (!paragraph.empty()) {
    const std::size_t line = std::min(paragraph.find('\n'), paragraph.size());
    widest = std::max(widest, line);
    paragraph.remove_prefix(std::min(line + 1, paragraph.size()));
  }
  return widest;
}

bool opens_item(std::string_view form, const Token& token) {
  if (token.kind == TokenKind::kSymbol)
    return form == "*" || form == "•" || form == "·" || form == "▪" || form == "©" || form == "+" ||
           form == "o";
  return token.kind == TokenKind::kHyphen || token.kind == TokenKind::kDash;
}

}  // namespace

Span next_paragraph(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  const std::size_t begin = at;
  std::size_t end = text.size();
  for (std::size_t newline = text.find('\n', at); newline != std::string_view::npos;
       newline = text.find('\n', newline + 1)) {
    std::size_t next = newline + 1;
    while (next < text.size() && is_blank(text[next]) && text[next] != '\n') ++next;
    if (next == text.size() || text[next] == '\n') {
      end = newline;
      break;
    }
  }
  while (end > begin && is_blank(text[end - 1])) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

void mark_hard_lines(std::string_view text, Span paragraph, std::span<Token> tokens) {
  const std::string_view body = text_of(text, paragraph);
  if (body.find('\n') == std::string_view::npos) return;
  const std::size_t widest = widest_line(body);
  std::size_t line_begin = paragraph.begin;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (tokens[i].gap != Gap::kLine) continue;
    const std::size_t line_end = tokens[i - 1].span.end;
    std::size_t word_end = i;
    while (word_end + 1 < tokens.size() && tokens[word_end + 1].gap == Gap::kNone) ++word_end;
    const std::size_t word = tokens[word_end].span.end - tokens[i].span.begin;
    const bool had_room = line_end - line_begin + 1 + word <= widest;
    const std::string_view form = text_of(text, tokens[i].span);
    if (widest < kNarrowestWrap || widest > kWidestWrap || had_room ||
        opens_item(form, tokens[i])) {
      tokens[i].gap = Gap::kHardLine;
    }
    line_begin = tokens[i].span.begin;
  }
}

}  // namespace entente::extract::text
