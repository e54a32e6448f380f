#include "ingest/import.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "knowledge/error.h"
#include "knowledge/extraction_json.h"
#include "tests/ingest/news.h"
#include "tests/storage/temporary.h"

using namespace entente;
using entente::testing::TemporaryFolder;

namespace {

std::string sample(const std::string& name) {
  return ENTENTE_SOURCE_DIR "/tests/ingest/samples/" + name;
}

/// What is made of the samples: extractions by key, and the refusals.
struct Made {
  std::map<std::string, Extraction> by_key;
  std::vector<std::string> refusals;

  const Agreement& agreement(const std::string& key) const {
    REQUIRE(by_key.contains(key));
    REQUIRE(!by_key.at(key).agreements.empty());
    return by_key.at(key).agreements.front();
  }
  const Relation& relation(const std::string& key) const {
    REQUIRE(by_key.contains(key));
    REQUIRE(by_key.at(key).relations.size() >= 1);
    return by_key.at(key).relations.front();
  }
};

Made make(const std::vector<std::string>& names, const std::string& source = "",
          const std::map<std::string, std::string>& columns = {}) {
  std::vector<std::string> paths;
  for (const auto& name : names) paths.push_back(name.front() == '/' ? name : sample(name));
  Made made;
  ingest::import_lines(
      paths, {source, columns},
      [&](const std::string& line) {
        auto extraction = extraction_from_json(line);
        auto key = extraction.document.key;
        made.by_key.emplace(std::move(key), std::move(extraction));
      },
      [&](const std::string& line) {
        made.refusals.push_back(line.substr(line.rfind("/samples/") + 9));
      });
  return made;
}

std::string ids(const std::vector<ActorId>& actors) {
  std::string out;
  for (const auto& id : actors) out += (out.empty() ? "" : " ") + id.value;
  return out;
}

std::string text(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

}  // namespace

TEST_CASE("ATOP: members and alliances of two files are one agreement, with who came and went") {
  const Made made = make({"atop_alliances.csv", "atop_members.csv"});
  const Agreement& pact = made.agreement("atop:9001");
  CHECK(ids(pact.parties) == "GRC ROU TUR YUG");
  CHECK(text(pact.dates.in_force) == "1934-02-09");
  CHECK(text(pact.dates.ended) == "1941-04");
  CHECK(pact.status == AgreementStatus::kTerminated);
  CHECK(pact.refs ==
        std::map<std::string, std::string>{{"atop", "9001"}, {"cow-alliance", "1001"}});
  CHECK(pact.obligations ==
        std::vector<Obligation>{Obligation::kDefense, Obligation::kConsultation});
  REQUIRE(pact.acts.size() == 2);
  CHECK(pact.acts[0].party.value == "YUG");
  CHECK(pact.acts[0].act == ActKind::kWithdrawal);
  CHECK(pact.acts[1].party.value == "ROU");
  CHECK(pact.acts[1].act == ActKind::kAccession);
  CHECK(text(pact.acts[1].on) == "1936-05-01");
  CHECK(made.by_key.at("atop:9001").relations.size() == 6);

  const Agreement& secret = made.agreement("atop:9003");
  CHECK(ids(secret.parties) == "DEU SUN");  // 365 in 1939
  CHECK(secret.secret == true);
  CHECK(made.by_key.at("atop:9003").relations.empty());  // nobody has to defend the other
  CHECK(made.agreement("atop:9002").status == AgreementStatus::kInForce);
  CHECK(made.refusals ==
        std::vector<std::string>{
            "atop_members.csv:8: no state has the COW number 9999",
            "atop_members.csv:8: alliance 9004 has fewer than two members that are known"});
}

TEST_CASE("COW: by member and by dyad, codes by their day") {
  const Made members = make({"cow_by_member.csv"});
  CHECK(ids(members.agreement("cow:1002").parties) == "GBR JPN");
  CHECK(text(members.agreement("cow:1002").dates.ended) == "1921-12-13");
  const Made dyads = make({"cow_by_dyad.csv"});
  CHECK(ids(dyads.agreement("cow:1003").parties) == "FRA cow:365");
  CHECK(text(dyads.agreement("cow:1004").dates.in_force) == "1961-07-11");
  CHECK(dyads.agreement("cow:1004").status == AgreementStatus::kInForce);
  CHECK(dyads.relation("cow:1004").predicate == Predicate::kAlliedWith);
  CHECK(text(dyads.relation("cow:1004").since) == "1961-07-11");
}

TEST_CASE("DCAD: years on end are one agreement, the edges of the data are no dates") {
  const Made made = make({"dcad_dyadic.csv"});
  REQUIRE(made.by_key.size() == 2);
  const Agreement& inside = made.agreement("dcad:GRC-TUR-2000");
  CHECK(text(inside.dates.in_force) == "2000");
  CHECK(text(inside.dates.ended) == "2002");  // a year of the data without one
  CHECK(made.agreement("dcad:JPN-KOR-2002").status == AgreementStatus::kInForce);
}

TEST_CASE("DCAD: an agreement a row, its dates in three columns") {
  const Made made = make({"dcad_main.csv"});
  REQUIRE(made.by_key.size() == 2);
  const Agreement& one = made.agreement("dcad:90001");
  CHECK(ids(one.parties) == "GRC TUR");
  CHECK(one.type == AgreementType::kDefense);
  CHECK(text(one.dates.signed_on) == "2000-03-17");
  CHECK(text(one.dates.in_force) == "2000-09-01");
  CHECK(!one.dates.ended);  // its end is an estimate there
  CHECK(one.refs.at("dcad") == "90001");
  CHECK(one.refs.count("unts") == 0);
  CHECK(text(made.agreement("dcad:90002").dates.signed_on) == "1999");
  CHECK(made.refusals == std::vector<std::string>{"dcad_main.csv:4: no state is known as 9999"});
  const Made mapped = make({"dcad_main.csv"}, "dcad", {{"registration", "DCAid"}});
  CHECK(mapped.agreement("dcad:90001").refs.at("unts") == "90001");
}

TEST_CASE(
    "DESTA: accessions are acts, amendments agreements of their own, consolidations nothing") {
  const Made made = make({"desta_dyads.csv", "desta_treaties.csv"});
  REQUIRE(made.by_key.size() == 3);
  const Agreement& area = made.agreement("desta:802");
  CHECK(ids(area.parties) == "FIN ISL NOR SWE");
  CHECK(area.name == "Nordic Trade Area Agreement");
  REQUIRE(area.acts.size() == 1);
  CHECK(area.acts[0].party.value == "FIN");
  CHECK(text(area.acts[0].effective) == "1998");
  const auto& pair = made.by_key.at("desta:801").agreements;
  REQUIRE(pair.size() == 2);
  CHECK(!pair[0].name);  // "Chile Korea" names but the parties
  CHECK(ids(pair[0].parties) == "CHL KOR");
  CHECK(pair[1].refs.at("desta") == "801a");
  REQUIRE(pair[1].related.size() == 1);
  CHECK(pair[1].related[0].agreement == pair[0].id);
  CHECK(ids(made.agreement("desta:901").parties) == "BWA LSO ZAF");
}

TEST_CASE("UN Treaty Series: lists and actions under one number are one treaty") {
  const Made made = make({"unts_list.csv", "unts_actions.csv"});
  const Agreement& fishing = made.agreement("unts:70001");
  CHECK(ids(fishing.parties) == "JPN KOR");
  CHECK(fishing.type == AgreementType::kFisheries);
  CHECK(fishing.place == "Tokyo");
  CHECK(text(fishing.dates.signed_on) == "1965-06-22");
  const Agreement& basin = made.agreement("unts:70002");
  CHECK(ids(basin.parties) == "AUT HUN IRN POL TUR");
  CHECK(basin.form == AgreementForm::kConvention);
  CHECK(basin.depositary == "Secretary-General of the United Nations");
  REQUIRE(basin.acts.size() == 4);
  CHECK(basin.acts[0].act == ActKind::kRatification);
  CHECK(text(basin.acts[0].effective) == "1983-03-16");
  CHECK(basin.acts[3].act == ActKind::kWithdrawalNotice);
  CHECK(made.refusals ==
        std::vector<std::string>{"unts_list.csv:3: nobody is known by the name \"Atlantis\""});
}

TEST_CASE("UN Treaty Series: a treaty's page as a row, place and date in one cell") {
  const Made made = make({"unts_details.csv"});
  const Agreement& basin = made.agreement("unts:70003");
  CHECK(ids(basin.parties) == "AUT HUN");
  CHECK(basin.place == "Vienna");
  CHECK(text(basin.dates.signed_on) == "1987-05-04");
  CHECK(text(basin.dates.in_force) == "1988-01-14");
  CHECK(made.refusals.empty());
}

TEST_CASE("EUR-Lex: parties are those of the title") {
  const Made made = make({"eurlex.tsv"});
  CHECK(ids(made.agreement("celex:21973A0514(99)").parties) == "EU NOR");
  CHECK(text(made.agreement("celex:21973A0514(99)").dates.in_force) == "1973-07-01");
  const Agreement& protocol = made.agreement("celex:22016A0101(98)");
  CHECK(ids(protocol.parties) == "EU GEO");
  CHECK(protocol.form == AgreementForm::kProtocol);
  CHECK(text(protocol.dates.ended) == "2020-12-31");
}

TEST_CASE("event tables: codes become relations with their day, or agreements") {
  const Made one = make({"gdelt_1.tsv"}), two = make({"gdelt_2.tsv"});
  CHECK(one.by_key.size() == 1);  // a company is no actor
  CHECK(ids(one.agreement("gdelt:910001").parties) == "JPN KOR");
  CHECK(one.agreement("gdelt:910001").status == AgreementStatus::kSigned);
  CHECK(one.by_key.at("gdelt:910001").document.date == "2014-05-13");
  CHECK(two.by_key.size() == 2);  // a statement is no link
  CHECK(two.relation("gdelt:920001").subject.value == "UN");
  CHECK(two.relation("gdelt:920001").object.value == "ROU");
  CHECK(two.relation("gdelt:920001").code == "112");
  CHECK(two.relation("gdelt:920002").predicate == Predicate::kSharesIntelligenceWith);
  CHECK(text(two.relation("gdelt:920002").since) == "2016-03-02");

  const Made icews = make({"icews.tsv"});
  CHECK(icews.relation("icews:70010-1999-05-03").predicate == Predicate::kSanctions);
  CHECK(icews.relation("icews:70010-1999-06-03").object.value == "SDN");
  CHECK(icews.relation("icews:70011-1999-05-04").subject.value == "arab-league");
  const Made polecat = make({"polecat.tsv"});
  CHECK(polecat.agreement("plover:PLV-1").status == AgreementStatus::kAgreed);
  CHECK(polecat.relation("plover:PLV-2").predicate == Predicate::kSharesIntelligenceWith);
  CHECK(polecat.by_key.size() == 2);  // nobody acts in the third
}

TEST_CASE("FollowTheMoney and Wikidata: entities in any order, items by their number") {
  const Made money = make({"ftm.json"});
  REQUIRE(money.by_key.size() == 2);
  CHECK(money.relation("ftm:x-link:KOR:UN").predicate == Predicate::kMemberOf);
  CHECK(money.relation("ftm:x-ban:USA:PRK").predicate == Predicate::kSanctions);
  const Made treaties = make({"wikidata_treaties.json"});
  CHECK(ids(treaties.agreement("wikidata:Q900001").parties) == "AUT HUN");
  CHECK(treaties.agreement("wikidata:Q900001").refs.at("unts") == "70002");
  const Made statements = make({"wikidata_statements.csv"});
  CHECK(statements.relation("wikidata:Q189-P463-Q7184-1949-04-04").object.value == "NATO");
  CHECK(statements.by_key.at("wikidata:Q17-P530-Q884-1965-12-18").relations.size() == 2);
}

TEST_CASE("every fact rests on a row of its document") {
  for (const char* name :
       {"atop_alliances.csv", "cow_by_dyad.csv", "desta_dyads.csv", "unts_list.csv", "eurlex.tsv",
        "gdelt_2.tsv", "polecat.tsv", "ftm.json"}) {
    for (const auto& [key, extraction] : make({name}).by_key) {
      const auto rests = [&](const Evidence& e) {
        CHECK(e.origin == Origin::kImported);
        CHECK(std::ranges::find(extraction.sentences, e.span) != extraction.sentences.end());
        CHECK(e.text.find(": ") != std::string::npos);
      };
      for (const auto& a : extraction.agreements) std::ranges::for_each(a.evidence, rests);
      for (const auto& r : extraction.relations) std::ranges::for_each(r.evidence, rests);
      CHECK(extraction.agreements.size() + extraction.relations.size() > 0);
    }
  }
}

TEST_CASE("columns that are called otherwise are named; a table that fits nothing is refused") {
  TemporaryFolder folder;
  const std::string path = folder / "list.csv";
  std::ofstream(path) << "Nr;Titel;Vertragsparteien\n5;Treaty on the bridge;France|Belgium\n";
  CHECK(make({path}).by_key.empty());
  REQUIRE(make({path}).refusals.size() == 1);
  CHECK(make({path}, "unts").refusals.size() == 1);
  const Made made = make(
      {path}, "unts", {{"number", "Nr"}, {"title", "Titel"}, {"participants", "Vertragsparteien"}});
  CHECK(made.refusals.empty());
  CHECK(ids(made.agreement("unts:5").parties) == "BEL FRA");
  CHECK_THROWS_AS(make({path}, "no-such-set"), UsageError);
}

TEST_CASE(
    "a shared number of a register joins what data sets tell, whatever their names and order") {
  using namespace storage;
  TemporaryFolder folder;
  const std::vector<std::vector<std::string>> sets = {{"atop_alliances.csv", "atop_members.csv"},
                                                      {"cow_by_member.csv"},
                                                      {"unts_list.csv", "unts_actions.csv"},
                                                      {"wikidata_treaties.json"}};
  std::string expected;
  for (const bool backwards : {false, true}) {
    Store store = Store::open(folder / (backwards ? "b" : "a"), Access::kCreate);
    for (std::size_t i = 0; i < sets.size(); ++i) {
      std::vector<std::string> paths;
      for (const auto& name : sets[backwards ? sets.size() - 1 - i : i])
        paths.push_back(sample(name));
      const auto first = ingest::import(store, paths, {}, {});
      CHECK(first.added > 0);
      const auto again = ingest::import(store, paths, {}, {});
      CHECK(again.added + again.replaced == 0);
      CHECK(again.unchanged == first.added);
    }
    std::map<std::string, AgreementRow> by_ref;
    store.for_each_agreement([&](const AgreementRow& row) {
      for (const auto& [registry, number] : row.agreement.refs)
        CHECK(by_ref.emplace(registry + ':' + number, row).second);
    });
    REQUIRE(by_ref.contains("atop:9001"));
    CHECK(by_ref.at("atop:9001").ids == by_ref.at("cow-alliance:1001").ids);
    CHECK(by_ref.at("atop:9001").support.sources == 2);
    REQUIRE(by_ref.contains("unts:70002"));
    CHECK(by_ref.at("unts:70002").ids == by_ref.at("wikidata:Q900001").ids);
    CHECK(store.check().empty());
    const std::string text = testing::dump(store);
    if (backwards) CHECK(text == expected);
    expected = text;
  }
}

TEST_CASE("mutated data sets end in sound records or refusals") {
  TemporaryFolder folder;
  const int rounds = std::getenv("ENTENTE_LONG") != nullptr ? 200 : 6;
  std::mt19937 random(1648);
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(sample("")))
    files.push_back(entry.path());
  std::ranges::sort(files);
  REQUIRE(files.size() >= 15);
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    for (int round = 0; round < rounds; ++round) {
      CAPTURE(file.string());
      CAPTURE(round);
      std::string bytes = whole;
      for (auto n = 1 + random() % 6; n > 0; --n) {
        const auto at = random() % bytes.size();
        if (random() % 3 == 0) {
          bytes[at] = static_cast<char>(random() % 256);
        } else if (random() % 2 == 0) {
          bytes.erase(at, random() % 20);
        } else {
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 60));
        }
      }
      const std::string path = folder / "mutated";
      std::ofstream(path, std::ios::binary) << bytes;
      std::vector<std::string> lines;
      ingest::import_lines(
          {path}, {}, [&](const std::string& line) { lines.push_back(line); },
          [](const std::string& line) { CHECK(line.find('\n') == std::string::npos); });
      for (const auto& line : lines) CHECK_NOTHROW(extraction_from_json(line));
    }
  }
}
