// entente import: data sets that researchers keep, out of local files into the database.
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/database.h"
#include "cli/running.h"
#include "ingest/import.h"
#include "knowledge/error.h"

namespace entente::cli {
namespace {

struct Options {
  DatabaseOptions database;
  RunningOptions running;
  std::vector<std::string> paths, columns;
  std::string source;
  bool list = false, print = false;
};

/// FIELD=COLUMN to a pair; a UsageError for anything else.
std::map<std::string, std::string> mapped(const std::vector<std::string>& columns) {
  std::map<std::string, std::string> all;
  for (const auto& given : columns) {
    const auto mark = given.find('=');
    if (mark == std::string::npos || mark == 0 || mark + 1 == given.size())
      throw UsageError("--map takes FIELD=COLUMN, not \"" + given + "\"");
    all[given.substr(0, mark)] = given.substr(mark + 1);
  }
  return all;
}

int list(const std::string& source) {
  const auto lines = source.empty() ? ingest::import_names() : ingest::import_fields(source);
  for (const auto& [name, text] : lines)
    print(name + std::string(name.size() < 22 ? 22 - name.size() : 1, ' ') + text + "\n");
  return 0;
}

int run(const Options& options) {
  if (options.list) return list(options.source);
  if (options.paths.empty()) throw UsageError("which files? (`entente import --help`)");
  const ingest::ImportOptions import{options.source, mapped(options.columns)};
  const auto refuse = [](const std::string& line) {
    std::fprintf(stderr, "entente: %s\n", line.c_str());
  };
  if (options.print) {
    const auto refused = ingest::import_lines(
        options.paths, import, [](const std::string& line) { print(line + "\n"); }, refuse);
    return refused > 0 ? 1 : 0;
  }
  storage::Store store = options.database.open(storage::Access::kCreate);
  Running running("records", !options.running.no_progress);
  const auto summary = ingest::import(store, options.paths, import, running.options());
  running.line().clear();
  return report(summary, store, "record", "records", options.running.quiet);
}

}  // namespace

Command import_command() {
  auto options = std::make_shared<Options>();
  std::vector<std::string> names;
  for (const auto& [name, title] : ingest::import_names()) names.push_back(name);
  std::vector<Argument> arguments{
      {"FILE", "FILE", "Tables (CSV, TSV) or JSON, also packed; - is standard input",
       &options->paths},
      {"--from", "SET", "The data set; without it, the one that has these columns",
       &options->source, false, names},
      {"--map", "FIELD=COLUMN", "The file calls a field otherwise; once for each",
       &options->columns},
      {"--list", "", "List the data sets; with --from, its fields and the columns taken for them",
       &options->list},
      {"--print", "", "Print what would be stored, one JSON object a line, without a database",
       &options->print}};
  add(arguments, options->running.arguments());
  arguments.push_back(options->database.argument());
  return {
      "import",
      "Take in data sets that researchers keep (ATOP, COW, DESTA, UN Treaty Series, GDELT, ...)",
      "entente import --from unts --map number=id --map title=name register.csv",
      std::move(arguments),
      [options] { return run(*options); },
      "Reading"};
}

}  // namespace entente::cli
