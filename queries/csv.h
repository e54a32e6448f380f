// Reads CSV (RFC 4180): quoted fields, doubled quotes, line ends in fields; LF or CRLF; a byte
// order mark is passed over.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente::queries {

/// All rows, the heading first. `separator` is found from the heading where it is 0: a tab, a
/// semicolon, else a comma. Throws InputError, naming the line, for a quote that does not end.
std::vector<std::vector<std::string>> read_csv(std::string_view text, char separator = 0);

}  // namespace entente::queries
