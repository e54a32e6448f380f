#include "storage/store.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "knowledge/error.h"
#include "tests/knowledge/sample_extraction.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;
using entente::testing::TemporaryFolder;

namespace {

Store fresh(const TemporaryFolder& folder, const char* name = "test.db") {
  return Store::open(folder / name, Access::kCreate);
}

std::string dump(const Store& store) {
  std::string out;
  store.canonical([&](std::string_view line) { out.append(line).append("\n"); });
  return out;
}

std::vector<Extraction> random_documents(unsigned seed, std::size_t count) {
  std::mt19937 random(seed);
  std::vector<Extraction> out;
  for (std::size_t i = 0; i < count; ++i) out.push_back(testing::random_extraction(random));
  return out;
}

}  // namespace

TEST_CASE("what is stored comes back whole") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  const Extraction e = testing::full_extraction();
  const IngestResult result = store.ingest(e);
  CHECK(result.outcome == Outcome::kAdded);
  CHECK(result.evidence == 5);
  const auto row = store.document("pact-1");
  REQUIRE(row);
  CHECK(row->title == e.document.title);
  const auto back = store.extraction(row->number);
  REQUIRE(back);
  CHECK(*back == e);
  CHECK(store.text(row->number) == e.document.text);
  CHECK(store.check().empty());
}

TEST_CASE("the same again changes neither counts nor stamp") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  const auto documents = random_documents(1, 40);
  for (const auto& e : documents) store.ingest(e);
  const Stats before = store.stats();
  const std::string stamp = store.stamp(), text = dump(store);
  CHECK(before.documents == 40);
  for (const auto& e : documents) CHECK(store.ingest(e).outcome == Outcome::kUnchanged);
  CHECK(store.stats() == before);
  CHECK(store.stamp() == stamp);
  CHECK(dump(store) == text);
}

TEST_CASE("forgetting every document leaves an empty graph") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  const auto documents = random_documents(2, 30);
  for (const auto& e : documents) store.ingest(e);
  for (const auto& e : documents) CHECK(store.forget(e.document.key) == 1);
  const Stats left = store.stats();
  CHECK(left == Stats{});
  CHECK(dump(store).empty());
  CHECK(store.forget("nobody") == 0);
  CHECK(store.check().empty());
}

TEST_CASE("the knowledge is the same bytes for any order, batches, forgetting and re-ingest") {
  for (unsigned seed = 10; seed < 22; ++seed) {
    CAPTURE(seed);
    TemporaryFolder folder;
    auto documents = random_documents(seed, 60);
    Store one = fresh(folder, "one.db");
    std::vector<IngestItem> items;
    for (const auto& e : documents) items.push_back({&e, {}, 0});
    one.ingest(items);
    const std::string expected = dump(one);

    std::mt19937 random(seed);
    std::shuffle(documents.begin(), documents.end(), random);
    Store two = fresh(folder, "two.db");
    for (const auto& e : documents) two.ingest(e);
    REQUIRE(dump(two) == expected);

    Store three = fresh(folder, "three.db");
    for (std::size_t i = 0; i < documents.size(); i += 7) {
      items.clear();
      for (std::size_t j = i; j < std::min(i + 7, documents.size()); ++j) {
        items.push_back({&documents[j], {}, 0});
      }
      three.ingest(items);
      if (i % 3 == 0) three.forget(documents[i].document.key);
    }
    std::shuffle(documents.begin(), documents.end(), random);
    for (const auto& e : documents) three.ingest(e);
    REQUIRE(dump(three) == expected);
    REQUIRE(three.check().empty());
  }
}

TEST_CASE("a document given again under its key replaces what it said") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  auto documents = random_documents(3, 20);
  for (const auto& e : documents) store.ingest(e);
  Extraction changed = random_documents(4, 1).front();
  changed.document.key = changed.document.id = documents[5].document.key;
  CHECK(store.ingest(changed).outcome == Outcome::kReplaced);
  documents[5] = changed;
  Store other = fresh(folder, "other.db");
  for (const auto& e : documents) other.ingest(e);
  CHECK(dump(store) == dump(other));
  CHECK(store.stats().documents == 20);
}

