#include "extract/syntax/parser.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "extract/syntax/configuration.h"
#include "extract/syntax/features.h"
#include "extract/syntax/lemma_store.h"
#include "extract/syntax/model.h"
#include "extract/syntax/tagger.h"
#include "extract/syntax/transitions.h"

namespace entente::extract::syntax {

namespace {

using Scores = std::array<std::int32_t, kScoreSlots>;

/// The best allowed transition and how far it leads the second best (0 if it is the only one).
struct Choice {
  std::size_t transition = 0;
  std::int32_t lead = 0;
};

Choice best_transition(const Configuration& state, std::span<const Transition> transitions,
                       const Scores& scores) {
  constexpr auto kLowest = std::numeric_limits<std::int32_t>::min();
  std::int32_t first = kLowest, second = kLowest;
  Choice choice;
  for (std::size_t i = 0; i < transitions.size(); ++i) {
    if (scores[i] <= second || !allowed(state, transitions[i])) continue;
    if (scores[i] > first) {
      second = first;
      first = scores[i];
      choice.transition = i;
    } else {
      second = scores[i];
    }
  }
  choice.lead = second == kLowest ? 0 : first - second;
  return choice;
}

}  // namespace

struct Parser::State {
  explicit State(const Model& m) : model(m) {}

  const Model& model;
  TaggerInput tagger_input;
  LemmaStore lemmas;
  std::string lemma;
  ParserWords words;
  Configuration configuration;
  FeatureKeys features;
  Scores scores{};
};

Parser::Parser(const Model& model) : state_(std::make_unique<State>(model)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

void Parser::tag(Sentence& sentence) {
  State& s = *state_;
  s.tagger_input.reset(sentence, s.model.word_classes());
  const auto tags = s.model.tags();
  std::array<std::uint32_t, kMaxTagFeatures> keys;
  std::int32_t previous = -1, before = -1;
  for (std::int32_t at = 0; at < s.tagger_input.size(); ++at) {
    const std::size_t count = s.tagger_input.features(at, previous, before, keys);
    s.scores.fill(0);
    s.model.tagger().add_all({keys.data(), count}, s.scores.data());
    const auto end = s.scores.begin() + static_cast<std::ptrdiff_t>(tags.size());
    const auto best = std::max_element(s.scores.begin(), end) - s.scores.begin();
    Word& word = sentence.words[static_cast<std::size_t>(at)];
    word.upos = tags[static_cast<std::size_t>(best)].upos;
    word.xpos = tags[static_cast<std::size_t>(best)].xpos;
    s.model.lemmas().lemma(word.form, word.xpos, s.lemma);
    word.lemma = s.lemmas.keep(s.lemma);
    before = previous;
    previous = static_cast<std::int32_t>(best);
  }
}

void Parser::parse(Sentence& sentence, Setting) {
  State& s = *state_;
  if (sentence.words.empty()) return;
  to_parser_words(sentence, s.words);
  const auto transitions = s.model.transitions();
  const auto size = static_cast<std::int32_t>(sentence.words.size());
  s.configuration.reset(size);
  while (!finished(s.configuration)) {
    extract_features(s.words, s.configuration, s.features);
    s.scores.fill(0);
    s.model.parser().add_all(s.features.span(), s.scores.data());
    const Choice choice = best_transition(s.configuration, transitions, s.scores);
    const Transition transition = transitions[choice.transition];
    if (transition.move != Move::kShift) {
      const std::int32_t child = s.configuration.stack(0);
      Word& word = sentence.words[static_cast<std::size_t>(child)];
      const std::int32_t head =
          transition.move == Move::kLeft ? s.configuration.front() : s.configuration.stack(1);
      word.head = head == size ? kNoHead : head;
      word.deprel = transition.deprel;
      word.margin = static_cast<float>(choice.lead) / static_cast<float>(kWeightScale);
    }
    apply(s.configuration, transition);
  }
}

}  // namespace entente::extract::syntax
