#include "extract/reader/news_xml.h"

#include <sstream>
#include <utility>

#include "extract/reader/html_page.h"
#include "extract/reader/parts.h"
#include "extract/reader/written_dates.h"
#include "extract/reader/xml.h"

namespace entente::extract::reader {
namespace {

constexpr int kDeepest = 100;

/// Paragraphs and inner headings of NITF's body.content, in order.
void paragraphs(pugi::xml_node node, int depth, std::string& body) {
  for (const auto child : node.children()) {
    const auto name = local_name(child);
    if (name == "p" || name == "hl2" || name == "li" || name == "pre") {
      add_paragraph(body, collapse(xml_text(child)));
    } else if (name != "media" && name != "table" && name != "note" && depth < kDeepest) {
      paragraphs(child, depth + 1, body);
    }
  }
}

/// Fills what is still empty of an article from an <nitf>.
void read_nitf(pugi::xml_node nitf, Article& article) {
  const auto head = child_named(nitf, "head"), body = child_named(nitf, "body"),
             top = child_named(body, "body.head");
  const auto facts = child_named(head, "docdata");
  const auto fill = [](std::optional<std::string>& field, std::string text) {
    text = collapse(text);
    if ((!field || field->empty()) && !text.empty()) field = std::move(text);
  };
  fill(article.title, xml_text(at_path(top, {"hedline", "hl1"})));
  fill(article.title, xml_text(child_named(head, "title")));
  fill(article.dateline, xml_text(child_named(top, "dateline")));
  fill(article.date,
       written_date(child_named(facts, "date.issue").attribute("norm").value()).value_or(""));
  fill(article.date,
       written_date(child_named(facts, "date.release").attribute("norm").value()).value_or(""));
  fill(article.date,
       written_date(child_named(head, "pubdata").attribute("date.publication").value())
           .value_or(""));
  fill(article.source, child_named(head, "pubdata").attribute("name").value());
  fill(article.source, xml_text(child_named(top, "distributor")));
  fill(article.source, child_named(facts, "doc.copyright").attribute("holder").value());
  if (article.id.empty())
    article.id = collapse(child_named(facts, "doc-id").attribute("id-string").value());
  fill(article.url, child_named(head, "pubdata").attribute("ex-ref").value());
  if (article.body.empty()) paragraphs(child_named(body, "body.content"), 0, article.body);
}

std::string printed(pugi::xml_node node) {
  std::ostringstream out;
  node.print(out, "", pugi::format_raw);
  return out.str();
}

Article read_news_item(pugi::xml_node item) {
  Article article;
  const auto about = child_named(item, "itemMeta"), content = child_named(item, "contentMeta");
  article.id = item.attribute("guid").value();
  article.title = collapse(xml_text(child_named(content, "headline")));
  article.dateline = collapse(xml_text(child_named(content, "dateline")));
  for (const auto date :
       {child_named(content, "contentCreated"), child_named(about, "firstCreated"),
        child_named(about, "versionCreated")}) {
    if (!article.date) article.date = written_date(xml_text(date));
  }
  const auto provider = child_named(about, "provider");
  article.source = collapse(xml_text(child_named(provider, "name")));
  if (article.source->empty()) article.source = provider.attribute("literal").value();
  for (const auto part : child_named(item, "contentSet").children()) {
    if (!article.body.empty()) break;
    if (local_name(part) == "inlineXML") {
      if (const auto nitf = child_named(part, "nitf")) {
        read_nitf(nitf, article);
      } else {
        article.body = fragment_text(printed(part));
      }
    } else if (local_name(part) == "inlineData") {
      const auto text = xml_text(part);
      const bool html = contains_no_case(part.attribute("contenttype").value(), "html");
      if (html) {
        article.body = fragment_text(text);
      } else {
        article.body = text;
      }
    }
  }
  return article;
}

class NewsXml final : public Format {
 public:
  std::string_view name() const override { return "NITF or NewsML-G2"; }
  bool recognises(const Input& input) const override {
    if (!trim(input.head).starts_with('<') ||
        input.head.find("<html") < input.head.find("<newsitem"))
      return false;
    for (const std::string_view root : {"<nitf", "<newsitem", "<newsmessage", "<packageitem"}) {
      const auto at = input.head.find(root);
      if (at < 2000) return true;
    }
    return false;
  }

  bool read(const Input& input, const Taker& taker) const override {
    const XmlText xml(input);
    if (!xml.fault().empty()) refuse(taker, input.name, xml.fault());
    const auto root = xml.root();
    if (local_name(root) == "nitf") {
      Article article;
      read_nitf(root, article);
      return !xml.fault().empty() || give(input, 0, std::move(article), taker);
    }
    std::vector<pugi::xml_node> items;
    if (local_name(root) == "newsItem") {
      items.push_back(root);
    } else {
      items = all_named(root, "newsItem");
    }
    if (!xml.fault().empty() && !items.empty()) items.pop_back();
    std::size_t n = 0;
    for (const auto item : items) {
      ++n;
      if (!give(input, items.size() > 1 ? n : 0, read_news_item(item), taker)) return false;
    }
    if (n == 0 && xml.fault().empty())
      refuse(taker, input.name, "a news message without items that hold text");
    return true;
  }
};

}  // namespace

std::unique_ptr<Format> news_xml_format() { return std::make_unique<NewsXml>(); }

}  // namespace entente::extract::reader
