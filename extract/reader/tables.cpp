#include "extract/reader/tables.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extract/reader/charset.h"
#include "extract/reader/parts.h"
#include "extract/reader/table_rows.h"
#include "extract/reader/written_dates.h"

namespace entente::extract::reader {
namespace {

struct Field {
  std::string_view name;
  std::array<std::string_view, 6> usual;  // in small letters
};
constexpr std::array<Field, 7> kFields = {
    {{"id", {"id", "article_id", "doc_id", "docid", "", ""}},
     {"title", {"title", "headline", "heading", "", "", ""}},
     {"date",
      {"date", "published", "publish_date", "publication_date", "pub_date", "date_published"}},
     {"dateline", {"dateline", "", "", "", "", ""}},
     {"source", {"source", "publisher", "publication", "newspaper", "outlet", ""}},
     {"url", {"url", "link", "address", "", "", ""}},
     {"body", {"body", "text", "content", "article", "article_text", "full_text"}}}};

struct Layout {
  char separator = ',';
  std::array<int, kFields.size()> column{};  // -1: none
  std::vector<std::string> missing;          // columns that were named and are not there
  int body() const { return column.back(); }
};

/// What the first row says, with one separator.
Layout layout_of(std::string_view text, char separator, const Options* options) {
  Layout layout;
  layout.separator = separator;
  layout.column.fill(-1);
  bool too_long = false;
  const auto header = TableRows(text, separator).next(too_long).value_or(TableRow{});
  if (header.size() < 2) return layout;
  for (std::size_t f = 0; f < kFields.size(); ++f) {
    const auto& field = kFields.at(f);
    std::string given;
    if (options != nullptr) {
      if (const auto at = options->columns.find(std::string(field.name));
          at != options->columns.end())
        given = lower(at->second);
    }
    for (std::size_t usual = 0; usual < field.usual.size() && layout.column.at(f) < 0; ++usual) {
      const std::string wanted = given.empty() ? std::string(field.usual.at(usual)) : given;
      for (std::size_t i = 0; i < header.size() && !wanted.empty() && layout.column.at(f) < 0;
           ++i) {
        if (lower(trim(header[i])) == wanted) layout.column.at(f) = static_cast<int>(i);
      }
    }
    if (!given.empty() && layout.column.at(f) < 0) layout.missing.push_back(given);
  }
  return layout;
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

/// The separator with which the first row has a column of text; nothing where none has.
std::optional<Layout> find_layout(std::string_view bytes, const Options* options) {
  const auto head = without_mark(bytes).substr(0, 65536);
  if (head.find('\n') == std::string_view::npos) return std::nullopt;
  for (const char separator : {'\t', ',', ';', '|'}) {
    auto layout = layout_of(head, separator, options);
    if (layout.body() >= 0) return layout;
  }
  return std::nullopt;
}

class Table final : public Format {
 public:
  std::string_view name() const override { return "table"; }
  bool recognises(const Input& input) const override {
    return !trim(input.head).starts_with('<') &&
           find_layout(input.bytes, input.options).has_value();
  }

  bool read(const Input& input, const Taker& taker) const override {
    const auto layout = *find_layout(input.bytes, input.options);
    for (const auto& name : layout.missing)
      refuse(taker, input.name, "no column is called \"" + name + "\"");
    TableRows rows(without_mark(input.bytes), layout.separator);
    bool too_long = false;
    std::size_t n = 0;
    for (auto row = rows.next(too_long); row; row = rows.next(too_long)) {
      const auto place = input.name + ":" + std::to_string(rows.line());
      if (too_long) {
        refuse(taker, place, "a row of more than 16 MB (a quote that is not closed?)");
      } else if (n++ > 0 && !(row->size() == 1 && trim(row->front()).empty())) {
        if (!one(*row, layout, input, n - 1, place, taker)) return false;
      }
    }
    return true;
  }

 private:
  static bool one(const TableRow& row, const Layout& layout, const Input& input, std::size_t n,
                  const std::string& place, const Taker& taker) {
    std::array<std::string, kFields.size()> values;
    for (std::size_t f = 0; f < kFields.size(); ++f) {
      const int column = layout.column.at(f);
      if (column < 0 || static_cast<std::size_t>(column) >= row.size()) continue;
      const auto decoded = decode(row[static_cast<std::size_t>(column)], input.charset);
      if (!decoded) {
        refuse(taker, place, "bytes of no known character set");
        return true;
      }
      values.at(f) = trim(*decoded);
    }
    Article article;
    article.id = values[0];
    article.title = values[1];
    article.date = written_date(values[2]);
    article.dateline = values[3];
    article.source = values[4];
    article.url = values[5];
    article.body = values[6];
    return give(input, n, std::move(article), taker);
  }
};

}  // namespace

std::unique_ptr<Format> table_format() { return std::make_unique<Table>(); }

}  // namespace entente::extract::reader
