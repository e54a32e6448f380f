#include "extract/reader/parts.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extract/reader/utf8.h"

namespace entente::extract::reader {
namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool same(char a, char b) { return small(a) == small(b); }
bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

/// Bytes of the white space at the start, no-break, em and ideographic spaces included; 0 where
/// there is none.
std::size_t space_at(std::string_view text) {
  if (is_space(text.front())) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  if (text.starts_with("\xE2\x80") && text.size() > 2 &&
      static_cast<unsigned char>(text[2]) >= 0x80 && static_cast<unsigned char>(text[2]) <= 0x8B)
    return 3;
  return text.starts_with("\xE3\x80\x80") || text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

/// Empty fields are absent fields.
void tidy(std::optional<std::string>& field) {
  if (!field) return;
  field = collapse(to_utf8(*field).value_or(""));
  if (field->empty()) field.reset();
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), small);
  return out;
}

std::string collapse(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const auto space = space_at(text.substr(i)); space > 0) {
      gap = true;
      i += space - 1;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text[i];
  }
  return out;
}

bool starts_with_no_case(std::string_view text, std::string_view head) {
  return text.size() >= head.size() && std::equal(head.begin(), head.end(), text.begin(), same);
}

bool contains_no_case(std::string_view text, std::string_view part) {
  return std::search(text.begin(), text.end(), part.begin(), part.end(), same) != text.end();
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(at); end != std::string_view::npos; end = text.find(at)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

void refuse(const Taker& taker, std::string place, std::string reason) {
  if (taker.refusal) taker.refusal({std::move(place), std::move(reason)});
}

bool give(const Input& input, std::size_t n, Article&& article, const Taker& taker) {
  const std::string place = place_of(input, n);
  article.body = to_utf8(trim(article.body)).value_or("");
  if (article.body.empty()) {
    refuse(taker, place, "there is no text to read");
    return true;
  }
  if (article.body.size() > kLongestArticle) {
    refuse(taker, place, "an article of more than 16 MB");
    return true;
  }
  if (!article.url && n == 0 && !input.url.empty()) article.url = input.url;
  for (auto* field :
       {&article.title, &article.date, &article.dateline, &article.source, &article.url})
    tidy(*field);
  if (article.key.empty()) {
    article.key = !article.id.empty() ? article.id : article.url ? *article.url : place;
  }
  if (article.id.empty()) article.id = place_of({stem_of(input.name), {}}, n);
  return !taker.article || taker.article(std::move(article), place);
}

std::string place_of(const Input& input, std::size_t n) {
  return n > 0 ? input.name + "#" + std::to_string(n) : input.name;
}

void add_paragraph(std::string& body, std::string_view paragraph) {
  paragraph = trim(paragraph);
  if (paragraph.empty()) return;
  if (!body.empty()) body += "\n\n";
  body += paragraph;
}

}  // namespace entente::extract::reader
