#include "extract/reader/office.h"

#include <utility>

#include "extract/reader/archives.h"
#include "extract/reader/parts.h"
#include "extract/reader/plain_text.h"
#include "extract/reader/xml.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

constexpr int kDeepest = 200;

/// A document's text, paragraph by paragraph, and its title where a style or the properties tell
/// it.
struct Text {
  std::string title, body;
};

/// The text of one w:p.
void word_runs(pugi::xml_node node, int depth, std::string& out) {
  for (const auto child : node.children()) {
    const auto name = local_name(child);
    if (name == "t") out += xml_text(child);
    if (name == "tab" || name == "br" || name == "cr") out += ' ';
    if (name == "noBreakHyphen") out += '-';
    if (name != "t" && name != "del" && name != "pPr" && name != "rPr" && name != "instrText" &&
        name != "p" && name != "Fallback" && depth < kDeepest)
      word_runs(child, depth + 1, out);
  }
}

void word_paragraphs(pugi::xml_node node, int depth, Text& text) {
  for (const auto child : node.children()) {
    const auto name = local_name(child);
    if (name == "p") {
      std::string line;
      word_runs(child, 0, line);
      const std::string_view style =
          child_named(child_named(child, "pPr"), "pStyle").attribute("w:val").value();
      if (style == "Title" && text.title.empty() && text.body.empty()) {
        text.title = collapse(line);
      } else {
        add_paragraph(text.body, collapse(line));
      }
    } else if (name != "del" && name != "sectPr" && depth < kDeepest) {
      word_paragraphs(child, depth + 1, text);
    }
  }
}

/// The text of one text:p or text:h.
void open_runs(pugi::xml_node node, int depth, std::string& out) {
  for (const auto child : node.children()) {
    const auto name = local_name(child);
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
    if (name == "s" || name == "tab" || name == "line-break") out += ' ';
    if (name != "note" && name != "annotation" && name != "frame" && depth < kDeepest)
      open_runs(child, depth + 1, out);
  }
}

void open_paragraphs(pugi::xml_node node, int depth, Text& text) {
  for (const auto child : node.children()) {
    const auto name = local_name(child);
    if (name == "p" || name == "h") {
      std::string line;
      open_runs(child, 0, line);
      const std::string_view style = child.attribute("text:style-name").value();
      if (style == "Title" && text.title.empty() && text.body.empty()) {
        text.title = collapse(line);
      } else {
        add_paragraph(text.body, collapse(line));
      }
    } else if (name != "tracked-changes" && name != "sequence-decls" && depth < kDeepest) {
      open_paragraphs(child, depth + 1, text);
    }
  }
}

/// The names of a zip's members stand in the open in its bytes.
bool names(std::string_view zip, std::string_view member) {
  return zip.find(member) != std::string_view::npos;
}

class Office final : public Format {
 public:
  std::string_view name() const override { return "DOCX or ODT"; }
  bool recognises(const Input& input) const override {
    return input.bytes.starts_with("PK\3\4") && (is_word(input.bytes) || is_open(input.bytes));
  }

  bool read(const Input& input, const Taker& taker) const override {
    const bool word = is_word(input.bytes);
    const auto parts = zip_members(
        input.bytes, word ? std::vector<std::string>{"word/document.xml", "docProps/core.xml"}
                          : std::vector<std::string>{"content.xml", "meta.xml"});
    if (parts[0].empty())
      throw InputError("a document without its text (" +
                       std::string(word ? "word/document.xml" : "content.xml") + ")");
    const XmlText content(parts[0], "a document");
    if (!content.fault().empty()) throw InputError(content.fault());
    const XmlText about(parts[1], "a document");
    Text text;
    if (word) {
      word_paragraphs(child_named(content.root(), "body"), 0, text);
    } else {
      open_paragraphs(at_path(content.root(), {"body", "text"}), 0, text);
    }
    Article article;
    if (text.title.empty()) {
      const auto titles = all_named(about.root(), "title");
      const auto told = titles.empty() ? "" : collapse(xml_text(titles[0]));
      split_title(
          text.body,
          article);  // the text's own headline, before what a template has left in the properties
      if (!article.title && !told.empty()) article.title = told;
    } else {
      article.title = text.title;
      article.body = text.body;
    }
    return give(input, 0, std::move(article), taker);
  }

 private:
  static bool is_word(std::string_view zip) { return names(zip, "word/document.xml"); }
  static bool is_open(std::string_view zip) {
    return zip.substr(0, 200).find("application/vnd.oasis.opendocument.text") !=
           std::string_view::npos;
  }
};

}  // namespace

std::unique_ptr<Format> office_format() { return std::make_unique<Office>(); }

}  // namespace entente::extract::reader
