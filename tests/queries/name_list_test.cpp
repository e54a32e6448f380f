// Names for completion, against looking at every row of the store.
#include "queries/name_list.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "extract/actors/names.h"
#include "queries/fact_rows.h"
#include "queries/session.h"
#include "tests/queries/small_world.h"
#include "tests/storage/temporary.h"

namespace entente {
namespace {

using extract::actors::fold;

struct Named {
  testing::TemporaryFolder folder;
  std::string database = (folder / "world.db").string();
  Named() {
    auto store = testing::make_store(testing::read_small_world(std::string(ENTENTE_SOURCE_DIR) +
                                                               "/tests/queries/data/world.txt"),
                                     database);
    store.alias(ActorId("KOR"), "Land of the Élan", "a test", "2020-01-01");
  }
};

/// Ids of all that holds the text, by the whole rows.
std::set<std::string> by_rows(queries::World& world, const std::string& typed) {
  std::set<std::string> ids;
  const auto holds = [&](std::string_view name) {
    return fold(name).find(fold(typed)) != std::string::npos;
  };
  world.store().for_each_actor([&](const storage::ActorRow& row) {
    if (row.actor.id.value.find('/') != std::string::npos) return;
    bool any = holds(row.actor.id.value) || holds(row.actor.name);
    for (const auto& alias : row.aliases) any = any || holds(alias);
    if (any) ids.insert(row.actor.id.value);
  });
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    if (holds(queries::label(world, row.agreement))) ids.insert(row.agreement.id.value);
  });
  return ids;
}

TEST_CASE("the list of names finds what a look at every row finds, each once") {
  const Named named;
  queries::Session session(named.database);
  queries::World& world = session.world();
  std::size_t found_at_all = 0;
  for (const char* typed :
       {"k", "kor", "south", "OREA", "agreement", "u", "élan", "elan", "treaty of", "zzz", " "}) {
    CAPTURE(typed);
    std::set<std::string> ids;
    const auto found = world.name_list().find(typed, 1000);
    for (const auto& one : found) ids.emplace(one.id);
    CHECK(ids.size() == found.size());
    CHECK(ids == by_rows(world, typed));
    found_at_all += found.size();
  }
  CHECK(found_at_all > 20);
}

TEST_CASE("names that begin so come first, then words that do, actors before agreements") {
  const Named named;
  queries::Session session(named.database);
  const queries::NameList& list = session.world().name_list();
  const auto south = list.find("south k", 12);
  REQUIRE(!south.empty());
  CHECK(south[0].id == "KOR");
  CHECK(south[0].name == "South Korea");
  CHECK(south[0].match == "South Korea");
  const auto korea = list.find("korea", 12);
  REQUIRE(korea.size() > 2);
  CHECK(!korea[0].agreement);
  CHECK(korea.back().agreement);
  const auto elan = list.find("of the elan", 12);
  REQUIRE(elan.size() == 1);
  CHECK(elan[0].id == "KOR");
  CHECK(elan[0].name == "South Korea");
  CHECK(elan[0].match == "Land of the Élan");
  CHECK(list.find("a", 3).size() == 3);
}

}  // namespace
}  // namespace entente
