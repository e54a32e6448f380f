// entente export: everything known, for other programs and for comparing two databases.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/database.h"
#include "export/exporter.h"
#include "knowledge/error.h"

namespace entente::cli {
namespace {

struct Options {
  std::string format = "ndjson", output;
  DatabaseOptions database;
};

int run(const Options& options) {
  const exports::Format* format = exports::find_format(options.format);
  if (format == nullptr) throw UsageError("there is no format \"" + options.format + "\"");
  queries::World world(options.database.open(storage::Access::kReadOnly), "");
  const auto exporter = format->make();
  if (format->files) {
    if (options.output.empty())
      throw UsageError("--format " + format->name +
                       " makes several files: name a folder with --output");
    exports::FolderOutput out(options.output);
    exporter->write(world, out);
    out.finish();
  } else if (!options.output.empty()) {
    exports::FileOutput out(options.output);
    exporter->write(world, out);
    out.finish();
  } else {
    exports::StreamOutput out([](std::string_view bytes) { print(bytes); });
    exporter->write(world, out);
  }
  return 0;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const auto& format : exports::all_formats()) names.push_back(format.name);
  return names;
}

}  // namespace

Command export_command() {
  auto options = std::make_shared<Options>();
  return {"export",
          "Write all that is known for other programs; the same knowledge gives the same bytes",
          "entente export --format graphml --output graph.graphml",
          {{"--format,-f", "FORMAT",
            "How it is written; markdown, package, gephi and neo4j make a folder", &options->format,
            false, format_names(), "ndjson"},
           {"--output,-o", "PATH", "A file or folder instead of standard output", &options->output},
           options->database.argument()},
          [options] { return run(*options); },
          "The file"};
}

}  // namespace entente::cli