TEST_CASE("the same text in another file is one document with two paths") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  Extraction e = testing::full_extraction();
  e.document.key = "a/first.txt";
  e.document.id = "first";
  CHECK(store.ingest(e).outcome == Outcome::kAdded);
  e.document.key = "b/second.txt";
  e.document.id = "second";
  CHECK(store.ingest(e).outcome == Outcome::kUnchanged);
  CHECK(store.stats().documents == 1);
  CHECK(store.document("a/first.txt")->paths ==
        std::vector<std::string>{"a/first.txt", "b/second.txt"});
  CHECK(dump(store).find("a/first") == std::string::npos);  // no paths in what is exported
  CHECK(store.check().empty());
  CHECK(store.forget("a/first.txt") == 0);
  CHECK(store.stats().documents == 1);
  CHECK(store.forget("b/second.txt") == 1);
  CHECK(store.stats() == Stats{});
}

TEST_CASE("a file with another text than before replaces its document") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  auto documents = random_documents(5, 2);
  for (auto& e : documents) e.document.key = "page.html", e.document.id = "page";
  store.ingest(documents[0]);
  CHECK(store.ingest(documents[1]).outcome == Outcome::kReplaced);
  CHECK(store.stats().documents == 1);
  CHECK(store.text(store.document("page.html")->number) == documents[1].document.text);
}

TEST_CASE("a later version of an address replaces what the earlier one said, in any order") {
  auto documents = random_documents(6, 12);
  for (std::size_t i = 0; i < 3; ++i) {
    documents[i].document.url = "https://example.org/story";
    documents[i].document.source = "Example Wire";
  }
  documents[0].document.date = "1987-01-02";
  documents[1].document.date = "1987-01-04";
  documents[2].document.date = "1987-01-03";
  TemporaryFolder folder;
  Store all = fresh(folder, "all.db"), latest = fresh(folder, "latest.db");
  for (const auto& e : documents) all.ingest(e);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i != 0 && i != 2) latest.ingest(documents[i]);
  }
  CHECK(all.stats().superseded == 2);
  CHECK(all.stats().relations == latest.stats().relations);
  CHECK(all.stats().agreements == latest.stats().agreements);
  all.forget(documents[1].document.key);
  CHECK(all.document(documents[2].document.key)->current);
  CHECK_FALSE(all.document(documents[0].document.key)->current);
  CHECK(all.check().empty());
}

TEST_CASE("an extraction that contradicts itself is refused and nothing of it is stored") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  const auto refused = [&](auto damage) {
    Extraction e = testing::full_extraction();
    damage(e);
    CHECK_THROWS_AS(store.ingest(e), InputError);
    CHECK(store.stats() == Stats{});
  };
  refused([](Extraction& e) { e.document.key.clear(); });
  refused([](Extraction& e) { e.document.sha256[0] ^= 1; });
  refused([](Extraction& e) { e.agreements[0].id.value[0] ^= 1; });
  refused([](Extraction& e) { e.relations[0].evidence.clear(); });
  refused([](Extraction& e) { e.relations[0].evidence[0].span.end += 1; });
  refused([](Extraction& e) { e.events[0].evidence[0].span.end = 100000; });
  refused([](Extraction& e) { std::swap(e.sentences[0], e.sentences[1]); });
  refused([](Extraction& e) { e.agreements.clear(); });  // the relation rests on it
}

TEST_CASE("search finds sentences by words, word forms and phrases, with the facts in them") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  store.ingest(testing::full_extraction());
  const auto hits = store.search("testing devices");
  REQUIRE(hits.size() == 1);
  CHECK(hits[0].text == "North Korea tested 3 devices by February 2013.");
  REQUIRE(hits[0].facts.size() == 1);
  CHECK(store.events_by_id(hits[0].facts[0]).size() == 1);
  CHECK(store.search("\"North Korea\"").size() == 1);
  CHECK(store.search("\"Korea North\"").empty());
  CHECK(store.search("nowhere").empty());
  for (const char* hostile :
       {"", "\"", "AND OR", "NEAR(", "a*", "col:x", "'; DROP", "\"\"", "^(-", "\x01"}) {
    CHECK_NOTHROW(store.search(hostile));
  }
}

