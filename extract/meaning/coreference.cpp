#include "extract/meaning/coreference.h"

#include <algorithm>

#include "extract/meaning/coreference_discourse.h"
#include "extract/meaning/coreference_sieves.h"

namespace entente::extract::meaning {

Antecedent antecedent_of(const NounPhrase& phrase, float confidence, std::string_view sieve) {
  Antecedent found;
  found.actors = phrase.actors;
  found.confidence = confidence;
  found.sieve = sieve;
  found.sentence = phrase.sentence;
  found.word = phrase.word;
  return found;
}

struct Coreference::State {
  State(std::span<const syntax::Sentence> sentences,
        std::span<const std::vector<Proposition>> propositions,
        std::span<const actors::LinkedMention> mentions, const actors::Gazetteer& gazetteer)
      : discourse(sentences, propositions, mentions, gazetteer) {}

  /// In the order of the text, so that each word finds those before it settled.
  void read() {
    for (std::uint32_t s = 0; s < discourse.size(); ++s) {
      const std::uint32_t n = discourse.tree(s).size();
      for (std::uint32_t w = 0; w < n; ++w) {
        if (discourse.parsed(s) && discourse.mention(s, w) == nullptr) {
          if (Found found = find(s, w)) discourse.note(s, w, std::move(*found));
        }
        discourse.speak(s, w);
      }
    }
  }

  Found find(std::uint32_t s, std::uint32_t w) {
    if (Found found = people.find(discourse, s, w)) return found;
    if (Found found = find_set(discourse, s, w)) return found;
    if (Found found = find_ordered(discourse, s, w)) return found;
    if (Found found = find_definite(discourse, s, w)) return found;
    return find_pronoun(discourse, s, w);
  }

  /// A speaker often comes after his words: last of all.
  void read_speaking(std::span<const Speaker> speakers) {
    for (std::uint32_t s = 0; s < discourse.size(); ++s) {
      if (!discourse.parsed(s)) continue;
      for (std::uint32_t w = 0; w < discourse.tree(s).size(); ++w) {
        if (discourse.mention(s, w) != nullptr) continue;
        if (Found found = find_speaking(discourse, speakers, s, w)) {
          discourse.note(s, w, std::move(*found));
        }
      }
    }
  }

  Discourse discourse;
  People people;
};

Coreference::Coreference(std::span<const syntax::Sentence> sentences,
                         std::span<const std::vector<Proposition>> propositions,
                         std::span<const Speaker> speakers,
                         std::span<const actors::LinkedMention> mentions,
                         const actors::Gazetteer& gazetteer)
    : state_(std::make_unique<State>(sentences, propositions, mentions, gazetteer)) {
  state_->read();
  state_->read_speaking(speakers);
}

Coreference::~Coreference() = default;

const Antecedent* Coreference::of(std::uint32_t sentence, std::uint32_t word) const {
  return state_->discourse.antecedent(sentence, word);
}

}  // namespace entente::extract::meaning
