#include "storage/schema.h"

#include <doctest/doctest.h>

#include <string>

#include "knowledge/content_id.h"
#include "knowledge/relation.h"
#include "storage/store.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;

TEST_CASE("the layout does not change without its version") {
  testing::TemporaryFolder folder;
  Store::open(folder / "test.db", Access::kCreate);
  const Sqlite db(folder / "test.db", Sqlite::How::kReadOnly, std::chrono::milliseconds(0));
  CHECK(db.integer("PRAGMA user_version") == 1);
  CHECK(db.integer("PRAGMA application_id") == kApplicationId);
  std::string layout;
  db.each("SELECT coalesce(sql, '') FROM sqlite_schema ORDER BY name",
          [&](Row row) { layout += row.text(0) + ';'; });
  // A released layout is changed by a further migration, never in place.
  CHECK(content_id({layout}) == "820a30de0eab");
}

TEST_CASE("the names of predicates in the file are those of the program") {
  testing::TemporaryFolder folder;
  Store::open(folder / "test.db", Access::kCreate);
  const Sqlite db(folder / "test.db", Sqlite::How::kReadOnly, std::chrono::milliseconds(0));
  std::size_t count = 0;
  db.each("SELECT number, name FROM predicate_names", [&](Row row) {
    CHECK(row.view(1) == name_of(static_cast<Predicate>(row.integer(0))));
    ++count;
  });
  CHECK(count == count_of<Predicate>());
}
