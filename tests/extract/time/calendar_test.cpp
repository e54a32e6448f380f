#include "extract/time/calendar.h"

#include <doctest/doctest.h>

using entente::days_from_civil;
using entente::PartialDate;
using namespace entente::extract::time;

TEST_CASE("ISO weeks agree with the days they hold, also at the turn of a year") {
  CHECK(timex_value(week_of(days_from_civil(2014, 12, 29))) == "2015-W01");
  CHECK(timex_value(week_of(days_from_civil(2014, 12, 28))) == "2014-W52");
  CHECK(timex_value(week_of(days_from_civil(2010, 1, 3))) == "2009-W53");
  for (PartialDate::Day day = days_from_civil(1985, 1, 1); day < days_from_civil(2016, 1, 1);
       ++day) {
    const auto week = partial_date(week_of(day));
    REQUIRE(week);
    REQUIRE(week->earliest() <= day);
    REQUIRE(week->latest() >= day);
    REQUIRE(week->latest() - week->earliest() == 6);
  }
}

TEST_CASE("parts of years are intervals") {
  CalendarDate date{.year = 1987};
  date.quarter = 1;
  CHECK(timex_value(date) == "1987-Q1");
  CHECK(partial_date(date)->text() == "1987-01/1987-03");
  CalendarDate winter{.year = 1986};
  winter.season = Season::kWinter;
  CHECK(partial_date(winter)->text() == "1986-12/1987-02");
  CalendarDate eighties;
  eighties.decade = 198;
  CHECK(timex_value(eighties) == "198");
  CHECK(partial_date(eighties)->text() == "1980/1989");
}

TEST_CASE("moving a date never makes it more precise than the unit") {
  const CalendarDate day{.year = 2014, .month = 12, .day = 29};
  CHECK(timex_value(*moved(day, -2, Unit::kYear)) == "2012");
  CHECK(timex_value(*moved(day, 2, Unit::kMonth)) == "2015-02");
  CHECK(timex_value(*moved(day, -3, Unit::kDay)) == "2014-12-26");
  CHECK(timex_value(*moved(day, -1, Unit::kWeek)) == "2014-W52");
  CHECK_FALSE(moved({.year = 1987}, 3, Unit::kMonth));
  CHECK_FALSE(moved({.year = 1987, .month = 3}, 3, Unit::kDay));
}

TEST_CASE("a date without a year, and a day that does not exist, mean no days") {
  CHECK(timex_value({.month = 2, .day = 30}) == "XXXX-02-30");
  CHECK_FALSE(partial_date({.month = 2, .day = 3}));
  CHECK_FALSE(partial_date({.year = 2015, .month = 2, .day = 29}));
}
