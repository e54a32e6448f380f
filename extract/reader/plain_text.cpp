#include "extract/reader/plain_text.h"

#include <algorithm>
#include <utility>

#include "extract/reader/charset.h"
#include "extract/reader/parts.h"
#include "extract/reader/utf8.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kLongestTitle = 200;  // bytes
constexpr std::size_t kCrumb =
    3;  // words; a first line of no more, before a longer headline, is a page's crumb

std::string_view trim(std::string_view s) {
  const auto first = s.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? std::string_view()
                                         : s.substr(first, s.find_last_not_of(" \t\r") - first + 1);
}

std::size_t words_in(std::string_view line) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < line.size(); ++i)
    words += line[i] != ' ' && (i == 0 || line[i - 1] == ' ') ? 1 : 0;
  return words;
}

/// A dateline opens the body: capitals, then a dash or a date in the first words.
bool opens_body(std::string_view line) {
  const auto head = line.substr(0, 80);
  return head.find(" -- ") != std::string_view::npos ||
         head.find(" \xE2\x80\x94 ") != std::string_view::npos ||
         head.find(") - ") != std::string_view::npos || head.find("/.") != std::string_view::npos;
}

/// A line without a full stop, not too long, that is no dateline.
bool reads_as_headline(std::string_view line) {
  if (line.empty() || line.size() > kLongestTitle || opens_body(line)) return false;
  const char last = line.back();
  return last != '.' && last != ':' && last != ',' && last != ';';
}

/// Paragraphs parted by an empty line; lines of one paragraph joined.
std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs(1);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trim(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) {
      if (!paragraphs.back().empty()) paragraphs.emplace_back();
      continue;
    }
    if (!paragraphs.back().empty()) paragraphs.back() += '\n';
    paragraphs.back() += line;
  }
  if (paragraphs.back().empty()) paragraphs.pop_back();
  return paragraphs;
}

class PlainText final : public Format {
 public:
  std::string_view name() const override { return "plain text"; }
  bool recognises(const Input& input) const override {
    return looks_utf16(input.bytes) || !looks_binary(input.bytes);
  }

  bool read(const Input& input, const Taker& taker) const override {
    if (input.bytes.size() > kLongestArticle) {
      refuse(taker, input.name, "a text of more than 16 MB");
      return true;
    }
    const auto text = decode(input.bytes, input.charset);
    if (!text) {
      taker.refusal(
          {input.name, "broken UTF-8 at byte " + std::to_string(first_bad_byte(input.bytes))});
      return true;
    }
    Article article;
    split_title(*text, article);
    return give(input, 0, std::move(article), taker);
  }
};

}  // namespace

void split_title(std::string_view text, Article& article) {
  auto paragraphs = paragraphs_of(text);
  std::size_t body = 0;
  if (paragraphs.size() >= 2) {
    const bool crumb = paragraphs.size() >= 3 && words_in(paragraphs[0]) <= kCrumb &&
                       words_in(paragraphs[1]) > kCrumb && reads_as_headline(paragraphs[1]) &&
                       paragraphs[1].find('\n') == std::string::npos;
    const std::size_t title = crumb ? 1 : 0;
    if (paragraphs[title].find('\n') == std::string::npos && reads_as_headline(paragraphs[title])) {
      article.title = std::move(paragraphs[title]);
      body = title + 1;
    }
  }
  article.body.clear();
  for (std::size_t i = body; i < paragraphs.size(); ++i) {
    if (i > body) article.body += "\n\n";
    article.body += paragraphs[i];
  }
}

std::unique_ptr<Format> plain_text_format() { return std::make_unique<PlainText>(); }

}  // namespace entente::extract::reader
