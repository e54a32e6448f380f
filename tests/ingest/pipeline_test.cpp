#include "ingest/pipeline.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#include "knowledge/error.h"
#include "knowledge/extraction_json.h"
#include "tests/ingest/fake_extractor.h"
#include "tests/ingest/news.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;
using entente::ingest::Summary;
using entente::testing::TemporaryFolder;

namespace {

ingest::Options fake(int jobs = 2) {
  ingest::Options options;
  options.jobs = jobs;
  options.make_extractor = testing::make_fake_extractor;
  return options;
}

}  // namespace

TEST_CASE(
    "the knowledge is the same bytes for any number of threads, batches and order of inputs") {
  TemporaryFolder folder;
  std::vector<std::string> files;
  for (unsigned i = 0; i < 12; ++i) files.push_back(testing::write_news(folder, i, 30));
  std::string expected;
  std::mt19937 random(5);
  for (int round = 0; round < 6; ++round) {
    Store store = Store::open(folder / ("db" + std::to_string(round)), Access::kCreate);
    ingest::Options options = fake(1 + round % 4);
    options.batch = 1 + static_cast<std::size_t>(round) * 37;
    const Summary summary = ingest::ingest(store, files, options);
    CHECK(summary.added == 360);
    CHECK(summary.refused == 0);
    const std::string text = testing::dump(store);
    if (round == 0) expected = text;
    REQUIRE(text == expected);
    CHECK(store.runs().size() == 1);
    CHECK(store.runs()[0].state == "done");
    CHECK(store.runs()[0].added == 360);
    std::shuffle(files.begin(), files.end(), random);
  }
}

TEST_CASE("a second run passes over what is unchanged, and reads what has changed") {
  TemporaryFolder folder;
  const std::string a = testing::write_news(folder, 1, 20), b = testing::write_news(folder, 2, 20);
  Store store = Store::open(folder / "db", Access::kCreate);
  ingest::ingest(store, {a, b}, fake());
  const std::string before = testing::dump(store), stamp = store.stamp();
  Summary again = ingest::ingest(store, {a, b}, fake());
  CHECK(again.files_skipped == 2);
  CHECK(again.unchanged == 40);
  CHECK(again.added == 0);
  CHECK(store.stamp() == stamp);

  std::filesystem::last_write_time(a, std::filesystem::file_time_type::clock::now());
  again = ingest::ingest(store, {a, b}, fake());
  CHECK(again.files_skipped == 2);  // another time, the same bytes
  std::ofstream(a, std::ios::app) << R"({"id": "extra", "body": "USA meets FRA."})"
                                  << "\n";
  again = ingest::ingest(store, {a, b}, fake());
  CHECK(again.files_skipped == 1);
  CHECK(again.unchanged == 40);
  CHECK(again.added == 1);

  CHECK(store.forget("extra") == 1);
  CHECK(testing::dump(store) == before);
  again = ingest::ingest(store, {a, b}, fake());  // forgotten, then given again
  CHECK(again.added == 1);

  testing::FakeExtractor::version = "2";  // another program: all is read again
  again = ingest::ingest(store, {a, b}, fake());
  testing::FakeExtractor::version = "1";
  CHECK(again.files_skipped == 0);
  CHECK(again.replaced == 41);
}

TEST_CASE("bad inputs are refused by name, in order, and the rest goes on") {
  TemporaryFolder folder;
  const auto write = [&](const std::string& name, const std::string& bytes) {
    std::ofstream(folder / name, std::ios::binary) << bytes;
    return (folder / name).string();
  };
  std::filesystem::create_directory(folder / "empty");
  std::string binary("\x7f\x45\x4c\x46\0\1\2\3\0\0\xff\xfe", 12);
  const std::vector<std::string> inputs{
      (folder / "missing.txt").string(),
      (folder / "empty").string(),
      write("binary.bin", binary + std::string(300, '\0')),
      write("cut.ndjson",
            "{\"id\": \"good\", \"body\": \"USA meets FRA.\"}\n{\"id\": \"cut\", \"bo"),
      write("foreign.json", R"({"id": "x", "body": "foreign words."})"),
      write("fine.json", R"({"id": "fine", "body": "DEU meets FRA."})")};
  Store store = Store::open(folder / "db", Access::kCreate);
  std::vector<std::string> lines;
  ingest::Options options = fake();
  options.refusal = [&](const std::string& line) { lines.push_back(line); };
  const Summary summary = ingest::ingest(store, inputs, options);
  CHECK(summary.added == 2);
  CHECK(summary.refused == 5);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0].find("missing.txt") != std::string::npos);
  CHECK(lines[1].find("empty") != std::string::npos);
  CHECK(lines[2].find("binary.bin") != std::string::npos);
  CHECK(lines[3].find("cut.ndjson:2: ") != std::string::npos);
  CHECK(lines[4].find("foreign.json: the article is not in English") != std::string::npos);
  const auto runs = store.runs();
  CHECK(runs.at(0).refusals == lines);

  lines.clear();  // passed over, but not passed over in silence
  const Summary again = ingest::ingest(store, inputs, options);
  CHECK(again.refused == 5);
  CHECK(lines.size() == 5);
}

