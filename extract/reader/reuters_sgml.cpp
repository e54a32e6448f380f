#include "extract/reader/reuters_sgml.h"

#include <algorithm>
#include <utility>

#include "extract/reader/charset.h"
#include "extract/reader/parts.h"
#include "extract/reader/written_dates.h"

namespace entente::extract::reader {
namespace {

/// What stands between <TAG...> and </TAG>, or the end where that is missing.
std::string_view between(std::string_view text, std::string_view tag) {
  const auto open = text.find("<" + std::string(tag));
  if (open == std::string_view::npos) return {};
  const auto start = text.find('>', open);
  if (start == std::string_view::npos) return {};
  text.remove_prefix(start + 1);
  return text.substr(0, text.find("</" + std::string(tag)));
}

/// Without escapes and control characters, which the wire used for its own ends.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (rest.starts_with("&#")) {
      const auto end = rest.find(';');
      if (end < 8) {
        i += end;
        continue;
      }
    }
    if (rest.starts_with("&lt;")) {
      out += '<';
      i += 3;
    } else if (rest.starts_with("&gt;")) {
      out += '>';
      i += 3;
    } else if (rest.starts_with("&amp;")) {
      out += '&';
      i += 4;
    } else if (static_cast<unsigned char>(text[i]) >= 0x20 || text[i] == '\n' || text[i] == '\t') {
      out += text[i];
    }
  }
  return out;
}

/// An indented line begins a paragraph; the wire's own last line ("Reuter") is none.
std::string paragraphs(const std::string& text) {
  std::string body, paragraph;
  const auto close = [&] {
    const auto line = collapse(paragraph);
    if (lower(line) != "reuter" && lower(line) != "reuters") add_paragraph(body, line);
    paragraph.clear();
  };
  for (const auto line : split(text, '\n')) {
    if (trim(line).empty() || line.starts_with("    ") || lower(trim(line)) == "reuter") close();
    paragraph += ' ';
    paragraph += line;
  }
  close();
  return body;
}

class Reuters final : public Format {
 public:
  std::string_view name() const override { return "Reuters SGML"; }
  bool recognises(const Input& input) const override {
    const auto head = trim(input.head);
    return head.starts_with("<!doctype lewis") || head.starts_with("<reuters");
  }

  bool read(const Input& input, const Taker& taker) const override {
    auto rest = input.bytes;
    std::size_t n = 0;
    for (auto at = rest.find("<REUTERS"); at != std::string_view::npos;
         at = rest.find("<REUTERS")) {
      rest.remove_prefix(at);
      const auto end = std::min(rest.find("</REUTERS>"), rest.find("<REUTERS", 8));
      const auto story = rest.substr(0, end);
      rest.remove_prefix(std::min(story.size(), rest.size()));
      ++n;
      const bool whole = rest.starts_with("</REUTERS>");
      if (!whole || story.size() > kLongestArticle) {
        refuse(taker, place_of(input, n),
               whole ? "an article of more than 16 MB" : "the article is cut off");
      } else if (!one(story, input, n, taker)) {
        return false;
      }
    }
    if (n == 0) refuse(taker, input.name, "no <REUTERS> in it");
    return true;
  }

 private:
  static bool one(std::string_view story, const Input& input, std::size_t n, const Taker& taker) {
    const auto decoded = decode(story, input.charset);
    if (!decoded) {
      refuse(taker, place_of(input, n), "bytes of no known character set");
      return true;
    }
    const std::string_view text = *decoded;
    Article article;
    const auto opening = text.substr(0, text.find('>'));
    if (const auto id = opening.find("NEWID=\""); id != std::string_view::npos) {
      article.id =
          "reuters-" + std::string(opening.substr(id + 7, opening.find('"', id + 7) - id - 7));
    }
    article.date = written_date(plain(between(text, "DATE")));
    article.source = "Reuters";
    const auto content = between(text, "TEXT");
    article.title = plain(between(content, "TITLE"));
    auto dateline = collapse(plain(between(content, "DATELINE")));
    while (dateline.ends_with('-') || dateline.ends_with(' ')) dateline.pop_back();
    article.dateline = dateline;
    const bool bare = content.find("<BODY") == std::string_view::npos;
    const bool marked = content.find("<TITLE") != std::string_view::npos;
    article.body = paragraphs(plain(bare && !marked ? content : between(content, "BODY")));
    return give(input, n, std::move(article), taker);
  }
};

}  // namespace

std::unique_ptr<Format> reuters_format() { return std::make_unique<Reuters>(); }

}  // namespace entente::extract::reader
