// The grammar of English time expressions over one sentence's Items: absolute dates and their
// ranges (grammar_calendar.cpp), dates relative to the article or to another date
// (grammar_relative.cpp), durations, sets and times of day (grammar_spans.cpp); what may be a date
// or a mere number (grammar_doubtful.cpp). Each rule reads from a word on and says where it ended.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "extract/syntax/tree.h"
#include "extract/time/calendar.h"
#include "extract/time/lexicon.h"
#include "extract/time/tense.h"
#include "extract/time/times.h"

namespace entente::extract::time {

inline constexpr int kLatestYear = 2200;  // later numbers are counts

/// What dates count from.
struct Context {
  std::optional<CalendarDate> article;  ///< the article's date, as precise as known
  std::optional<CalendarDate> anchor;   ///< the date told last, for "three months later"
  bool anchor_here = false;             ///< in the same sentence
  PartialDate::Day day = 0;             ///< the article's day, if known to the day
  bool day_known = false;
};

/// An expression read.
struct Reading {
  std::size_t end = 0;  ///< one past its last word
  TimeType type = TimeType::kDate;
  std::string value;
  std::optional<PartialDate> date;
  std::optional<CalendarDate> calendar;  ///< where it names one date: an anchor for later ones
  bool needs_year = false;               ///< a calendar date whose year the text leaves open
};

class Grammar {
 public:
  Grammar(const syntax::Sentence& sentence, const std::vector<Item>& items, const Context& context)
      : sentence_(sentence), items_(items), context_(context) {}

  /// The longest expression that begins at word `at`.
  std::optional<Reading> read(std::size_t at) const;

 private:
  struct Quantity {
    std::size_t end = 0;
    int whole = 0;
    bool half = false;   ///< and a half
    bool vague = false;  ///< several
    bool article = false;
  };

  ItemKind kind(std::size_t i) const {
    return i < items_.size() ? items_[i].kind : ItemKind::kNone;
  }
  int value(std::size_t i) const { return items_[i].value; }
  std::string_view form(std::size_t i) const {
    return i < sentence_.words.size() ? sentence_.words[i].form : std::string_view{};
  }
  bool is_unit(std::size_t i, Unit unit) const {
    return kind(i) == ItemKind::kUnit && value(i) == static_cast<int>(unit);
  }
  /// Whether word `i` is an ordinary word in small letters, such as a noun that a date stands
  /// before.
  bool is_small_word(std::size_t i) const {
    return kind(i) == ItemKind::kNone && !form(i).empty() && form(i)[0] >= 'a' && form(i)[0] <= 'z';
  }
  ItemKind before(std::size_t i, std::size_t back = 1) const {
    return i >= back ? items_[i - back].kind : ItemKind::kNone;
  }

  // grammar_calendar.cpp
  std::optional<Reading> absolute(std::size_t at) const;
  std::optional<Reading> calendar(std::size_t at) const;
  std::optional<Reading> month_first(std::size_t at) const;
  std::optional<Reading> day_first(std::size_t at) const;
  std::optional<Reading> year(std::size_t at) const;
  std::optional<Reading> part_of_year(std::size_t at) const;
  std::optional<Reading> decade(std::size_t at) const;
  std::size_t take_year(std::size_t at, CalendarDate& date) const;
  Reading of(CalendarDate date, std::size_t end) const;
  Reading day_range(CalendarDate first, int last_day, std::size_t first_word,
                    std::size_t end) const;
  CalendarDate completed(CalendarDate date, std::size_t first, std::size_t end) const;
  std::optional<Reading> range(std::size_t at, const Reading& from) const;

  // grammar_doubtful.cpp
  bool looks_like_year(std::size_t at) const;
  bool is_plain_year(std::size_t at) const;
  bool is_day_number(std::size_t at) const;
  bool bare_month_counts(std::size_t at) const;

  // grammar_relative.cpp
  std::optional<Reading> relative(std::size_t at) const;
  std::optional<Reading> deictic(std::size_t at) const;
  std::optional<Reading> weekday(std::size_t at) const;
  std::optional<Reading> shifted(std::size_t at) const;
  std::optional<Reading> shifted_unit(std::size_t at, int steps, bool anchored,
                                      bool with_the) const;
  std::optional<Reading> running_span(std::size_t at, int direction) const;
  std::optional<Reading> distant(std::size_t at) const;
  std::optional<Reading> after_event(std::size_t at, const Quantity& quantity, Unit unit,
                                     std::size_t mark) const;
  std::optional<Reading> day_beside(std::size_t at) const;
  std::optional<Reading> vague_reference(std::size_t at) const;
  std::optional<Reading> year_end(std::size_t at) const;
  std::optional<Reading> moved_from(const std::optional<CalendarDate>& from,
                                    const Quantity& quantity, Unit unit, int direction,
                                    std::size_t end, std::size_t first) const;

  // grammar_spans.cpp
  std::optional<Quantity> quantity(std::size_t at) const;
  std::optional<Reading> duration(std::size_t at) const;
  std::optional<Reading> set(std::size_t at) const;
  std::optional<Reading> clock(std::size_t at) const;

  const syntax::Sentence& sentence_;
  const std::vector<Item>& items_;
  const Context& context_;
};

/// A DATE that is only PAST_REF, PRESENT_REF, FUTURE_REF or the like.
Reading reference(std::string_view value, std::size_t end);

/// The end or the beginning of a year as a partial date, whose TIMEX3 value remains the year: its
/// last or first month.
inline constexpr int kJanuary = 1, kDecember = 12;
void narrow_to_month(Reading& reading, int month);

/// "P5Y", "PXM", "P2.5Y", "PT24H".
std::string duration_value(int whole, bool half, bool vague, Unit unit);

}  // namespace entente::extract::time
