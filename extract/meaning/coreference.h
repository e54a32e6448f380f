// Whom a word stands for where it does not name anybody: surnames aside (the linker's), in sieves
// from the precise to the bold (Lee et al. 2013): "his country", "the two countries", "both sides",
// "the three signatories", "the former", "its neighbour", "the island nation", "Washington and its
// allies", "the government", "the ministry", "the Community", then pronouns.
//   Coreference who(sentences, propositions, speakers, mentions, gazetteer);
//   if (const Antecedent* a = who.of(sentence, word)) use(a->actors);
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "extract/actors/linker.h"
#include "extract/meaning/attribution.h"
#include "extract/meaning/proposition.h"
#include "extract/syntax/tree.h"
#include "knowledge/ids.h"

namespace entente::extract::meaning {

struct Antecedent {
  std::vector<ActorId>
      actors;  ///< rolled up to states, organisations and groups; several for a set
  float confidence = 1;
  std::string_view
      sieve;  ///< which rule found it: "definite-set", "possessive-country", "pronoun", ...
  std::uint32_t sentence = 0;  ///< where the antecedent (the last one of a set) stands
  std::uint32_t word = 0;
};

/// Whether a pronoun (it, its, they) speaks of an agreement, a meeting or another thing rather than
/// of somebody: "it was signed", "it calls for", "its provisions". Such words have no Antecedent.
bool stands_for_thing(const syntax::Sentence& sentence, std::uint32_t word);

class Coreference {
 public:
  /// Reads the whole article once; `propositions` are those of each sentence, mentions are sorted
  /// by span. All arguments must outlive this.
  Coreference(std::span<const syntax::Sentence> sentences,
              std::span<const std::vector<Proposition>> propositions,
              std::span<const Speaker> speakers, std::span<const actors::LinkedMention> mentions,
              const actors::Gazetteer& gazetteer);
  ~Coreference();
  Coreference(const Coreference&) = delete;
  Coreference& operator=(const Coreference&) = delete;

  /// Whom the noun phrase or pronoun headed by this word stands for; null for nobody known, and for
  /// words that are mentions.
  const Antecedent* of(std::uint32_t sentence, std::uint32_t word) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::extract::meaning
