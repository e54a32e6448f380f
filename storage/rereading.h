// Which stored documents other versions have read, and how each came in: what reading them again
// needs. Reads over a connection of its own, beside the store's reader and writer.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "knowledge/extraction.h"
#include "storage/rows.h"

namespace entente::storage {

class Sqlite;

/// What a document was called when it came in, and the hash of its article (IngestItem).
struct DocumentOrigin {
  std::string key, id, article_hash;
};

class Rereading {
 public:
  /// The file must be there. Throws StoreError.
  explicit Rereading(const std::filesystem::path& file);
  ~Rereading();
  Rereading(const Rereading&) = delete;
  Rereading& operator=(const Rereading&) = delete;

  /// Documents that were read by other versions than these, in the order in which they came. Those
  /// made of imported rows are none: there is no text to read.
  std::vector<Number> outdated(const Producer& producer) const;
  /// How a document came in: once for each file that holds it, else by its id or address.
  std::vector<DocumentOrigin> origins(Number document) const;

 private:
  std::unique_ptr<Sqlite> db_;
};

}  // namespace entente::storage
