// entente runs: what each run of ingest did.
#include <memory>

#include "cli/commands.h"
#include "cli/database.h"

namespace entente::cli {

using queries::CellKind;

Command runs_command() {
  struct Options {
    DatabaseOptions database;
    FormatOption format;
    bool refusals = false;
  };
  auto options = std::make_shared<Options>();
  const auto run = [options] {
    const storage::Store store = options->database.open(storage::Access::kReadOnly);
    queries::Answer answer;
    answer.question = "runs";
    answer.columns = {{"started", "Started", CellKind::kDate},
                      {"ended", "Ended", CellKind::kDate},
                      {"state", "State"},
                      {"articles", "Articles", CellKind::kNumber},
                      {"added", "New", CellKind::kNumber},
                      {"replaced", "Changed", CellKind::kNumber},
                      {"unchanged", "Known", CellKind::kNumber},
                      {"refused", "Refused", CellKind::kNumber},
                      {"files_skipped", "Files passed over", CellKind::kNumber},
                      {"inputs", "Inputs"},
                      {"refusals", "Refusals", CellKind::kText, true}};
    for (const auto& r : store.runs()) {
      answer.rows.push_back({{r.started, r.ended, r.state, r.articles, r.added, r.replaced,
                              r.unchanged, r.refused, r.files_skipped, r.inputs, r.refusals},
                             {},
                             {}});
      if (options->refusals) {
        for (const auto& refusal : r.refusals) answer.notes.push_back(refusal);
      }
    }
    answer.total = answer.rows.size();
    if (answer.rows.empty())
      answer.summary = "Nothing was ever read into " + options->database.path() + ".";
    options->format.print(answer);
    return 0;
  };
  return {"runs",
          "What each run of ingest did",
          "entente runs --refusals",
          {{"--refusals", "", "List what was refused, and why", &options->refusals},
           options->format.argument(),
           options->database.argument()},
          run,
          "The file"};
}

}  // namespace entente::cli
