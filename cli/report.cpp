// entente report: what is known of one actor or agreement, as a page to read.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/database.h"
#include "export/output.h"
#include "export/report.h"
#include "queries/session.h"

namespace entente::cli {
namespace {

struct Options {
  std::string subject, format = "markdown", output, known_by;
  DatabaseOptions database;
};

int run(const Options& options) {
  queries::Session session(options.database.path());
  std::optional<PartialDate> known_by;
  if (!options.known_by.empty()) known_by = queries::date_of("--known-by", options.known_by);
  const auto report = exports::make_report(session.world(known_by), options.subject);
  const std::string text =
      options.format == "html" ? exports::report_html(report) : exports::report_markdown(report);
  if (options.output.empty()) {
    print(text);
    return 0;
  }
  exports::FileOutput out(options.output);
  out.write(text);
  out.finish();
  return 0;
}

}  // namespace

Command report_command() {
  auto options = std::make_shared<Options>();
  return {"report",
          "A page on one actor or agreement: what is known, with a picture and every sentence",
          "entente report Seoul --format html --output seoul.html",
          {{"A", "NAME", "An actor or an agreement", &options->subject, true},
           {"--format,-f",
            "FORMAT",
            "How it is written",
            &options->format,
            false,
            {"markdown", "html"},
            "markdown"},
           {"--output,-o", "FILE", "A file instead of standard output", &options->output},
           {"--known-by", "DATE", "Answer from what was published by that day", &options->known_by},
           options->database.argument()},
          [options] { return run(*options); },
          "The file"};
}

}  // namespace entente::cli
