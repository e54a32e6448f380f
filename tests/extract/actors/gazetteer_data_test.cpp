// The data itself: its format, its references, and ISO 3166 as Debian's iso-codes has it.
#include <doctest/doctest.h>
#include <rapidjson/document.h>
#include <rapidjson/istreamwrapper.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/actors/gazetteer.h"
#include "extract/actors/names.h"

using namespace entente;
using namespace entente::extract::actors;

namespace {

const std::filesystem::path kData =
    std::filesystem::path(ENTENTE_SOURCE_DIR) / "extract/data/gazetteer";

std::vector<std::string> columns_of(const std::string& line) {
  std::vector<std::string> columns(1);
  for (const char c : line) {
    if (c == '\t') {
      columns.emplace_back();
    } else {
      columns.back().push_back(c);
    }
  }
  return columns;
}

bool has(const Gazetteer& gazetteer, std::string_view id, std::string_view field,
         std::string_view value) {
  const auto facts = gazetteer.facts(id);
  return std::any_of(facts.begin(), facts.end(),
                     [&](const Fact& fact) { return fact.field == field && fact.value == value; });
}

/// The entries of one of Debian's lists, or nothing where the package is not installed.
std::vector<std::map<std::string, std::string>> iso_list(const char* part) {
  std::ifstream file(std::string("/usr/share/iso-codes/json/iso_") + part + ".json");
  std::vector<std::map<std::string, std::string>> list;
  if (!file) {
    MESSAGE("skipped: Debian's iso-codes is not installed");
    return list;
  }
  rapidjson::IStreamWrapper stream(file);
  rapidjson::Document document;
  document.ParseStream(stream);
  const rapidjson::Value& entries = std::as_const(document)[part];
  for (const rapidjson::Value& entry : entries.GetArray()) {
    std::map<std::string, std::string>& row = list.emplace_back();
    for (const auto& member : entry.GetObject()) {
      row.emplace(member.name.GetString(), member.value.GetString());
    }
  }
  return list;
}

}  // namespace

TEST_CASE("each gazetteer file is sorted, without doubles, and ends in a newline") {
  for (const auto& file : std::filesystem::directory_iterator(kData)) {
    CAPTURE(file.path().string());
    std::ifstream stream(file.path(), std::ios::binary);
    std::string line, last_line;
    std::vector<std::string> last;
    bool head = true;
    while (std::getline(stream, line)) {
      CHECK_FALSE(stream.eof());
      if (line.starts_with("#")) {
        CHECK(head);
        continue;
      }
      head = false;
      std::vector<std::string> columns = columns_of(line);
      REQUIRE(columns.size() >= 3);
      CHECK(columns.size() <= 5);
      columns.resize(5);
      for (const std::string& column : columns) {
        CHECK_FALSE(column.starts_with(" "));
        CHECK_FALSE(column.ends_with(" "));
      }
      const std::vector<std::string> key(columns.begin(), columns.begin() + 3);
      CAPTURE(line);
      if (!last.empty()) CHECK_FALSE(key < last);
      CHECK(line != last_line);
      last = key;
      last_line = line;
    }
  }
}

TEST_CASE("every actor has one name, and what facts point to exists") {
  const Gazetteer& gazetteer = Gazetteer::embedded();
  for (const std::string_view id : gazetteer.ids()) {
    CAPTURE(id);
    const auto facts = gazetteer.facts(id);
    CHECK(std::count_if(facts.begin(), facts.end(),
                        [](const Fact& f) { return f.field == "kind"; }) == 1);
    CHECK(std::count_if(facts.begin(), facts.end(),
                        [](const Fact& f) { return f.field == "name"; }) == 1);
    const std::size_t slash = id.find('/');
    if (slash != std::string_view::npos) {
      CHECK(gazetteer.kind(id.substr(0, slash)).has_value());
      CHECK(has(gazetteer, id, "in", id.substr(0, slash)));
    }
    for (const Fact& fact : facts) {
      CAPTURE(fact.field);
      CAPTURE(fact.value);
      if (fact.since && fact.until) CHECK_FALSE(surely_before(*fact.until, *fact.since));
      if (fact.field == "in" || fact.field == "member" || fact.field == "party" ||
          fact.field == "depositary") {
        CHECK(gazetteer.kind(fact.value).has_value());
      }
      if (fact.field == "continues") {
        CHECK(gazetteer.kind(fact.value.substr(0, fact.value.find(';'))).has_value());
      }
      if (fact.field == "office") {
        CHECK(gazetteer.kind(fact.value.substr(0, fact.value.find('/'))).has_value());
      }
    }
  }
}

