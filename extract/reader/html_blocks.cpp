#include "extract/reader/html_blocks.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/reader/parts.h"

namespace entente::extract::reader {
namespace {

constexpr std::size_t kProse = 60;  // bytes of a sentence
constexpr std::size_t kSurelyProse =
    140;                                  // so long a text without links is prose, whatever its end
constexpr std::size_t kInvitation = 300;  // bytes of prose in a box with fields to fill in
constexpr double kMostLinked = 0.4;

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::binary_search(list, word);
}

constexpr std::array<std::string_view, 51> kBlockTags = {
    "address", "article", "aside",  "blockquote", "body",   "caption", "center",   "dd",
    "details", "dialog",  "dir",    "div",        "dl",     "dt",      "fieldset", "figcaption",
    "figure",  "footer",  "form",   "frameset",   "h1",     "h2",      "h3",       "h4",
    "h5",      "h6",      "header", "hgroup",     "hr",     "html",    "legend",   "li",
    "main",    "menu",    "nav",    "ol",         "option", "p",       "picture",  "pre",
    "section", "summary", "table",  "tbody",      "td",     "tfoot",   "th",       "thead",
    "tr",      "ul",      "unknown"};
static_assert(std::ranges::is_sorted(kBlockTags));

constexpr std::array<std::string_view, 30> kNoText = {
    "applet",     "aside",  "audio", "button", "canvas",   "datalist", "dialog",   "embed",
    "figcaption", "footer", "form",  "frame",  "head",     "iframe",   "input",    "label",
    "map",        "math",   "menu",  "nav",    "noscript", "object",   "optgroup", "option",
    "script",     "select", "style", "svg",    "template", "textarea"};
static_assert(std::ranges::is_sorted(kNoText));
// Left out only where something better is there: a form or an object may wrap a whole old page.
constexpr std::array<std::string_view, 3> kMayWrap = {"form", "label", "object"};
static_assert(std::ranges::is_sorted(kMayWrap));

// Words of class names and ids that no article's own text bears.
constexpr std::array<std::string_view, 77> kElsewhere = {
    "ad",         "ads",        "adsense",       "advert",      "advertisement", "adverts",
    "agegate",    "alsoread",   "attribution",   "author",      "authors",       "banner",
    "bio",        "breadcrumb", "breadcrumbs",   "byline",      "caption",       "captions",
    "carousel",   "comment",    "comments",      "consent",     "cookie",        "cookies",
    "copyright",  "credit",     "credits",       "disqus",      "dropdown",      "flyout",
    "footer",     "gallery",    "infobox",       "login",       "masthead",      "menu",
    "metadata",   "modal",      "mostread",      "nav",         "navbar",        "navigation",
    "newsletter", "outbrain",   "overlay",       "pagination",  "paywall",       "popular",
    "popup",      "print",      "promo",         "promos",      "promotion",     "rating",
    "readmore",   "recirc",     "recirculation", "recommended", "related",       "replies",
    "share",      "sharebar",   "sharing",       "sidebar",     "signup",        "skip",
    "social",     "sponsor",    "sponsored",     "subscribe",   "subscription",  "taboola",
    "tags",       "teaser",     "ticker",        "toolbar",     "widget"};
static_assert(std::ranges::is_sorted(kElsewhere));

constexpr std::array<std::string_view, 16> kBodyNames = {
    "articlebody",  "articlecontent", "articletext", "bodycontent", "bodycopy",    "bodytext",
    "contentbody",  "entrycontent",   "maincontent", "postbody",    "postcontent", "storybody",
    "storycontent", "storytext",      "textbody",    "wysiwyg"};
static_assert(std::ranges::is_sorted(kBodyNames));

bool is_block(const HtmlNode* node) { return among(kBlockTags, tag_of(node)); }

/// "Article__body-text mostRead" -> article, body, text, most, read, mostread: words, and whole
/// tokens without their joints.
std::vector<std::string> words_of_name(std::string_view names) {
  std::vector<std::string> words;
  std::string word, token;
  const auto close = [&](std::string& s) {
    if (!s.empty()) words.push_back(s);
    s.clear();
  };
  for (std::size_t i = 0; i < names.size() && words.size() < 64; ++i) {
    const char c = names[i];
    const bool capital = c >= 'A' && c <= 'Z';
    const bool letter = capital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (capital && i > 0 && names[i - 1] >= 'a' && names[i - 1] <= 'z') close(word);
    if (letter) {
      word += capital ? static_cast<char>(c - 'A' + 'a') : c;
      token += word.back();
    } else {
      close(word);
      if (c == ' ' || c == '\n' || c == '\t') close(token);
    }
  }
  close(word);
  close(token);
  return words;
}

std::string names_of(const HtmlNode* node) {
  return std::string(attribute(node, "class")) + " " + std::string(attribute(node, "id"));
}

bool named_elsewhere(const HtmlNode* node) {
  const auto tag = tag_of(node);
  if (tag == "body" || tag == "html" || tag == "article" || tag == "main") return false;
  const auto names = names_of(node);
  if (names.size() <= 1) return false;
  const auto words = words_of_name(names);
  // "has-sidebar", "no-comments", "with-related" say something of the layout, not of the content.
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!among(kElsewhere, words[i])) continue;
    if (i > 0 && (words[i - 1] == "has" || words[i - 1] == "no" || words[i - 1] == "with" ||
                  words[i - 1] == "without" || words[i - 1] == "is"))
      return false;
    return true;
  }
  return false;
}

