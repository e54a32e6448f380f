#include "knowledge/partial_date.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace entente {
namespace {

/// One end of an interval or a whole date: its normalised text and the days it may mean.
struct Part {
  std::string text;
  PartialDate::Day earliest, latest;
};

/// Exactly `digits` decimal digits at the front of `rest`, taken off; -1 where there are none.
int take_number(std::string_view& rest, std::size_t digits) {
  if (rest.size() < digits) return -1;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (rest[i] < '0' || rest[i] > '9') return -1;
    value = value * 10 + (rest[i] - '0');
  }
  rest.remove_prefix(digits);
  return value;
}

bool take(std::string_view& rest, char c) {
  if (rest.empty() || rest.front() != c) return false;
  rest.remove_prefix(1);
  return true;
}

/// Appends a number of so many digits, zeros in front.
void append_digits(std::string& text, int number, int digits) {
  int power = 1;
  for (int i = 1; i < digits; ++i) power *= 10;
  for (; power > 0; power /= 10) text += static_cast<char>('0' + number / power % 10);
}

std::string spelled(int year, int month, int day) {
  std::string text;
  append_digits(text, year, 4);
  if (month == 0) return text;
  append_digits(text += '-', month, 2);
  if (day != 0) append_digits(text += '-', day, 2);
  return text;
}

std::optional<Part> part_from_ymd(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0) return std::nullopt;
  if (month == 0 && day != 0) return std::nullopt;
  if (day > 0 && day > days_in_month(year, month)) return std::nullopt;
  const int first_month = month == 0 ? 1 : month;
  const int last_month = month == 0 ? 12 : month;
  return Part{spelled(year, month, day), days_from_civil(year, first_month, day == 0 ? 1 : day),
              days_from_civil(year, last_month, day == 0 ? days_in_month(year, last_month) : day)};
}

/// `2014`, `2014-12` or `2014-12-29`, with `~`, `?` or `%` (both) after it.
std::optional<Part> parse_part(std::string_view rest) {
  const int year = take_number(rest, 4);
  int month = 0, day = 0;
  if (year < 0) return std::nullopt;
  if (take(rest, '-')) {
    month = take_number(rest, 2);
    if (month < 1) return std::nullopt;
    if (take(rest, '-')) {
      day = take_number(rest, 2);
      if (day < 1) return std::nullopt;
    }
  }
  auto part = part_from_ymd(year, month, day);
  if (!part) return std::nullopt;
  if (!rest.empty()) {
    if (rest != "~" && rest != "?" && rest != "%") return std::nullopt;
    part->text += rest;
  }
  return part;
}

/// Like parse_part, or `..` (open) or nothing (unknown), which both reach to the end of time.
std::optional<Part> parse_end(std::string_view text, PartialDate::Day infinity) {
  if (text.empty() || text == "..") return Part{std::string(text), infinity, infinity};
  return parse_part(text);
}

}  // namespace

std::optional<PartialDate> PartialDate::parse(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto part = parse_part(text);
    if (!part) return std::nullopt;
    return PartialDate(part->text, part->earliest, part->latest);
  }
  const auto from = parse_end(text.substr(0, slash), kMinusInfinity);
  const auto to = parse_end(text.substr(slash + 1), kPlusInfinity);
  if (!from || !to || from->earliest > to->latest) return std::nullopt;
  if (from->earliest == kMinusInfinity && to->latest == kPlusInfinity) return std::nullopt;
  return PartialDate(from->text + '/' + to->text, from->earliest, to->latest);
}

std::optional<PartialDate> PartialDate::from_ymd(int year, int month, int day) {
  const auto part = part_from_ymd(year, month, day);
  if (!part) return std::nullopt;
  return PartialDate(part->text, part->earliest, part->latest);
}

PartialDate PartialDate::from_day(Day day) {
  const Day clamped = std::clamp(day, days_from_civil(1, 1, 1), days_from_civil(9999, 12, 31));
  const CivilDate date = civil_from_days(clamped);
  return {spelled(date.year, date.month, date.day), clamped, clamped};
}

bool PartialDate::is_vague() const { return text_.find_first_of("~?%") != std::string::npos; }

int PartialDate::year() const {
  return civil_from_days(earliest_ == kMinusInfinity ? latest_ : earliest_).year;
}

std::strong_ordering operator<=>(const PartialDate& a, const PartialDate& b) {
  if (const auto order = a.earliest_ <=> b.earliest_; order != 0) return order;
  if (const auto order = a.latest_ <=> b.latest_; order != 0) return order;
  return a.text_ <=> b.text_;
}

bool surely_before(const PartialDate& a, const PartialDate& b) { return a.latest() < b.earliest(); }

bool may_overlap(const PartialDate& a, const PartialDate& b) {
  return a.earliest() <= b.latest() && b.earliest() <= a.latest();
}

bool inside(const PartialDate& inner, const PartialDate& outer) {
  return outer.earliest() <= inner.earliest() && inner.latest() <= outer.latest();
}

std::optional<PartialDate> more_precise(const PartialDate& a, const PartialDate& b) {
  const bool a_in_b = inside(a, b);
  const bool b_in_a = inside(b, a);
  if (a_in_b && b_in_a) {  // the same days: the one told without doubt, else the smaller text
    if (a.is_vague() != b.is_vague()) return a.is_vague() ? b : a;
    return std::min(a, b);
  }
  if (a_in_b) return a;
  if (b_in_a) return b;
  return std::nullopt;
}

PartialDate::Day days_from_civil(int year, int month, int day) {
  const int y = month <= 2 ? year - 1 : year;
  const int era = (y >= 0 ? y : y - 399) / 400;
  const int year_of_era = y - era * 400;
  const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDate civil_from_days(PartialDate::Day day) {
  const std::int64_t z = std::int64_t{day} + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const int day_of_era = static_cast<int>(z - era * 146097);
  const int year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int shifted_month = (5 * day_of_year + 2) / 153;
  const int month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
  const int year = static_cast<int>(year_of_era + era * 400) + (month <= 2 ? 1 : 0);
  return {year, month, day_of_year - (153 * shifted_month + 2) / 5 + 1};
}

int weekday(PartialDate::Day day) {
  return static_cast<int>(((std::int64_t{day} + 3) % 7 + 7) % 7);  // 1970-01-01 was a Thursday
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays.at(static_cast<std::size_t>(month - 1));
}

}  // namespace entente
