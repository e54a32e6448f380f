#include "queries/terms.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace entente::queries {

std::optional<PartialDate> later(const PartialDate& from, double count, std::string_view unit) {
  if (!(count >= 0) || count > 10'000 || from.earliest() == PartialDate::kMinusInfinity)
    return std::nullopt;
  const CivilDate start = civil_from_days(from.earliest());
  const auto starts_with = [&](std::string_view name) {
    return unit.substr(0, name.size()) == name;
  };
  if (starts_with("day") || starts_with("week")) {
    return PartialDate::from_day(from.earliest() + static_cast<PartialDate::Day>(std::lround(
                                                       count * (starts_with("week") ? 7 : 1))));
  }
  if (!starts_with("year") && !starts_with("month")) return std::nullopt;
  const int months = static_cast<int>(std::lround(count * (starts_with("year") ? 12 : 1))) +
                     start.year * 12 + start.month - 1;
  const int year = months / 12, month = months % 12 + 1;
  if (year > 9999) return std::nullopt;
  // As precise as the beginning was told.
  const std::size_t precision = from.text().size();
  if (precision <= 4) return PartialDate::from_ymd(year);
  if (precision <= 7) return PartialDate::from_ymd(year, month);
  return PartialDate::from_ymd(year, month, std::min(start.day, days_in_month(year, month)));
}

std::vector<ForetoldEnd> foretold_ends(const Agreement& a) {
  std::vector<ForetoldEnd> ends;
  for (const StatusEntry& entry : a.history) {
    if (entry.status == AgreementStatus::kTerminated && entry.modality == Modality::kPlanned &&
        entry.on)
      ends.push_back({*entry.on, "foretold"});
  }
  const auto start = a.dates.in_force ? a.dates.in_force : a.dates.signed_on;
  for (const Term& term : a.terms) {
    if (term.kind == TermKind::kDeadline) {
      if (auto date = PartialDate::parse(term.value)) ends.push_back({*date, "deadline"});
    } else if (term.kind == TermKind::kDuration && start) {
      double count = 0;
      const auto [end, error] =
          std::from_chars(term.value.data(), term.value.data() + term.value.size(), count);
      if (error != std::errc()) continue;
      if (auto date = later(*start, count, term.unit))
        ends.push_back({*date, term.value + " " + term.unit + (count == 1 ? "" : "s") + " from " +
                                   start->text()});
    }
  }
  if (a.dates.ended) ends.push_back({*a.dates.ended, "told"});
  std::stable_sort(ends.begin(), ends.end(),
                   [](const auto& x, const auto& y) { return x.on < y.on; });
  return ends;
}

std::optional<std::int64_t> days_of(std::string_view text) {
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (error != std::errc() || count < 0 || count > 100'000) return std::nullopt;
  std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  while (!unit.empty() && unit.front() == ' ') unit.remove_prefix(1);
  if (unit == "d" || unit == "day" || unit == "days") return count;
  if (unit == "w" || unit == "week" || unit == "weeks") return count * 7;
  if (unit == "m" || unit == "month" || unit == "months")
    return std::lround(static_cast<double>(count) * 30.436875);
  if (unit == "y" || unit == "year" || unit == "years")
    return std::lround(static_cast<double>(count) * 365.2425);
  return std::nullopt;
}

}  // namespace entente::queries
