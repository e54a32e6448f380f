// What commands over a database share: which file, in which form the answer goes out, and writing
// it to standard output.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "queries/answer.h"
#include "storage/store.h"

namespace entente::cli {

struct DatabaseOptions {
  std::string file;  ///< as given; see path()

  Argument argument();
  /// --db, else ENTENTE_DB, else entente.db.
  std::string path() const;
  storage::Store open(storage::Access access) const { return storage::Store::open(path(), access); }
};

struct FormatOption {
  std::string name = "table";

  Argument argument();
  /// Prints the answer: colour and the width of the window on a terminal (NO_COLOR speaks against
  /// colour), plain text in a pipe.
  void print(const queries::Answer& answer) const;
};

/// Writes to standard output. Throws Error when it cannot be written.
void print(std::string_view text);
/// Flushes standard output. Throws as above.
void finish_output();

}  // namespace entente::cli
