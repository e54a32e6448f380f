// What a word may be in a time expression. `classify` turns a sentence into one Item a word, so
// that the grammar looks at small values instead of spellings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"
#include "extract/time/calendar.h"

namespace entente::extract::time {

enum class ItemKind : std::uint8_t {
  kNone,
  kNumber,       ///< value; digits in `digits`, words 0
  kOrdinal,      ///< value: third, 20th
  kArticle,      ///< a, an, one as in "a year ago": value 1
  kVague,        ///< several, few, many, some
  kMonth,        ///< 1–12
  kWeekday,      ///< 0 Monday – 6 Sunday; plural: Mondays
  kUnit,         ///< Unit; plural
  kSeason,       ///< Season
  kDayPart,      ///< see kDayPartNames
  kToday,        ///< value: days from the article's date
  kNow,          ///< now, currently
  kDecade,       ///< 1980s, eighties: value 198 or 8 where the century is unsaid
  kNumericDate,  ///< 2014-12-29, 12/29/2014; fields in `date`
  kYearPair,     ///< 1986/87: value the first year
  kClock,        ///< 12:00: value minutes
  kModifier,     ///< early, late, mid, end, beginning, middle
  kLast,         ///< last, past, previous
  kPast,
  kThis,
  kNext,
  kComing,
  kThat,  ///< that, same
  kFollowing,
  kAgo,
  kLater,
  kEarlier,
  kAfter,
  kBefore,
  kRecent,
  kRecently,
  kSoon,
  kFuture,
  kEvery,
  kOther,
  kPeriodic,  ///< annual, monthly: value Unit
  kFiscal,
  kHalf,
  kQuarterName,  ///< Q1: value
  kZone,         ///< GMT
  kHourName,     ///< am, pm: value 0 or 12
  kThe,
  kOf,
  kIn,
  kOn,
  kFrom,
  kBetween,
  kTo,
  kAnd,
  kOr,
  kUntil,
  kSince,
  kBy,
  kFor,
  kAt,
  kWithin,
  kOver,
  kDuring,
  kPer,
  kHyphen,
  kDash,
  kSlash,
  kComma,
  kOpen,
  kPossessive
};

struct Item {
  ItemKind kind = ItemKind::kNone;
  std::int32_t value = 0;
  std::uint8_t digits = 0;  ///< of a number in digits
  bool plural = false;
  bool middle = false;   ///< "mid-" stuck to it
  bool capital = false;  ///< written with a capital
  bool grouped = false;  ///< 1,850: no year
};

/// Fills `items` with one Item a word.
void classify(const syntax::Sentence& sentence, std::vector<Item>& items);

/// Year, month and day of a kNumericDate item; its month or day may be impossible.
CalendarDate numeric_date(std::string_view form);

inline constexpr int kMorning = 0, kMidday = 1, kAfternoon = 2, kEvening = 3, kNight = 4,
                     kMidnight = 5, kDaytime = 6;

}  // namespace entente::extract::time
