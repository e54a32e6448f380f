#include "ingest/import_row.h"

#include <algorithm>
#include <utility>

#include "extract/reader/charset.h"
#include "extract/reader/parts.h"
#include "extract/reader/table_rows.h"
#include "ingest/import_json.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;
using Need = ImportColumn::Need;

constexpr std::size_t kMostBad = 1000;  // rows told one by one as bad, of one file

/// The separator that parts the first line into the most cells.
char separator_of(std::string_view text) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : {',', '\t', ';', '|'}) {
    bool too_long = false;
    const auto row = reader::TableRows(text, separator).next(too_long);
    if (row && row->size() > most) most = row->size(), best = separator;
  }
  return best;
}

/// The row as UTF-8; false where its bytes are of no known character set.
bool decode(reader::TableRow& row, const std::string& charset) {
  for (auto& cell : row) {
    auto text = reader::decode(cell, charset);
    if (!text && !cell.empty()) return false;
    cell = reader::collapse(text.value_or(""));
  }
  return true;
}

bool is_empty(const reader::TableRow& row) {
  return std::ranges::all_of(row, [](const std::string& cell) { return cell.empty(); });
}

bool table_rows(const reader::Input& input, const RowOptions& options, const RowTaker& taker) {
  auto bytes = input.bytes;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  reader::TableRows rows(bytes, separator_of(bytes.substr(0, 65536)));
  std::shared_ptr<const ImportLayout> layout;
  std::size_t bad = 0;
  const auto refuse = [&](const std::string& place, const std::string& reason) {
    if (++bad <= kMostBad) taker.refusal(place, reason);
  };
  bool too_long = false;
  for (auto row = rows.next(too_long); row; row = rows.next(too_long)) {
    const auto place = input.name + ":" + std::to_string(rows.line());
    if (too_long) {
      refuse(place, "a row of more than 16 MB (a quote that is not closed?)");
      continue;
    }
    if (!decode(*row, input.charset)) {
      refuse(place, "bytes of no known character set");
      continue;
    }
    if (is_empty(*row)) continue;
    if (!layout) {
      auto header = options.header_of ? options.header_of(*row) : std::vector<std::string>{};
      const bool named = !header.empty();
      layout = std::make_shared<ImportLayout>(named ? std::move(header) : *row, options.columns,
                                              *options.mapped);
      if (!layout->missing().empty()) {
        taker.refusal(input.name, layout->missing());
        return true;
      }
      if (!named) continue;
    }
    if (row->size() > layout->header().size()) {
      refuse(place, "a row of " + std::to_string(row->size()) + " cells under " +
                        std::to_string(layout->header().size()) + " columns");
      continue;
    }
    row->resize(layout->header().size());
    if (!taker.row(ImportRow(layout, std::move(*row), place))) return false;
  }
  if (bad > kMostBad)
    taker.refusal(input.name, std::to_string(bad - kMostBad) + " more rows that cannot be read");
  return true;
}

}  // namespace

ImportLayout::ImportLayout(std::vector<std::string> header, std::span<const ImportColumn> columns,
                           const std::map<std::string, std::string>& mapped)
    : header_(std::move(header)) {
  const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
    const auto at = std::ranges::find_if(header_, [&](const std::string& column) {
      return reader::lower(column) == reader::lower(name);
    });
    if (at == header_.end()) return std::nullopt;
    return static_cast<std::size_t>(at - header_.begin());
  };
  std::vector<std::string> one_of;
  bool one_found = false;
  for (const ImportColumn& column : columns) {
    std::optional<std::size_t> at;
    const auto given = mapped.find(std::string(column.field));
    if (given != mapped.end()) {
      at = find(given->second);
      if (!at) missing_ = "no column is called \"" + given->second + "\"";
    } else {
      for (std::size_t i = 0; i < column.usual.size() && !at; ++i) at = find(column.usual[i]);
      if (!at && (column.usual.empty() || column.need != Need::kNeeded)) at = find(column.field);
    }
    if (at) index_.emplace(column.field, *at);
    if (column.need == Need::kOneOfThese) {
      one_of.emplace_back(column.field);
      one_found = one_found || at.has_value();
    }
    if (column.need == Need::kNeeded && !at && missing_.empty())
      missing_ = "no column for \"" + std::string(column.field) + "\": name it with --map " +
                 std::string(column.field) + "=COLUMN";
  }
  if (!one_of.empty() && !one_found && missing_.empty()) {
    missing_ = "a column for one of these is needed:";
    for (const auto& field : one_of) missing_ += ' ' + field;
    missing_ += " (--map FIELD=COLUMN)";
  }
}

std::optional<std::size_t> ImportLayout::index(std::string_view field) const {
  const auto at = index_.find(field);
  return at == index_.end() ? std::nullopt : std::optional(at->second);
}

std::string_view ImportRow::operator[](std::string_view field) const {
  const auto at = layout_->index(field);
  return at && *at < cells_.size() ? reader::trim(cells_[*at]) : std::string_view();
}

bool for_each_row(const reader::Input& input, const RowOptions& options, const RowTaker& taker) {
  const std::string start = reader::head_of(input.bytes);
  const auto head = reader::trim(start);
  if (head.starts_with('{') || head.starts_with('[')) return json_rows(input, options, taker);
  return table_rows(input, options, taker);
}

}  // namespace entente::ingest
