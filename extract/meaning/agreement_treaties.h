// What the gazetteer knows of a named treaty's parties, used for those alone whom the article names
// too: a party is never filled in silence.
#pragma once

#include <string>
#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/who.h"

namespace entente::extract::meaning {

/// Those of the actors that the gazetteer knows as parties of a treaty (Russia as the Soviet
/// Union).
std::vector<Named> known_parties(const ArticleView& article, const std::string& treaty,
                                 std::vector<Named> actors);

/// The parties of a treaty of few whom the article names anywhere; for a treaty of many, the
/// organisation that it founded or that keeps it, if named.
std::vector<Named> parties_named_anywhere(const ArticleView& article, const std::string& treaty);

}  // namespace entente::extract::meaning
