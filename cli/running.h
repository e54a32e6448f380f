// The commands that run the pipeline, besides ingest, and what all three share: Ctrl-C handed over
// to the pipeline, progress and refusals on stderr, and the closing lines that say what came of it.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/progress.h"
#include "ingest/pipeline.h"
#include "storage/store.h"

namespace entente::cli {

Command import_command();
Command refresh_command();

/// Adds arguments that commands share.
void add(std::vector<Argument>& arguments, const std::vector<Argument>& shared);
Argument quiet_argument(bool& quiet);

/// What a run says while it is under way and at its end.
struct RunningOptions {
  bool no_progress = false, quiet = false;

  std::vector<Argument> arguments();
};

/// Hands a Ctrl-C over to the pipeline, which ends after what it has at hand.
class Stopper {
 public:
  Stopper();
  ~Stopper();
  Stopper(const Stopper&) = delete;
  Stopper& operator=(const Stopper&) = delete;
  const std::atomic<bool>* flag() const { return &stop_; }

 private:
  Calm calm_;
  std::atomic<bool> stop_{false}, done_{false};
  std::thread watcher_;
};

/// A run with its progress and refusals on stderr, in `things` ("articles").
class Running {
 public:
  Running(const char* things, bool progress);

  ingest::Options& options() { return options_; }
  ProgressLine& line() { return line_; }

 private:
  Stopper stopper_;
  ProgressLine line_;
  ingest::Options options_;
};

/// Prints what came of a run, and what the database holds now (nothing when quiet). The command's
/// exit status; an interrupted run says so, unless that is how it ends (`endless`).
int report(const ingest::Summary& summary, const storage::Store& store, const char* one,
           const char* many, bool quiet, bool endless = false);

}  // namespace entente::cli
