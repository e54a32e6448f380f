// What has been spoken of so far in an article: noun phrases with their salience (Lappin & Leass
// 1994), mentions by word, antecedents found. The sieves of coreference ask it and add to it, word
// by word in the order of the text. Internal to meaning/.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/meaning/coreference.h"
#include "extract/meaning/proposition.h"
#include "extract/meaning/proposition_tree.h"

namespace entente::extract::meaning {

/// A noun phrase that later words may mean.
struct NounPhrase {
  std::uint32_t sentence = 0, word = 0;
  std::vector<ActorId> actors;  ///< sorted; empty for a thing or for somebody who is no actor
  std::string_view key;         ///< its lemma, which tells those without actors apart
  float weight = 0;             ///< salience in its own sentence
  bool plural = false;
  bool singular = true;  ///< a group can be both
  bool person = false;
  bool agent = false;  ///< can say and do things
  bool place = false;
  bool group = false;  ///< a coordination or a set of actors
};

class Discourse {
 public:
  Discourse(std::span<const syntax::Sentence> sentences,
            std::span<const std::vector<Proposition>> propositions,
            std::span<const actors::LinkedMention> mentions, const actors::Gazetteer& gazetteer);

  const Tree& tree(std::uint32_t sentence) const { return trees_[sentence]; }
  bool parsed(std::uint32_t sentence) const { return parsed_[sentence]; }
  bool title(std::uint32_t sentence) const { return sentences_[sentence].title; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(sentences_.size()); }
  const actors::Gazetteer& gazetteer() const { return gazetteer_; }
  std::span<const Proposition> propositions(std::uint32_t sentence) const {
    return propositions_[sentence];
  }

  /// The mention that covers a word, or null.
  const actors::LinkedMention* mention(std::uint32_t sentence, std::uint32_t word) const;
  /// The state or organisation a mention stands for, as actor or as place; empty for none.
  static ActorId actor_of(const actors::LinkedMention& mention);
  /// Of a mention or of an antecedent found before; empty for neither.
  std::vector<ActorId> actors(std::uint32_t sentence, std::uint32_t word) const;
  /// Those named by the noun's possessive, adjective, compound or of-phrase.
  std::vector<ActorId> owners(std::uint32_t sentence, std::uint32_t word) const;
  /// Whether the noun names an owner, known or not: then it is not found by context.
  bool owned(std::uint32_t sentence, std::uint32_t word) const;
  bool is_state(const ActorId& id) const;
  bool is_organization(const ActorId& id) const;

  void note(std::uint32_t sentence, std::uint32_t word, Antecedent antecedent);
  const Antecedent* antecedent(std::uint32_t sentence, std::uint32_t word) const;

  /// Adds the noun phrase of a word to what has been spoken of.
  void speak(std::uint32_t sentence, std::uint32_t word);
  const std::vector<NounPhrase>& spoken() const { return spoken_; }

  /// The predicate of the clause that a word stands in.
  std::uint32_t clause(std::uint32_t sentence, std::uint32_t word) const;
  /// The surface subject of a clause, also by control and coordination; kNone for none.
  std::int32_t subject(std::uint32_t sentence, std::uint32_t clause) const;
  /// Actors that stand beside the word under the same predicate or noun, so that it is not them.
  std::vector<ActorId> rivals(std::uint32_t sentence, std::uint32_t word) const;

 private:
  void weigh(NounPhrase& phrase) const;
  void speak_group(std::uint32_t sentence, std::uint32_t word);

  std::span<const syntax::Sentence> sentences_;
  std::span<const std::vector<Proposition>> propositions_;
  std::span<const actors::LinkedMention> mentions_;
  const actors::Gazetteer& gazetteer_;
  std::vector<Tree> trees_;
  std::vector<bool> parsed_;
  std::vector<std::vector<std::int32_t>> over_;  ///< sentence, word -> mention
  std::vector<NounPhrase> spoken_;
  std::unordered_map<std::uint64_t, Antecedent> antecedents_;
};

/// Which entity is meant, out of all that is compatible.
struct Choice {
  const NounPhrase* phrase = nullptr;  ///< its latest phrase
  float score = 0;
  float lead = 1;  ///< its score over the next entity's
};

/// The most salient entity before (sentence, word) for which `weigh` gives more than 0; `weigh`
/// takes a NounPhrase and returns a factor on its weight. Looks `back` sentences and at the title.
template <class Weigh>
Choice most_salient(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
                    std::uint32_t back, Weigh weigh);

/// A sorted set of ids.
void unite(std::vector<ActorId>& into, const std::vector<ActorId>& more);

template <class Weigh>
Choice most_salient(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word,
                    std::uint32_t back, Weigh weigh) {
  struct Entity {
    const NounPhrase* phrase;
    float score, here;
    std::uint32_t sentence;
  };
  std::vector<Entity> entities;
  for (const NounPhrase& phrase : discourse.spoken()) {
    if (phrase.sentence > sentence) continue;
    if (phrase.sentence == sentence && phrase.word >= word) continue;
    std::uint32_t distance = sentence - phrase.sentence;
    const bool title = discourse.title(phrase.sentence);
    if (title && distance > 2) distance = 2;
    if (distance > back && !title) continue;
    const float factor = weigh(phrase);
    if (factor <= 0) continue;
    const float score = phrase.weight * factor / static_cast<float>(1U << distance);
    Entity* known = nullptr;
    for (Entity& entity : entities) {
      const bool same = phrase.actors.empty()
                            ? entity.phrase->actors.empty() && entity.phrase->key == phrase.key
                            : entity.phrase->actors == phrase.actors;
      if (same) known = &entity;
    }
    if (known == nullptr) {
      entities.push_back({&phrase, score, score, phrase.sentence});
    } else if (known->sentence == phrase.sentence) {
      const float better = score > known->here ? score - known->here : 0;
      known->score += better;
      known->here += better;
      if (better > 0) known->phrase = &phrase;
    } else {
      known->score += score;
      known->here = score;
      known->sentence = phrase.sentence;
      known->phrase = &phrase;
    }
  }
  Choice best;
  float second = 0;
  for (const Entity& entity : entities) {
    if (entity.score > best.score) {
      second = best.score;
      best.phrase = entity.phrase;
      best.score = entity.score;
    } else if (entity.score > second) {
      second = entity.score;
    }
  }
  best.lead = second > 0 ? best.score / second : 10;
  return best;
}

}  // namespace entente::extract::meaning
