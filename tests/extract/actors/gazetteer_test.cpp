#include "extract/actors/gazetteer.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "knowledge/error.h"

using namespace entente;
using namespace entente::extract::actors;

namespace {

std::string ids_of(const std::vector<NameMatch>& matches) {
  std::string ids;
  for (const NameMatch& match : matches) ids += (ids.empty() ? "" : " ") + match.id.value;
  return ids;
}

std::string find(std::string_view name) { return ids_of(Gazetteer::embedded().find(name)); }

/// A file that lives as long as this.
struct TemporaryFile {
  explicit TemporaryFile(std::string_view text) {
    static int number = 0;
    path = (std::filesystem::temp_directory_path() /
            ("entente-gazetteer-" + std::to_string(++number) + ".tsv"))
               .string();
    std::ofstream(path, std::ios::binary) << text;
  }
  ~TemporaryFile() { std::remove(path.c_str()); }
  std::string path;
};

std::string error_of(std::string_view text) {
  const TemporaryFile file(text);
  const std::vector<std::string> files{file.path};
  try {
    Gazetteer::with(files);
  } catch (const InputError& error) {
    const std::string message = error.what();
    return message.substr(message.find(".tsv") + 4);
  }
  return "";
}

}  // namespace

TEST_CASE("names are found as people write them") {
  CHECK(find("KOR") == "KOR");
  CHECK(find("South Korea") == "KOR");
  CHECK(find("south korea") == "KOR");
  CHECK(find("ROK") == "KOR");
  CHECK(find("Seoul") == "KOR");
  CHECK(find("the Blue House") == "KOR");
  CHECK(find("the Netherlands") == "NLD");
  CHECK(find("Holland") == "NLD");
  CHECK(find("U.S.") == "USA");
  CHECK(find("us") == "USA");
  CHECK(find("Burma") == "MMR");
  CHECK(find("Zaire") == "COD");
  CHECK(find("Cote d'Ivoire") == "CIV");
  CHECK(find("Côte d’Ivoire") == "CIV");
  CHECK(find("USSR") == "SUN");
  CHECK(find("Nato") == "NATO");
  CHECK(find("European Community") == "EU");
  CHECK(find("Austria-Hungary") == "cow:300");
}

TEST_CASE("a name of several actors finds them all, those of today first") {
  CHECK(find("Korea") == "KOR PRK");
  CHECK(find("Georgia") == "GEO US-GA");
  CHECK(find("Congo") == "COD COG");
  CHECK(find("Moscow") == "RUS");
  CHECK(find("Prague") == "CZE");
  CHECK(find("West Germany") == "DEU");
  CHECK(find("Atlantis").empty());
  CHECK(find("").empty());
}

TEST_CASE("an unknown name gets the nearest ones") {
  const Gazetteer& gazetteer = Gazetteer::embedded();
  CHECK(ids_of(gazetteer.suggest("Soth Korea", 1)) == "KOR");
  CHECK(ids_of(gazetteer.suggest("Germny", 1)) == "DEU");
  CHECK(ids_of(gazetteer.suggest("Yugoslava", 1)) == "YUG");
  CHECK(gazetteer.suggest("Braz").front().id.value == "BRA");
  CHECK(gazetteer.suggest("Irak", 3).size() == 3);
  CHECK(gazetteer.suggest("qqqqqqqqqqqqqq").empty());
  CHECK(gazetteer.suggest("").empty());
}

TEST_CASE("an actor carries its life, its codes and what it continues") {
  const Actor russia = Gazetteer::embedded().actor(ActorId("RUS"));
  CHECK(russia.name == "Russia");
  CHECK(russia.kind == ActorKind::kState);
  CHECK(russia.since->text() == "1991-12-25");
  CHECK_FALSE(russia.until);
  CHECK(russia.codes ==
        std::vector<std::string>{"cow:365", "iso2:RU", "iso_numeric:643", "wikidata:Q159"});
  REQUIRE(russia.continues.size() == 1);
  CHECK(russia.continues[0].id.value == "SUN");
  CHECK(russia.continues[0].kind == "continuation");
  CHECK(Gazetteer::embedded().actor(ActorId("SUN")).until->text() == "1991-12-26");
  CHECK(Gazetteer::embedded().actor(ActorId("EU/commission")).kind == ActorKind::kAgency);
}

TEST_CASE("organs by pattern and persons only the text knows are actors with speaking names") {
  const Gazetteer& gazetteer = Gazetteer::embedded();
  const Actor ministry = gazetteer.actor(ActorId("KOR/defense-ministry"));
  CHECK(ministry.kind == ActorKind::kAgency);
  CHECK(ministry.name == "defense ministry of South Korea");
  CHECK(gazetteer.kind("KOR/defense-ministry") == ActorKind::kAgency);
  const Actor person = gazetteer.actor(ActorId("maria-oduya"));
  CHECK(person.kind == ActorKind::kPerson);
  CHECK(person.name == "Maria Oduya");
  CHECK_FALSE(gazetteer.kind("maria-oduya"));
  CHECK(gazetteer.name("maria-oduya") == "maria-oduya");
}

TEST_CASE("a user's file adds actors and names, and changes the version") {
  const TemporaryFile file(
      "# ours\nKOR\talias\tHanguk\nblue-front\tkind\tgroup\t2031\nblue-front\tname\tBlue Front\n");
  const std::vector<std::string> files{file.path};
  const Gazetteer gazetteer = Gazetteer::with(files);
  CHECK(ids_of(gazetteer.find("hanguk")) == "KOR");
  CHECK(ids_of(gazetteer.find("Blue Front")) == "blue-front");
  CHECK(gazetteer.kind("blue-front") == ActorKind::kGroup);
  CHECK(gazetteer.version() != Gazetteer::embedded().version());
  CHECK(gazetteer.facts("KOR").size() == Gazetteer::embedded().facts("KOR").size() + 1);
}

TEST_CASE("a bad line of a user's file is named") {
  CHECK(error_of("KOR\talias\n") == ":1: expected id, field and value, parted by tabs");
  CHECK(error_of("# x\n\nKOR\tnickname\tHanguk\n") == ":3: unknown field \"nickname\"");
  CHECK(error_of("abc\tkind\tnation\n") == ":1: unknown kind \"nation\"");
  CHECK(error_of("KOR\talias\tHanguk\tlast year\n") ==
        ":1: \"last year\" is no date such as 1949-04-04");
  CHECK(error_of("KOR\talias\ta\t\t\tb\n").find("more than five columns") != std::string::npos);
  CHECK(error_of("KOR\tkind\tgroup\n").find("two kinds") != std::string::npos);
  CHECK(error_of("KOR\talias\tHanguk\nabc\tname\tAbc\n").find(":2: \"abc\" has no kind") == 0);
  const std::vector<std::string> none{"/nowhere/at/all.tsv"};
  CHECK_THROWS_AS(Gazetteer::with(none), InputError);
}
