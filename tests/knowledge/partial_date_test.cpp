#include "knowledge/partial_date.h"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace entente;

namespace {

PartialDate date(std::string_view text) {
  auto parsed = PartialDate::parse(text);
  REQUIRE_MESSAGE(parsed, std::string(text));
  return *parsed;
}

/// The slow obvious meaning: every day of a small window that the text may mean, one by one, read
/// off the calendar day's own spelling.
std::set<int> days_meant(const std::string& text, int first, int last) {
  const auto slash = text.find('/');
  const auto starts_with = [](const std::string& day, std::string part) {
    while (!part.empty() && (part.back() == '~' || part.back() == '?')) part.pop_back();
    return day.compare(0, part.size(), part) == 0;
  };
  const auto open = [](const std::string& part) { return part.empty() || part == ".."; };
  std::vector<std::string> spelled;
  for (int day = first; day <= last; ++day) spelled.push_back(PartialDate::from_day(day).text());
  std::set<int> days;
  bool begun = false;
  if (slash == std::string::npos) {
    for (std::size_t i = 0; i < spelled.size(); ++i) {
      if (starts_with(spelled[i], text)) days.insert(first + static_cast<int>(i));
    }
    return days;
  }
  const std::string from = text.substr(0, slash), to = text.substr(slash + 1);
  std::size_t end = spelled.size();
  for (std::size_t i = 0; !open(to) && i < spelled.size(); ++i) {
    if (starts_with(spelled[i], to)) end = i + 1;
  }
  for (std::size_t i = 0; i < end; ++i) {
    begun = begun || open(from) || starts_with(spelled[i], from);
    if (begun) days.insert(first + static_cast<int>(i));
  }
  return days;
}

}  // namespace

TEST_CASE("dates are read as precisely as they are told") {
  CHECK(date("2014").earliest() == days_from_civil(2014, 1, 1));
  CHECK(date("2014").latest() == days_from_civil(2014, 12, 31));
  CHECK(date("2012-02").latest() == days_from_civil(2012, 2, 29));
  CHECK(date("2014-12-29").is_day());
  CHECK(date("2014~").is_vague());
  CHECK(date("2014-12?").is_vague());
  CHECK_FALSE(date("2014-12").is_vague());
  CHECK(date("../2014-12").earliest() == PartialDate::kMinusInfinity);
  CHECK(date("../2014-12").latest() == days_from_civil(2014, 12, 31));
  CHECK(date("../2014-12").year() == 2014);
  CHECK(date("2014/..").latest() == PartialDate::kPlusInfinity);
  CHECK(date("2014/").latest() == PartialDate::kPlusInfinity);
  CHECK(date("2006/2013-02").earliest() == days_from_civil(2006, 1, 1));
  CHECK(date("2006/2013-02").latest() == days_from_civil(2013, 2, 28));
  CHECK(date("2006/2013-02").text() == "2006/2013-02");
  CHECK(PartialDate::from_ymd(987)->text() == "0987");
  CHECK(PartialDate::from_ymd(2014, 12)->text() == "2014-12");
}

TEST_CASE("what is no date is not read as one") {
  for (const char* text : {"",
                           "14",
                           "2014-",
                           "2014-13",
                           "2014-00",
                           "2014-02-30",
                           "2014-2-3",
                           "2013-02-29",
                           "0000",
                           "20145",
                           "2014-12-29T10:00",
                           " 2014",
                           "2014 ",
                           "2014~~",
                           "~2014",
                           "..",
                           "../..",
                           "/",
                           "//",
                           "2015/2014",
                           "2014/2015/2016",
                           "2014-12-32",
                           "-2014",
                           "2014-1X",
                           "x",
                           "2014/..2015"}) {
    CAPTURE(text);
    CHECK_FALSE(PartialDate::parse(text));
  }
  CHECK_FALSE(PartialDate::from_ymd(2014, 0, 3));
  CHECK_FALSE(PartialDate::from_ymd(2014, 13));
  CHECK_FALSE(PartialDate::from_ymd(10000));
}

TEST_CASE("a year is neither before nor after a day of it") {
  CHECK_FALSE(surely_before(date("2014"), date("2014-12-29")));
  CHECK_FALSE(surely_before(date("2014-12-29"), date("2014")));
  CHECK(surely_before(date("2013"), date("2014-01-01")));
  CHECK(more_precise(date("2014"), date("2014-12-29"))->text() == "2014-12-29");
  CHECK_FALSE(more_precise(date("2013"), date("2014")));
  CHECK(more_precise(date("2014~"), date("2014"))->text() == "2014");
}

TEST_CASE("interval logic equals the slow obvious one on all pairs of a grid") {
  const int first = days_from_civil(2011, 1, 1), last = days_from_civil(2016, 12, 31);
  std::vector<std::string> texts{"2012",
                                 "2013",
                                 "2014",
                                 "2012~",
                                 "2012-02",
                                 "2012-12",
                                 "2013-01",
                                 "2014-12",
                                 "2012-02-29",
                                 "2012-12-31",
                                 "2013-01-01",
                                 "2013-06-15",
                                 "2014-12-29",
                                 "2012/2013",
                                 "2012-06/2013-02",
                                 "2013-01-01/2013-01-01",
                                 "../2012",
                                 "../2013-01-01",
                                 "2013/..",
                                 "2013-06-15/..",
                                 "2014?",
                                 "2012-12-31/2013",
                                 "/2013-06",
                                 "2014-12/"};
  std::vector<std::set<int>> days;
  for (const auto& text : texts) days.push_back(days_meant(text, first, last));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = 0; j < texts.size(); ++j) {
      CAPTURE(texts[i]);
      CAPTURE(texts[j]);
      const PartialDate a = date(texts[i]), b = date(texts[j]);
      bool overlap = false, within = true;
      for (const int day : days[i]) {
        overlap = overlap || days[j].count(day) > 0;
        within = within && days[j].count(day) > 0;
      }
      CHECK(may_overlap(a, b) == overlap);
      CHECK(inside(a, b) == within);
      CHECK(surely_before(a, b) == (*days[i].rbegin() < *days[j].begin()));
      const auto narrower = more_precise(a, b);
      bool covers = true;
      for (const int day : days[j]) covers = covers && days[i].count(day) > 0;
      CHECK(narrower.has_value() == (within || covers));
      if (narrower) CHECK(inside(*narrower, a));
      if (narrower) CHECK(inside(*narrower, b));
      CHECK(more_precise(a, b) == more_precise(b, a));
      CHECK((a == b) == (texts[i] == texts[j]));
      CHECK(((a <=> b) == 0) == (a == b));
      CHECK((a < b) == (b > a));
    }
  }
}

TEST_CASE("days and calendar dates turn into one another over all years") {
  int expected = days_from_civil(1, 1, 1);
  int expected_weekday = 0;  // 0001-01-01 was a Monday
  for (int year = 1; year <= 9999; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const int first = days_from_civil(year, month, 1);
      REQUIRE(first == expected);
      REQUIRE(weekday(first) == expected_weekday);
      const CivilDate back = civil_from_days(first);
      REQUIRE((back.year == year && back.month == month && back.day == 1));
      expected += days_in_month(year, month);
      expected_weekday = (expected_weekday + days_in_month(year, month)) % 7;
    }
  }
  CHECK(days_from_civil(1970, 1, 1) == 0);
  CHECK(weekday(days_from_civil(2014, 12, 29)) == 0);
  CHECK(PartialDate::from_day(days_from_civil(2014, 12, 29)).text() == "2014-12-29");
}
