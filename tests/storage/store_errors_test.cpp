// Every way in which the file cannot be used: one clear line each, and nothing half-stored.
#include <doctest/doctest.h>
#include <sqlite3.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <functional>
#include <random>

#include "knowledge/error.h"
#include "storage/store.h"
#include "tests/knowledge/sample_extraction.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;
using entente::testing::TemporaryFolder;

namespace {

constexpr OpenOptions kImpatient{std::chrono::milliseconds(50), 8};

std::string refusal(const std::function<void()>& act) {
  try {
    act();
  } catch (const StoreError& error) {
    const std::string message = error.what();
    CHECK(message.find('\n') == std::string::npos);
    return message;
  }
  return "";
}

std::string opening(const std::filesystem::path& file, Access access) {
  return refusal([&] { Store::open(file, access, kImpatient); });
}

bool contains(const std::string& text, const std::string& part) {
  CAPTURE(text);
  CAPTURE(part);
  return text.find(part) != std::string::npos;
}

void sql(const std::filesystem::path& file, const char* statement) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
  REQUIRE(sqlite3_exec(db, statement, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

void fill(const std::filesystem::path& file, unsigned count = 5) {
  Store store = Store::open(file, Access::kCreate);
  std::mt19937 random(99);
  for (unsigned i = 0; i < count; ++i) store.ingest(testing::random_extraction(random));
}

/// Runs `act` in a child process without privileges and gives what it wrote down.
std::string as_nobody(const std::function<std::string()>& act) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    std::string said = "the privileges could not be dropped";
    if (::getuid() != 0 || (::setgid(65534) == 0 && ::setuid(65534) == 0)) {
      try {
        said = act();
      } catch (const std::exception& error) {
        said = error.what();
      }
    }
    [[maybe_unused]] const auto written = ::write(ends[1], said.data(), said.size());
    ::_exit(0);
  }
  ::close(ends[1]);
  std::string said;
  char buffer[4096];
  for (ssize_t n = 0; (n = ::read(ends[0], buffer, sizeof buffer)) > 0;) {
    said.append(buffer, static_cast<std::size_t>(n));
  }
  ::close(ends[0]);
  ::waitpid(child, nullptr, 0);
  return said;
}

}  // namespace

TEST_CASE("a file that is not there, a folder, and a folder that is not there are told apart") {
  TemporaryFolder folder;
  CHECK(contains(opening(folder / "no.db", Access::kReadOnly), "does not exist"));
  CHECK(contains(opening(folder / "no.db", Access::kReadWrite), "does not exist"));
  CHECK_FALSE(std::filesystem::exists(folder / "no.db"));
  CHECK(contains(opening(folder.path(), Access::kCreate), "is a folder"));
  CHECK(contains(opening(folder / "no/where.db", Access::kCreate), "cannot be opened"));
}

TEST_CASE("a file that is no database, or another program's, is left alone") {
  TemporaryFolder folder;
  std::ofstream(folder / "text.db") << std::string(5000, 'x');
  for (const auto access : {Access::kReadOnly, Access::kReadWrite, Access::kCreate}) {
    CHECK(contains(opening(folder / "text.db", access), "is not a database"));
  }
  CHECK(std::filesystem::file_size(folder / "text.db") == 5000);
  sql(folder / "other.db", "CREATE TABLE shopping (item TEXT)");
  CHECK(contains(opening(folder / "other.db", Access::kCreate), "of another program"));
  std::ofstream(folder / "empty.db").close();
  CHECK(contains(opening(folder / "empty.db", Access::kReadOnly), "holds nothing yet"));
  CHECK_NOTHROW(Store::open(folder / "empty.db", Access::kCreate));
}

TEST_CASE("a file of a newer version is not touched") {
  TemporaryFolder folder;
  fill(folder / "new.db");
  sql(folder / "new.db", "PRAGMA user_version = 9999");
  for (const auto access : {Access::kReadOnly, Access::kReadWrite, Access::kCreate}) {
    CHECK(contains(opening(folder / "new.db", access), "newer version of entente (layout 9999"));
  }
}

