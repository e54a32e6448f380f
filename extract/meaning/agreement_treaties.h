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

/// How many of the parties told a treaty has, a state counting as the one that it goes on as: what
/// the Soviet Union signed is Russia's.
std::size_t common_in_treaty(const ArticleView& article, const std::vector<Named>& told,
                             const std::vector<Named>& known);

/// Adds a party to a treaty's unless it is there under the name of a state that it goes on as; the
/// later name stays.
void add_treaty_party(const ArticleView& article, const Named& party, std::vector<Named>& known);

}  // namespace entente::extract::meaning
