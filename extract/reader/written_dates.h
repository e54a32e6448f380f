// Dates as pages, feeds and headers write them, to ISO 8601 days. Ambiguous numbers (3/4/2014) are
// no date here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente::extract::reader {

/// The day that a field means: ISO 8601 with or without time ("2014-12-29T10:00Z"),
/// "20141229T100000Z", RFC 5322 ("Mon, 29 Dec 2014 10:00:00 GMT"), "December 29, 2014", "29
/// December 2014", "29.12.2014", a year and month alone. The day as written, whatever the zone.
/// Nothing where no possible day between the years 1800 and 2199 is found.
std::optional<std::string> written_date(std::string_view field);

/// The first written day inside a longer line ("Published 10:14 GMT, 29 December 2014"), full days
/// only.
std::optional<std::string> date_inside(std::string_view line);

/// A day in an address: /2014/12/29/, /2014/dec/29/, 2014-12-29.
std::optional<std::string> date_of_address(std::string_view url);

}  // namespace entente::extract::reader