TEST_CASE("lines of extractions made elsewhere give the same bytes as articles") {
  TemporaryFolder folder;
  const std::string news = testing::write_news(folder, 3, 25);
  Store direct = Store::open(folder / "direct", Access::kCreate);
  ingest::ingest(direct, {news}, fake());
  std::ofstream lines(folder / "lines.ndjson");
  direct.for_each_document(
      [&](const DocumentRow& row) { lines << to_json(*direct.extraction(row.number)) << "\n"; });
  lines.close();
  Store indirect = Store::open(folder / "indirect", Access::kCreate);
  const Summary summary = ingest::ingest(indirect, {(folder / "lines.ndjson").string()}, fake());
  CHECK(summary.added == 25);
  CHECK(testing::dump(indirect) == testing::dump(direct));
}

TEST_CASE("a signal ends a run cleanly, and the same command goes on where it stopped") {
  TemporaryFolder folder;
  const std::string a = testing::write_news(folder, 4, 400),
                    b = testing::write_news(folder, 5, 400);
  Store whole = Store::open(folder / "whole", Access::kCreate);
  ingest::ingest(whole, {a, b}, fake());
  Store store = Store::open(folder / "db", Access::kCreate);
  std::atomic<bool> stop = false;
  ingest::Options options = fake();
  options.batch = 10;
  options.stop = &stop;
  std::int64_t stored = 0;
  options.stored = [&](const std::string&, Outcome) {
    if (++stored == 50) stop = true;
  };
  Summary summary = ingest::ingest(store, {a, b}, options);
  CHECK(summary.interrupted);
  CHECK(summary.added == stored);
  CHECK(store.stats().documents == stored);
  CHECK(store.runs().at(0).state == "interrupted");
  CHECK(store.check().empty());
  stop = false;
  summary = ingest::ingest(store, {a, b}, options);
  CHECK_FALSE(summary.interrupted);
  CHECK(summary.unchanged >= 50);
  CHECK(testing::dump(store) == testing::dump(whole));
}

TEST_CASE("watching takes new files as they come") {
  TemporaryFolder folder;
  std::filesystem::create_directory(folder / "in");
  testing::write_news(folder, 6, 5, "in/first.ndjson");
  Store store = Store::open(folder / "db", Access::kCreate);
  std::atomic<bool> stop = false;
  std::atomic<int> stored = 0;
  ingest::Options options = fake();
  options.stop = &stop;
  options.stored = [&](const std::string&, Outcome) { ++stored; };
  std::thread feeder([&] {
    const auto wait_for = [&](int count) {
      for (int i = 0; i < 600 && stored < count; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      }
    };
    wait_for(5);
    std::filesystem::create_directories(folder / "in/deep/er");
    testing::write_news(folder, 7, 5, "in/deep/er/second.ndjson");
    wait_for(10);
    stop = true;
  });
  const Summary summary = ingest::watch(store, {(folder / "in").string()}, options);
  feeder.join();
  CHECK(summary.added == 10);
  CHECK(store.stats().documents == 10);
}

TEST_CASE("progress tells how far it is") {
  TemporaryFolder folder;
  const std::string news = testing::write_news(folder, 8, 300);
  Store store = Store::open(folder / "db", Access::kCreate);
  ingest::Options options = fake();
  ingest::Progress last;
  options.progress = [&](const ingest::Progress& progress) {
    CHECK(progress.articles >= last.articles);
    last = progress;
  };
  ingest::ingest(store, {news}, options);
  CHECK(last.articles == 300);
  CHECK(last.stored == 300);
  CHECK(last.files == 1);
  CHECK(last.files_in_all == 1);
  REQUIRE(last.seconds_left);
  CHECK(*last.seconds_left == 0);
}
