// One row of a data set by the names of its columns, whatever it came from: a line of a CSV or TSV,
// an object of JSON, a binding of a query's result.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader/reader.h"

namespace entente::ingest {

/// What a source looks for in a row, and how publishers call the column.
struct ImportColumn {
  enum class Need { kNeeded, kOneOfThese, kOptional };
  std::string_view field;               ///< as this program and --map call it
  Need need = Need::kOptional;          ///< kOneOfThese: at least one column of that kind is there
  std::vector<std::string_view> usual;  ///< the publishers' names, spelled as they do (case aside)
};

/// Which column of a table is which field.
class ImportLayout {
 public:
  /// `mapped`: field to column, as the user gave them. Columns beyond those of the source keep
  /// their names, so that a row can be shown whole.
  ImportLayout(std::vector<std::string> header, std::span<const ImportColumn> columns,
               const std::map<std::string, std::string>& mapped);

  const std::vector<std::string>& header() const { return header_; }
  std::optional<std::size_t> index(std::string_view field) const;
  /// What the source needs and the header lacks, for a message; empty where the layout fits.
  const std::string& missing() const { return missing_; }

 private:
  std::vector<std::string> header_;
  std::map<std::string, std::size_t, std::less<>> index_;
  std::string missing_;
};

class ImportRow {
 public:
  ImportRow(std::shared_ptr<const ImportLayout> layout, std::vector<std::string> cells,
            std::string place)
      : layout_(std::move(layout)), cells_(std::move(cells)), place_(std::move(place)) {}

  /// The cell of a field, trimmed; empty where there is none.
  std::string_view operator[](std::string_view field) const;
  bool has(std::string_view field) const { return layout_->index(field).has_value(); }
  const ImportLayout& layout() const { return *layout_; }
  const std::vector<std::string>& cells() const { return cells_; }
  const std::string& place() const { return place_; }  ///< "file:line"

 private:
  std::shared_ptr<const ImportLayout> layout_;
  std::vector<std::string> cells_;
  std::string place_;
};

/// What becomes of the rows of one input.
struct RowTaker {
  std::function<bool(const ImportRow&)> row;  ///< false stops the reading
  std::function<void(const std::string& place, const std::string& reason)> refusal;
};

/// How the rows of an input are to be found.
struct RowOptions {
  std::span<const ImportColumn> columns;
  const std::map<std::string, std::string>* mapped = nullptr;
  /// The columns' names for a table without a header, by its first row; empty: it has one.
  std::function<std::vector<std::string>(const std::vector<std::string>& first)> header_of;
};

/// Reads the rows of a table or of JSON. False where the taker stopped it. An input whose columns
/// do not fit, or that is neither, is refused.
bool for_each_row(const extract::reader::Input& input, const RowOptions& options,
                  const RowTaker& taker);

}  // namespace entente::ingest
