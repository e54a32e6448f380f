#include "storage/decisions.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "knowledge/error.h"
#include "knowledge/fact_ids.h"
#include "storage/store.h"
#include "tests/knowledge/sample_extraction.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;
using entente::testing::TemporaryFolder;

namespace {

/// A document that tells of one agreement and one relation between the parties.
Extraction tells(const char* key, const char* date, std::vector<std::string> parties,
                 AgreementType type, const char* subject = nullptr) {
  Extraction e;
  e.producer.version = "test";
  const std::string text = std::string("They signed it, says ") + key + ".";
  e.document = testing::document(key, text);
  e.document.date = date;
  e.sentences = {{0, static_cast<std::uint32_t>(text.size())}};
  Agreement a;
  a.type = type;
  for (const auto& party : parties) a.parties.emplace_back(party);
  if (subject != nullptr) a.subject = subject;
  a.status = AgreementStatus::kSigned;
  a.confidence = 0.4;
  a.evidence = {testing::quote(text, "They signed it")};
  e.agreements = {a};
  Relation r;
  r.subject = a.parties.at(0), r.object = a.parties.at(1);
  r.confidence = 0.4;
  r.evidence = a.evidence;
  e.relations = {r};
  testing::settle_ids(e);
  return e;
}

std::string dump(const Store& store) {
  std::string out;
  store.canonical([&](std::string_view line) { out.append(line).append("\n"); });
  return out;
}

struct Fixture {
  TemporaryFolder folder;
  Store store = Store::open(folder / "test.db", Access::kCreate);
  Extraction wine = tells("a", "1987-03-01", {"FRA", "GBR"}, AgreementType::kTrade, "wine");
  Extraction steel = tells("b", "1987-03-02", {"FRA", "GBR"}, AgreementType::kTrade, "steel");
  Extraction again = tells("c", "1987-03-03", {"FRA", "GBR"}, AgreementType::kTrade, "French wine");
  Fixture() {
    for (const auto* e : {&wine, &steel, &again}) store.ingest(*e);
  }
  std::string id(const Extraction& e) const { return e.agreements[0].id.value; }
};

}  // namespace

TEST_CASE(
    "merging and parting agreements survives re-ingest, order and export, and can be withdrawn") {
  Fixture f;
  const std::string before = dump(f.store);
  CHECK(f.store.stats().agreements == 2);
  const Decision merged =
      f.store.merge(f.id(f.wine), f.id(f.steel), "one text, two names", "2020-01-01");
  CHECK(f.store.stats().agreements == 1);
  const std::string after = dump(f.store);
  CHECK(f.store.agreements_by_id(f.id(f.steel)).at(0).ids.size() == 3);
  bool by_decision = false;
  for (const auto& reason : f.store.reasons(f.store.agreements_by_id(f.id(f.steel)).at(0))) {
    by_decision = by_decision || reason.reasons == std::vector<std::string>{"by decision"};
  }
  CHECK(by_decision);
  f.store.forget("b");
  f.store.ingest(f.steel);
  CHECK(dump(f.store) == after);
  CHECK(f.store.check().empty());

  Store other = Store::open(f.folder / "other.db", Access::kCreate);
  const std::vector<Decision> exported{decision_from_json(to_json(merged))};
  CHECK(exported[0] == merged);
  CHECK(other.import_decisions(exported) == 1);  // before the documents come
  CHECK(other.import_decisions(exported) == 0);
  for (const auto* e : {&f.steel, &f.again, &f.wine}) other.ingest(*e);
  CHECK(dump(other) == after);

  CHECK(f.store.decisions_on(f.id(f.wine)).size() == 1);
  CHECK(f.store.withdraw(merged.id.substr(0, 6)));
  CHECK(dump(f.store) == before);
  CHECK_FALSE(f.store.withdraw(merged.id));
}

TEST_CASE("parting a node keeps its members apart") {
  Fixture f;
  const std::string before = dump(f.store);
  const std::vector<std::string> leaves{f.id(f.again)};
  const Decision parted = f.store.split(f.id(f.wine), leaves, "another wine", "2020-01-01");
  CHECK(f.store.stats().agreements == 3);
  CHECK(f.store.check().empty());
  CHECK_THROWS_AS(f.store.split(f.id(f.steel), {}, "", "2020-01-01"), UsageError);
  f.store.withdraw(parted.id);
  CHECK(dump(f.store) == before);
  f.store.split(f.id(f.wine), {}, "all apart", "2020-01-01");
  CHECK(f.store.stats().agreements == 3);
}