TEST_CASE("every state and territory of ISO 3166-1 is there with its codes") {
  const Gazetteer& gazetteer = Gazetteer::embedded();
  for (auto& row : iso_list("3166-1")) {
    const std::string id = row["alpha_3"];
    CAPTURE(id);
    CHECK(gazetteer.kind(id) == ActorKind::kState);
    CHECK(has(gazetteer, id, "code", "iso2:" + row["alpha_2"]));
    CHECK(has(gazetteer, id, "code", "iso_numeric:" + row["numeric"]));
    // Its name by ISO, without the inversions ("Korea, Republic of"), leads to it.
    if (row["name"].find_first_of(",(") == std::string::npos) {
      const auto found = gazetteer.find(row["name"]);
      CHECK(std::any_of(found.begin(), found.end(),
                        [&](const NameMatch& match) { return match.id.value == id; }));
    }
  }
}

TEST_CASE("every extinct state of ISO 3166-3 is there or goes by today's code") {
  const std::map<std::string, std::string> renamed{{"AFI", "DJI"}, {"ATB", "ATB"}, {"ATF", "ATF"},
                                                   {"BUR", "MMR"}, {"BYS", "BLR"}, {"DHY", "BEN"},
                                                   {"HVO", "BFA"}, {"NHB", "VUT"}, {"RHO", "ZWE"},
                                                   {"TMP", "TLS"}, {"ZAR", "COD"}};
  for (auto& row : iso_list("3166-3")) {
    const auto today = renamed.find(row["alpha_3"]);
    const std::string id = today == renamed.end() ? row["alpha_3"] : today->second;
    CAPTURE(id);
    CHECK(Gazetteer::embedded().kind(id) == ActorKind::kState);
  }
}

TEST_CASE("every province is one of ISO 3166-2") {
  std::set<std::string> codes;
  for (auto& row : iso_list("3166-2")) codes.insert(row["code"]);
  if (codes.empty()) return;
  const Gazetteer& gazetteer = Gazetteer::embedded();
  for (const std::string_view id : gazetteer.ids()) {
    if (gazetteer.kind(id) != ActorKind::kSubnational) continue;
    CAPTURE(id);
    CHECK(codes.contains(std::string(id)));
  }
}

TEST_CASE("every state that is none of nature's leftovers has an adjective or a people") {
  const std::set<std::string_view> nobody{
      "ALA", "ATB", "ATF", "ATN", "BES", "BLM", "BVT", "CCK", "CTE", "CXR", "DMA", "FXX", "GEL",
      "GGY", "HMD", "IOT", "JEY", "JTN", "MAF", "MID", "MNP", "NFK", "NTZ", "PCI", "PCN", "PCZ",
      "PUS", "SGS", "SJM", "SPM", "SXM", "TCA", "UMI", "VGB", "VIR", "WAK", "WLF"};
  const Gazetteer& gazetteer = Gazetteer::embedded();
  for (const std::string_view id : gazetteer.ids()) {
    if (gazetteer.kind(id) != ActorKind::kState || id.starts_with("cow:") || nobody.contains(id)) {
      continue;
    }
    const auto facts = gazetteer.facts(id);
    CAPTURE(id);
    CHECK(std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
      return fact.field == "adjective" || fact.field == "demonym";
    }));
  }
}
