// When agreements are to end: by a date foretold, a deadline, or a duration counted from their
// entry into force.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/agreement.h"

namespace entente::queries {

struct ForetoldEnd {
  PartialDate on;
  std::string basis;  ///< "5 year from 2010-03-01"
};

/// All ends that the agreement's terms and history foretell, earliest first.
std::vector<ForetoldEnd> foretold_ends(const Agreement& agreement);

/// A span of time as people write it: 12m, 18 months, 2y, 90d, 6w. Days, counting months as 30.44.
/// Nothing for anything else.
std::optional<std::int64_t> days_of(std::string_view text);

/// The same day so many units later (year, month, week, day); nothing for another unit or beyond
/// year 9999.
std::optional<PartialDate> later(const PartialDate& from, double count, std::string_view unit);

}  // namespace entente::queries
