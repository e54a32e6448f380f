// Words of a sentence that the lexicon knows as expressing a predicate, and how other words stand
// to them: as an argument, below one, as an argument of what governs the trigger, or only along the
// tree. The scorer's features and the open candidates (links.h) are built of these.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/hashed_text.h"
#include "extract/meaning/lexicon.h"

namespace entente::extract::meaning {

struct Trigger {
  std::uint32_t word = 0;
  std::string_view lemma;  ///< with particle
  PredicateKind kind = PredicateKind::kVerb;
  std::int32_t proposition = -1;     ///< of the word, or -1
  std::int32_t governor = -1;        ///< the proposition of which the word is an argument, or -1
  std::int32_t place = -1;           ///< index of that argument
  bool agreement = false;            ///< speaks of an agreement, of which the register tells
  std::vector<const Frame*> frames;  ///< those that mean a predicate
};

/// In order of the text.
std::vector<Trigger> triggers_of(const ArticleView& article, std::uint32_t sentence);

/// How a word stands to a trigger, from the best known way to the least.
struct Standing {
  enum class Way : std::uint8_t { kArgument, kShared, kBelow, kSharedBelow, kTree, kFar };
  Way way = Way::kFar;
  std::string_view slot;   ///< of an argument, as lexicon files name it ("subj", "with")
  HashedText path;         ///< all of it: "obj/poss", "<obj<subj"
  HashedText tree;         ///< the way through the tree: "<obj<root>nsubj"
  std::uint8_t steps = 0;  ///< edges of the tree between both
  bool inherited = false;
  float margin = 1;
};

Standing standing(const ArticleView& article, std::uint32_t sentence, const Trigger& trigger,
                  std::uint32_t word, Letters letters);

/// The slot that an argument fills, as lexicon files name it; empty for clauses and predicatives.
std::string_view slot_of(const Argument& argument);

/// The name of a slot of a frame in lexicon files.
std::string_view slot_name(const Slot& slot);

}  // namespace entente::extract::meaning
