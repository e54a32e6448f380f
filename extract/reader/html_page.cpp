#include "extract/reader/html_page.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "extract/reader/charset.h"
#include "extract/reader/html_blocks.h"
#include "extract/reader/html_metadata.h"
#include "extract/reader/html_tree.h"
#include "extract/reader/parts.h"
#include "extract/reader/utf8.h"
#include "extract/reader/written_dates.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kShort = 160;  // bytes; a line of the page's own is no longer

/// Lines that pages put between an article's paragraphs. With a colon or alone:
constexpr std::array<std::string_view, 24> kLabels = {"ad",
                                                      "advertisement",
                                                      "also read",
                                                      "comments",
                                                      "editor's picks",
                                                      "filed under",
                                                      "getty images",
                                                      "listen",
                                                      "loading",
                                                      "more on this",
                                                      "more on this story",
                                                      "most read",
                                                      "newsletter",
                                                      "photo",
                                                      "read also",
                                                      "read more",
                                                      "recommended",
                                                      "related",
                                                      "related stories",
                                                      "see also",
                                                      "share",
                                                      "tags",
                                                      "topics",
                                                      "watch"};
/// Whatever follows:
constexpr std::array<std::string_view, 27> kOpenings = {"article continues",
                                                        "by clicking",
                                                        "by submitting",
                                                        "click here",
                                                        "click to",
                                                        "continue reading",
                                                        "copyright \xC2\xA9",
                                                        "copyright (c)",
                                                        "do you have a story",
                                                        "download our",
                                                        "email this",
                                                        "enter your email",
                                                        "follow us",
                                                        "get our",
                                                        "join our",
                                                        "more:",
                                                        "print this",
                                                        "read full",
                                                        "register to",
                                                        "sign up",
                                                        "share this",
                                                        "skip to",
                                                        "story continues",
                                                        "subscribe",
                                                        "this website uses",
                                                        "we use cookies",
                                                        "your subscription"};

bool is_page_line(const HtmlBlock& block) {
  const std::string_view text = block.text;
  if (text.size() > kShort) return false;
  const auto label = text.substr(0, std::min(text.find(':'), text.size()));
  for (const auto one : kLabels) {
    if (label.size() == one.size() && starts_with_no_case(label, one)) return true;
  }
  for (const auto one : kOpenings) {
    if (starts_with_no_case(text, one)) return true;
  }
  if (text.starts_with("\xC2\xA9")) return true;
  return contains_no_case(text, "all rights reserved") && text.size() < 100;
}

/// "By Jane Roe in Lima", "Published 3 May 1999 10:14": what stands between headline and text.
bool is_credit(const HtmlBlock& block, const HtmlMetadata& about) {
  const std::string_view text = block.text;
  if (text.size() > kShort || (block.prose && !text.starts_with("By "))) return false;
  if (text.size() > 3 && starts_with_no_case(text, "by ") && text[3] >= 'A' && text[3] <= 'Z' &&
      !text.ends_with('.'))
    return true;
  if (about.author && text == *about.author) return true;
  const auto date = date_inside(text);
  for (const std::string_view head :
       {"published", "updated", "last updated", "first published", "posted", "last modified"}) {
    if (starts_with_no_case(text, head) && (date || text.size() < 60)) return true;
  }
  return date && text.size() < 60 && !text.ends_with('.');
}

std::string squeezed(std::string_view text) {
  auto out = lower(text);
  std::erase(out, ' ');
  return out;
}

