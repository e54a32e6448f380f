// Data sets that researchers keep, out of local files into the store: each record becomes a
// document whose text shows its rows, and the facts that they tell.
//   Summary summary = import(store, {"atop5_1a.csv", "atop5_1m.csv"}, {.source = "atop"},
//   pipeline);
// A record given again under its number replaces what it said; the same again changes nothing.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ingest/pipeline.h"

namespace entente::ingest {

struct ImportOptions {
  std::string source;  ///< a name of import_names(); empty: told by the columns of the first file
  std::map<std::string, std::string> columns;  ///< field to column, where a file's differ
};

/// Name and title of each data set that can be imported.
std::vector<std::pair<std::string, std::string>> import_names();
/// The fields of a source and the columns that are taken for them, for help; empty for an unknown
/// one.
std::vector<std::pair<std::string, std::string>> import_fields(const std::string& source);

/// Imports everything under the paths. Rows that cannot be read are refused one by one, the rest
/// goes on. `options` as for ingest(); its make_extractor is not needed. Throws UsageError for an
/// unknown source, StoreError as ingest() does.
Summary import(storage::Store& store, const std::vector<std::string>& paths,
               const ImportOptions& import, const Options& options);

/// The same without a store: gives each record's extraction as the line of JSON that `entente
/// extract` would print. Returns the number of refusals.
std::int64_t import_lines(const std::vector<std::string>& paths, const ImportOptions& import,
                          const std::function<void(const std::string& line)>& take,
                          const std::function<void(const std::string& line)>& refusal);

}  // namespace entente::ingest
