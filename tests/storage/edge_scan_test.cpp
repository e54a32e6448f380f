#include "storage/edge_scan.h"

#include <doctest/doctest.h>

#include <stdexcept>

#include "storage/edge_nodes.h"
#include "storage/sqlite.h"

namespace entente::storage {
namespace {

TEST_CASE("the days of a date are those of the date parsed in full") {
  for (const char* text : {"2014-12-29", "2014-02-29", "2012-02-29", "2014-13-01", "2014-00-10",
                           "0000-01-01", "0001-01-01", "9999-12-31", "2014-1x-01", "20141-2-29",
                           "2014-12-2~", "2014-12",    "2014",       "2014~",      "2014/2015",
                           "2014/..",    "../2014-12", "2014-12-00", "-014-12-01", "2014-12-29?"}) {
    CAPTURE(text);
    const auto days = days_of(text);
    const auto date = PartialDate::parse(text);
    CHECK(days.told() == date.has_value());
    if (date) CHECK((days.from == date->earliest() && days.to == date->latest()));
  }
  CHECK(!days_of("").told());
}

TEST_CASE("each_taken hands on what each does") {
  const Sqlite db(":memory:", Sqlite::How::kMemory, {});
  db.script("CREATE TABLE t (n INTEGER PRIMARY KEY, word TEXT, m INTEGER)");
  for (int i = 0; i < 1000; ++i) {
    db.run("INSERT INTO t VALUES (?, ?, ?)", i, std::to_string(i * i),
           i % 3 == 0 ? std::nullopt : std::optional(-i));
  }
  std::vector<std::string> one, other;
  db.each(
      "SELECT n, word, m FROM t WHERE n > ? ORDER BY n",
      [&](Row row) {
        one.push_back(std::to_string(row.integer(0)) + row.text(1) +
                      std::to_string(row.integer(2)) + (row.null(2) ? "-" : "+"));
      },
      17);
  db.each_taken(
      "SELECT 1 FROM t WHERE n > ? AND taken(n, word, m)",
      [&](Given row) {
        other.push_back(std::to_string(row.integer(0)) + std::string(row.view(1)) +
                        std::to_string(row.integer(2)) + (row.null(2) ? "-" : "+"));
      },
      17);
  CHECK(one.size() == 982);
  CHECK(one == other);
}

TEST_CASE("what is thrown while a row is taken arrives, and the connection goes on") {
  const Sqlite db(":memory:", Sqlite::How::kMemory, {});
  db.script("CREATE TABLE t (n INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (2), (3)");
  int taken = 0;
  const auto take = [&](Given row) {
    ++taken;
    if (row.integer(0) == 2) throw std::length_error("enough");
  };
  CHECK_THROWS_AS(db.each_taken("SELECT 1 FROM t WHERE taken(n)", take), std::length_error);
  CHECK(taken == 2);
  CHECK(db.integer("SELECT count(*) FROM t") == 3);
  CHECK_THROWS_AS(db.each_taken("SELECT 1 FROM t WHERE taken(nothing)", take), StoreError);
}

}  // namespace
}  // namespace entente::storage