TEST_CASE("a rejected fact is gone until the decision is withdrawn, a confirmed one is certain") {
  Fixture f;
  const std::string before = dump(f.store);
  const auto relation =
      f.store.relations_by_id(f.wine.relations[0].id.value).at(0).relation.id.value;
  const Decision rejected = f.store.reject(relation, "misread", "2020-01-01");
  CHECK(f.store.stats().relations == 0);
  f.store.forget("a");
  f.store.ingest(f.wine);
  CHECK(f.store.stats().relations == 0);
  CHECK(f.store.check().empty());
  f.store.withdraw(rejected.id);
  CHECK(dump(f.store) == before);
  const Decision no_agreement = f.store.reject(f.id(f.steel), "not so", "2020-01-01");
  CHECK(f.store.stats().agreements == 1);
  f.store.withdraw(no_agreement.id);
  f.store.accept(relation, "seen the text", "2020-01-01");
  CHECK(f.store.relations_by_id(relation).at(0).relation.confidence == 1);
  CHECK(f.store.relations_by_id(relation).at(0).support.accepted);
  f.store.accept(f.id(f.wine), "seen it", "2020-01-01");
  CHECK(f.store.agreements_by_id(f.id(f.wine)).at(0).support.accepted);
  CHECK(f.store.check().empty());
}

TEST_CASE("actors are joined and named by decision") {
  Fixture f;
  f.store.ingest(tells("d", "1987-03-04", {"FRA", "uk"}, AgreementType::kTrade, "wine"));
  const std::string before = dump(f.store);
  CHECK(f.store.stats().agreements == 3);
  const Decision joined = f.store.merge("GBR", "uk", "the same country", "2020-01-01");
  CHECK(f.store.stats().agreements == 2);
  CHECK(f.store.stats().relations == 1);
  CHECK(f.store.actor(ActorId("uk"))->actor.id.value == "GBR");
  CHECK(f.store.check().empty());
  f.store.ingest(tells("e", "1987-03-05", {"DEU", "uk"}, AgreementType::kLegal));
  f.store.forget("e");
  f.store.withdraw(joined.id);
  CHECK(dump(f.store) == before);
  f.store.alias(ActorId("GBR"), "Albion", "poetry", "2020-01-01");
  const auto aliases = f.store.actor(ActorId("GBR"))->aliases;
  CHECK(std::find(aliases.begin(), aliases.end(), "Albion") != aliases.end());
  f.store.note("GBR", "look again", "2020-01-01");
  CHECK(f.store.decisions_on("GBR").size() == 2);
}

TEST_CASE("names alone are those of the whole rows, also of actors that are joined and named") {
  Fixture f;
  std::mt19937 random(7);
  for (int i = 0; i < 30; ++i) f.store.ingest(testing::random_extraction(random));
  f.store.ingest(tells("d", "1987-03-04", {"FRA", "uk"}, AgreementType::kTrade, "wine"));
  f.store.merge("GBR", "uk", "the same country", "2020-01-01");
  f.store.alias(ActorId("GBR"), "Albion", "poetry", "2020-01-01");
  std::vector<ActorNames> whole, names;
  f.store.for_each_actor([&](const ActorRow& row) {
    whole.push_back({row.actor.id, row.actor.name, row.aliases});
  });
  f.store.for_each_actor_names([&](const ActorNames& one) { names.push_back(one); });
  REQUIRE(names.size() == whole.size());
  std::size_t aliases = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(names[i].id == whole[i].id);
    CHECK(names[i].name == whole[i].name);
    CHECK(names[i].aliases == whole[i].aliases);
    CHECK(f.store.actor_name(names[i].id) == names[i].name);
    aliases += names[i].aliases.size();
  }
  CHECK(aliases > 1);
  CHECK(f.store.actor_name(ActorId("uk")) == f.store.actor_name(ActorId("GBR")));
  CHECK(!f.store.actor_name(ActorId("nobody")));
}

TEST_CASE("decisions about nothing, or without a day, are refused") {
  Fixture f;
  CHECK_THROWS_AS(f.store.merge("ffffffffffff", f.id(f.wine), "", "2020-01-01"), NothingFound);
  CHECK_THROWS_AS(f.store.merge(f.id(f.wine), f.id(f.again), "", "2020-01-01"), UsageError);
  CHECK_THROWS_AS(f.store.reject("abcd", "", "2020-01-01"), NothingFound);
  CHECK_THROWS_AS(f.store.accept(f.id(f.wine), "", "yesterday"), UsageError);
  CHECK_THROWS_AS(f.store.alias(ActorId("XXX"), "name", "", "2020-01-01"), NothingFound);
  CHECK_THROWS_AS(decision_from_json("{}"), InputError);
  CHECK_THROWS_AS(
      decision_from_json(R"({"kind": "merge", "subjects": ["a"], "date": "2020-01-01"})"),
      InputError);
  CHECK_THROWS_AS(decision_from_json("[["), InputError);
  CHECK(f.store.decisions().empty());
}
