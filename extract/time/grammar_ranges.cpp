// The year that a date leaves open, ranges of dates, and what stands before a date.
#include <cstdlib>

#include "extract/time/grammar.h"

namespace entente::extract::time {

using enum ItemKind;

namespace {

bool is_dash(ItemKind kind) { return kind == kHyphen || kind == kDash; }

// The day in the middle of what a date with a year may mean.
PartialDate::Day middle(const PartialDate& date) {
  return date.earliest() + (date.latest() - date.earliest()) / 2;
}

}  // namespace

Reading Grammar::day_range(CalendarDate first, int last_day, std::size_t first_word,
                           std::size_t end) const {
  CalendarDate last = first;
  last.day = last_day;
  if (first.year == 0) {
    first = completed(first, first_word, end);
    last.year = first.year;
  }
  Reading reading = of(last, end);
  reading.date = interval(first, last);
  reading.value = timex_value(first) + "/" + timex_value(last);
  reading.needs_year = false;
  return reading;
}

// Fills the year the text leaves open: by tense, else the nearest.
CalendarDate Grammar::completed(CalendarDate date, std::size_t first, std::size_t end) const {
  if (date.names_year() || !context_.article || context_.article->year == 0) return date;
  const auto now = partial_date(*context_.article);
  if (!now) return date;
  const Tense tense = tense_near(sentence_, first, end);
  const bool told =
      follows_saying(sentence_, before(first) == kOn || before(first) == kIn ? first - 1 : first);
  const bool happened = follows_past_verb(sentence_, first);
  CalendarDate best;
  long best_score = -1;
  for (int offset = -1; offset <= 1; ++offset) {
    CalendarDate candidate = date;
    candidate.year = context_.article->year + offset;
    const auto meaning = partial_date(candidate);
    if (!meaning) continue;
    long distance = std::labs(static_cast<long>(middle(*meaning)) - middle(*now));
    const bool past = meaning->earliest() <= now->latest();
    const bool future = meaning->latest() >= now->earliest();
    const ItemKind preposition = before(first);
    const bool deadline = preposition == kBy || preposition == kUntil;
    // A verb of saying dates what is said; any other verb weighs as eight months do.
    constexpr long kTenseWeight = 240;
    if (told && !past) distance += 1000;
    if (preposition == kSince && !past) distance += 1000;
    // "the July agreement" was made.
    const bool made = form(end) == "accord" || form(end) == "agreement" || form(end) == "deal" ||
                      form(end) == "pact" || form(end) == "treaty";
    const bool named_after = (preposition == kThe || preposition == kPossessive) &&
                             (tense != Tense::kFuture || made) && is_small_word(end);
    if ((tense == Tense::kPast || named_after) && !past && !deadline) distance += kTenseWeight;
    if (named_after && made && !past) distance += kTenseWeight;
    if (happened && !past) distance += 2 * kTenseWeight;
    if ((tense == Tense::kFuture || deadline) && !future) distance += kTenseWeight;
    if (best_score < 0 || distance < best_score) {
      best = candidate;
      best_score = distance;
    }
  }
  return best_score < 0 ? date : best;
}

// "2006 to February 2013", "March to June 1987", "between 1980 and 1988", "January-March".
std::optional<Reading> Grammar::range(std::size_t at, const Reading& from) const {
  if (!from.calendar || from.type != TimeType::kDate) return std::nullopt;
  const ItemKind link = kind(from.end);
  const ItemKind lead = before(at);
  const bool joins = (link == kTo || link == kUntil || is_dash(link) || link == kSlash) ||
                     (link == kAnd && lead == kBetween);
  if (!joins) return std::nullopt;
  std::size_t next = from.end + 1;
  auto to = relative(next);
  if (auto absolute_to = calendar(next); absolute_to && (!to || absolute_to->end > to->end))
    to = absolute_to;
  if (!to && is_plain_year(next)) to = of({.year = value(next)}, next + 1);
  if (!to && kind(next) == kModifier) to = absolute(next);
  if (!to || !to->calendar || to->type != TimeType::kDate) return std::nullopt;
  CalendarDate first = *from.calendar;
  CalendarDate last = *to->calendar;
  const bool spoken = link == kTo || link == kUntil;
  const bool alike = (first.month != 0) == (last.month != 0);
  if (spoken && lead != kFrom && !alike) return std::nullopt;
  if (!spoken && link != kAnd && !alike) return std::nullopt;
  if (link == kSlash && (first.day != 0 || last.day != 0 || first.month == 0)) return std::nullopt;
  if (!last.names_year() && first.names_year() && first.year != 0) {
    last.year = first.year + (last.month != 0 && last.month < first.month ? 1 : 0);
  }
  if (!last.names_year()) last = completed(last, at, to->end);
  if (from.needs_year && last.year != 0) {
    first.year = last.year - (last.month != 0 && first.month > last.month ? 1 : 0);
  }
  if (kind(next) == kWeekday && first.day != 0 && last.day != 0 && !interval(first, last)) {
    last = day_date(days_from_civil(last.year, last.month, last.day) + 7);
  }
  Reading reading = of(last, to->end);
  reading.needs_year = false;
  reading.value = timex_value(first) + "/" + timex_value(last);
  reading.date = interval(first, last);
  if (!reading.date && first.names_year() && last.names_year()) return std::nullopt;
  return reading;
}

void narrow_to_month(Reading& reading, int month) {
  if (!reading.calendar || !reading.date ||
      *reading.calendar != CalendarDate{.year = reading.calendar->year})
    return;
  if (auto date = partial_date({.year = reading.calendar->year, .month = month}))
    reading.date = std::move(date);
}

// A date with what stands before it: "the end of 1987", "early March", "mid - 1986", "late in
// 1986".
std::optional<Reading> Grammar::absolute(std::size_t at) const {
  std::size_t core = at;
  if (kind(core) == kThe && kind(core + 1) == kModifier) ++core;
  bool modified = false;
  int month = 0;  // that an end or beginning of a year points to
  while (kind(core) == kModifier) {
    const std::string_view part = form(core);
    month = part == "end" ? kDecember : part == "beginning" || part == "start" ? kJanuary : 0;
    const bool noun = value(core) == 1;
    std::size_t next = core + 1;
    if (noun) {
      if (kind(next) != kOf && !is_dash(kind(next))) return std::nullopt;
      ++next;
      if (kind(next) == kThe && kind(next + 1) != kOrdinal && kind(next + 1) != kDecade) ++next;
    } else if (is_dash(kind(next)) || kind(next) == kIn || kind(next) == kTo) {
      ++next;
    }
    core = next;
    modified = true;
  }
  auto found = calendar(core);
  if (!found && modified && is_plain_year(core)) found = of({.year = value(core)}, core + 1);
  if (modified && kind(core) == kUnit && !items_[core].plural && kind(core - 1) == kThe) {
    // "the end of the year": the article's, or that of a date told just before, in what is past.
    const bool anchored =
        context_.anchor.has_value() && tense_near(sentence_, at, core + 1) != Tense::kFuture;
    found = shifted_unit(core, 0, anchored, false);
  }
  if (auto other = relative(core);
      other && other->type == TimeType::kDate && (!found || other->end > found->end)) {
    found = other;
  }
  if (!found) return std::nullopt;
  if (auto span = range(at, *found)) return span;
  if (month != 0) narrow_to_month(*found, month);
  if (found->needs_year && found->calendar) {
    const CalendarDate full = completed(*found->calendar, at, found->end);
    Reading reading = of(full, found->end);
    reading.needs_year = false;
    return reading;
  }
  return found;
}

}  // namespace entente::extract::time
