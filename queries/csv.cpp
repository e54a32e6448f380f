#include "queries/csv.h"

#include "knowledge/error.h"

namespace entente::queries {

std::vector<std::vector<std::string>> read_csv(std::string_view text, char separator) {
  if (text.substr(0, 3) == "\xef\xbb\xbf") text.remove_prefix(3);
  if (separator == 0) {
    const std::string_view heading = text.substr(0, text.find('\n'));
    separator =
        heading.find('\t') != std::string_view::npos ? '\t'
        : heading.find(';') != std::string_view::npos && heading.find(',') == std::string_view::npos
            ? ';'
            : ',';
  }
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  std::size_t line = 1, opened = 0;
  bool quoted = false;
  const auto end_row = [&] {
    if (row.size() > 1 || !row.front().empty()) rows.push_back(std::move(row));
    row.assign(1, "");
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') {
        row.back() += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        row.back() += c;
        ++i;
      } else {
        quoted = false;
      }
    } else if (c == '"' && row.back().empty()) {
      quoted = true;
      opened = line;
    } else if (c == separator) {
      row.emplace_back();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  if (quoted)
    throw InputError("line " + std::to_string(opened) + ": a quote is opened and never closed");
  end_row();
  return rows;
}

}  // namespace entente::queries
