// entente forget: documents out of the database, with all that rests on them alone.
#include <memory>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/database.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::cli {
namespace {

struct Options {
  std::vector<std::string> keys;
  bool all = false;
  DatabaseOptions database;
};

/// Keys of the documents that `keep` picks.
template <class Keep>
std::vector<std::string> keys_of(const storage::Store& store, const Keep& keep) {
  std::vector<std::string> keys;
  store.for_each_document([&](const storage::DocumentRow& row) {
    if (keep(row)) keys.push_back(row.key.value);
  });
  return keys;
}

/// Documents that were read from files under the folder.
std::vector<std::string> keys_under(const storage::Store& store, std::string folder) {
  while (!folder.empty() && folder.back() == '/') folder.pop_back();
  folder += '/';
  return keys_of(store, [&](const storage::DocumentRow& row) {
    for (const auto& path : row.paths) {
      if (path.starts_with(folder)) return true;
    }
    return false;
  });
}

int run(const Options& options) {
  if (options.keys.empty() && !options.all)
    throw UsageError("forget needs a document (its id, address or path), a folder, or --all");
  storage::Store store = options.database.open(storage::Access::kReadWrite);
  int gone = 0;
  std::vector<std::string> unknown;
  const auto forget_each = [&](const std::vector<std::string>& keys) {
    for (const auto& key : keys) gone += store.forget(key);
    return !keys.empty();
  };
  if (options.all) forget_each(keys_of(store, [](const auto&) { return true; }));
  for (const auto& key : options.keys) {
    const int found = store.forget(key);
    gone += found;
    if (found == 0 && !forget_each(keys_under(store, key))) unknown.push_back(key);
  }
  const auto now = store.stats();
  const auto amount = [](std::int64_t count, const char* one, const char* many) {
    return queries::counted(static_cast<std::size_t>(count), one, many);
  };
  if (gone > 0 || options.all)
    print("Forgot " + amount(gone, "document", "documents") + "; " +
          amount(now.documents, "document is", "documents are") + " left.\n");
  if (unknown.empty()) return 0;
  std::string names;
  for (const auto& key : unknown) names += (names.empty() ? "\"" : ", \"") + key + "\"";
  throw NothingFound("no document is known as " + names + "; `entente export` lists what there is");
}

}  // namespace

Command forget_command() {
  auto options = std::make_shared<Options>();
  return {"forget",
          "Take documents out of the database, with all that rests on them alone",
          "entente forget examples/2012-broken-pact.txt",
          {{"DOCUMENT", "DOCUMENT",
            "Documents by id, address or path, or folders they were read from", &options->keys},
           {"--all", "", "Every document", &options->all},
           options->database.argument()},
          [options] { return run(*options); },
          "Reading"};
}

}  // namespace entente::cli
