#include "extract/reader/pdf.h"

#include <utility>

#include "extract/reader/charset.h"
#include "extract/reader/child_process.h"
#include "extract/reader/parts.h"
#include "extract/reader/plain_text.h"
#include "knowledge/error.h"

namespace entente::extract::reader {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Lines put together to paragraphs: words parted at a line's end made whole, page numbers left
/// out.
std::string flowing(std::string_view text) {
  std::string body, paragraph;
  for (const auto raw : split(text, '\n')) {
    const auto line = trim(raw);
    if (line.empty() || line.find_first_not_of("0123456789-") == std::string_view::npos) {
      if (line.empty()) {
        add_paragraph(body, collapse(paragraph));
        paragraph.clear();
      }
      continue;
    }
    if (paragraph.ends_with('-') && paragraph.size() > 1 &&
        is_small(paragraph[paragraph.size() - 2]) && is_small(line[0])) {
      paragraph.pop_back();
    } else if (!paragraph.empty()) {
      paragraph += ' ';
    }
    paragraph += line;
  }
  add_paragraph(body, collapse(paragraph));
  return body;
}

class Pdf final : public Format {
 public:
  std::string_view name() const override { return "PDF"; }
  bool recognises(const Input& input) const override {
    return input.bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
  }

  bool read(const Input& input, const Taker& taker) const override {
    const auto program = find_program("pdftotext");
    if (program.empty()) throw InputError("a PDF needs pdftotext: install poppler-utils");
    const auto text = run_child(program, {"-enc", "UTF-8", "-nopgbrk", "-q", "-", "-"}, input.bytes,
                                {}, "pdftotext");
    if (trim(text).empty()) throw InputError("a PDF without text (scanned pages?)");
    Article article;
    split_title(flowing(decode_leniently(text)), article);
    return give(input, 0, std::move(article), taker);
  }
};

}  // namespace

std::unique_ptr<Format> pdf_format() { return std::make_unique<Pdf>(); }

}  // namespace entente::extract::reader
