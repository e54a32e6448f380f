#include "extract/time/calendar.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

namespace entente::extract::time {

namespace {

constexpr int kDaysPerWeek = 7;

template <class... Numbers>
std::string printed(const char* format, Numbers... numbers) {
  std::array<char, 32> buffer{};
  const int size = std::snprintf(buffer.data(), buffer.size(), format, numbers...);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

// Monday of ISO week `week` of `year`: 4 January lies in week 1.
PartialDate::Day monday_of(int year, int week) {
  const PartialDate::Day fourth = days_from_civil(year, 1, 4);
  return fourth - weekday(fourth) + (week - 1) * kDaysPerWeek;
}

std::optional<PartialDate> months(int year, int first, int last_year, int last) {
  return PartialDate::parse(printed("%04d-%02d/%04d-%02d", year, first, last_year, last));
}

std::optional<PartialDate> season_date(int year, Season season) {
  switch (season) {
    case Season::kSpring:
      return months(year, 3, year, 5);
    case Season::kSummer:
      return months(year, 6, year, 8);
    case Season::kAutumn:
      return months(year, 9, year, 11);
    default:
      return months(year, 12, year + 1, 2);
  }
}

std::string end_text(const CalendarDate& date, const PartialDate& meaning, bool first) {
  const bool plain = date.week == 0 && date.quarter == 0 && date.half == 0 && date.decade == 0 &&
                     date.century == 0 && date.season == Season::kNone && !date.fiscal;
  if (plain) return meaning.text();
  const CivilDate day = civil_from_days(first ? meaning.earliest() : meaning.latest());
  if (date.week != 0)
    return PartialDate::from_day(first ? meaning.earliest() : meaning.latest()).text();
  if (date.decade != 0 || date.century != 0 || date.fiscal) return printed("%04d", day.year);
  return printed("%04d-%02d", day.year, day.month);
}

}  // namespace

std::string timex_value(const CalendarDate& date) {
  if (date.century != 0) return printed("%02d", date.century);
  if (date.decade != 0) return printed("%03d", date.decade);
  std::string year = date.year == 0 ? "XXXX" : printed("%04d", date.year);
  if (date.fiscal) return "FY" + year;
  if (date.week != 0) return year + printed("-W%02d", date.week);
  if (date.quarter != 0) return year + printed("-Q%d", date.quarter);
  if (date.half != 0) return year + printed("-H%d", date.half);
  constexpr std::array<const char*, 5> kSeasons{"", "-SP", "-SU", "-FA", "-WI"};
  if (date.season != Season::kNone) return year + kSeasons[static_cast<std::size_t>(date.season)];
  if (date.month == 0) return year;
  if (date.day == 0) return year + printed("-%02d", date.month);
  return year + printed("-%02d-%02d", date.month, date.day);
}

std::optional<PartialDate> partial_date(const CalendarDate& date) {
  if (date.century != 0) {
    return PartialDate::parse(
        printed("%04d/%04d", date.century * 100 + 1, date.century * 100 + 100));
  }
  if (date.decade != 0) {
    return PartialDate::parse(printed("%04d/%04d", date.decade * 10, date.decade * 10 + 9));
  }
  if (date.year < 1 || date.year > 9998) return std::nullopt;
  if (date.week != 0) {
    const PartialDate::Day monday = monday_of(date.year, date.week);
    return PartialDate::parse(PartialDate::from_day(monday).text() + "/" +
                              PartialDate::from_day(monday + kDaysPerWeek - 1).text());
  }
  if (date.quarter != 0) {
    return months(date.year, date.quarter * 3 - 2, date.year, date.quarter * 3);
  }
  if (date.half != 0) return months(date.year, date.half * 6 - 5, date.year, date.half * 6);
  if (date.season != Season::kNone) return season_date(date.year, date.season);
  auto plain = PartialDate::from_ymd(date.year, date.month, date.day);
  if (!plain || !(date.fiscal || date.vague)) return plain;
  return PartialDate::parse(plain->text() + "~");
}

std::optional<PartialDate> interval(const CalendarDate& from, const CalendarDate& to) {
  const auto first = partial_date(from);
  const auto last = partial_date(to);
  if (!first || !last || first->earliest() > last->latest()) return std::nullopt;
  return PartialDate::parse(end_text(from, *first, true) + "/" + end_text(to, *last, false));
}

CalendarDate day_date(PartialDate::Day day) {
  const CivilDate civil = civil_from_days(day);
  CalendarDate date;
  date.year = civil.year;
  date.month = civil.month;
  date.day = civil.day;
  return date;
}

CalendarDate calendar_date(const PartialDate& date) {
  CalendarDate result;
  result.year = date.year();
  if (date.text().find('/') != std::string::npos) return result;
  const CivilDate first = civil_from_days(date.earliest());
  const CivilDate last = civil_from_days(date.latest());
  if (first.month == last.month && first.year == last.year) result.month = first.month;
  if (date.is_day()) result.day = first.day;
  return result;
}

CalendarDate week_of(PartialDate::Day day) {
  const PartialDate::Day thursday = day - weekday(day) + 3;
  CalendarDate result;
  result.year = civil_from_days(thursday).year;
  result.week = (thursday - days_from_civil(result.year, 1, 1)) / kDaysPerWeek + 1;
  return result;
}

std::optional<CalendarDate> moved(const CalendarDate& from, int count, Unit unit) {
  if (from.year == 0) return std::nullopt;
  CalendarDate result;
  switch (unit) {
    case Unit::kYear:
      result.year = from.year + count;
      return result;
    case Unit::kDecade:
      result.year = from.year + count * 10;
      result.vague = true;
      return result;
    case Unit::kCentury:
      result.year = from.year + count * 100;
      result.vague = true;
      return result;
    case Unit::kQuarter:
    case Unit::kMonth: {
      if (from.month == 0) return std::nullopt;
      const int steps = unit == Unit::kMonth ? count : count * 3;
      const int months_from_zero = from.year * 12 + from.month - 1 + steps;
      result.year = months_from_zero / 12;
      result.month = months_from_zero % 12 + 1;
      return result;
    }
    default:
      break;
  }
  if (from.day == 0) return std::nullopt;
  const PartialDate::Day day = days_from_civil(from.year, from.month, from.day);
  const PartialDate::Day there = moved_day(day, count, unit);
  return unit == Unit::kDay ? day_date(there) : week_of(there);
}

PartialDate::Day moved_day(PartialDate::Day day, int count, Unit unit) {
  switch (unit) {
    case Unit::kDay:
      return day + count;
    case Unit::kWeek:
    case Unit::kWeekend:
      return day + count * kDaysPerWeek;
    case Unit::kFortnight:
      return day + count * 2 * kDaysPerWeek;
    case Unit::kMonth:
    case Unit::kQuarter:
    case Unit::kYear:
    case Unit::kDecade:
    case Unit::kCentury: {
      const int months = unit == Unit::kMonth     ? 1
                         : unit == Unit::kQuarter ? 3
                         : unit == Unit::kYear    ? 12
                         : unit == Unit::kDecade  ? 120
                                                  : 1200;
      const CivilDate civil = civil_from_days(day);
      const int there = civil.year * 12 + civil.month - 1 + count * months;
      const int year = there / 12;
      const int month = there % 12 + 1;
      return days_from_civil(year, month, std::min(civil.day, days_in_month(year, month)));
    }
    default:
      return day;
  }
}

}  // namespace entente::extract::time
