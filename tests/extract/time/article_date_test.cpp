#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/text.h"
#include "extract/time/times.h"

namespace {

std::string date_of(std::string_view text, std::optional<std::string_view> given = std::nullopt,
                    std::optional<std::string_view> dateline = std::nullopt) {
  std::vector<entente::extract::syntax::Sentence> sentences;
  entente::extract::text::split(text, {}, sentences);
  const auto found = entente::extract::time::article_date(text, given, dateline, sentences);
  if (!found.date) return "none";
  return found.date->text() + (found.inferred ? " inferred" : "");
}

}  // namespace

TEST_CASE("a given date is taken as it is") {
  CHECK(date_of("Talks began.", "1987-03-04") == "1987-03-04");
  CHECK(date_of("Talks began.", "2014-12-29T10:00:00Z") == "2014-12-29");
  CHECK(date_of("Talks began.", "soon") == "none");
}

TEST_CASE("a dateline refines a given year that agrees with it") {
  CHECK(date_of("Talks began.", "1987", "PARIS, March 5") == "1987-03-05 inferred");
  CHECK(date_of("Talks began.", "1987-04", "PARIS, March 5") == "1987-04");
}

TEST_CASE("a dateline with its year is the date") {
  CHECK(date_of("Talks began.", std::nullopt, "BUCHAREST 1996-08-29") == "1996-08-29 inferred");
  CHECK(date_of("OTTAWA, Jan 5, 1991 -- Talks began.") == "1991-01-05 inferred");
}

TEST_CASE("weekday and other dates settle the year of a dateline") {
  CHECK(date_of("ACCRA, June 3. /GNA/. The pact took effect on Tuesday. Raids went on from 2011 to "
                "May 2013.") == "2014-06-03 inferred");
  CHECK(date_of("OSLO, May 17 (NTB) -- The envoys met on Friday. They had signed in April 1996.") ==
        "1996-05-17 inferred");
  CHECK(date_of("LIMA, Monday, 9 June (AFP) - Envoys met. The last round was held in 1985.") ==
        "1986-06-09 inferred");
}

TEST_CASE("what the text does not settle stays open") {
  CHECK(date_of("ACCRA, June 3. /GNA/. The pact took effect on Tuesday.") == "none");
  CHECK(date_of("ACCRA, June 3. /GNA/. The pact replaces that of 1953.") == "none");
  CHECK(date_of("ACCRA, June 3. /GNA/. A truce has held since 1953. They met on Tuesday.") ==
        "none");
  CHECK(date_of("Talks began on Tuesday.") == "none");
}
