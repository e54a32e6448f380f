// Absolute dates, with or without a year.
#include "extract/time/grammar.h"

namespace entente::extract::time {

using enum ItemKind;

namespace {

bool is_dash(ItemKind kind) { return kind == kHyphen || kind == kDash; }

}  // namespace

Reading Grammar::of(CalendarDate date, std::size_t end) const {
  Reading reading;
  reading.end = end;
  reading.value = timex_value(date);
  reading.date = partial_date(date);
  reading.needs_year = !date.names_year();
  reading.calendar = date;
  return reading;
}

// Takes "[,] 1987", "of last year", "this year" after a month or day; returns where it ended.
std::size_t Grammar::take_year(std::size_t i, CalendarDate& date) const {
  const bool comma = kind(i) == kComma || kind(i) == kOf;
  const std::size_t year_at = comma ? i + 1 : i;
  if (is_plain_year(year_at) && (value(year_at) >= 1500 || date.day != 0)) {
    date.year = value(year_at);
    return year_at + 1;
  }
  // "on 25 March last": the latest before the article.
  const bool ends_here = kind(i + 1) == kNone || kind(i + 1) == kComma || kind(i + 1) == kAnd;
  if (kind(i) == kLast && form(i) == "last" && date.day != 0 && ends_here && context_.article &&
      context_.article->year != 0) {
    date.year = context_.article->year;
    const auto now = partial_date(*context_.article);
    const auto meaning = partial_date(date);
    if (now && meaning && meaning->latest() >= now->earliest()) --date.year;
    return i + 1;
  }
  std::size_t relative_at = comma ? i + 1 : i;
  if (kind(relative_at) == kThe) ++relative_at;
  const ItemKind which = kind(relative_at);
  if (!is_unit(relative_at + 1, Unit::kYear) || items_[relative_at + 1].plural) return i;
  const bool follows = which == kThat || which == kFollowing;
  const auto& base = follows ? context_.anchor : context_.article;
  if (!base || base->year == 0) return i;
  if (which == kLast || which == kThis || which == kNext || follows) {
    date.year = base->year + (which == kThat ? 0 : value(relative_at));
    return relative_at + 2;
  }
  return i;
}

// "December 29, 2014", "March 3-5", "Feb 26", "July 1986", "December of last year".
std::optional<Reading> Grammar::month_first(std::size_t i) const {
  CalendarDate date;
  date.month = value(i);
  std::size_t end = i + 1;
  if (is_day_number(end) && kind(end + 1) != kUnit && kind(end + 1) != kHourName) {
    date.day = value(end);
    ++end;
    const bool to_day = (is_dash(kind(end)) || (kind(end) == kTo && before(i) == kFrom) ||
                         (kind(end) == kAnd && before(i) == kBetween)) &&
                        is_day_number(end + 1) && value(end + 1) > date.day &&
                        kind(end + 2) != kMonth;
    if (to_day) {
      const int last = value(end + 1);
      end = take_year(end + 2, date);
      return day_range(date, last, i, end);
    }
    end = take_year(end, date);
    constexpr int kLeapYear = 2000;
    const int in_year = date.year == 0 ? kLeapYear : date.year;
    if (date.day > days_in_month(in_year, date.month)) return std::nullopt;
    return of(date, end);
  }
  const std::size_t after = take_year(end, date);
  if (after == end && !bare_month_counts(i)) return std::nullopt;
  return of(date, after);
}

// "29 December 2014", "the 5th of March", "25-27 March".
std::optional<Reading> Grammar::day_first(std::size_t i) const {
  CalendarDate date;
  date.day = value(i);
  std::size_t end = i + 1;
  int last = 0;
  const bool to_day =
      (is_dash(kind(end)) || (kind(end) == kTo) || (kind(end) == kAnd && before(i) == kBetween)) &&
      is_day_number(end + 1) && value(end + 1) > date.day;
  if (to_day) {
    last = value(end + 1);
    end += 2;
  }
  if (kind(end) == kOf) ++end;
  if (kind(end) != kMonth || !items_[end].capital) return std::nullopt;
  if (to_day && items_[i].digits == 0) return std::nullopt;
  date.month = value(end);
  // "5 March 3": the number belongs to the month.
  if (is_day_number(end + 1) && items_[i].digits != 0 && kind(end + 2) == kComma)
    return std::nullopt;
  end = take_year(end + 1, date);
  if (date.day > days_in_month(date.year == 0 ? 2000 : date.year, date.month)) return std::nullopt;
  return last != 0 ? day_range(date, last, i, end) : of(date, end);
}

// "1987", "1975-79", "1986/87".
std::optional<Reading> Grammar::year(std::size_t i) const {
  CalendarDate date;
  date.year = value(i);
  if (kind(i) == kYearPair) {
    if (date.year < 1500 || date.year > kLatestYear) return std::nullopt;
    CalendarDate last = date;
    ++last.year;
    Reading reading = of(last, i + 1);
    reading.value = timex_value(date) + "/" + timex_value(last);
    reading.date = interval(date, last);
    return reading;
  }
  const bool pair = is_plain_year(i) && is_dash(kind(i + 1)) && kind(i + 2) == kNumber &&
                    (items_[i + 2].digits == 2 || items_[i + 2].digits == 4);
  if (pair && date.year >= 1500) {
    CalendarDate last;
    last.year = items_[i + 2].digits == 4 ? value(i + 2) : date.year / 100 * 100 + value(i + 2);
    if (last.year > date.year && last.year - date.year <= 200 && last.year <= kLatestYear) {
      Reading reading = of(last, i + 3);
      reading.value = timex_value(date) + "/" + timex_value(last);
      reading.date = interval(date, last);
      return reading;
    }
  }
  if (items_[i].middle || looks_like_year(i)) return of(date, i + 1);
  return std::nullopt;
}

// "first quarter of 1987", "fourth-quarter", "second half of last year", "spring 1987", "fiscal
// 1987".
std::optional<Reading> Grammar::part_of_year(std::size_t i) const {
  CalendarDate date;
  std::size_t end = i;
  if (kind(i) == kQuarterName) {
    date.quarter = value(i);
    end = i + 1;
  } else if (kind(i) == kSeason) {
    date.season = static_cast<Season>(value(i));
    end = i + 1;
  } else if (kind(i) == kFiscal) {
    end = i + 1;
    if (is_unit(end, Unit::kYear)) ++end;
    date.fiscal = true;
    if (kind(end) == kYearPair) {
      return year(end);
    }
    if (!is_plain_year(end)) return std::nullopt;
    date.year = value(end);
    return of(date, end + 1);
  } else if (kind(i) == kOrdinal) {
    end = is_dash(kind(i + 1)) ? i + 2 : i + 1;
    if (kind(end) == kHalf && value(i) <= 2) {
      date.half = value(i);
    } else if (is_unit(end, Unit::kQuarter) && !items_[end].plural && value(i) <= 4) {
      date.quarter = value(i);
    } else {
      return std::nullopt;
    }
    ++end;
  } else {
    return std::nullopt;
  }
  // "the first half of September": a part of the month is no more precise than the month.
  if (date.season == Season::kNone && kind(end) == kOf && kind(end + 1) == kMonth) {
    return month_first(end + 1);
  }
  const bool of_decade = date.season == Season::kNone && kind(end) == kOf &&
                         kind(end + 1) == kThe && kind(end + 2) != kUnit;
  if (of_decade) {
    if (auto longer = decade(end + 2)) return longer;
  }
  if (date.quarter != 0 && is_dash(kind(end)) && is_small_word(end + 1)) return std::nullopt;
  // A company's quarter need not be the calendar's.
  const bool of_company = form(end) == "ended" || form(end) == "ending";
  if (date.quarter != 0 && of_company) {
    Reading reading = of(date, end);
    reading.needs_year = false;
    reading.calendar.reset();
    return reading;
  }
  // "of fiscal 1987", "of the year".
  std::size_t year_at = end;
  if (kind(year_at) == kOf || kind(year_at) == kComma) ++year_at;
  if (kind(year_at) == kFiscal && is_plain_year(year_at + 1)) {
    date.year = value(year_at + 1);
    Reading reading = of(date, year_at + 2);
    date.fiscal = true;
    reading.date = PartialDate::parse(std::to_string(date.year) + "~");
    return reading;
  }
  std::size_t after = take_year(end, date);
  if (after == end && kind(end) == kOf && kind(end + 1) == kThe && is_unit(end + 2, Unit::kYear)) {
    after = end + 3;
  }
  const bool season_alone = date.season != Season::kNone && after == end;
  if (season_alone &&
      !(before(i) == kThe || before(i) == kIn || before(i) == kModifier || items_[i].middle)) {
    return std::nullopt;
  }
  if (season_alone && form(i) == "fall" && before(i) != kModifier &&
      !(before(i) == kThe && before(i, 2) == kIn)) {
    return std::nullopt;  // "the fall of the government"
  }
  return of(date, after);
}

// "the 1980s", "the eighties", "the 19th century".
std::optional<Reading> Grammar::decade(std::size_t i) const {
  CalendarDate date;
  if (kind(i) == kDecade) {
    if (items_[i].digits == 4) {
      date.decade = value(i);
      if (date.decade < 100 || date.decade > 220) return std::nullopt;
    } else {
      const bool told = items_[i].digits == 2 || before(i) == kThe || before(i) == kModifier;
      if (!told || value(i) > 9 || value(i) < 1) return std::nullopt;
      const int century =
          context_.article && context_.article->year >= 2000 && value(i) < 3 ? 200 : 190;
      date.decade = century + value(i);
    }
    return of(date, i + 1);
  }
  if (kind(i) != kOrdinal) return std::nullopt;
  const std::size_t unit = is_dash(kind(i + 1)) ? i + 2 : i + 1;
  if (!is_unit(unit, Unit::kCentury) || value(i) < 2 || value(i) > 22) return std::nullopt;
  date.century = value(i) - 1;
  return of(date, unit + 1);
}

// A calendar date without the modifiers before it.
std::optional<Reading> Grammar::calendar(std::size_t i) const {
  switch (kind(i)) {
    case kThe: {
      const ItemKind next = kind(i + 1);
      if (next == kOrdinal || next == kDecade || next == kSeason || next == kNumber) {
        auto inner = calendar(i + 1);
        // "the 2010 treaty": the year alone is the expression.
        if (inner && next == kNumber) return std::nullopt;
        return inner;
      }
      return std::nullopt;
    }
    case kWeekday: {
      if (items_[i].plural) return std::nullopt;
      std::size_t next = kind(i + 1) == kComma ? i + 2 : i + 1;
      if (kind(next) == kThe) ++next;
      if (kind(next) != kMonth && !is_day_number(next)) return std::nullopt;
      const auto inner = calendar(next);
      return inner && inner->calendar && inner->calendar->day != 0 ? inner : std::nullopt;
    }
    case kMonth:
      return month_first(i);
    case kNumber:
      if (is_day_number(i)) return day_first(i);
      return year(i);
    case kOrdinal: {
      if (auto part = part_of_year(i)) return part;
      if (auto century = decade(i)) return century;
      return is_day_number(i) ? day_first(i) : std::nullopt;
    }
    case kYearPair:
      return year(i);
    case kNumericDate:
      return of(numeric_date(form(i)), i + 1);
    case kDecade:
      return decade(i);
    case kQuarterName:
    case kSeason:
    case kFiscal:
      return part_of_year(i);
    default:
      return std::nullopt;
  }
}

// "year-end", "year-end 1987".
std::optional<Reading> Grammar::year_end(std::size_t at) const {
  if (!is_unit(at, Unit::kYear) || kind(at + 1) != kHyphen || form(at + 2) != "end")
    return std::nullopt;
  const bool told = is_plain_year(at + 3);
  if (!told && (!context_.article || context_.article->year == 0)) return std::nullopt;
  Reading reading =
      of({.year = told ? value(at + 3) : context_.article->year}, at + (told ? 4 : 3));
  narrow_to_month(reading, kDecember);
  return reading;
}

}  // namespace entente::extract::time
