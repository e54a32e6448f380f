// A date as the text writes it, with the parts it names, and what it means: its TIMEX3 value and,
// where its year is known, a partial date. Unknown parts are 0.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "knowledge/partial_date.h"

namespace entente::extract::time {

enum class Season : std::uint8_t { kNone, kSpring, kSummer, kAutumn, kWinter };

struct CalendarDate {
  int year = 0;
  int month = 0;
  int day = 0;
  int week = 0;     ///< ISO week of `year`
  int quarter = 0;  ///< 1–4
  int half = 0;     ///< 1–2
  int decade = 0;   ///< 198 for the 1980s
  int century = 0;  ///< 18 for the 1800s: TIMEX3 counts the leading digits
  Season season = Season::kNone;
  bool fiscal = false;
  bool vague = false;  ///< "about", "some": the partial date carries ~

  friend bool operator==(const CalendarDate&, const CalendarDate&) = default;

  bool names_year() const { return year != 0 || decade != 0 || century != 0; }
};

/// TIMEX3 value: "2014-12-29", "XXXX-07", "1987-Q1", "1987-SP", "198", "FY1987", "2014-W52".
std::string timex_value(const CalendarDate& date);

/// The days it may mean; nothing while its year is unknown or the day does not exist. A season is
/// that of the northern hemisphere, a fiscal year vague.
std::optional<PartialDate> partial_date(const CalendarDate& date);

/// From the first day of `from` to the last of `to`; nothing when either is unknown or they run
/// backwards. Keeps the precision of plain dates: 2006 and 2013-02 give 2006/2013-02.
std::optional<PartialDate> interval(const CalendarDate& from, const CalendarDate& to);

/// The calendar date of a plain partial date (`2014`, `2014-12`, `2014-12-29`); of an interval, its
/// first day's year alone.
CalendarDate calendar_date(const PartialDate& date);
CalendarDate day_date(PartialDate::Day day);
CalendarDate week_of(PartialDate::Day day);

enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kFortnight,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury
};

/// `from` moved by `count` units, as precise as the unit and `from` allow: a day by weeks gives a
/// week, a day by years a year. Nothing where `from` is too coarse (three weeks after 1987).
std::optional<CalendarDate> moved(const CalendarDate& from, int count, Unit unit);

/// The day `count` units from `day`, exactly: for the far end of "the past five years".
PartialDate::Day moved_day(PartialDate::Day day, int count, Unit unit);

}  // namespace entente::extract::time