TEST_CASE("facts are found by told ids, merged ids and their beginnings") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  const Extraction e = testing::full_extraction();
  store.ingest(e);
  const auto agreements = store.agreements_by_id(e.agreements[0].id.value);
  REQUIRE(agreements.size() == 1);
  CHECK(agreements[0].agreement.hub == e.agreements[0].hub);
  CHECK(store.agreements_by_id(e.agreements[0].id.value.substr(0, 6)).size() == 1);
  CHECK(store.relations_by_id(e.relations[0].id.value).size() == 1);
  CHECK(store.events_by_id(e.events[0].id.value).size() == 1);
  CHECK(store.agreements_by_id("zz").empty());
  const auto evidence = store.evidence_of(agreements[0]);
  REQUIRE(evidence.size() == 3);
  CHECK(evidence[0].sentence == 1);
  CHECK(evidence[0].sentence_text.find("SEOUL, December 29") == 0);
  CHECK(store.told(agreements[0]).at(0).second == e.agreements[0]);
  const auto relation = store.relations_by_id(e.relations[0].id.value).at(0);
  CHECK(store.told(relation).at(0).second == e.relations[0]);
  CHECK(relation.relation.under == agreements[0].agreement.id);
}

TEST_CASE("the narrow scan tells what the full rows tell") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  for (const auto& e : random_documents(7, 80)) store.ingest(e);
  const EdgeScan scan = store.edge_scan();
  const auto actors = scan.actors();
  int edges = 0;
  const auto compare = [&](const EdgeRow& edge) {
    ++edges;
    const auto row = store.relation(edge.relation);
    REQUIRE(row);
    const Relation& r = row->relation;
    REQUIRE(std::max(edge.subject, edge.object) < actors.size());
    CHECK(actors[edge.subject].id == r.subject);
    CHECK(actors[edge.object].id == r.object);
    CHECK(edge.predicate == r.predicate);
    CHECK(edge.modality == r.modality);
    CHECK((edge.via == EdgeRow::kNone) == !r.via.has_value());
    CHECK((edge.under == 0) == !r.under.has_value());
    CHECK(edge.on.told() == r.on.has_value());
    CHECK(edge.since.told() == r.since.has_value());
    if (r.since) CHECK(edge.since.from == r.since->earliest());
    if (r.until) CHECK(edge.until.to == r.until->latest());
    CHECK(edge.documents == row->support.documents);
    CHECK(edge.sources == row->support.sources);
  };
  scan.relations([&](std::size_t part, std::span<const EdgeRow> rows) {
    CHECK(part == 0);
    std::for_each(rows.begin(), rows.end(), compare);
  });
  CHECK(edges == store.stats().relations);
}

TEST_CASE("known_by holds what was published by then, and nothing of later articles") {
  TemporaryFolder folder;
  const auto documents = random_documents(8, 60);
  Store all = fresh(folder), early = fresh(folder, "early.db");
  const auto day = days_from_civil(1987, 1, 1);
  for (const auto& e : documents) {
    all.ingest(e);
    const auto date = PartialDate::parse(e.document.date.value_or(""));
    if (date && date->latest() <= day) early.ingest(e);
  }
  REQUIRE(early.stats().documents > 5);
  CHECK(dump(all.known_by(day)) == dump(early));
}

TEST_CASE("a backup is the same knowledge, and never overwrites a file") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  for (const auto& e : random_documents(9, 20)) store.ingest(e);
  store.backup(folder / "copy.db");
  Store copy = Store::open(folder / "copy.db", Access::kReadOnly);
  CHECK(dump(copy) == dump(store));
  CHECK(copy.stamp() == store.stamp());
  CHECK_THROWS_AS(store.backup(folder / "copy.db"), StoreError);
}

TEST_CASE("what is asked ends with Stopped when that is due, and the store serves on") {
  TemporaryFolder folder;
  Store store = fresh(folder);
  for (const auto& e : random_documents(77, 60)) store.ingest(e);
  const std::string before = dump(store);
  Stop stop;
  store.stop_with(&stop);
  CHECK(dump(store) == before);
  stop.ask();
  CHECK_THROWS_AS(dump(store), Stopped);
  CHECK_THROWS_AS(store.known_by(PartialDate::kPlusInfinity), Stopped);
  store.stop_with(nullptr);
  CHECK(dump(store) == before);
  CHECK(store.check().empty());
}
