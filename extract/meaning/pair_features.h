// What the network over pairs (pair_network.h) sees of two actors of a sentence: the words and
// relations on the way from each to the word above both, what hangs there, what the lexicon knows
// of these words, how each actor is named, and what frames already say. Names are
// "template|part|part", as those of links.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/meaning/actor_pairs.h"
#include "extract/meaning/article_view.h"
#include "extract/meaning/hashed_text.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

/// Describes the pairs of one sentence; what belongs to a word is looked up once.
class PairDescriber {
 public:
  /// `candidates` are those of the frames, of the whole article.
  PairDescriber(const ArticleView& article, std::uint32_t sentence,
                std::span<const ActorWord> actors, std::span<const RelationCandidate> candidates,
                Letters letters);

  /// Adds the features of a pair to `out`, in a fixed order.
  void describe(const ActorPair& pair, Features& out) const;

 private:
  /// A word that means something, unlike a name or "the".
  struct WordParts {
    bool content = false;
    std::uint32_t meanings = 0;  ///< bits of Predicate, then of an agreement and of an event
    HashedText lemma, edge;
  };
  struct Side;

  WordParts parts_of(std::uint32_t word) const;
  std::uint32_t meanings_of(std::uint32_t word) const;
  void side(const Side& side, Features& out) const;
  void top(const ActorPair& pair, Features& out) const;
  void around(const ActorPair& pair, Features& out) const;
  void between(const ActorPair& pair, Features& out) const;
  void framed(const ActorPair& pair, Features& out) const;
  HashedText chain_of(const Climb& climb) const;

  const ArticleView& article_;
  const SentenceView& view_;
  std::uint32_t sentence_;
  std::size_t actors_;
  Letters letters_;
  std::vector<WordParts> words_;
  std::vector<const RelationCandidate*> candidates_;
};

}  // namespace entente::extract::meaning
