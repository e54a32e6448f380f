#include "cli/running.h"

#include <chrono>
#include <cstdio>

#include "cli/database.h"
#include "cli/inputs.h"
#include "queries/fact_rows.h"

namespace entente::cli {
namespace {

std::string amount(std::int64_t count, const char* one, const char* many) {
  return queries::counted(static_cast<std::size_t>(count), one, many);
}

std::string told(const ingest::Summary& summary, const storage::Stats& now, const char* one,
                 const char* many) {
  std::string text = amount(summary.articles, one, many) + ": " + std::to_string(summary.added) +
                     " new, " + std::to_string(summary.replaced) + " changed, " +
                     std::to_string(summary.unchanged) + " known";
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

}  // namespace

void add(std::vector<Argument>& arguments, const std::vector<Argument>& shared) {
  arguments.insert(arguments.end(), shared.begin(), shared.end());
}

Argument quiet_argument(bool& quiet) {
  return {"--quiet,-q", "", "Say nothing but refusals", &quiet};
}

std::vector<Argument> RunningOptions::arguments() {
  return {no_progress_argument(no_progress), quiet_argument(quiet)};
}

Stopper::Stopper()
    : watcher_([this] {
        while (!done_) {
          if (interrupted()) stop_ = true;
          std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
      }) {}

Stopper::~Stopper() {
  done_ = true;
  watcher_.join();
}

Running::Running(const char* things, bool progress) : line_(progress) {
  options_.stop = stopper_.flag();
  options_.progress = [this, things](const ingest::Progress& now) {
    line_.show({things, static_cast<std::uint64_t>(now.articles),
                static_cast<std::uint64_t>(now.refused), now.seconds, now.rate, now.seconds_left});
  };
  options_.refusal = [this](const std::string& refusal) {
    line_.clear();
    std::fprintf(stderr, "entente: %s\n", refusal.c_str());
  };
}

int report(const ingest::Summary& summary, const storage::Store& store, const char* one,
           const char* many, bool quiet, bool endless) {
  if (!quiet) print(told(summary, store.stats(), one, many));
  if (summary.interrupted && !endless) {
    std::fputs(
        "entente: interrupted; what was read so far is stored, and the same command goes on from "
        "here\n",
        stderr);
    return kInterruptedStatus;
  }
  return summary.refused > 0 ? 1 : 0;
}

}  // namespace entente::cli
