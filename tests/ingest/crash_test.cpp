// kill -9 at random moments of an ingest, with two readers beside it: whatever was reported as
// stored is there and whole, and going on gives the same bytes as a run that was never interrupted.
// ENTENTE_CRASHES sets how many (20).
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <random>
#include <set>
#include <sstream>
#include <thread>

#include "ingest/pipeline.h"
#include "knowledge/error.h"
#include "tests/ingest/fake_extractor.h"
#include "tests/ingest/news.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;
using entente::testing::TemporaryFolder;

namespace {

ingest::Options small_batches() {
  ingest::Options options;
  options.jobs = 2;
  options.make_extractor = testing::make_fake_extractor;
  options.batch = 4;
  return options;
}

/// In a process of its own: ingests and writes the key of each document to `out` once it is stored.
[[noreturn]] void ingest_and_tell(const std::filesystem::path& file,
                                  const std::vector<std::string>& news, int out) {
  try {
    Store store = Store::open(file, Access::kCreate);
    ingest::Options options = small_batches();
    options.stored = [&](const std::string& key, Outcome) {
      const std::string line = key + '\n';
      if (::write(out, line.data(), line.size()) < 0) ::_exit(2);
    };
    ingest::ingest(store, news, options);
  } catch (const std::exception&) {
    ::_exit(3);
  }
  ::_exit(0);
}

/// Reads the file over and over: every document is whole whenever it is looked at.
[[noreturn]] void read_over_and_over(const std::filesystem::path& file) {
  for (;;) {
    try {
      Store store = Store::open(file, Access::kReadOnly);
      store.for_each_document([&](const DocumentRow& row) {
        const auto extraction = store.extraction(row.number);
        if (!extraction || extraction->document.text.empty() || extraction->sentences.empty()) {
          ::_exit(4);
        }
      });
    } catch (const StoreError&) {
      // Not there yet.
    }
    ::usleep(2000);
  }
}

/// Starts a child that runs `body` and never returns.
template <class Body>
pid_t child(Body body) {
  const pid_t id = ::fork();
  if (id == 0) body();
  return id;
}

}  // namespace

TEST_CASE("a kill at any moment loses nothing that was reported as stored") {
  const char* asked = std::getenv("ENTENTE_CRASHES");
  const bool many = std::getenv("ENTENTE_LONG") != nullptr;
  const int crashes = asked != nullptr ? std::atoi(asked) : many ? 200 : 20;
  TemporaryFolder folder;
  const std::vector<std::string> news{testing::write_news(folder, 1, 60),
                                      testing::write_news(folder, 2, 60)};
  Store whole = Store::open(folder / "whole.db", Access::kCreate);
  ingest::ingest(whole, news, small_batches());
  const std::string expected = testing::dump(whole);
  std::mt19937 random(static_cast<unsigned>(crashes));
  int interrupted = 0;
  for (int crash = 0; crash < crashes; ++crash) {
    CAPTURE(crash);
    const auto file = folder / ("crash-" + std::to_string(crash) + ".db");
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t writer = child([&] { ingest_and_tell(file, news, ends[1]); });
    const pid_t readers[] = {child([&] { read_over_and_over(file); }),
                             child([&] { read_over_and_over(file); })};
    ::close(ends[1]);
    ::usleep(static_cast<useconds_t>(random() % 400000));
    ::kill(writer, SIGKILL);
    int status = 0;
    ::waitpid(writer, &status, 0);
    if (WIFSIGNALED(status)) ++interrupted;
    for (const pid_t reader : readers) {
      REQUIRE(::waitpid(reader, &status, WNOHANG) == 0);  // it has seen nothing that was not whole
      ::kill(reader, SIGKILL);
      ::waitpid(reader, &status, 0);
    }
    std::string told;
    char buffer[4096];
    for (ssize_t n = 0; (n = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
      told.append(buffer, static_cast<std::size_t>(n));
    }
    ::close(ends[0]);

    Store store = Store::open(file, Access::kCreate);
    REQUIRE(store.check().empty());
    std::istringstream keys(told);
    for (std::string key; std::getline(keys, key) && !keys.eof();) {
      CAPTURE(key);
      const auto row = store.document(key);
      REQUIRE(row);
      REQUIRE(store.extraction(row->number) == whole.extraction(whole.document(key)->number));
    }
    const auto again = ingest::ingest(store, news, small_batches());
    REQUIRE(again.articles == 120);
    REQUIRE(testing::dump(store) == expected);
  }
  MESSAGE(interrupted, " of ", crashes, " were killed on their way");
  CHECK(interrupted > crashes / 4);
}
