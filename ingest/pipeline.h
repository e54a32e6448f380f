// From files to the store: one thread reads, some extract, the caller's writes. The result is the
// same for any number of threads; what is reported as stored is on the disk.
//
//   Summary summary = ingest(store, {"articles/", "feed.ndjson"}, {.jobs = 2, …});
//
// Files that are unchanged since they were read to their end (size and time, else hash), by the
// same versions, are passed over; articles that the store already holds are not extracted again. So
// the same command goes on where an interrupted one stopped.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "storage/store.h"

namespace entente::ingest {

struct Progress {
  std::int64_t articles = 0;  ///< dealt with: stored, unchanged or refused
  std::int64_t stored = 0, unchanged = 0, refused = 0;
  std::int64_t files = 0, files_in_all = 0;
  double seconds = 0;
  double rate = 0;                     ///< articles a second since the beginning
  std::optional<double> seconds_left;  ///< as the bytes tell; nothing for a pipe
};

struct Options {
  int jobs = 0;         ///< threads that extract; 0: as many as the machine has cores
  bool reread = false;  ///< read files and articles that are unchanged all the same
  std::function<std::unique_ptr<extract::Extractor>()> make_extractor;  ///< one a thread
  std::function<void(const Progress&)> progress;  ///< a few times a second, by the caller's thread
  /// Each document once it is on the disk.
  std::function<void(const std::string& key, storage::Outcome)> stored;
  std::function<void(const std::string& line)> refusal;  ///< "file:line: reason", in order
  const std::atomic<bool>* stop = nullptr;               ///< becomes true: end cleanly, soon
  /// Settings that change what is read of a file (--any-language); files read with others are read
  /// again.
  std::string variant;
  std::size_t batch = 1024;  ///< documents in one transaction, at most
};

struct Summary {
  std::int64_t articles = 0, added = 0, replaced = 0, unchanged = 0, refused = 0;
  std::int64_t files = 0, files_skipped = 0;
  bool interrupted = false;
};

/// Reads everything under the paths ("-" is standard input) into the store. Bad inputs are refused
/// one by one and the rest goes on. Throws StoreError when the store cannot take any more: what was
/// stored before stays.
Summary ingest(storage::Store& store, const std::vector<std::string>& paths,
               const Options& options);

/// Does so, and then again whenever something under the paths changes, until `stop`.
Summary watch(storage::Store& store, const std::vector<std::string>& paths, const Options& options);

/// Hash of all that an extractor sees of an article, for telling whether it was read before.
std::string hash_of(const Article& article);

}  // namespace entente::ingest
