#include "extract/reader/table_rows.h"

#include "extract/reader/parts.h"

namespace entente::extract::reader {

std::optional<TableRow> TableRows::next(bool& too_long) {
  too_long = false;
  if (at_ >= text_.size()) return std::nullopt;
  first_line_ = line_;
  const auto start = at_;
  TableRow row(1);
  bool quoted = false;
  while (at_ < text_.size()) {
    const char c = text_[at_++];
    if (c == '\n') ++line_;
    if (at_ - start > kLongestArticle) return leave(too_long);
    if (quoted) {
      if (c != '"') {
        row.back() += c;
      } else if (at_ < text_.size() && text_[at_] == '"') {
        row.back() += text_[at_++];
      } else {
        quoted = false;
      }
    } else if (c == '"' && separator_ != '\t' && trim(row.back()).empty()) {
      row.back().clear();
      quoted = true;
    } else if (c == separator_) {
      row.emplace_back();
    } else if (c == '\n') {
      break;
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  return row;
}

std::optional<TableRow> TableRows::leave(bool& too_long) {
  too_long = true;
  const auto end = text_.find('\n', at_);
  at_ = end == std::string_view::npos ? text_.size() : end + 1;
  ++line_;
  return TableRow{};
}

}  // namespace entente::extract::reader
