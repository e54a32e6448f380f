// entente ingest: articles into the database.
#include <memory>
#include <utility>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/inputs.h"
#include "cli/running.h"
#include "ingest/pipeline.h"

namespace entente::cli {
namespace {

struct Options {
  ReadingOptions reading;
  DatabaseOptions database;
  bool reread = false, watch = false, quiet = false;
};

int run(const Options& options) {
  storage::Store store = options.database.open(storage::Access::kCreate);
  Running running("articles", !options.reading.no_progress);
  ingest::Options& pipeline = running.options();
  pipeline.jobs = options.reading.jobs;
  pipeline.reread = options.reread;
  pipeline.make_extractor = [&] { return extract::make_extractor(options.reading.extractor()); };
  pipeline.variant = options.reading.any_language ? "any-language" : "";
  const auto summary = options.watch ? ingest::watch(store, options.reading.paths, pipeline)
                                     : ingest::ingest(store, options.reading.paths, pipeline);
  running.line().clear();
  return report(summary, store, "article", "articles", options.quiet, options.watch);
}

}  // namespace

Command ingest_command() {
  auto options = std::make_shared<Options>();
  auto arguments = options->reading.arguments();
  arguments.push_back({"--watch", "",
                       "Go on, and read whatever changes under the paths, until Ctrl-C",
                       &options->watch});
  arguments.push_back({"--reread", "", "Read again what is unchanged", &options->reread});
  arguments.push_back(quiet_argument(options->quiet));
  arguments.push_back(options->database.argument());
  return {"ingest",
          "Read articles into the database; what is there already is passed over",
          "entente ingest examples",
          std::move(arguments),
          [options] { return run(*options); },
          "Reading"};
}

}  // namespace entente::cli
