#include "extract/time/lexicon.h"

#include <algorithm>
#include <array>

#include "extract/time/vocabulary.h"

namespace entente::extract::time {

namespace {

using enum ItemKind;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Item look_up(std::string_view form) {
  if (form.empty() || form.size() > kLongestTimeWord) return {};
  std::array<char, kLongestTimeWord> buffer{};
  const bool capital = form[0] >= 'A' && form[0] <= 'Z';
  for (std::size_t i = 0; i < form.size(); ++i) {
    const char c = form[i];
    buffer[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  std::string_view word(buffer.data(), form.size());
  Item item = time_word(word);
  if (item.kind == kNone && word.back() == '.') {
    word.remove_suffix(1);
    item = time_word(word);
    if (item.kind != kMonth && item.kind != kWeekday) return {};
  }
  item.capital = capital;
  // Only the long names are told from other words without their capital.
  const bool needs_capital = (item.kind == kMonth || item.kind == kWeekday) && word.size() < 6;
  return needs_capital && !capital ? Item{} : item;
}

int number_at(std::string_view form, std::size_t& at) {
  int value = 0;
  while (at < form.size() && is_digit(form[at]) && value < 100000000)
    value = value * 10 + (form[at++] - '0');
  return value;
}

// A word that begins with a digit: number, ordinal, decade, date, clock time.
Item numeric(std::string_view form) {
  Item item;
  std::size_t at = 0;
  item.value = number_at(form, at);
  item.digits = static_cast<std::uint8_t>(std::min<std::size_t>(at, 9));
  const std::string_view rest = form.substr(at);
  if (rest.empty()) {
    item.kind = kNumber;
  } else if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th") {
    item.kind = kOrdinal;
  } else if (rest == "s" || rest == "'s" || rest == "’s") {
    if (item.value % 10 == 0 && (item.digits == 4 || item.digits == 2)) {
      item.kind = kDecade;
      item.value /= 10;
    }
  } else if (rest.size() == 3 && rest[0] == ':' && item.value < 25) {
    std::size_t minutes = at + 1;
    const int past = number_at(form, minutes);
    if (past < 60) {
      item.kind = kClock;
      item.value = item.value * 60 + past;
    }
  } else if (rest[0] == ',' && rest.size() >= 4) {
    item.kind = kNumber;
    item.grouped = true;
  } else if (item.digits == 4 && rest[0] == '/' && (rest.size() == 3 || rest.size() == 5)) {
    item.kind = kYearPair;
  } else if (numeric_date(form).year != 0) {
    item.kind = kNumericDate;
  }
  return item;
}

}  // namespace

CalendarDate numeric_date(std::string_view form) {
  CalendarDate date;
  std::size_t at = 0;
  std::array<int, 3> parts{};
  std::array<std::size_t, 3> sizes{};
  char mark = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t begin = at;
    parts[i] = number_at(form, at);
    sizes[i] = at - begin;
    if (sizes[i] == 0) return {};
    if (i == 2) break;
    if (at >= form.size() || (mark != 0 && form[at] != mark)) return {};
    mark = form[at++];
  }
  if (at != form.size() || (mark != '-' && mark != '/' && mark != '.')) return {};
  if (sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2) {
    date.year = parts[0];
    date.month = parts[1];
    date.day = parts[2];
  } else if (sizes[0] <= 2 && sizes[1] <= 2 && (sizes[2] == 4 || (sizes[2] == 2 && mark == '/'))) {
    date.year = sizes[2] == 4 ? parts[2] : parts[2] + (parts[2] < 50 ? 2000 : 1900);
    const bool day_first = parts[0] > 12 || mark == '.';
    date.month = day_first ? parts[1] : parts[0];
    date.day = day_first ? parts[0] : parts[1];
  }
  if (date.month < 1 || date.month > 12 || date.day < 1 || date.year < 1 ||
      date.day > days_in_month(date.year, date.month)) {
    return {};
  }
  return date;
}

void classify(const syntax::Sentence& sentence, std::vector<Item>& items) {
  items.clear();
  for (const syntax::Word& word : sentence.words) {
    std::string_view form = word.form;
    Item item;
    if (form.empty()) {
      items.push_back(item);
      continue;
    }
    bool middle = false;
    if (form.size() > 5 && (form.starts_with("mid-") || form.starts_with("Mid-"))) {
      form.remove_prefix(4);
      middle = true;
    }
    if (is_digit(form[0])) {
      item = numeric(form);
    } else if ((form[0] == '\'' && form.size() >= 3 && is_digit(form[1])) ||
               (form.starts_with("’") && form.size() >= 5 && is_digit(form[3]))) {
      item = numeric(form.substr(form[0] == '\'' ? 1 : 3));
      if (item.kind != kDecade) item = {};
    } else {
      item = look_up(form);
    }
    item.middle = middle;
    items.push_back(item);
  }
}

}  // namespace entente::extract::time
