// Hostile queries: whatever the text, `match` answers or says in one sentence why not, soon, and
// without overrunning the stack.
#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>

#include "knowledge/error.h"
#include "queries/session.h"
#include "tests/queries/small_world.h"
#include "tests/storage/temporary.h"

namespace entente {
namespace {

using Clock = std::chrono::steady_clock;

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

struct Asked {
  testing::TemporaryFolder folder;
  queries::Session session;
  Asked() : session(made()) {}

  std::string made() const {
    (void)testing::make_store(testing::read_small_world(std::string(ENTENTE_SOURCE_DIR) +
                                                        "/tests/queries/data/world.txt"),
                              folder / "world.db");
    return folder / "world.db";
  }

  /// The first cell of the answer, or what was said instead.
  std::string operator()(const std::string& query, const std::string& parameter = "") {
    queries::Arguments arguments;
    arguments.set("QUERY", query);
    arguments.set("--timeout", "0.2");
    if (!parameter.empty()) arguments.set("--param", parameter);
    try {
      const auto answer = session.answer("match", arguments);
      const auto* number = std::get_if<std::int64_t>(&answer.rows.at(0).cells.at(0));
      return number == nullptr ? "answered" : std::to_string(*number);
    } catch (const UsageError& error) {
      return error.what();
    } catch (const NothingFound& error) {
      return error.what();
    }
  }
};

bool mentions(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("chains of operators are taken up to a bound, and refused beyond it") {
  Asked asked;
  CHECK(asked("MATCH (a {id: 'KOR'}) RETURN 1" + repeated(" + 1", 900)) == "901");
  CHECK(mentions(asked("MATCH (a) RETURN 1" + repeated("+1", 9000)), "operators"));
  CHECK(mentions(asked("MATCH (a) RETURN a" + repeated(".b", 9000)), "operators"));
  CHECK(mentions(asked("MATCH (a) RETURN [1]" + repeated("[0]", 6000)), "operators"));
  CHECK(mentions(asked("MATCH (a) WHERE true" + repeated(" AND true", 2000) + " RETURN a"),
                 "operators"));
  CHECK(
      mentions(asked("MATCH (a) WHERE a" + repeated(" IS NULL", 2000) + " RETURN a"), "operators"));
}

TEST_CASE("nesting of any kind is bounded") {
  Asked asked;
  for (const std::string opener : {"(", "[", "NOT ", "-", "abs(", "a["}) {
    CAPTURE(opener);
    CHECK(mentions(asked("MATCH (a) RETURN " + repeated(opener, 4000)), "nested more than"));
  }
  CHECK(mentions(asked("MATCH " + repeated("(a),", 4000) + "(a) RETURN a"), "patterns"));
  CHECK(mentions(asked("MATCH (a)" + repeated("--()", 4000) + " RETURN a"), "relations"));
  CHECK(mentions(asked("MATCH (a) RETURN '" + repeated("x", 20'000) + "'"), "bytes"));
}

TEST_CASE("numbers at the end of their range do no harm") {
  Asked asked;
  const std::string most = "9223372036854775807", least = "-9223372036854775808";
  CHECK(mentions(asked("MATCH (a) RETURN a SKIP " + most + " LIMIT " + most), "Nothing"));
  CHECK(mentions(asked("MATCH (a {id: 'KOR'}) RETURN abs($x)", "x=" + least), "too large"));
  CHECK(mentions(asked("MATCH (a {id: 'KOR'}) RETURN $x / -1", "x=" + least), "too large"));
  CHECK(mentions(asked("MATCH (a {id: 'KOR'}) RETURN $x * $x", "x=" + most), "too large"));
  CHECK(asked("MATCH (a {id: 'KOR'}) RETURN -$x", "x=" + least) == "answered");
  CHECK(mentions(asked("MATCH (a) RETURN [1, 2][$x]", "x=" + least), "answered"));
}

TEST_CASE("products and long walks end with the time that they were given") {
  Asked asked;
  for (const std::string query :
       {"MATCH (a), (b), (c), (d), (e) RETURN count(*)",
        "MATCH (a), (b), (c), (d), (e) RETURN a ORDER BY b.name",
        "MATCH (a), (b), (c), (d), (e) RETURN collect(a), collect(b)",
        "MATCH (a)-[*1..15]-(b)-[*1..15]-(c) RETURN count(*)",
        "MATCH (a)-[*..15]-(a) RETURN count(*)",
        "MATCH (a), (b), (c), (d), (e) WHERE a.name = 'nobody' RETURN a"}) {
    CAPTURE(query);
    const auto start = Clock::now();
    const std::string said = asked(query);
    CAPTURE(said);
    CHECK((mentions(said, "took longer") || mentions(said, "more than")));
    CHECK(Clock::now() - start < std::chrono::seconds(5));
  }
}

TEST_CASE("a query ends, whatever time it was given, when it is asked to") {
  Asked asked;
  Stop stop;
  asked.session.stop_with(&stop);
  CHECK(asked("MATCH (a {id: 'KOR'}) RETURN 1") == "1");
  stop.ask();
  CHECK(mentions(asked("MATCH (a), (b), (c), (d) RETURN count(*)"), "takes too long"));
  asked.session.stop_with(nullptr);
  CHECK(asked("MATCH (a {id: 'KOR'}) RETURN 1") == "1");
}

TEST_CASE("no text of the language's words, in whatever order, ends the program") {
  Asked asked;
  const std::vector<std::string> words{"MATCH",    "(a)",
                                       "(b)",      "-[r]->",
                                       "-[*..3]-", "WHERE",
                                       "a.id",     "=",
                                       "'KOR'",    "RETURN",
                                       "a",        "count(*)",
                                       "r",        "(",
                                       ")",        "[",
                                       "]",        "{",
                                       "}",        "AND",
                                       "NOT",      "NULL",
                                       "IS",       "IN",
                                       ",",        "$x",
                                       "ORDER",    "BY",
                                       "LIMIT",    "SKIP",
                                       "1",        "DISTINCT",
                                       "AS",       "shortestPath(",
                                       "p =",      "|",
                                       ":State",   "collect(",
                                       "STARTS",   "WITH",
                                       "..",       "*",
                                       "-",        "<-",
                                       "`",        "\"",
                                       "//",       "/*",
                                       "\xff",     "é"};
  std::mt19937 random(41);
  for (int n = 0; n < 3'000; ++n) {
    std::string query = n % 2 == 0 ? "MATCH (a)-[r]-(b) " : "";
    for (std::size_t i = 0, size = 1 + random() % 12; i < size; ++i)
      query += words[random() % words.size()] + " ";
    CAPTURE(query);
    REQUIRE_FALSE(asked(query).empty());
  }
}

}  // namespace
}  // namespace entente
