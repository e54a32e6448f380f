// Durations, sets, times of day, vague references, and the choice among all rules.
#include <array>
#include <cstdio>

#include "extract/time/grammar.h"

namespace entente::extract::time {

using enum ItemKind;

namespace {

bool is_dash(ItemKind kind) { return kind == kHyphen || kind == kDash; }

// "five additional years", "30 calendar days".
bool may_stand_between(std::string_view form) {
  for (const std::string_view word :
       {"additional", "calendar", "consecutive", "full", "further", "long", "more", "straight",
        "successive", "whole", "working", "odd"}) {
    if (form == word) return true;
  }
  return false;
}

std::string clock_value(int minutes) {
  std::array<char, 16> buffer{};
  const int size =
      std::snprintf(buffer.data(), buffer.size(), "T%02d:%02d", minutes / 60, minutes % 60);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

}  // namespace

Reading reference(std::string_view value, std::size_t end) {
  Reading reading;
  reading.end = end;
  reading.value = value;
  return reading;
}

std::string duration_value(int whole, bool half, bool vague, Unit unit) {
  constexpr std::array<const char*, 12> kNames{"S", "M", "H", "D", "WE", "W",
                                               "W", "M", "Q", "Y", "DE", "CE"};
  const auto index = static_cast<std::size_t>(unit);
  if (unit == Unit::kFortnight) whole *= 2;
  std::string result = unit <= Unit::kHour ? "PT" : "P";
  result += vague ? "X" : std::to_string(whole);
  if (half && !vague) result += ".5";
  return result + kNames[index];
}

// "five", "twenty-five", "two and a half", "a", "several", "a few", "a couple of".
std::optional<Grammar::Quantity> Grammar::quantity(std::size_t at) const {
  Quantity amount;
  switch (kind(at)) {
    case kNumber: {
      if (items_[at].grouped || items_[at].digits > 3) return std::nullopt;
      amount.whole = value(at);
      amount.end = at + 1;
      const bool tens = items_[at].digits == 0 && value(at) >= 20 && value(at) < 100;
      if (tens && kind(at + 1) == kHyphen && kind(at + 2) == kNumber && value(at + 2) < 10) {
        amount.whole += value(at + 2);
        amount.end = at + 3;
      }
      break;
    }
    case kArticle:
      if (kind(at + 1) == kVague) {
        amount.vague = true;
        amount.end = at + 2;
        if (kind(amount.end) == kOf) ++amount.end;
        return amount;
      }
      amount.whole = 1;
      amount.article = true;
      amount.end = at + 1;
      if (kind(at + 1) == kNumber && value(at + 1) >= 12 && items_[at + 1].digits == 0) {
        amount.whole = value(at + 1);  // a dozen, a hundred
        amount.end = at + 2;
      }
      break;
    case kVague:
      amount.vague = true;
      amount.end = at + 1;
      return amount;
    case kHalf:
      if (kind(at + 1) != kArticle) return std::nullopt;
      amount.half = true;
      amount.end = at + 2;
      return amount;
    default:
      return std::nullopt;
  }
  if (kind(amount.end) == kAnd && kind(amount.end + 1) == kArticle &&
      kind(amount.end + 2) == kHalf) {
    amount.half = true;
    amount.end += 3;
  }
  if (may_stand_between(form(amount.end)) && kind(amount.end + 1) == kUnit) ++amount.end;
  return amount;
}

// "five years", "five-year", "a decade", "30-day", "for years", "decades-long".
std::optional<Reading> Grammar::duration(std::size_t at) const {
  auto amount = quantity(at);
  std::size_t unit_at = at;
  bool hyphen = false;
  if (amount) {
    unit_at = amount->end;
    if (is_dash(kind(unit_at)) && kind(unit_at + 1) == kUnit) {
      ++unit_at;
      hyphen = true;
    }
    // "a quarter of", "a day" are rather shares and rates.
    if (amount->article && !hyphen &&
        (is_unit(unit_at, Unit::kQuarter) || is_unit(unit_at, Unit::kDay)))
      return std::nullopt;
  } else if (kind(at) == kUnit && items_[at].plural) {
    const ItemKind lead = before(at);
    const bool long_after =
        is_dash(kind(at + 1)) && (form(at + 2) == "long" || form(at + 2) == "old");
    if (lead != kFor && lead != kOver && lead != kAfter && lead != kWithin && !long_after)
      return std::nullopt;
    amount = Quantity{.end = at, .vague = true};
  } else if (kind(at) == kUnit && is_dash(kind(at + 1)) &&
             (form(at + 2) == "long" || form(at + 2) == "old")) {
    amount = Quantity{.end = at, .whole = 1};
  }
  if (!amount || kind(unit_at) != kUnit) return std::nullopt;
  const Unit unit = static_cast<Unit>(value(unit_at));
  const std::size_t tail = unit_at + 1;
  const bool compound =
      is_dash(kind(tail)) && (form(tail + 1) == "long" || form(tail + 1) == "old");
  if (amount->article && compound) return std::nullopt;  // read from the unit on
  // "three quarters" is rather a share.
  if (unit == Unit::kQuarter &&
      !(items_[unit_at].plural && (before(at) == kFor || before(at) == kIn))) {
    return std::nullopt;
  }
  if (unit == Unit::kWeekend) return std::nullopt;
  Reading reading;
  reading.type = TimeType::kDuration;
  reading.value = duration_value(amount->whole, amount->half, amount->vague, unit);
  reading.end = unit_at + 1;
  if (is_dash(kind(reading.end)) &&
      (form(reading.end + 1) == "long" || form(reading.end + 1) == "old")) {
    reading.end += 2;
  }
  return reading;
}

// "every year", "annual", "each Monday", "on Mondays", "a day", "every two years".
std::optional<Reading> Grammar::set(std::size_t at) const {
  Reading reading;
  reading.type = TimeType::kSet;
  reading.end = at + 1;
  if (kind(at) == kPeriodic) {
    reading.value = duration_value(1, false, false, static_cast<Unit>(value(at)));
    return reading;
  }
  if (kind(at) == kWeekday && items_[at].plural) {
    reading.value = "XXXX-WXX-" + std::to_string(value(at) + 1);
    return reading;
  }
  if (kind(at) == kArticle && kind(at + 1) == kUnit && !items_[at + 1].plural) {
    // A rate: "barrels a day", "twice a year".
    const std::string_view rated = at > 0 ? form(at - 1) : std::string_view{};
    const bool noun =
        rated.size() > 3 && (rated.ends_with("s") || rated == "twice" || rated == "once") &&
        before(at) == kNone && rated != "less" && rated != "was" && rated != "as" && rated != "has";
    if (!noun && before(at) != kNumber) return std::nullopt;
    reading.end = at + 2;
    reading.value = duration_value(1, false, false, static_cast<Unit>(value(at + 1)));
    return reading;
  }
  if (kind(at) != kEvery && kind(at) != kPer) return std::nullopt;
  std::size_t next = at + 1;
  int count = 1;
  if (kind(next) == kOther) {
    count = 2;
    ++next;
  } else if (const auto amount = quantity(next); amount && !amount->article) {
    count = amount->whole;
    next = amount->end;
    if (amount->vague) return std::nullopt;
  }
  switch (kind(next)) {
    case kUnit:
      reading.value = duration_value(count, false, false, static_cast<Unit>(value(next)));
      break;
    case kWeekday:
      reading.value = "XXXX-WXX-" + std::to_string(value(next) + 1);
      break;
    case kMonth:
      reading.value = timex_value({.month = value(next)});
      break;
    case kSeason:
      reading.value = timex_value({.season = static_cast<Season>(value(next))});
      break;
    default:
      return std::nullopt;
  }
  reading.end = next + 1;
  return reading;
}

// "1200 GMT", "5:30 pm", "noon".
std::optional<Reading> Grammar::clock(std::size_t at) const {
  Reading reading;
  reading.type = TimeType::kTime;
  int minutes = -1;
  std::size_t end = at + 1;
  if (kind(at) == kDayPart && (value(at) == kMidday || value(at) == kMidnight)) {
    reading.value = value(at) == kMidday ? "T12:00" : "T24:00";
    reading.end = end;
    return reading;
  }
  if (kind(at) == kNumber && items_[at].digits == 4 && !items_[at].grouped && kind(end) == kZone) {
    minutes = value(at) / 100 * 60 + value(at) % 100;
    if (value(at) % 100 > 59) return std::nullopt;
  } else if (kind(at) == kClock) {
    minutes = value(at);
  } else if (kind(at) == kNumber && items_[at].digits > 0 && value(at) >= 1 && value(at) <= 12 &&
             kind(end) == kHourName) {
    minutes = value(at) * 60;
  } else {
    return std::nullopt;
  }
  if (kind(end) == kHourName) {
    const bool afternoon = value(end) == 12;
    if (afternoon && minutes < 12 * 60) minutes += 12 * 60;
    if (!afternoon && minutes >= 12 * 60) minutes -= 12 * 60;
    ++end;
  }
  if (kind(end) == kZone) ++end;
  if (minutes > 24 * 60) return std::nullopt;
  reading.value = clock_value(minutes);
  reading.end = end;
  return reading;
}

// "recent years", "now", "recently", "soon", "the near future", "the past".
std::optional<Reading> Grammar::vague_reference(std::size_t at) const {
  switch (kind(at)) {
    case kNow:
      return reference("PRESENT_REF", at + 1);
    case kRecently:
      return reference("PAST_REF", at + 1);
    case kSoon:
      if (kind(at + 1) == kAfter || kind(at + 1) == kBefore || form(at + 1) == "as" ||
          (at > 0 && (form(at - 1) == "as" || form(at - 1) == "As" || form(at - 1) == "too"))) {
        return std::nullopt;
      }
      return reference("FUTURE_REF", at + 1);
    case kRecent:
      if (kind(at + 1) == kUnit) return reference("PAST_REF", at + 2);
      return std::nullopt;
    case kThe: {
      if (kind(at + 1) == kFuture || kind(at + 2) == kFuture) {
        const std::size_t end = kind(at + 1) == kFuture ? at + 2 : at + 3;
        const std::string_view which = form(at + 1);
        const bool known = end == at + 2 || which == "near" || which == "foreseeable" ||
                           which == "immediate" || which == "distant";
        const bool in = before(at) == kIn || before(at) == kFor;
        if (known && in) return reference("FUTURE_REF", end);
      }
      if (kind(at + 1) == kPast && before(at) == kIn && kind(at + 2) == kNone)
        return reference("PAST_REF", at + 2);
      if (kind(at + 1) == kRecent) return vague_reference(at + 1);
      return std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

std::optional<Reading> Grammar::read(std::size_t at) const {
  std::optional<Reading> best;
  const auto take = [&best](std::optional<Reading> found) {
    if (found && (!best || found->end > best->end)) best = std::move(found);
  };
  take(absolute(at));
  take(relative(at));
  take(set(at));
  take(clock(at));
  take(duration(at));
  return best;
}

}  // namespace entente::extract::time