/// The paragraphs of the article, without the page's own lines; labels count only between prose.
std::string body_of(const std::vector<HtmlBlock>& blocks, const HtmlMetadata& about) {
  std::vector<const HtmlBlock*> kept;
  const auto title = about.title ? squeezed(*about.title) : "";
  std::string before;
  for (const auto& block : blocks) {
    const bool mostly_link =
        block.link_share() > 0.5 && !(block.text.size() > 120 && block.link_share() < 0.8);
    if (mostly_link || is_page_line(block) || is_credit(block, about)) continue;
    if ((block.heading || kept.empty()) && squeezed(block.text) == title) continue;
    if (block.text == before) continue;  // the same line for two layouts
    before = block.text;
    kept.push_back(&block);
  }
  // Before the first and after the last prose there are only labels; a heading without prose below
  // it is none of the article's.
  const auto is_prose = [](const HtmlBlock* b) { return b->prose; };
  const auto first = std::ranges::find_if(kept, is_prose);
  const auto last = std::find_if(kept.rbegin(), kept.rend(), is_prose).base();
  std::string body;
  if (first == kept.end()) {  // a short text: what there is, without headings
    for (const auto* block : kept) {
      if (!block->heading) add_paragraph(body, block->text);
    }
    return body;
  }
  for (auto at = first; at != last; ++at) {
    if ((*at)->heading && (at + 1 == last || (*(at + 1))->heading)) continue;
    add_paragraph(body, (*at)->text);
  }
  // A short last sentence ("He did not say when.") belongs to the text where it stands beside it.
  for (auto at = last;
       at != kept.end() && !(*at)->heading && (*at)->linked == 0 && (*at)->text.ends_with('.') &&
       parent_of((*at)->at) == parent_of((*(last - 1))->at);
       ++at) {
    add_paragraph(body, (*at)->text);
  }
  return body;
}

/// A date that stands in a short line between the page's top and the article's text, the nearest to
/// the text.
std::optional<std::string> date_above(const std::vector<HtmlBlock>& all,
                                      const std::vector<HtmlBlock>& article) {
  constexpr std::size_t kLines = 8;
  const auto first = std::ranges::find_if(article, [](const HtmlBlock& b) { return b.prose; });
  if (first == article.end()) return std::nullopt;
  auto at = std::ranges::find_if(
      all, [&](const HtmlBlock& b) { return b.at == first->at && b.text == first->text; });
  for (std::size_t i = 0; i < kLines && at != all.begin(); ++i) {
    --at;
    if (at->text.size() > 100) continue;
    if (auto date = date_inside(at->text)) return date;
  }
  return std::nullopt;
}

class HtmlFormat final : public Format {
 public:
  std::string_view name() const override { return "HTML"; }

  bool recognises(const Input& input) const override {
    const auto& head = input.head;
    if (head.find("<html") != std::string::npos || head.find("<!doctype html") != std::string::npos)
      return true;
    if (!trim(head).starts_with('<') || trim(head).starts_with("<?xml")) return false;
    for (const std::string_view tag : {"<head", "<body", "<title", "<meta", "<div", "<article",
                                       "<p>", "<p ", "<h1", "<table", "<br"}) {
      if (head.find(tag) != std::string::npos) return true;
    }
    return false;
  }

  bool read(const Input& input, const Taker& taker) const override {
    if (input.bytes.size() > kLongestArticle) {
      refuse(taker, input.name, "a page of more than 16 MB");
      return true;
    }
    const auto text = decode_leniently(
        input.bytes, input.charset.empty() ? declared_charset(input.bytes) : input.charset);
    auto page = read_page(text);
    Article article;
    article.title = std::move(page.title);
    article.date = std::move(page.date);
    article.source = std::move(page.source);
    article.url = std::move(page.url);
    article.body = std::move(page.body);
    return give(input, 0, std::move(article), taker);
  }
};

}  // namespace

HtmlPage read_page(std::string_view page) {
  const HtmlTree tree(page);
  auto about = metadata_of(tree.root());
  HtmlPage out;
  const auto article = article_blocks(tree.root(), blocks_below(tree.root(), true));
  out.body = body_of(article, about);
  if (!about.date) about.date = date_above(blocks_below(tree.root(), false), article);
  if (out.body.size() * 2 <
      about.article_body.size()) {  // the text is made by script, or lies behind a wall
    out.body.clear();
    const auto text = to_utf8(about.article_body).value_or("");
    for (const auto line : split(text, '\n')) add_paragraph(out.body, collapse(line));
  }
  out.title = std::move(about.title);
  out.date = std::move(about.date);
  out.author = std::move(about.author);
  out.source = std::move(about.source);
  out.url = std::move(about.url);
  return out;
}

std::string fragment_text(std::string_view html) {
  const HtmlTree tree(html);
  std::string body;
  for (const auto& block : blocks_below(tree.root(), false)) {
    if (block.link_share() < 0.9 || block.text.size() > 120) add_paragraph(body, block.text);
  }
  return body;
}

std::unique_ptr<Format> html_format() { return std::make_unique<HtmlFormat>(); }

}  // namespace entente::extract::reader
