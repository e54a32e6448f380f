// Officials: a title with whose it is ("the Japanese foreign minister", "Hungary's deputy prime
// minister"), with a name ("President Reagan"), or a name alone after it was introduced
// ("Marjai"). Each acts for its state or organisation; an unknown one by what the text says.
#pragma once

#include <vector>

#include "extract/actors/article_names.h"
#include "extract/actors/linker.h"
#include "extract/actors/people.h"

namespace entente::extract::actors {

/// Appends a mention for each official of the article.
void find_officials(const ArticleNames& article, const OfficeHolders& holders,
                    std::vector<LinkedMention>& mentions);

/// For whom a title or organ without owner in the text speaks at this place: the state or
/// organisation last spoken of. Empty where nobody is; `confidence` says how sure.
std::string_view owner_by_context(const ArticleNames& article, const OfficeHolders& holders,
                                  std::uint32_t sentence, std::uint32_t word, float& confidence);

}  // namespace entente::extract::actors
