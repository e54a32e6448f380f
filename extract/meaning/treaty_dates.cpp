// Dates as treaties write them, in figures or in words.
#include <array>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "extract/meaning/treaty_text.h"

namespace entente::extract::meaning {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

const std::map<std::string, int, std::less<>>& numerals() {
  static const std::map<std::string, int, std::less<>> kNumerals = {
      {"one", 1},        {"first", 1},        {"two", 2},       {"second", 2},
      {"three", 3},      {"third", 3},        {"four", 4},      {"fourth", 4},
      {"five", 5},       {"fifth", 5},        {"six", 6},       {"sixth", 6},
      {"seven", 7},      {"seventh", 7},      {"eight", 8},     {"eighth", 8},
      {"nine", 9},       {"ninth", 9},        {"ten", 10},      {"tenth", 10},
      {"eleven", 11},    {"eleventh", 11},    {"twelve", 12},   {"twelfth", 12},
      {"thirteen", 13},  {"thirteenth", 13},  {"fourteen", 14}, {"fourteenth", 14},
      {"fifteen", 15},   {"fifteenth", 15},   {"sixteen", 16},  {"sixteenth", 16},
      {"seventeen", 17}, {"seventeenth", 17}, {"eighteen", 18}, {"eighteenth", 18},
      {"nineteen", 19},  {"nineteenth", 19},  {"twenty", 20},   {"twentieth", 20},
      {"thirty", 30},    {"thirtieth", 30},   {"forty", 40},    {"fifty", 50},
      {"sixty", 60},     {"seventy", 70},     {"eighty", 80},   {"ninety", 90}};
  return kNumerals;
}

std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words(1);
  for (const char c : line) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter) {
      words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

/// "4", "4th", "23rd"; 0 for anything else.
int figure(std::string_view word) {
  int value = 0;
  const auto end = std::from_chars(word.data(), word.data() + word.size(), value);
  if (end.ec != std::errc()) return 0;
  const std::string_view rest(end.ptr,
                              static_cast<std::size_t>(word.data() + word.size() - end.ptr));
  const bool ordinal = rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return ordinal ? value : 0;
}

int month_of(std::string_view word) {
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i] == word) return static_cast<int>(i) + 1;
  }
  return 0;
}

/// "twenty third", "one thousand nine hundred and sixty nine", "nineteen hundred sixty three", "two
/// thousand four" from the i-th word on; `i` moves behind it. 0 where there is no number.
int spelled(const std::vector<std::string>& words, std::size_t& i) {
  int total = 0, group = 0;
  bool any = false;
  for (; i < words.size(); ++i) {
    if (words[i] == "and" && any) continue;
    if (words[i] == "hundred" && any) {
      group *= 100;
    } else if (words[i] == "thousand" && any) {
      total += group * 1000;
      group = 0;
    } else if (const auto at = numerals().find(words[i]); at != numerals().end()) {
      group += at->second;
      any = true;
    } else {
      break;
    }
  }
  return total + group;
}

int number_at(const std::vector<std::string>& words, std::size_t& i) {
  if (i >= words.size()) return 0;
  if (const int value = figure(words[i]); value > 0) return ++i, value;
  return spelled(words, i);
}

/// The year after the i-th word, "of", "in the year" and the like aside.
int year_after(const std::vector<std::string>& words, std::size_t i) {
  for (std::size_t skipped = 0; i < words.size() && skipped < 5; ++i, ++skipped) {
    std::size_t end = i;
    const int year = number_at(words, end);
    if (year >= 1000 && year <= 2999) return year;
    if (year > 0) return 0;
  }
  return 0;
}

}  // namespace

std::optional<PartialDate> date_of_signing(std::string_view line) {
  const auto words = words_of(line);
  for (std::size_t m = 0; m < words.size(); ++m) {
    const int month = month_of(words[m]);
    if (month == 0) continue;
    int day = 0;
    std::size_t after = m + 1;
    // "23 May", "twenty-third day of May", else "May 23".
    for (std::size_t back = 1; back <= 5 && back <= m && day == 0; ++back) {
      std::size_t at = m - back;
      if (back < m && numerals().contains(words[at - 1]) && numerals().contains(words[at])) --at;
      const int value = number_at(words, at);
      const bool near = at <= m;
      if (value >= 1 && value <= 31 && near) day = value;
    }
    if (day == 0) {
      std::size_t at = m + 1;
      const int value = number_at(words, at);
      if (value >= 1 && value <= 31) day = value, after = at;
    }
    const int year = year_after(words, after);
    if (year > 0) return PartialDate::from_ymd(year, month, day);
  }
  return std::nullopt;
}

}  // namespace entente::extract::meaning
