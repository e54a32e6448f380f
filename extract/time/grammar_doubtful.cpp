// Numbers and words that may be dates or not: a year or a count, a day's number, "May" and "March".
#include <algorithm>
#include <array>
#include <cstdlib>

#include "extract/time/grammar.h"

namespace entente::extract::time {

using enum ItemKind;

namespace {

constexpr int kEarliestYear = 1000;

bool is_dash(ItemKind kind) { return kind == kHyphen || kind == kDash; }

// What may be counted in thousands: "sold 1987 tonnes".
bool is_measure(std::string_view noun) {
  constexpr std::array<std::string_view, 24> kMeasures{
      "acres",    "bags",     "bales",  "barrels",  "billion", "dlrs",   "employees", "francs",
      "hectares", "jobs",     "km",     "marks",    "men",     "metres", "miles",     "mln",
      "people",   "refugees", "shares", "soldiers", "tonnes",  "tons",   "troops",    "workers"};
  return std::find(kMeasures.begin(), kMeasures.end(), noun) != kMeasures.end();
}

// Words that a year or a month without preposition follows: "due 1990", "ending March".
bool is_dating(std::string_view word) {
  constexpr std::array<std::string_view, 12> kDating{"beginning", "began",  "calendar", "due",
                                                     "ended",     "ending", "expires",  "starting",
                                                     "than",      "versus", "vs",       "circa"};
  return std::find(kDating.begin(), kDating.end(), word) != kDating.end();
}

}  // namespace

bool Grammar::is_day_number(std::size_t i) const {
  if (kind(i) == kOrdinal) return value(i) >= 1 && value(i) <= 31;
  return kind(i) == kNumber && !items_[i].grouped && items_[i].digits >= 1 &&
         items_[i].digits <= 2 && value(i) >= 1 && value(i) <= 31;
}

bool Grammar::is_plain_year(std::size_t i) const {
  return kind(i) == kNumber && items_[i].digits == 4 && !items_[i].grouped &&
         value(i) >= kEarliestYear && value(i) <= kLatestYear;
}

// Whether four digits that stand alone are a year rather than a count.
bool Grammar::looks_like_year(std::size_t i) const {
  if (!is_plain_year(i) || value(i) < 1500) return false;
  const std::string_view next = form(i + 1);
  const bool noun_next =
      !next.empty() && ((next[0] >= 'a' && next[0] <= 'z')) && kind(i + 1) == kNone;
  const bool plural_next = noun_next && next.size() > 3 && next.ends_with("s");
  switch (before(i)) {
    case kIn:
    case kSince:
    case kUntil:
    case kDuring:
    case kFrom:
    case kBetween:
    case kModifier:
    case kOpen:
      return !(plural_next && value(i) % 100 == 0);
    case kAfter:
    case kBefore:
    case kOf:
    case kBy:
    case kFor:
    case kTo:
    case kOver:
      return value(i) >= 1800 && value(i) <= 2100 && !plural_next && next != "people" &&
             kind(i + 1) != kUnit && kind(i + 1) != kZone;
    case kAnd:
    case kOr:
    case kComma:
    case kSlash:
      if (i >= 2 && is_plain_year(i - 2)) return true;
      if (i >= 2 && !plural_next && (kind(i - 2) == kMonth || (i >= 3 && is_plain_year(i - 3)))) {
        return true;
      }
      break;
    case kUnit:
      return is_unit(i - 1, Unit::kYear) && !items_[i - 1].plural;
    case kThe:
    case kArticle:
    case kPossessive:
      // "the 1972 treaty", "the 1972 Oslo Accord".
      return value(i) >= 1700 && value(i) <= 2100 &&
             (noun_next ||
              (kind(i + 1) == kNone && next.size() > 1 && next[0] >= 'A' && next[0] <= 'Z')) &&
             !(plural_next && value(i) % 100 == 0);
    default:
      break;
  }
  if (kind(i + 1) == kPossessive) return value(i) >= 1700 && value(i) <= 2100;
  const std::string_view previous = i > 0 ? form(i - 1) : std::string_view{};
  // "1987 sales", "of its 1987 losses": about the article's own time.
  const bool near_article = context_.article && std::abs(value(i) - context_.article->year) <= 3;
  if (near_article && noun_next && !is_measure(next) && before(i) != kNumber) return true;
  if (is_dating(previous)) return value(i) >= 1700 && value(i) <= 2100 && !plural_next;
  return (previous == "its" || previous == "their" || previous == "his" || previous == "about" ||
          previous == "circa" || previous == "around") &&
         value(i) >= 1700 && value(i) <= 2100 && (noun_next || before(i, 2) == kIn);
}

// "May" and "March" are other words too; alone they need a neighbour that tells.
bool Grammar::bare_month_counts(std::size_t i) const {
  const bool ambiguous = (value(i) == 5 || value(i) == 3) && form(i).size() > 2;
  if (!ambiguous) return items_[i].capital || form(i).size() > 5;
  if (!items_[i].capital) return false;
  switch (before(i)) {
    case kIn:
    case kSince:
    case kUntil:
    case kBy:
    case kFrom:
    case kTo:
    case kOf:
    case kBetween:
    case kDuring:
    case kModifier:
    case kAnd:
    case kBefore:
    case kAfter:
    case kFor:
    case kHyphen:
    case kDash:
    case kSlash:
    case kLast:
    case kNext:
    case kThis:
      return true;
    default:
      return items_[i].middle || kind(i + 1) == kPossessive || (i > 0 && is_dating(form(i - 1))) ||
             ((is_dash(kind(i + 1)) || kind(i + 1) == kSlash) && kind(i + 2) == kMonth);
  }
}

}  // namespace entente::extract::time
