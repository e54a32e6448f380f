// entente check: the question, with a mending hand and an exit status of its own: 3 where the file
// has faults.
#include <memory>

#include "cli/commands.h"
#include "cli/database.h"
#include "queries/session.h"

namespace entente::cli {
namespace {

struct Options {
  bool repair = false;
  DatabaseOptions database;
  FormatOption format;
};

constexpr int kFaults = 3;

int run(const Options& options) {
  if (options.repair) {
    for (const auto& done : options.database.open(storage::Access::kReadWrite).repair())
      print(done + "\n");
  }
  queries::Session session(options.database.path(), {.image = false});
  queries::Arguments all;
  all.set("--limit", "0");
  const queries::Answer answer = session.answer("check", all);
  options.format.print(answer);
  return answer.rows.empty() ? 0 : kFaults;
}

}  // namespace

Command check_command() {
  auto options = std::make_shared<Options>();
  return {"check",
          "Verify the database: integrity, spans and quotes, evidence for every fact, ids; exit "
          "status 3 where something is wrong",
          "entente check",
          {{"--repair", "", "First make anew everything that is derived", &options->repair},
           options->format.argument(),
           options->database.argument()},
          [options] { return run(*options); },
          "The file"};
}

}  // namespace entente::cli
