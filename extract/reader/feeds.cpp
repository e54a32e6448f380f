#include "extract/reader/feeds.h"

#include <sstream>
#include <utility>

#include "extract/reader/html_page.h"
#include "extract/reader/parts.h"
#include "extract/reader/written_dates.h"
#include "extract/reader/xml.h"

namespace entente::extract::reader {
namespace {

/// The first of the names that holds text.
std::string first_of(pugi::xml_node entry, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    for (const auto child : entry.children()) {
      if (std::string_view(child.name()) != name) continue;
      auto text = xml_text(child);
      if (!trim(text).empty()) return text;
    }
  }
  return {};
}

std::string link_of(pugi::xml_node entry) {
  for (const auto child : entry.children()) {
    if (local_name(child) != "link") continue;
    const std::string_view rel = child.attribute("rel").value(),
                           href = child.attribute("href").value();
    if (!href.empty() && (rel.empty() || rel == "alternate")) return std::string(href);
    if (href.empty() && !trim(xml_text(child)).empty()) return collapse(xml_text(child));
  }
  const auto guid = collapse(first_of(entry, {"guid"}));
  return guid.starts_with("http") ? guid : std::string();
}

/// Content is escaped HTML, XHTML in line, or text; told apart by looking at it.
std::string body_of(pugi::xml_node entry) {
  const auto content = child_named(entry, "content");
  if (std::string_view(content.attribute("type").value()) == "xhtml") {
    std::ostringstream out;
    for (const auto child : content.children()) child.print(out, "", pugi::format_raw);
    return fragment_text(out.str());
  }
  auto text = first_of(entry, {"content:encoded", "content", "atom:content", "body", "description",
                               "summary", "atom:summary", "media:description"});
  return text.find('<') == std::string::npos && text.find('&') == std::string::npos
             ? collapse(text)
             : fragment_text(text);
}

std::string plain_title(const std::string& title) {
  return title.find('<') == std::string::npos && title.find('&') == std::string::npos
             ? collapse(title)
             : collapse(fragment_text(title));
}

class Feed final : public Format {
 public:
  std::string_view name() const override { return "feed"; }
  bool recognises(const Input& input) const override {
    const auto head = trim(input.head);
    if (!head.starts_with('<') || input.head.find("<html") != std::string::npos) return false;
    return head.find("<rss") != std::string_view::npos ||
           head.find("<rdf:rdf") != std::string_view::npos ||
           (head.find("<feed") != std::string_view::npos &&
            head.find("atom") != std::string_view::npos);
  }

  bool read(const Input& input, const Taker& taker) const override {
    const XmlText xml(input);
    const auto root = xml.root();
    const auto channel = child_named(root, "channel");
    const std::string publisher =
        plain_title(first_of(channel ? channel : root, {"title", "atom:title"}));
    auto entries = all_named(root, local_name(root) == "feed" ? "entry" : "item");
    if (!xml.fault().empty() && !entries.empty())
      entries.pop_back();  // the one that it breaks off in
    std::size_t n = 0;
    for (const auto entry : entries) {
      Article article;
      article.title = plain_title(first_of(entry, {"title", "atom:title", "media:title"}));
      article.date = written_date(first_of(entry, {"pubDate", "published", "dc:date", "issued",
                                                   "updated", "dcterms:issued", "date"}));
      article.source = collapse(first_of(entry, {"dc:publisher"}));
      if (article.source->empty()) article.source = publisher;
      article.url = link_of(entry);
      article.body = body_of(entry);
      if (!give(input, ++n, std::move(article), taker)) return false;
    }
    if (!xml.fault().empty()) refuse(taker, input.name, xml.fault());
    if (n == 0 && xml.fault().empty()) refuse(taker, input.name, "a feed without entries");
    return true;
  }
};

}  // namespace

std::unique_ptr<Format> feed_format() { return std::make_unique<Feed>(); }

}  // namespace entente::extract::reader
