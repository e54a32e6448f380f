// Small things that the steps of linking need to make mentions: heads, spans, slugs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "extract/actors/article_names.h"

namespace entente::extract::actors {

/// Whether the sentence has a tree.
bool is_parsed(const syntax::Sentence& sentence);

/// The head among the words [first, last]: the one that hangs outside; without a tree the last.
std::uint32_t head_of(const syntax::Sentence& sentence, std::uint32_t first, std::uint32_t last);

/// A mention of the words [first, last].
LinkedMention mention_of(const ArticleNames& article, std::uint32_t s, std::uint32_t first,
                         std::uint32_t last);

/// "Jozsef Marjai" to "jozsef-marjai".
std::string slug_of(std::string_view name);

}  // namespace entente::extract::actors
