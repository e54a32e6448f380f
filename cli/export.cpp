// entente export: everything known, for other programs and for comparing two databases.
#include <cstdio>
#include <fstream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/database.h"
#include "knowledge/error.h"

namespace entente::cli {
namespace {

struct Options {
  std::string format = "ndjson", output;
  DatabaseOptions database;
};

/// Writes the whole beside the file first, so that a broken export never takes the place of a good
/// one.
void to_file(const storage::Store& store, const std::string& file) {
  const std::string beside = file + ".part";
  std::ofstream out(beside, std::ios::binary | std::ios::trunc);
  store.canonical([&](std::string_view line) {
    out.write(line.data(), static_cast<std::streamsize>(line.size())).put('\n');
  });
  out.close();
  if (!out || std::rename(beside.c_str(), file.c_str()) != 0) {
    std::remove(beside.c_str());
    throw Error(file + " cannot be written: give another place with --output");
  }
}

int run(const Options& options) {
  const storage::Store store = options.database.open(storage::Access::kReadOnly);
  if (!options.output.empty()) {
    to_file(store, options.output);
    return 0;
  }
  store.canonical([](std::string_view line) {
    print(line);
    print("\n");
  });
  return 0;
}

}  // namespace

Command export_command() {
  auto options = std::make_shared<Options>();
  return {"export",
          "Print all that is known; the same knowledge gives the same bytes",
          "entente export --format ndjson | head -n 3",
          {{"--format,-f",
            "FORMAT",
            "How it is written",
            &options->format,
            false,
            {"ndjson"},
            "ndjson"},
           {"--output,-o", "FILE", "A file instead of standard output", &options->output},
           options->database.argument()},
          [options] { return run(*options); },
          "The file"};
}

}  // namespace entente::cli
