// The text of a treaty itself, told from news about one by its make: a title, a preamble that ends
// in "have agreed", numbered articles, "Done at ...", signatures (Aust, Modern Treaty Law and
// Practice, ch. 23). Finds the parts by the lines of the text; what they mean is read in
// treaty_agreement.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/partial_date.h"
#include "knowledge/span.h"

namespace entente::extract::meaning {

struct TreatyArticle {
  std::string number;  ///< "1", "IV", "12 bis"
  Span heading;        ///< the line that says so, with a title where it has one
  Span body;           ///< all up to the next article or the end of the articles
};

struct TreatyText {
  Span title;
  Span preamble;  ///< between the title and the first article
  Span parties;   ///< its beginning: who the parties are, before why they agree
  std::vector<TreatyArticle> articles;  ///< in order of the text, at least two
  std::optional<Span> done;             ///< "Done at Geneva, 13 November 1979, in two originals"
  std::vector<Span> signatures;         ///< lines as "For the Government of Norway:"
};

/// The parts of a treaty's text; nothing for any other text. `text`: as stored, its title first.
std::optional<TreatyText> read_treaty_text(std::string_view text);

/// Where a "Done at" line says that the treaty was signed; empty where it does not.
std::string_view place_of_signing(std::string_view done);

/// The date of such a line, in the ways of treaties: "13 November 1979", "the twenty-third day of
/// May, one thousand nine hundred and sixty-nine", "this 4th day of April, 1949".
std::optional<PartialDate> date_of_signing(std::string_view line);

}  // namespace entente::extract::meaning