bool is_hidden(const HtmlNode* node) {
  if (has_attribute(node, "hidden") || attribute(node, "aria-hidden") == "true") return true;
  auto style = lower(attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool has_other_role(const HtmlNode* node) {
  const auto role = attribute(node, "role");
  return role == "navigation" || role == "complementary" || role == "banner" ||
         role == "contentinfo" || role == "search" || role == "dialog" || role == "menu";
}

/// How much prose each element holds: text nodes long enough to be more than labels, outside of
/// links.
class Prose {
 public:
  explicit Prose(const HtmlNode* root) { total_ = count(root, 0); }
  bool holds_most(const HtmlNode* node) const {
    const auto found = below_.find(node);
    return found != below_.end() && found->second > 200 && found->second * 2 >= total_;
  }
  /// A box that asks the reader for something: fields to fill in, and little text.
  bool asks(const HtmlNode* node) const { return invitations_.contains(node); }

 private:
  std::size_t count(const HtmlNode* node, int depth) {
    const auto tag = tag_of(node);
    if (tag == "script" || tag == "style" || tag == "a" || tag == "noscript" || tag == "template" ||
        depth > kDeepestNode)
      return 0;
    const auto text = trim(text_node(node));
    std::size_t sum = text.size() > 40 ? text.size() : 0;
    const std::size_t asked_before = asked_;
    asked_ += tag == "input" && attribute(node, "type") != "hidden" ? 1 : 0;
    for (std::size_t i = 0; i < child_count(node); ++i) sum += count(child(node, i), depth + 1);
    if (asked_ > asked_before && sum < kInvitation) invitations_.insert(node);
    if (!tag.empty()) below_[node] = sum;
    return sum;
  }

  std::unordered_map<const HtmlNode*, std::size_t> below_;
  std::unordered_set<const HtmlNode*> invitations_;
  std::size_t total_ = 0, asked_ = 0;
};

bool ends_sentence(std::string_view text) {
  for (const std::string_view tail : {"\xE2\x80\x9D", "\xE2\x80\x99", "\"", "'", ")", "]"}) {
    while (text.ends_with(tail)) text.remove_suffix(tail.size());
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(':') ||
         text.ends_with("\xE2\x80\xA6");
}

bool reads_as_prose(const HtmlBlock& block) {
  if (block.heading || block.link_share() > kMostLinked) return false;
  return block.text.size() >= kSurelyProse ||
         (block.text.size() >= kProse &&
          (ends_sentence(block.text) || block.text.find(". ") != std::string::npos));
}

/// Walks the tree and cuts it.
class Cutting {
 public:
  Cutting(const HtmlNode* root, bool strict) : strict_(strict), prose_(root) {
    walk(root, root, 0, 0, false);
    close(root);
  }
  std::vector<HtmlBlock> take() { return std::move(blocks_); }

 private:
  bool left_out(const HtmlNode* node) const {
    const auto tag = tag_of(node);
    if (among(kNoText, tag)) return !among(kMayWrap, tag) || !prose_.holds_most(node);
    if (is_hidden(node) || has_other_role(node)) return !prose_.holds_most(node);
    return strict_ && (named_elsewhere(node) || prose_.asks(node)) && !prose_.holds_most(node);
  }

  void walk(const HtmlNode* node, const HtmlNode* block, int links, int depth, bool pre) {
    for (std::size_t i = 0; i < child_count(node) && depth < kDeepestNode; ++i) {
      const HtmlNode* next = child(node, i);
      const auto tag = tag_of(next);
      if (tag.empty()) {
        add(text_node(next), links > 0, pre, block);
      } else if (tag == "br") {
        if (++breaks_ >= 2) close(block);
        text_ += ' ';
      } else if (left_out(next)) {
        if (is_block(next)) close(block);
      } else if (is_block(next)) {
        close(block);
        walk(next, next, links, depth + 1, pre || tag == "pre");
        close(next);
      } else {
        walk(next, block, links + (tag == "a" ? 1 : 0), depth + 1, pre);
      }
    }
  }

  void add(std::string_view text, bool linked, bool pre, const HtmlNode* block) {
    if (trim(text).empty() && !pre) {
      text_ += text.empty() ? "" : " ";
      return;
    }
    if (pre) {  // an empty line parts paragraphs
      for (std::size_t gap = text.find("\n\n"); gap != std::string_view::npos;
           gap = text.find("\n\n")) {
        text_ += text.substr(0, gap);
        close(block);
        text.remove_prefix(gap + 2);
      }
    }
    text_ += text;
    if (linked) linked_ += trim(text).size();
    breaks_ = 0;
  }

  void close(const HtmlNode* at) {
    HtmlBlock block;
    block.text = collapse(text_);
    block.linked = std::min(linked_, block.text.size());
    block.at = at;
    const auto tag = tag_of(at);
    block.heading = tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
    block.prose = reads_as_prose(block);
    if (!block.text.empty()) blocks_.push_back(std::move(block));
    text_.clear();
    linked_ = 0;
    breaks_ = 0;
  }

  bool strict_;
  Prose prose_;
  std::vector<HtmlBlock> blocks_;
  std::string text_;
  std::size_t linked_ = 0;
  int breaks_ = 0;
};

/// What each element is worth as the article's container.
class Worth {
 public:
  explicit Worth(const std::vector<HtmlBlock>& blocks) {
    for (const auto& block : blocks) {
      const auto size = static_cast<double>(block.text.size());
      const double value = block.prose ? size : block.link_share() > kMostLinked ? -size - 10 : -2;
      for (const auto* e = block.at; e != nullptr; e = parent_of(e)) value_[e] += value;
      if (!block.prose) continue;
      const auto commas = static_cast<double>(std::ranges::count(block.text, ','));
      double score = 1 + commas + std::min(size / 100, 3.0);
      // A paragraph speaks for its parent, less for what is above (Readability's rule). Text of its
      // own speaks for its element.
      const auto* e =
          tag_of(block.at) == "div" || tag_of(block.at) == "td" ? block.at : parent_of(block.at);
      for (int level = 0; e != nullptr && level < 4; e = parent_of(e), ++level) {
        score_[e] += score;
        score /= 2;
      }
    }
  }

  double value(const HtmlNode* node) const {
    const auto found = value_.find(node);
    return found == value_.end() ? 0 : found->second;
  }

  /// The best element by score; ties go to the first in document order.
  const HtmlNode* best(const HtmlNode* root) const {
    const HtmlNode* top = root;
    double high = 0;
    for_each_element(root, [&](const HtmlNode* node) {
      const auto found = score_.find(node);
      if (found != score_.end() && found->second > high && value(node) > 0) {
        high = found->second;
        top = node;
      }
    });
    // Upwards while that adds much prose and few links: an article in several sections.
    for (const auto* up = parent_of(top);
         high > 0 && up != nullptr && !tag_of(up).empty() && tag_of(top) != "body";
         up = parent_of(up)) {
      if (value(up) > value(top) * 1.2) top = up;
    }
    return top;
  }

 private:
  std::unordered_map<const HtmlNode*, double> value_, score_;
};

/// What pages call the element of the article's text; 0 is the surest, -1 none.
int hint_of(const HtmlNode* node) {
  const auto tag = tag_of(node);
  if (contains_no_case(attribute(node, "itemprop"), "articlebody") ||
      attribute(node, "name") == "articleBody")
    return 0;
  if (tag == "div" || tag == "section" || tag == "article" || tag == "td" || tag == "main") {
    const auto words = words_of_name(names_of(node));
    for (const auto& word : words) {
      if (among(kBodyNames, word)) return 1;
      for (const auto name : kBodyNames) {
        if (word.size() > name.size() && word.ends_with(name)) return 1;
      }
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
      if ((words[i] == "body" || words[i] == "content" || words[i] == "text" ||
           words[i] == "copy") &&
          (words[i - 1] == "article" || words[i - 1] == "story" || words[i - 1] == "post" ||
           words[i - 1] == "entry" || words[i - 1] == "news" || words[i - 1] == "detail")) {
        return 1;
      }
    }
  }
  if (tag == "article" || contains_no_case(attribute(node, "itemtype"), "NewsArticle")) return 2;
  if (tag == "main" || attribute(node, "role") == "main") return 3;
  return -1;
}

using Nodes = std::unordered_set<const HtmlNode*>;

bool below(const HtmlNode* node, const Nodes& above) {
  for (; node != nullptr; node = parent_of(node)) {
    if (above.contains(node)) return true;
  }
  return false;
}

/// The containers of the article. Several, where a page parts its text into columns of one class.
Nodes containers(const HtmlNode* root, const Worth& worth) {
  const HtmlNode* best = worth.best(root);
  std::array<std::vector<const HtmlNode*>, 4> hinted;
  for_each_element(root, [&](const HtmlNode* node) {
    const int hint = hint_of(node);
    if (hint >= 0 && worth.value(node) > 0)
      hinted.at(static_cast<std::size_t>(hint)).push_back(node);
  });
  for (std::size_t hint = 0; hint < hinted.size(); ++hint) {
    const auto& list = hinted.at(hint);
    if (list.empty()) continue;
    const auto* top =
        *std::ranges::max_element(list, {}, [&](const HtmlNode* n) { return worth.value(n); });
    Nodes same;
    double sum = 0;
    for (const auto* node : list) {
      const bool alike = node == top || (hint <= 1 && tag_of(node) == tag_of(top) &&
                                         attribute(node, "class") == attribute(top, "class"));
      if (!alike || below(node, same) ||
          (node != top && (below(top, {node}) || below(node, {top}))))
        continue;
      same.insert(node);
      sum += worth.value(node);
    }
    if (sum < 0.6 * worth.value(best)) continue;
    // A wide hint (article, main) that holds the densest part gives way to it where that has nearly
    // all the prose.
    if (hint >= 2 && below(best, {top}) && worth.value(best) >= 0.9 * sum) return {best};
    return same;
  }
  return {best};
}

}  // namespace

std::vector<HtmlBlock> blocks_below(const HtmlNode* root, bool strict) {
  return Cutting(root, strict).take();
}

std::vector<HtmlBlock> article_blocks(const HtmlNode* root, std::vector<HtmlBlock> blocks) {
  const auto inside = containers(root, Worth(blocks));
  std::erase_if(blocks, [&](const HtmlBlock& block) { return !below(block.at, inside); });
  return blocks;
}

}  // namespace entente::extract::reader
