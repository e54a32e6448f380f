// The dateline that opens a news story: where, when and by which agency it was filed.
// "SEOUL, December 29. /TASS/.", "WASHINGTON (Reuters) -", "TOKYO, March 16 (UPI) --",
// "BUCHAREST 1996-08-29". A place in capitals with a date, an agency or a dash; a place in small
// letters needs two of these.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "extract/text/tokens.h"
#include "knowledge/span.h"

namespace entente::extract::text {

/// Spans in the text; empty where a part is lacking.
struct Dateline {
  Span span;               ///< all of it, its closing mark included
  Span place;              ///< "LOS ANGELES, Calif."
  Span date;               ///< "March 5", "29 December 2014", "Tuesday"
  Span agency;             ///< "Reuters", without its brackets
  std::size_t tokens = 0;  ///< how many it takes
};

/// The dateline that opens the paragraph with these tokens, if one does. `opening`: the paragraph
/// is among the first of the body, where a bare place and dash ("GENEVA --") are enough.
std::optional<Dateline> match_dateline(std::string_view text, std::span<const Token> tokens,
                                       bool opening);

/// Reads a text that is known to be a dateline, as an article's dateline field or a sentence marked
/// as one: then a place and date need no closing mark. Spans count from the text's begin.
std::optional<Dateline> read_dateline(std::string_view text);

}  // namespace entente::extract::text
