#include "extract/reader/json_articles.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/extract/reader/taken.h"

TEST_CASE("an object a line is an article a line, numbered where it has no id") {
  const auto taken = take(
      "{\"id\": \"a\", \"title\": \"T\", \"date\": \"1999-05-03\", \"body\": "
      "\"Peru.\"}\n\n{\"body\": \"Chile.\"}\n",
      "in/news.ndjson");
  REQUIRE(taken.articles.size() == 2);
  CHECK(taken.articles[0].id == "a");
  CHECK(taken.articles[0].key == "a");
  CHECK(taken.articles[0].date == "1999-05-03");
  CHECK(taken.articles[1].id == "news#2");
  CHECK(taken.articles[1].key == "in/news.ndjson#2");
  CHECK(taken.places[1] == "in/news.ndjson:3");
}

TEST_CASE("a blank id or address is none") {
  const auto taken = take(
      "{\"id\": \"\", \"body\": \"Peru.\"}\n{\"id\": \" \", \"url\": \"\", \"body\": \"Chile.\"}\n",
      "news.ndjson");
  REQUIRE(taken.articles.size() == 2);
  CHECK(taken.articles[0].id == "news#1");
  CHECK(taken.articles[1].key == "news.ndjson#2");
  CHECK_FALSE(taken.articles[1].url);
}

TEST_CASE("a pretty-printed object and an array are read whole") {
  CHECK(take("{\n  \"title\": \"T\",\n  \"body\": \"Peru.\"\n}\n", "one.json").articles.size() ==
        1);
  CHECK(take("[{\"body\": \"Peru.\"}, {\"body\": \"Chile.\"}]", "two.json").articles.size() == 2);
}

TEST_CASE("a line cut off is refused by its number and the rest goes on") {
  const auto taken =
      take("{\"body\": \"Peru.\"}\n{\"body\": \"Chi\n{\"body\": \"Bolivia.\"}\n", "news.ndjson");
  CHECK(taken.articles.size() == 2);
  REQUIRE(taken.refusals.size() == 1);
  CHECK(taken.refusals[0].starts_with("news.ndjson:2: "));
}

TEST_CASE("articles without text, and things that are no articles, are refused") {
  CHECK(take("{\"body\": \" \"}", "a.json").refusals ==
        std::vector<std::string>{"a.json: no \"body\" with text"});
  CHECK(take("[{\"body\": \"x\"}, 7]", "a.json").refusals ==
        std::vector<std::string>{"a.json#2: not a JSON object"});
}

TEST_CASE("deep nesting is no danger") {
  std::string deep = "{\"body\": ";
  for (int i = 0; i < 200000; ++i) deep += '[';
  CHECK(take(deep, "deep.json").refusals.size() == 1);
}

TEST_CASE("a line that extract printed is handed on as it is") {
  const std::string line = "{\"format\": 1, \"document\": {\"id\": \"a\"}}";
  CHECK(take(line, "x.ndjson").extractions == std::vector<std::string>{line});
}
