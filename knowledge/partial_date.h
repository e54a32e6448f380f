// A date as precisely as somebody told it, after ISO 8601-2:2019 (EDTF): `2014`, `2014-12`,
// `2014-12-29`, approximate
// (`2014~`), uncertain (`2014?`), an interval (`2006/2013-02`), open or unknown at an end
// (`../2014-12`, `2014/..`). A partial date is a set of possible days: [earliest, latest], both
// proleptic Gregorian day numbers. Two of them compare surely before, surely after, or not:
// `before(2014, 2014-12-29)` is false and so is the reverse.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

class PartialDate {
 public:
  /// Days since 1970-01-01; the two ends of time stand for open and unknown ends.
  using Day = std::int32_t;
  static constexpr Day kMinusInfinity = std::numeric_limits<Day>::min();
  static constexpr Day kPlusInfinity = std::numeric_limits<Day>::max();

  /// Parses EDTF as above. Years 0001 to 9999. Nothing for anything else, impossible days included
  /// (`2014-02-30`).
  static std::optional<PartialDate> parse(std::string_view text);
  static std::optional<PartialDate> from_ymd(int year, int month = 0,
                                             int day = 0);  ///< 0 leaves a part open
  static PartialDate from_day(Day day);

  Day earliest() const { return earliest_; }
  Day latest() const { return latest_; }
  const std::string& text() const { return text_; }  ///< as parsed, normalised
  bool is_day() const { return earliest_ == latest_; }
  bool is_vague() const;  ///< carries ~ or ?
  int year() const;       ///< of the earliest day that is not infinite

  friend bool operator==(const PartialDate& a, const PartialDate& b) { return a.text_ == b.text_; }
  /// A total order for sorting and containers only: by earliest day, then latest, then text.
  friend std::strong_ordering operator<=>(const PartialDate& a, const PartialDate& b);

 private:
  PartialDate(std::string text, Day earliest, Day latest)
      : text_(std::move(text)), earliest_(earliest), latest_(latest) {}
  std::string text_;
  Day earliest_, latest_;
};

bool surely_before(const PartialDate& a,
                   const PartialDate& b);  ///< every day of a lies before every day of b
bool may_overlap(const PartialDate& a, const PartialDate& b);  ///< some day may be in both
bool inside(const PartialDate& inner,
            const PartialDate& outer);  ///< every day of inner is one of outer
/// Of two dates of which one lies inside the other, the narrower; nothing when they conflict or
/// merely overlap.
std::optional<PartialDate> more_precise(const PartialDate& a, const PartialDate& b);

/// Calendar arithmetic after Howard Hinnant's days_from_civil.
PartialDate::Day days_from_civil(int year, int month, int day);
struct CivilDate {
  int year, month, day;
};
CivilDate civil_from_days(PartialDate::Day day);
int weekday(PartialDate::Day day);  ///< 0 = Monday … 6 = Sunday (ISO 8601 order)
int days_in_month(int year, int month);

}  // namespace entente
