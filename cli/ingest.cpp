// entente ingest and refresh: articles into the database, with progress, refusals by name, and a
// closing line that says what came of it.
#include <atomic>
#include <cstdio>
#include <memory>
#include <string>
#include <thread>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "ingest/pipeline.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::cli {
namespace {

using queries::counted;

struct Options {
  ReadingOptions reading;
  DatabaseOptions database;
  bool reread = false, watch = false, quiet = false;
};

/// Hands a Ctrl-C over to the pipeline, which ends after what it has at hand.
class Stopper {
 public:
  Stopper() : watcher_([this] { wait(); }) {}
  ~Stopper() {
    done_ = true;
    watcher_.join();
  }
  Stopper(const Stopper&) = delete;
  Stopper& operator=(const Stopper&) = delete;
  const std::atomic<bool>* flag() const { return &stop_; }

 private:
  void wait() {
    while (!done_) {
      if (interrupted()) stop_ = true;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }

  Calm calm_;
  std::atomic<bool> stop_{false}, done_{false};
  std::thread watcher_;
};

std::string amount(std::int64_t count, const char* one, const char* many) {
  return counted(static_cast<std::size_t>(count), one, many);
}

std::string told(const ingest::Summary& summary, const storage::Stats& now) {
  std::string text = amount(summary.articles, "article", "articles") + ": " +
                     std::to_string(summary.added) + " new, " + std::to_string(summary.replaced) +
                     " changed, " + std::to_string(summary.unchanged) + " known";
  if (summary.refused > 0) text += ", " + std::to_string(summary.refused) + " refused";
  if (summary.files_skipped > 0)
    text +=
        "; " + amount(summary.files_skipped, "file", "files") + " unchanged since the last time";
  text += "\nThe database holds " + amount(now.documents, "document", "documents") + ": " +
          amount(now.agreements, "agreement", "agreements") + ", " +
          amount(now.relations, "relation", "relations") + " and " +
          amount(now.events, "event", "events") + " between " +
          amount(now.actors, "actor", "actors") + ".\n";
  return text;
}

int run(const Options& options) {
  storage::Store store = options.database.open(storage::Access::kCreate);
  const Stopper stopper;
  ingest::Options pipeline;
  pipeline.jobs = options.reading.jobs;
  pipeline.reread = options.reread;
  pipeline.make_extractor = [&] { return extract::make_extractor(options.reading.extractor()); };
  pipeline.stop = stopper.flag();
  pipeline.variant = options.reading.any_language ? "any-language" : "";
  ProgressLine line(!options.reading.no_progress);
  pipeline.progress = [&](const ingest::Progress& progress) {
    line.show({"articles", static_cast<std::uint64_t>(progress.articles),
               static_cast<std::uint64_t>(progress.refused), progress.seconds, progress.rate,
               progress.seconds_left});
  };
  pipeline.refusal = [&](const std::string& refusal) {
    line.clear();
    std::fprintf(stderr, "entente: %s\n", refusal.c_str());
  };
  const auto summary = options.watch ? ingest::watch(store, options.reading.paths, pipeline)
                                     : ingest::ingest(store, options.reading.paths, pipeline);
  line.clear();
  if (!options.quiet) print(told(summary, store.stats()));
  if (summary.interrupted && !options.watch) {
    std::fputs(
        "entente: interrupted; what was read so far is stored, and the same command goes on from "
        "here\n",
        stderr);
    return kInterruptedStatus;
  }
  return summary.refused > 0 ? 1 : 0;
}

}  // namespace

Command ingest_command() {
  auto options = std::make_shared<Options>();
  auto arguments = options->reading.arguments();
  arguments.push_back({"--watch", "",
                       "Go on, and read whatever changes under the paths, until Ctrl-C",
                       &options->watch});
  arguments.push_back({"--reread", "", "Read again what is unchanged", &options->reread});
  arguments.push_back({"--quiet,-q", "", "Say nothing but refusals", &options->quiet});
  arguments.push_back(options->database.argument());
  return {"ingest",
          "Read articles into the database; what is there already is passed over",
          "entente ingest examples",
          std::move(arguments),
          [options] { return run(*options); },
          "Reading"};
}

}  // namespace entente::cli
