// Who is spoken of in a sentence, and by which words: names, officials, pronouns and definite
// descriptions, each actor with the topmost word that stands for it ("Hungarian ministers" is one
// word for Hungary, not two).
#pragma once

#include <cstdint>
#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/who.h"

namespace entente::extract::meaning {

struct ActorWord {
  std::uint32_t word = 0;
  Named who;
  bool people = false;  ///< private people of the actor ("Palestinian gunmen")
};

/// In order of the text; an actor as often as it is spoken of. At most `most` of them.
std::vector<ActorWord> actor_words(const ArticleView& article, std::uint32_t sentence,
                                   std::size_t most = 24);

}  // namespace entente::extract::meaning
