// entente refresh: stored documents read again by this version of the program, and what that
// changes.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/database.h"
#include "cli/inputs.h"
#include "cli/running.h"
#include "extract/extractor.h"
#include "ingest/refresh.h"

namespace entente::cli {
namespace {

struct Options {
  DatabaseOptions database;
  ExtractorSettings reading;
  RunningOptions running;
  bool all = false;
};

std::string told(const ingest::Change& change) {
  std::string text = change.key + "\n";
  for (const auto& line : change.gone) text += "  - " + line + "\n";
  for (const auto& line : change.fresh) text += "  + " + line + "\n";
  return text;
}

int run(const Options& options) {
  storage::Store store = options.database.open(storage::Access::kReadWrite);
  Running running("documents", !options.running.no_progress);
  ingest::Options& pipeline = running.options();
  pipeline.jobs = options.reading.jobs;
  pipeline.reread = options.all;
  pipeline.make_extractor = [&] { return extract::make_extractor(options.reading.extractor()); };
  const auto summary = ingest::refresh(store, pipeline, [&](const ingest::Change& change) {
    running.line().clear();
    if (!options.running.quiet) print(told(change));
  });
  running.line().clear();
  return report(summary, store, "document", "documents", options.running.quiet);
}

}  // namespace

Command refresh_command() {
  auto options = std::make_shared<Options>();
  std::vector<Argument> arguments{
      {"--all", "", "Also those that this version has read", &options->all}};
  add(arguments, options->reading.arguments());
  add(arguments, options->running.arguments());
  arguments.push_back(options->database.argument());
  return {"refresh",
          "Read stored documents again with this version of the program, and show what changes",
          "entente refresh",
          std::move(arguments),
          [options] { return run(*options); },
          "Reading"};
}

}  // namespace entente::cli
