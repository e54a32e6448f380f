#include "extract/reader/plain_text.h"

#include <doctest/doctest.h>

#include "tests/extract/reader/taken.h"

TEST_CASE("a first line without a full stop is the title, the rest the body") {
  const auto taken = take(
      "Peru and Chile settle border\n\nLIMA, May 3 -- Peru and Chile signed a treaty.\n\nIt ends a "
      "dispute.\n",
      "news/border.txt");
  REQUIRE(taken.articles.size() == 1);
  CHECK(taken.articles[0].title == "Peru and Chile settle border");
  CHECK(taken.articles[0].body ==
        "LIMA, May 3 -- Peru and Chile signed a treaty.\n\nIt ends a dispute.");
  CHECK(taken.articles[0].id == "border");
  CHECK(taken.articles[0].key == "news/border.txt");
}

TEST_CASE("a page's crumb before the headline is dropped") {
  const auto taken =
      take("World\n\nPeru and Chile settle their border dispute\n\nLima says it is content.\n");
  REQUIRE(taken.articles.size() == 1);
  CHECK(taken.articles[0].title == "Peru and Chile settle their border dispute");
  CHECK(taken.articles[0].body == "Lima says it is content.");
}

TEST_CASE("a text that opens with a sentence or a dateline has no title") {
  CHECK_FALSE(take("Peru signed a treaty.\n\nChile did too.\n").articles.at(0).title.has_value());
  CHECK_FALSE(take("LIMA, May 3 -- Peru signed a treaty today\n\nChile did too.\n")
                  .articles.at(0)
                  .title.has_value());
  CHECK_FALSE(take("Peru signed").articles.at(0).title.has_value());
}

TEST_CASE(
    "bad bytes are refused with their place, and nothing to read is told from what cannot be "
    "read") {
  CHECK(take("\xC3\xA9t\xC3\xA9 \xC3\xA0 "
             "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xC3(")
            .refusals == std::vector<std::string>{"file.txt: broken UTF-8 at byte 28"});
  CHECK(take(std::string_view("\x7f"
                              "ELF\0\0\0\1",
                              8))
            .refusals == std::vector<std::string>{"file.txt: binary data of no known format"});
  CHECK(take(" \n\n").refusals == std::vector<std::string>{"file.txt: there is no text to read"});
}