TEST_CASE("a migration that was interrupted starts again from where the file stands") {
  TemporaryFolder folder;
  sql(folder / "half.db", "PRAGMA journal_mode = WAL");  // killed before the first commit
  Store store = Store::open(folder / "half.db", Access::kCreate);
  CHECK(store.stats() == Stats{});
  CHECK(store.check().empty());
}

TEST_CASE("a damaged file is reported as damaged") {
  TemporaryFolder folder;
  fill(folder / "bad.db", 30);
  {
    std::fstream file(folder / "bad.db", std::ios::in | std::ios::out | std::ios::binary);
    for (int page = 2; page < 20; ++page) {
      file.seekp(page * 4096);
      file << std::string(4096, '\xa5');
    }
  }
  const std::string said = refusal([&] {
    Store store = Store::open(folder / "bad.db", Access::kReadOnly);
    const auto problems = store.check();
    if (!problems.empty()) throw StoreError("damaged: " + problems.front().what);
  });
  CHECK(contains(said, "damaged"));
}

TEST_CASE("a locked file is reported after the wait, and readers go on beside a writer") {
  TemporaryFolder folder;
  fill(folder / "busy.db");
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open((folder / "busy.db").c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  Store store = Store::open(folder / "busy.db", Access::kReadWrite, kImpatient);
  CHECK(contains(refusal([&] { store.ingest(testing::full_extraction()); }),
                 "is locked by another program"));
  Store reader = Store::open(folder / "busy.db", Access::kReadOnly, kImpatient);
  CHECK(reader.stats().documents == 5);
  sqlite3_close(other);
  CHECK_NOTHROW(store.ingest(testing::full_extraction()));
  CHECK(reader.stats().documents == 6);
}

TEST_CASE("a store opened for reading writes nothing") {
  TemporaryFolder folder;
  fill(folder / "read.db");
  Store store = Store::open(folder / "read.db", Access::kReadOnly);
  CHECK(contains(refusal([&] { store.ingest(testing::full_extraction()); }), "for reading only"));
  CHECK(contains(refusal([&] { store.forget("x"); }), "for reading only"));
}

TEST_CASE("a read-only file is read and not written, also in WAL mode in a read-only folder") {
  TemporaryFolder folder;
  ::chmod(folder.path().c_str(), 0755);
  fill(folder / "ro.db");
  ::chmod((folder / "ro.db").c_str(), 0444);
  ::chmod(folder.path().c_str(), 0555);
  const auto file = folder / "ro.db";
  CHECK(as_nobody([&] {
          return std::to_string(Store::open(file, Access::kReadOnly).stats().documents) + " read";
        }) == "5 read");
  const std::string said = as_nobody([&] {
    Store::open(file, Access::kReadWrite);
    return std::string("opened");
  });
  CHECK(contains(said, "ro.db is read-only"));
  ::chmod((folder / "ro.db").c_str(), 0000);
  CHECK(contains(as_nobody([&] {
                   Store::open(file, Access::kReadOnly);
                   return std::string("opened");
                 }),
                 "cannot be opened"));
  ::chmod(folder.path().c_str(), 0755);
}

TEST_CASE("a full disk ends the writing clearly, and what was stored stays") {
  TemporaryFolder folder;
  const auto file = folder / "full.db";
  std::signal(SIGXFSZ, SIG_IGN);
  const std::string said =
      as_nobody([] { return std::string(); });  // a pipe works before the limit
  CHECK(said.empty());
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    // A file-size limit stands for the full disk: the same write fails in the same way.
    const rlimit limit{3000000, 3000000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    std::string message = "never full";
    unsigned stored = 0;
    try {
      Store store = Store::open(file, Access::kCreate);
      std::mt19937 random(3);
      for (; stored < 3000; ++stored) store.ingest(testing::random_extraction(random));
    } catch (const StoreError& error) {
      message = error.what();
    }
    message = std::to_string(stored) + '|' + message;
    [[maybe_unused]] const auto written = ::write(ends[1], message.data(), message.size());
    ::_exit(0);
  }
  ::close(ends[1]);
  char buffer[1024];
  const auto size = ::read(ends[0], buffer, sizeof buffer);
  REQUIRE(size > 0);
  ::waitpid(child, nullptr, 0);
  ::close(ends[0]);
  const std::string message(buffer, static_cast<std::size_t>(size));
  CAPTURE(message);
  CHECK(contains(message, "the disk is full"));
  Store store = Store::open(file, Access::kReadWrite);
  CHECK(store.stats().documents == std::stoi(message));
  CHECK(store.stats().documents > 10);
  CHECK(store.check().empty());
}

TEST_CASE("a file system without room ends the writing in the same way") {
  TemporaryFolder folder;
  if (::mount("tmpfs", folder.path().c_str(), "tmpfs", 0, "size=2m") != 0) {
    MESSAGE("skipped: a small tmpfs cannot be mounted here");
    return;
  }
  int stored = 0;
  const std::string said = refusal([&] {
    Store store = Store::open(folder / "full.db", Access::kCreate);
    std::mt19937 random(4);
    for (; stored < 3000; ++stored) store.ingest(testing::random_extraction(random));
  });
  CHECK(contains(said, "the disk is full"));
  {
    Store store = Store::open(folder / "full.db", Access::kReadOnly);
    CHECK(store.stats().documents == stored);
    CHECK(store.check().empty());
  }
  ::umount2(folder.path().c_str(), MNT_DETACH);
}

TEST_CASE("a file that is moved away or replaced while in use takes nothing more") {
  TemporaryFolder folder;
  fill(folder / "here.db");
  Store store = Store::open(folder / "here.db", Access::kReadWrite);
  std::filesystem::rename(folder / "here.db", folder / "there.db");
  CHECK(
      contains(refusal([&] { store.ingest(testing::full_extraction()); }), "was moved or deleted"));
  std::filesystem::rename(folder / "there.db", folder / "here.db");
  CHECK_NOTHROW(store.ingest(testing::full_extraction()));
}

TEST_CASE("check finds what was tampered with, and repair mends what is derived") {
  const auto problem_after = [](const char* tampering) {
    TemporaryFolder folder;
    fill(folder / "t.db", 40);
    sql(folder / "t.db", tampering);
    Store store = Store::open(folder / "t.db", Access::kReadWrite);
    const auto problems = store.check();
    REQUIRE_FALSE(problems.empty());
    if (problems.front().repairable) {
      const Stats before = store.stats();
      store.repair();
      CHECK(store.check().empty());
      CHECK(store.stats().documents == before.documents);
      CHECK(store.stats().evidence == before.evidence);
    }
    return problems.front();
  };
  CHECK(
      problem_after("UPDATE relations SET support = support + 1 WHERE number % 3 = 0").repairable);
  CHECK(
      problem_after("DELETE FROM agreement_history; UPDATE agreements SET body = '{}'").repairable);
  CHECK(problem_after("DELETE FROM actor_aliases WHERE actor % 2 = 0").repairable);
  CHECK(problem_after("UPDATE documents SET current = 0 WHERE number = 3").repairable);
  CHECK(problem_after("INSERT INTO sentence_search (sentence_search) VALUES ('delete-all')")
            .repairable);
  CHECK_FALSE(problem_after("UPDATE documents SET text = replace(text, 'Sentence', 'sentence')")
                  .repairable);
  CHECK_FALSE(problem_after("UPDATE evidence SET begin = begin + 1").repairable);
  CHECK_FALSE(problem_after("UPDATE evidence SET \"end\" = 100000").repairable);
  CHECK_FALSE(problem_after("DELETE FROM evidence WHERE fact = 2").repairable);
  CHECK_FALSE(problem_after("UPDATE told_relations SET id = id + 1").repairable);
  CHECK_FALSE(problem_after("PRAGMA foreign_keys = OFF; DELETE FROM told_actors WHERE document = 2")
                  .repairable);
}
