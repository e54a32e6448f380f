// Counted or dated acts of one actor: tests, launches, exercises, elections (ontology: Events), out
// of `[event/...]` entries.
#pragma once

#include <vector>

#include "extract/meaning/article_view.h"
#include "knowledge/event.h"

namespace entente::extract::meaning {

/// All events of the article, in order of the text; ids and confidence filled in later.
std::vector<Event> find_events(const ArticleView& article);

/// The number that a numeral says ("three", "111", "1,850", "a dozen", "two dozen"), or nothing.
std::optional<std::int64_t> number_of(std::string_view numeral);

}  // namespace entente::extract::meaning
