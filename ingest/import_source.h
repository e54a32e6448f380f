// A data set that researchers keep: how its columns are called, and what its rows tell. One file a
// source; import_sources() lists them. To add one, write its file and name it in
// import_sources.cpp.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/import_actors.h"
#include "ingest/import_document.h"
#include "ingest/import_row.h"

namespace entente::ingest {

/// Where a source puts what it makes of the rows.
struct Importing {
  const ImportActors& actors;
  std::function<bool(ImportedDocument&&)> document;  ///< false: stop
  std::function<void(const std::string& place, const std::string& reason)> refusal;
};

class ImportSource {
 public:
  virtual ~ImportSource() = default;
  virtual std::string_view name() const = 0;   ///< what --from takes; the register in `refs`
  virtual std::string_view title() const = 0;  ///< the data set as its keepers call it
  virtual std::span<const ImportColumn> columns() const = 0;
  /// The columns' names where a table begins with data; empty where it has a header.
  virtual std::vector<std::string> header_of(const std::vector<std::string>&) const { return {}; }

  /// Takes a row; gives the document on where it is whole. False: stop.
  virtual bool row(const ImportRow& row, Importing& out) = 0;
  /// All files were read: gives on what was gathered from several rows.
  virtual void end(Importing&) {}
};

/// All sources, fresh ones, in the order in which they are asked whose layout a file has.
std::vector<std::unique_ptr<ImportSource>> import_sources();

}  // namespace entente::ingest
