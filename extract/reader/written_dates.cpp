#include "extract/reader/written_dates.h"

#include <array>
#include <cstddef>
#include <vector>

#include "extract/reader/parts.h"

namespace entente::extract::reader {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// A run of digits or of letters, and what stands before it.
struct Piece {
  std::string text;  // small letters
  bool number = false;
  int value = 0;
  char before = ' ';
  char after = ' ';
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text.size();) {
    const bool digit = is_digit(text[i]);
    if (!digit && !is_letter(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (digit ? is_digit(text[end]) : is_letter(text[end]))) ++end;
    Piece piece{lower(text.substr(i, end - i)), digit, 0, i > 0 ? text[i - 1] : ' ',
                end < text.size() ? text[end] : ' '};
    if (digit && piece.text.size() <= 4) piece.value = std::stoi(piece.text);
    pieces.push_back(std::move(piece));
    i = end;
  }
  return pieces;
}

int month_named(const std::string& word) {
  if (word.size() < 3) return 0;
  if (word == "sept") return 9;
  for (std::size_t m = 0; m < kMonths.size(); ++m) {
    if (word == kMonths[m] || word == kMonths[m].substr(0, 3)) return static_cast<int>(m) + 1;
  }
  return 0;
}

bool is_year(const Piece& p) {
  return p.number && p.text.size() == 4 && p.value >= 1800 && p.value <= 2199;
}

std::optional<std::string> day(int year, int month, int day) {
  static constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1 || day > kDays.at(static_cast<std::size_t>(month) - 1))
    return std::nullopt;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (month == 2 && day == 29 && !leap) return std::nullopt;
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

bool is_day(const Piece& p) {
  return p.number && p.text.size() <= 2 && p.value >= 1 && p.value <= 31;
}

/// "29th" comes as a number and a word.
std::size_t after_ordinal(const std::vector<Piece>& p, std::size_t i) {
  if (i < p.size() &&
      (p[i].text == "st" || p[i].text == "nd" || p[i].text == "rd" || p[i].text == "th"))
    ++i;
  if (i < p.size() && p[i].text == "of") ++i;
  return i;
}

/// A full day that begins at piece i.
std::optional<std::string> day_at(const std::vector<Piece>& p, std::size_t i) {
  const auto has = [&](std::size_t n) { return i + n < p.size(); };
  if (p[i].number && p[i].text.size() == 8) {  // 20141229
    const int all = std::stoi(p[i].text), year = all / 10000;
    if (year >= 1800 && year <= 2199) return day(year, all / 100 % 100, all % 100);
  }
  if (is_year(p[i]) && has(2) && is_day(p[i + 2]) &&
      p[i].after == p[i + 2].before) {  // 2014-12-29, 2014/dec/29
    const int month = p[i + 1].number ? (p[i + 1].text.size() <= 2 ? p[i + 1].value : 0)
                                      : month_named(p[i + 1].text);
    if (month > 0) return day(p[i].value, month, p[i + 2].value);
  }
  if (!p[i].number && has(2)) {  // December 29, 2014
    const int month = month_named(p[i].text);
    if (month > 0 && is_day(p[i + 1])) {
      const std::size_t year = after_ordinal(p, i + 2);
      if (year < p.size() && is_year(p[year])) return day(p[year].value, month, p[i + 1].value);
    }
  }
  if (is_day(p[i])) {
    const std::size_t next = after_ordinal(p, i + 1);
    if (next + 1 >= p.size()) return std::nullopt;
    const int month = month_named(p[next].text);
    if (month > 0 && is_year(p[next + 1]))
      return day(p[next + 1].value, month, p[i].value);  // 29 December 2014
    if (month > 0 && p[next + 1].number && p[next + 1].text.size() == 2 &&
        p[next].before == '-') {  // 29-DEC-14
      const int year = p[next + 1].value;
      return day(year + (year < 50 ? 2000 : 1900), month, p[i].value);
    }
    if (p[next].number && p[next].text.size() <= 2 && is_year(p[next + 1]) &&
        p[i].after == p[next].after) {
      const int a = p[i].value, b = p[next].value;
      if (p[i].after == '.' || a > 12) return day(p[next + 1].value, b, a);
      if (b > 12) return day(p[next + 1].value, a, b);
      if (a == b) return day(p[next + 1].value, a, b);
    }
  }
  return std::nullopt;
}

constexpr std::size_t kLongestField = 200;

}  // namespace

std::optional<std::string> date_inside(std::string_view line) {
  const auto pieces = pieces_of(line.substr(0, kLongestField));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (auto found = day_at(pieces, i)) return found;
  }
  return std::nullopt;
}

std::optional<std::string> written_date(std::string_view field) {
  if (auto found = date_inside(trim(field))) return found;
  const auto pieces = pieces_of(trim(field).substr(0, kLongestField));
  if (pieces.size() == 1 && is_year(pieces[0])) return pieces[0].text;
  if (pieces.size() != 2) return std::nullopt;
  const bool year_first = is_year(pieces[0]);
  const Piece &year = pieces[year_first ? 0 : 1], &other = pieces[year_first ? 1 : 0];
  const int month =
      other.number ? (other.text.size() == 2 ? other.value : 0) : month_named(other.text);
  if (!is_year(year) || month < 1 || month > 12) return std::nullopt;
  return year.text + (month < 10 ? "-0" : "-") + std::to_string(month);
}

std::optional<std::string> date_of_address(std::string_view url) {
  const auto pieces = pieces_of(url.substr(0, 2 * kLongestField));
  for (std::size_t i = 0; i + 2 < pieces.size(); ++i) {
    if (is_year(pieces[i]) && (pieces[i].after == '/' || pieces[i].after == '-')) {
      if (auto found = day_at(pieces, i)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace entente::extract::reader
