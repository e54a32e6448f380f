// entente refresh: stored documents read again by this version of the program, and what that
// changes.
#include <memory>
#include <string>

#include "cli/database.h"
#include "cli/inputs.h"
#include "cli/running.h"
#include "extract/extractor.h"
#include "ingest/refresh.h"

namespace entente::cli {
namespace {

struct Options {
  DatabaseOptions database;
  std::vector<std::string> lexicons, gazetteers;
  bool all = false, any_language = false, no_progress = false, quiet = false;
  int jobs = 0;
};

std::string told(const ingest::Change& change) {
  std::string text = change.key + "\n";
  for (const auto& line : change.gone) text += "  - " + line + "\n";
  for (const auto& line : change.fresh) text += "  + " + line + "\n";
  return text;
}

int run(const Options& options) {
  storage::Store store = options.database.open(storage::Access::kReadWrite);
  Running running("documents", !options.no_progress);
  ingest::Options& pipeline = running.options();
  pipeline.jobs = options.jobs;
  pipeline.reread = options.all;
  pipeline.make_extractor = [&] {
    return extract::make_extractor({options.lexicons, options.gazetteers, options.any_language});
  };
  const auto summary = ingest::refresh(store, pipeline, [&](const ingest::Change& change) {
    running.line().clear();
    if (!options.quiet) print(told(change));
  });
  running.line().clear();
  return report(summary, store, "document", "documents", options.quiet);
}

}  // namespace

Command refresh_command() {
  auto options = std::make_shared<Options>();
  return {
      "refresh",
      "Read stored documents again with this version of the program, and show what changes",
      "entente refresh",
      {{"--all", "", "Also those that this version has read", &options->all},
       {"--jobs,-j", "N", "Threads (default: as many as the machine has)", &options->jobs},
       {"--lexicon", "FILE", "A lexicon of your own, added to the program's", &options->lexicons},
       {"--gazetteer", "FILE", "A gazetteer of your own, added to the program's",
        &options->gazetteers},
       {"--any-language", "", "Read articles in other languages than English all the same",
        &options->any_language},
       {"--no-progress", "", "No progress on stderr", &options->no_progress},
       {"--quiet,-q", "", "Say nothing but refusals", &options->quiet},
       options->database.argument()},
      [options] { return run(*options); },
      "Reading"};
}

}  // namespace entente::cli
