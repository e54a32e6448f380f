// entente backup: the whole file as of one moment, beside readers and a writer.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/database.h"

namespace entente::cli {

Command backup_command() {
  struct Options {
    std::string to;
    DatabaseOptions database;
  };
  auto options = std::make_shared<Options>();
  const auto run = [options] {
    options->database.open(storage::Access::kReadOnly).backup(options->to);
    print("Copied " + options->database.path() + " to " + options->to + ".\n");
    return 0;
  };
  return {"backup",
          "Copy the database as of this moment, while others read and write it",
          "entente backup copy.db",
          {{"TO", "FILE", "The copy; there must be none of that name", &options->to, true},
           options->database.argument()},
          run,
          "The file"};
}

}  // namespace entente::cli
