// The rows of a CSV or TSV (RFC 4180, also with other separators) one after another, without a copy
// of the whole. A quoted cell may hold separators and line ends; tabs part cells that are not
// quoted.
//   TableRows rows(text, ',');
//   bool too_long = false;
//   while (auto row = rows.next(too_long)) ...
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::extract::reader {

using TableRow = std::vector<std::string>;

class TableRows {
 public:
  TableRows(std::string_view text, char separator) : text_(text), separator_(separator) {}

  /// Nothing at the end. `too_long` is set where a row passes kLongestArticle: it is left, and
  /// reading goes on with the next line.
  std::optional<TableRow> next(bool& too_long);
  /// The line on which the row given last begins, from 1.
  std::size_t line() const { return first_line_; }

 private:
  std::optional<TableRow> leave(bool& too_long);

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0, line_ = 1, first_line_ = 1;
};

}  // namespace entente::extract::reader
