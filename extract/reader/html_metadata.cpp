#include "extract/reader/html_metadata.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "extract/reader/json_ld.h"
#include "extract/reader/parts.h"
#include "extract/reader/written_dates.h"

namespace entente::extract::reader {
namespace {

/// What the walk gathers, before anything is decided.
struct Found {
  LinkedArticle linked;
  std::map<std::string, std::string, std::less<>>
      meta;  // name, property or itemprop in small letters; the first value counts
  std::vector<std::string> h1;
  std::string title, canonical, saved_from;
  std::string item_headline, item_date, item_author, byline;
  std::string time_sure, time_any;  // dates of <time> elements
  std::string date_line;            // a line of a class that says it holds a date
};

void keep_first(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

std::string content_of(const HtmlNode* node) {
  for (const char* name : {"content", "datetime", "title"}) {
    if (const auto value = trim(attribute(node, name)); !value.empty()) return std::string(value);
  }
  return text_below(node);
}

void look_at_item(const HtmlNode* node, Found& found) {
  const auto item = attribute(node, "itemprop");
  if (item.empty()) return;
  if (contains_no_case(item, "datepublished"))
    keep_first(found.item_date, written_date(content_of(node)).value_or(""));
  if (item == "headline") keep_first(found.item_headline, collapse(content_of(node)));
  if (item == "author") keep_first(found.item_author, text_below(node).substr(0, 100));
}

void look_at_time(const HtmlNode* node, Found& found) {
  auto date = written_date(attribute(node, "datetime"));
  if (!date) date = written_date(text_below(node));
  if (!date) return;
  const std::string about =
      lower(std::string(attribute(node, "class")) + " " + std::string(attribute(node, "itemprop")) +
            " " + std::string(attribute(parent_of(node), "class")) + " " +
            std::string(attribute(parent_of(node), "id")));
  if (contains_no_case(about, "updat") || contains_no_case(about, "modif")) return;
  const bool sure = has_attribute(node, "pubdate") || contains_no_case(about, "publi") ||
                    contains_no_case(about, "entry-date") || contains_no_case(about, "post-date") ||
                    contains_no_case(about, "posted");
  keep_first(sure ? found.time_sure : found.time_any, *date);
}

void look_at_class(const HtmlNode* node, Found& found) {
  const std::string names =
      lower(std::string(attribute(node, "class")) + " " + std::string(attribute(node, "id")) + " " +
            std::string(attribute(node, "rel")));
  if (names.size() <= 2) return;
  const auto has = [&](std::string_view part) { return names.find(part) != std::string::npos; };
  const bool dated = has("date") || has("time") || has("publi") || has("posted") || has("byline") ||
                     has("meta") || has("info");
  if (dated && !has("update") && !has("modified") && found.date_line.empty()) {
    const auto text = text_below(node);
    if (text.size() <= 160) keep_first(found.date_line, date_inside(text).value_or(""));
  }
  if ((has("byline") || has("author")) && found.byline.empty()) {
    const auto text = text_below(node);
    if (text.size() <= 120) found.byline = text;
  }
}

Found gather(const HtmlNode* root) {
  Found found;
  for_each_element(root, [&](const HtmlNode* node) {
    const auto tag = tag_of(node);
    if (tag == "meta") {
      for (const char* name : {"property", "name", "itemprop", "http-equiv"}) {
        const auto key = lower(trim(attribute(node, name)));
        const auto value = collapse(attribute(node, "content"));
        if (!key.empty() && !value.empty()) found.meta.try_emplace(key, value);
      }
    } else if (tag == "script") {
      if (contains_no_case(attribute(node, "type"), "ld+json"))
        read_json_ld(text_below(node, true), found.linked);
    } else if (tag == "title") {
      if (tag_of(parent_of(node)) == "head") keep_first(found.title, text_below(node));
    } else if (tag == "link") {
      if (lower(attribute(node, "rel")) == "canonical")
        keep_first(found.canonical, std::string(trim(attribute(node, "href"))));
    } else if (tag == "h1") {
      if (auto text = text_below(node); !text.empty()) found.h1.push_back(std::move(text));
    } else if (tag == "time") {
      look_at_time(node, found);
    } else if (tag != "body" && tag != "html" && tag != "head" && tag != "article" &&
               tag != "main") {
      look_at_class(node, found);
    }
    if (tag != "meta") look_at_item(node, found);
  });
  // "saved from url=(0034)https://..." as browsers write it when they save a page.
  for (std::size_t i = 0; parent_of(root) != nullptr && i < child_count(parent_of(root)); ++i) {
    const auto note = comment_node(child(parent_of(root), i));
    if (const auto at = note.find("saved from url="); at != std::string_view::npos) {
      const auto http = note.find("http", at);
      if (http != std::string_view::npos) found.saved_from = std::string(trim(note.substr(http)));
    }
  }
  return found;
}

std::string meta(const Found& found, std::initializer_list<std::string_view> names) {
  for (const auto name : names) {
    if (const auto at = found.meta.find(name); at != found.meta.end()) return at->second;
  }
  return {};
}

/// Letters and digits only, small, for comparing titles.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : lower(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80)
      out += c;
  }
  return out;
}

struct Joint {
  std::size_t at, size;
};

/// The last place where a title may be parted from the site's name.
std::optional<Joint> last_joint(std::string_view title) {
  std::optional<Joint> last;
  for (const std::string_view mark :
       {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " \xC2\xAB ",
        " :: ", " \xC2\xB7 ", " \xE2\x80\xA2 "}) {
    const auto at = title.rfind(mark);
    if (at != std::string_view::npos && at > 0 && (!last || at > last->at))
      last = Joint{at, mark.size()};
  }
  return last;
}

/// A title without the site's name at its end ("... | World | The Daily") or start.
std::string without_site(std::string title, std::string_view site) {
  const auto name = plain(site);
  for (int rounds = 0; rounds < 3; ++rounds) {
    const auto joint = last_joint(title);
    if (!joint) break;
    const auto tail = title.substr(joint->at + joint->size), head = title.substr(0, joint->at);
    const auto plain_tail = plain(tail);
    const bool names_site =
        !name.empty() && !plain_tail.empty() &&
        (plain_tail.find(name) != std::string::npos || name.find(plain_tail) != std::string::npos);
    const bool bar = title.substr(joint->at, joint->size) == " | " ||
                     title.substr(joint->at, joint->size) == " :: " ||
                     title.substr(joint->at, joint->size) == " \xC2\xBB ";
    const bool short_tail = std::ranges::count(tail, ' ') <= 3 &&
                            std::ranges::count(head, ' ') >= 2 &&
                            std::ranges::count(head, ' ') > std::ranges::count(tail, ' ');
    if (!names_site && !(bar && short_tail) && !(name.empty() && short_tail && rounds == 0)) break;
    title = head;
  }
  if (!name.empty()) {
    for (const std::string_view mark : {" | ", " - ", ": ", " :: "}) {
      const auto at = title.find(mark);
      if (at != std::string::npos && plain(std::string_view(title).substr(0, at)) == name)
        return title.substr(at + mark.size());
    }
  }
  return title;
}

std::optional<std::string> given(std::string text) {
  if (text.empty()) return std::nullopt;
  return text;
}

std::optional<std::string> title_of(const Found& found, std::string_view site) {
  const auto graph = meta(found, {"og:title", "twitter:title", "dc.title", "dcterms.title",
                                  "parsely-title", "sailthru.title", "headline", "title"});
  std::vector<std::string> told;  // what the page says its title is, the surest first
  if (found.linked.kind == 2) told.push_back(found.linked.headline);
  told.insert(told.end(), {found.item_headline, graph, found.title});
  std::erase_if(told, [](const std::string& s) { return s.empty(); });
  // The headline that readers see, where the page also tells it: whole, and without the site's
  // name.
  for (const auto& line : found.h1) {
    const auto seen = plain(line);
    if (seen.size() < 8 || seen == plain(site)) continue;
    for (const auto& text : told) {
      const auto said = plain(text);
      if (said.find(seen) != std::string::npos ||
          seen.find(plain(without_site(text, site))) != std::string::npos)
        return line;
    }
  }
  if (found.h1.size() == 1 && std::ranges::count(found.h1[0], ' ') >= 3) return found.h1[0];
  if (!told.empty()) return given(without_site(told[0], site));
  return found.h1.empty() ? std::nullopt : given(found.h1[0]);
}

std::optional<std::string> date_of(const Found& found, std::string_view url) {
  const auto published = meta(found, {"article:published_time",
                                      "og:article:published_time",
                                      "og:published_time",
                                      "article:published",
                                      "article.published",
                                      "datepublished",
                                      "date_published",
                                      "pubdate",
                                      "publishdate",
                                      "publish-date",
                                      "publish_date",
                                      "publication_date",
                                      "publicationdate",
                                      "parsely-pub-date",
                                      "sailthru.date",
                                      "dc.date.issued",
                                      "dcterms.issued",
                                      "dc.date",
                                      "dcterms.date",
                                      "dcterms.created",
                                      "dc.date.created",
                                      "citation_publication_date",
                                      "bt:pubdate",
                                      "cxenseparse:recs:publishtime",
                                      "originalpublicationdate",
                                      "displaydate",
                                      "displaydate",
                                      "article_date_original",
                                      "cdate",
                                      "rnews:datepublished",
                                      "pdate",
                                      "date",
                                      "created"});
  const std::string linked = found.linked.kind == 2 ? found.linked.date_published : "";
  for (const auto& text : {linked, published, found.item_date, found.time_sure}) {
    if (auto date = written_date(text)) return date;
  }
  if (auto date = written_date(found.linked.date_published)) return date;
  auto in_address = date_of_address(url);
  for (const auto& text : {found.date_line, found.time_any}) {
    if (!text.empty()) return text;
  }
  return in_address;
}

std::optional<std::string> url_of(const Found& found) {
  for (auto url : {found.canonical, meta(found, {"og:url", "twitter:url"}), found.linked.url,
                   found.saved_from}) {
    if (url.starts_with("//")) url.insert(0, "https:");
    if (url.starts_with("http://") || url.starts_with("https://")) return url;
  }
  return std::nullopt;
}

/// "By Jane Roe" -> "Jane Roe"; addresses are no names.
std::optional<std::string> author_of(const Found& found) {
  for (std::string name : {found.linked.author,
                           meta(found, {"author", "article:author", "byl", "dc.creator",
                                        "parsely-author", "sailthru.author"}),
                           found.item_author, found.byline}) {
    name = collapse(name);
    if (starts_with_no_case(name, "by ")) name.erase(0, 3);
    if (!name.empty() && name.size() <= 100 && name.find("://") == std::string::npos &&
        !date_inside(name))
      return name;
  }
  return std::nullopt;
}

}  // namespace

HtmlMetadata metadata_of(const HtmlNode* root) {
  const Found found = gather(root);
  HtmlMetadata out;
  auto site = meta(found, {"og:site_name"});
  if (site.empty()) site = found.linked.publisher;
  if (site.empty())
    site = meta(found, {"application-name", "dc.publisher", "dcterms.publisher", "publisher",
                        "apple-mobile-web-app-title", "copyright"});
  out.url = url_of(found);
  out.title = title_of(found, site);
  out.date = date_of(found, out.url.value_or(""));
  out.author = author_of(found);
  if (site.empty() && out.title && !found.title.empty()) {  // "Headline - The Daily"
    if (const auto joint = last_joint(found.title);
        joint &&
        plain(found.title.substr(0, joint->at)).find(plain(*out.title)) != std::string::npos) {
      site = found.title.substr(joint->at + joint->size);
    }
  }
  out.source = given(site);
  out.article_body = found.linked.body;
  return out;
}

}  // namespace entente::extract::reader
