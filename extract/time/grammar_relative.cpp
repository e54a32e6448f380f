// Dates that count from the article's date or from another date of the text.
#include <algorithm>
#include <array>

#include "extract/time/grammar.h"

namespace entente::extract::time {

using enum ItemKind;

namespace {

constexpr int kSaturday = 5;  // weekdays count from Monday

constexpr std::array<std::string_view, 7> kDayPartNames{"TMO", "T12:00", "TAF", "TEV",
                                                        "TNI", "T24:00", "TDT"};

}  // namespace

// "today", "yesterday evening", "this morning", "last night".
std::optional<Reading> Grammar::deictic(std::size_t at) const {
  int days = 0;
  std::size_t end = at + 1;
  int part = -1;
  if (kind(at) == kToday) {
    days = value(at);
    const bool tonight = form(at).size() == 7 && (form(at)[3] == 'i');
    if (tonight) part = kNight;
    if (kind(end) == kDayPart && !tonight) part = value(end++);
  } else if ((kind(at) == kThis || kind(at) == kLast) && kind(end) == kDayPart &&
             value(end) != kMidday) {
    if (kind(at) == kLast && value(end) != kNight && value(end) != kEvening) return std::nullopt;
    days = kind(at) == kLast ? -1 : 0;
    part = value(end++);
  } else {
    return std::nullopt;
  }
  if (!context_.day_known)
    return days == 0 ? std::optional(reference("PRESENT_REF", end))
                     : std::optional(reference("XXXX-XX-XX", end));
  const CalendarDate day = day_date(context_.day + days);
  Reading reading = of(day, end);
  if (part >= 0) {
    reading.type = TimeType::kTime;
    reading.value += kDayPartNames[static_cast<std::size_t>(part)];
  }
  return reading;
}

// "Monday", "last Friday", "Monday night", "Monday's"; the article's own weekday is the article's
// day.
std::optional<Reading> Grammar::weekday(std::size_t at) const {
  const ItemKind lead = kind(at);
  const bool led =
      lead == kLast || lead == kNext || lead == kThis || lead == kPast || lead == kComing;
  const std::size_t name = led ? at + 1 : at;
  if (kind(name) != kWeekday || items_[name].plural) return std::nullopt;
  std::size_t end = name + 1;
  int part = -1;
  if (kind(end) == kDayPart && value(end) != kMidday) part = value(end++);
  // "Monday this week".
  const bool with_week = (kind(end) == kThis || kind(end) == kLast || kind(end) == kNext) &&
                         is_unit(end + 1, Unit::kWeek) && !items_[end + 1].plural;
  if (with_week && context_.day_known) {
    const int monday = context_.day - entente::weekday(context_.day);
    return of(day_date(monday + value(name) + 7 * value(end)), end + 2);
  }
  if (!context_.day_known) {
    return reference("XXXX-WXX-" + std::to_string(value(name) + 1), end);
  }
  const int today = entente::weekday(context_.day);
  const int back = (today - value(name) + 7) % 7;
  const int ahead = (value(name) - today + 7) % 7;
  int days = -back;
  if (lead == kLast || lead == kPast) {
    days = back == 0 ? -7 : -back;
  } else if (lead == kNext || lead == kComing) {
    days = ahead == 0 ? 7 : ahead;
  } else if (lead == kThis) {
    days = value(name) - today;
  } else if (back != 0) {
    const std::size_t verb_end = before(at) == kOn ? at - 1 : at;
    const ItemKind preposition = before(at);
    const bool future = preposition == kBy || preposition == kUntil || preposition == kTo ||
                        tense_near(sentence_, verb_end, end) == Tense::kFuture;
    if (future && !follows_saying(sentence_, verb_end) && preposition != kSince) days = ahead;
  }
  Reading reading = of(day_date(context_.day + days), end);
  if (part >= 0) {
    reading.type = TimeType::kTime;
    reading.value += kDayPartNames[static_cast<std::size_t>(part)];
  }
  return reading;
}

// "the past five years", "the next decade", "the last year": a span that ends or begins now.
std::optional<Reading> Grammar::running_span(std::size_t at, int direction) const {
  std::size_t unit_at = at;
  int count = 1;
  bool vague = false;
  if (const auto amount = quantity(at)) {
    unit_at = amount->end;
    count = amount->whole;
    vague = amount->vague;
  } else if (items_.size() > at && items_[at].plural && kind(at) == kUnit) {
    vague = true;
  }
  if (kind(unit_at) != kUnit) return std::nullopt;
  const Unit unit = static_cast<Unit>(value(unit_at));
  Reading reading;
  reading.end = unit_at + 1;
  if (vague && unit_at == at)
    return reference(direction < 0 ? "PAST_REF" : "FUTURE_REF", reading.end);
  reading.type = TimeType::kDuration;
  reading.value = duration_value(count, false, vague, unit);
  const bool previous = at > 0 && (form(at - 1) == "previous" || form(at - 1) == "preceding");
  if (vague || previous || !context_.article) return reading;
  const bool coarse = unit == Unit::kYear || unit == Unit::kDecade || unit == Unit::kCentury;
  CalendarDate now = *context_.article;
  if (coarse) now = CalendarDate{.year = now.year};
  if (!coarse && !context_.day_known) return reading;
  auto there = moved(now, direction * count, unit);
  if (!coarse) there = day_date(moved_day(context_.day, direction * count, unit));
  if (!there || unit < Unit::kDay) return reading;
  there->vague = false;
  reading.date = direction < 0 ? interval(*there, now) : interval(now, *there);
  return reading;
}

// The unit at `at`, `steps` units from the article's (or the anchor's): "last year", "the following
// month".
std::optional<Reading> Grammar::shifted_unit(std::size_t at, int steps, bool anchored,
                                             bool with_the) const {
  std::size_t unit_at = at;
  bool fiscal = false;
  if (kind(unit_at) == kFiscal || form(unit_at) == "financial" || form(unit_at) == "calendar") {
    fiscal = form(unit_at) != "calendar";
    ++unit_at;
  }
  if (kind(unit_at) != kUnit || items_[unit_at].plural) return std::nullopt;
  const Unit unit = static_cast<Unit>(value(unit_at));
  const auto& base = anchored ? context_.anchor : context_.article;
  const std::size_t end = unit_at + 1;
  if (!base || base->year == 0) {
    if (anchored || unit < Unit::kDay) return std::nullopt;
    return reference(steps < 0 ? "PAST_REF" : steps > 0 ? "FUTURE_REF" : "PRESENT_REF", end);
  }
  switch (unit) {
    case Unit::kYear: {
      CalendarDate date{.year = base->year + steps};
      date.fiscal = fiscal;
      return of(date, end);
    }
    case Unit::kMonth: {
      const auto month = moved(*base, steps, Unit::kMonth);
      return month ? std::optional(of(*month, end)) : std::nullopt;
    }
    case Unit::kQuarter: {
      if (base->month == 0) return std::nullopt;
      const int quarters = base->year * 4 + (base->month - 1) / 3 + steps;
      CalendarDate date{.year = quarters / 4};
      date.quarter = quarters % 4 + 1;
      return of(date, end);
    }
    case Unit::kWeek:
    case Unit::kWeekend: {
      if (base->day == 0) return std::nullopt;
      const PartialDate::Day day = days_from_civil(base->year, base->month, base->day);
      Reading reading = of(week_of(day + steps * 7), end);
      if (unit == Unit::kWeekend) {
        const PartialDate::Day saturday = reading.date->earliest() + 5;
        reading.value += "-WE";
        reading.date = interval(day_date(saturday), day_date(saturday + 1));
      }
      return reading;
    }
    case Unit::kDay: {
      if (base->day == 0 || !(anchored || with_the)) return std::nullopt;
      return of(day_date(days_from_civil(base->year, base->month, base->day) + steps), end);
    }
    case Unit::kDecade: {
      CalendarDate date;
      date.decade = base->year / 10 + steps;
      return of(date, end);
    }
    case Unit::kCentury: {
      CalendarDate date;
      date.century = (base->year - 1) / 100 + steps;
      return of(date, end);
    }
    default:
      return std::nullopt;
  }
}

// "last year", "this month", "next December", "the past decade", "that day", "the following week".
std::optional<Reading> Grammar::shifted(std::size_t at) const {
  std::size_t lead_at = at;
  const bool with_the = kind(at) == kThe;
  if (with_the) ++lead_at;
  if (kind(lead_at) == kThat && kind(lead_at + 1) == kThat) ++lead_at;  // "that same year"
  // "earlier this year", "later this month".
  if ((kind(lead_at) == kEarlier || kind(lead_at) == kLater) && !with_the &&
      (kind(lead_at + 1) == kThis || kind(lead_at + 1) == kLast || kind(lead_at + 1) == kNext ||
       kind(lead_at + 1) == kThat)) {
    return shifted(lead_at + 1);
  }
  // "earlier in the week".
  if ((kind(lead_at) == kEarlier || kind(lead_at) == kLater) && !with_the &&
      kind(lead_at + 1) == kIn && kind(lead_at + 2) == kThe && !is_unit(lead_at + 3, Unit::kDay)) {
    return shifted_unit(lead_at + 3, 0, false, true);
  }
  // "over the weekend": the one gone by, in what is told of it; on its own days, this one.
  if (with_the && is_unit(lead_at, Unit::kWeekend) && context_.day_known) {
    const bool now = entente::weekday(context_.day) >= kSaturday;
    const bool ahead = tense_near(sentence_, at, lead_at + 1) == Tense::kFuture &&
                       !follows_past_verb(sentence_, before(at) == kNone ? at : at - 1);
    return shifted_unit(lead_at, now || ahead ? 0 : -1, false, true);
  }
  const ItemKind lead = kind(lead_at);
  const int steps = lead_at < items_.size() ? value(lead_at) : 0;
  const bool owned = before(at) == kPossessive;
  switch (lead) {
    case kLast:
    case kPast:
    case kNext:
    case kComing: {
      const bool previous = form(lead_at) == "previous" || form(lead_at) == "preceding";
      const bool spans = with_the || lead == kPast || lead == kComing || owned;
      const bool unit_next = kind(lead_at + 1) == kUnit;
      const bool singular = unit_next && !items_[lead_at + 1].plural;
      if (previous && singular)
        return shifted_unit(lead_at + 1, -1, context_.anchor.has_value(), true);
      if (!singular || (spans && !is_unit(lead_at + 1, Unit::kWeekend) &&
                        !(with_the && lead == kNext && !is_unit(lead_at + 1, Unit::kDecade)) &&
                        !(lead == kComing && !is_unit(lead_at + 1, Unit::kDecade)))) {
        if (auto span = running_span(lead_at + 1, steps)) return span;
      }
      if (singular && is_unit(lead_at + 1, Unit::kDay) && lead == kNext) {
        return shifted_unit(lead_at + 1, 1, true, true);
      }
      if (auto unit = shifted_unit(lead_at + 1, steps, false, false)) return unit;
      break;
    }
    case kThis:
      if (auto unit = shifted_unit(lead_at + 1, 0, false, false)) return unit;
      break;
    case kThat:
      if (!with_the && form(lead_at) == "same") return std::nullopt;
      return shifted_unit(lead_at + 1, 0, true, true);
    case kFollowing:
      if (!with_the && !owned) return std::nullopt;
      return shifted_unit(lead_at + 1, 1, true, true);
    default:
      return std::nullopt;
  }
  // A month or season: "last December" is the latest before this month, "next" the first after it.
  if (!context_.article || context_.article->year == 0) return std::nullopt;
  const std::size_t name = lead_at + 1;
  CalendarDate date;
  if (kind(name) == kMonth && items_[name].capital) {
    date.month = value(name);
  } else if (kind(name) == kSeason) {
    date.season = static_cast<Season>(value(name));
  } else {
    return std::nullopt;
  }
  std::size_t end = name + 1;
  if (kind(name) == kMonth && is_day_number(end)) date.day = value(end++);
  date.year = context_.article->year;
  const auto now = partial_date(*context_.article);
  const auto meaning = partial_date(date);
  if (!now || !meaning) return std::nullopt;
  if (steps < 0 && meaning->latest() >= now->earliest()) --date.year;
  if (steps > 0 && meaning->earliest() <= now->latest()) ++date.year;
  return of(date, end);
}

std::optional<Reading> Grammar::moved_from(const std::optional<CalendarDate>& from,
                                           const Quantity& amount, Unit unit, int direction,
                                           std::size_t end, std::size_t first) const {
  if (amount.vague) return reference(direction < 0 ? "PAST_REF" : "FUTURE_REF", end);
  if (!from) return std::nullopt;
  auto date = moved(*from, direction * amount.whole, unit);
  if (!date) return std::nullopt;
  const std::string_view about = first > 0 ? form(first - 1) : std::string_view{};
  if (amount.half || about == "about" || about == "some" || about == "nearly" ||
      about == "almost" || about == "around" || about == "than" || about == "over" ||
      about == "roughly") {
    if (date->week == 0) date->vague = true;
  }
  return of(*date, end);
}

// "two years ago", "a week earlier", "three months later", "two years after 1953", "five days
// before".
std::optional<Reading> Grammar::distant(std::size_t at) const {
  auto amount = quantity(at);
  std::size_t unit_at = at;
  if (amount) {
    unit_at = amount->end;
  } else if (kind(at) == kUnit && items_[at].plural) {
    amount = Quantity{.end = at, .vague = true};  // "years ago"
  } else {
    return std::nullopt;
  }
  if (kind(unit_at) != kUnit) return std::nullopt;
  const Unit unit = static_cast<Unit>(value(unit_at));
  const std::size_t mark = unit_at + 1;
  switch (kind(mark)) {
    case kAgo:
      return moved_from(context_.article, *amount, unit, -1, mark + 1, at);
    case kEarlier:
    case kLater:
      if (amount->vague && unit_at == at) return std::nullopt;
      return moved_from(context_.anchor, *amount, unit, kind(mark) == kLater ? 1 : -1, mark + 1,
                        at);
    case kAfter:
    case kBefore:
      if (amount->vague) return std::nullopt;
      if (kind(mark) == kBefore && !is_small_word(mark + 1) && kind(mark + 1) != kThe &&
          !calendar(mark + 1) &&
          (mark + 1 >= sentence_.words.size() || sentence_.words[mark + 1].form[0] < 'A')) {
        return moved_from(context_.anchor, *amount, unit, -1, mark + 1, at);  // "a year before."
      }
      return after_event(at, *amount, unit, mark);
    case kFrom:
      if (kind(mark + 1) != kNow && kind(mark + 1) != kToday) return std::nullopt;
      return moved_from(context_.article, *amount, unit, 1, mark + 2, at);
    default:
      break;
  }
  // "in two weeks" of what is to come.
  if (before(at) == kIn && unit >= Unit::kDay && !amount->vague &&
      tense_near(sentence_, at - 1, mark) == Tense::kFuture) {
    return moved_from(context_.article, *amount, unit, 1, mark, at);
  }
  return std::nullopt;
}

// "two years after the pact broke down": what comes now dates the event, and so does the date told
// before it ("on Monday, a day after they signed"); otherwise only a date told in it is one.
std::optional<Reading> Grammar::after_event(std::size_t at, const Quantity& amount, Unit unit,
                                            std::size_t mark) const {
  const int direction = kind(mark) == kAfter ? 1 : -1;
  if (auto event = calendar(mark + 1); event && event->calendar) {
    CalendarDate from = *event->calendar;
    if (event->needs_year) from = completed(from, mark + 1, event->end);
    if (auto reading = moved_from(from, amount, unit, direction, event->end, at)) return reading;
  }
  const std::string_view verb = at > 0 ? form(at - 1) : std::string_view{};
  const std::string_view copula = at > 1 ? form(at - 2) : std::string_view{};
  const auto is_present = [](std::string_view word) {
    return word == "comes" || word == "come" || word == "is" || word == "are" || word == "follows";
  };
  if (direction > 0 && (is_present(verb) || is_present(copula))) {
    return moved_from(context_.article, amount, unit, -1, mark + 1, at);
  }
  if (context_.anchor_here && unit >= Unit::kDay)
    return moved_from(context_.anchor, amount, unit, -direction, mark + 1, at);
  return std::nullopt;
}

// "signed there the day before", counted from the date told last; "on Monday, the day after they
// met" dates the meeting.
std::optional<Reading> Grammar::day_beside(std::size_t at) const {
  const std::size_t mark = at + 2;
  if (kind(at) != kThe || !is_unit(at + 1, Unit::kDay) ||
      (kind(mark) != kBefore && kind(mark) != kAfter))
    return std::nullopt;
  const Quantity one{.end = at + 1, .whole = 1};
  const std::string_view next = form(mark + 1);
  const bool closed = next.empty() || next == "," || next == "." || next == ";" || next == ")";
  if (!closed) return after_event(at, one, Unit::kDay, mark);
  return moved_from(context_.anchor, one, Unit::kDay, kind(mark) == kAfter ? 1 : -1, mark + 1, at);
}

std::optional<Reading> Grammar::relative(std::size_t at) const {
  if (at >= items_.size()) return std::nullopt;
  if (auto found = deictic(at)) return found;
  if (auto found = weekday(at)) return found;
  if (auto found = shifted(at)) return found;
  if (auto found = distant(at)) return found;
  if (auto found = day_beside(at)) return found;
  if (auto found = year_end(at)) return found;
  return vague_reference(at);
}

}  // namespace entente::extract::time
