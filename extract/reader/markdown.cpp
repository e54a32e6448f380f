#include "extract/reader/markdown.h"

#include <algorithm>
#include <utility>

#include "extract/reader/charset.h"
#include "extract/reader/parts.h"
#include "extract/reader/utf8.h"
#include "extract/reader/written_dates.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

/// Level of a heading line ("## Next"), 0 for others.
std::size_t heading_level(std::string_view line) {
  const auto marks = std::min(line.find_first_not_of('#'), line.size());
  return marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ' ? marks : 0;
}

/// "[text](address)" and "![text](address)": where the whole ends, 0 where it is none.
std::size_t link_at(std::string_view text, std::string_view& label) {
  const std::size_t open = text.starts_with('!') ? 1 : 0;
  if (text.substr(open, 1) != "[") return 0;
  const auto close = text.substr(0, 1000).find("](");
  const auto end = close == std::string_view::npos ? close : text.substr(0, 3000).find(')', close);
  if (end == std::string_view::npos) return 0;
  label = text.substr(open + 1, close - open - 1);
  return end + 1;
}

/// The text of a paragraph without emphasis, code marks, links and pictures.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    std::string_view label;
    if (rest[0] == '\\' && rest.size() > 1 &&
        std::string_view("\\`*_{}[]()#+-.!|>").find(rest[1]) != std::string_view::npos) {
      out += rest[1];
      ++i;
    } else if (const auto size = link_at(rest, label); size > 0) {
      if (rest[0] != '!') out += label;
      i += size - 1;
    } else if (rest[0] == '*' || rest[0] == '`') {
      continue;
    } else if (rest[0] == '_' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' ||
                                  rest.size() == 1 || rest[1] == ' ' || rest[1] == '.' ||
                                  rest[1] == ',' || rest[1] == '_' || text[i - 1] == '_')) {
      continue;
    } else {
      out += rest[0];
    }
  }
  return collapse(out);
}

/// Quotes and list marks at a line's start are none of the text.
std::string_view without_marks(std::string_view line) {
  line = trim(line);
  while (line.starts_with('>')) line = trim(line.substr(1));
  for (const std::string_view mark : {"- ", "* ", "+ "}) {
    if (line.starts_with(mark)) return trim(line.substr(2));
  }
  return line;
}

bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("-*_= ") == std::string_view::npos;
}

std::string unquoted(std::string_view value) {
  value = trim(value);
  if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
    value = value.substr(1, value.size() - 2);
  return std::string(value);
}

/// Reads front matter into the article; what follows it.
std::string_view front_matter(std::string_view text, Article& article) {
  if (!text.starts_with("---\n")) return text;
  const auto end = text.find("\n---", 3);
  if (end == std::string_view::npos) return text;
  for (const auto line : split(text.substr(4, end - 3), '\n')) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const auto name = lower(trim(line.substr(0, colon)));
    const auto value = unquoted(line.substr(colon + 1));
    if (name == "title") article.title = value;
    if (name == "date" || name == "published") article.date = written_date(value);
    if (name == "source" || name == "publisher") article.source = value;
    if (name == "url" || name == "canonical_url" || name == "link") article.url = value;
    if (name == "id") article.id = value;
  }
  const auto line_end = text.find('\n', end + 1);
  return line_end == std::string_view::npos ? std::string_view() : text.substr(line_end + 1);
}

class Markdown final : public Format {
 public:
  std::string_view name() const override { return "Markdown"; }

  bool recognises(const Input& input) const override {
    if (looks_binary(input.bytes) || trim(input.head).starts_with('<')) return false;
    const std::string_view head = input.head;
    if (head.starts_with("---\n") && head.find("\n---", 4) != std::string_view::npos &&
        head.find("title:") != std::string_view::npos)
      return true;
    if (heading_level(trim(head)) == 1) return true;
    int marks = 0;
    for (const auto line : split(head, '\n')) {
      marks += heading_level(line) > 0 ? 2 : 0;
      marks += line.find("](http") != std::string_view::npos ? 1 : 0;
      marks += line.size() > 3 && line.starts_with("===") && is_rule(trim(line)) ? 2 : 0;
    }
    return marks >= 2;
  }

  bool read(const Input& input, const Taker& taker) const override {
    if (input.bytes.size() > kLongestArticle) throw InputError("a text of more than 16 MB");
    const auto text = decode_leniently(input.bytes, input.charset);
    Article article;
    const auto rest = front_matter(text, article);
    std::string paragraph;
    bool code = false;
    const auto close = [&] {
      add_paragraph(article.body, plain(paragraph));
      paragraph.clear();
    };
    const auto heading = [&](std::string_view line) {
      auto words = plain(line);
      while (words.ends_with('#') || words.ends_with(' ')) words.pop_back();
      if (!article.title && article.body.empty()) {
        article.title = words;
      } else if (words != article.title) {
        add_paragraph(article.body, words);
      }
    };
    for (const auto line : split(rest, '\n')) {
      const auto bare = trim(line);
      if (bare.starts_with("```") || bare.starts_with("~~~")) {
        code = !code;
        close();
      } else if (code) {
        continue;
      } else if (is_rule(bare) && (bare[0] == '=' || bare[0] == '-') &&
                 !paragraph.empty()) {  // the line before was a heading
        heading(std::exchange(paragraph, {}));
      } else if (bare.empty() || is_rule(bare)) {
        close();
      } else if (const auto level = heading_level(bare); level > 0) {
        close();
        heading(bare.substr(level));
      } else {
        if (without_marks(bare) != bare && !bare.starts_with('>')) close();
        paragraph += ' ';
        paragraph += without_marks(bare);
      }
    }
    close();
    return give(input, 0, std::move(article), taker);
  }
};

}  // namespace

std::unique_ptr<Format> markdown_format() { return std::make_unique<Markdown>(); }

}  // namespace entente::extract::reader
