#include "extract/syntax/parser.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "extract/syntax/biaffine.h"
#include "extract/syntax/configuration.h"
#include "extract/syntax/encoder.h"
#include "extract/syntax/features.h"
#include "extract/syntax/lemma_store.h"
#include "extract/syntax/model.h"
#include "extract/syntax/network_input.h"
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

void take_arcs(const Configuration& configuration, Sentence& sentence) {
  for (std::int32_t at = 0; at < configuration.size(); ++at) {
    const Configuration::Node& node = configuration.node(at);
    Word& word = sentence.words[static_cast<std::size_t>(at)];
    word.head = node.head == configuration.size() ? kNoHead : node.head;
    word.deprel = node.deprel;
  }
}

}  // namespace

struct Parser::State {
  explicit State(const Model& m) : model(m) {}
  void run(Sentence& sentence);
  void run_network(Sentence& sentence);

  const Model& model;
  TaggerInput tagger_input;
  LemmaStore lemmas;
  std::string lemma;
  ParserWords words;
  Configuration configuration;
  FeatureKeys features;
  Scores scores{};
  std::vector<NetworkWord> network_words;
  Encoder encoder;
  Biaffine biaffine;
};

Parser::Parser(const Model& model) : state_(std::make_unique<State>(model)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;

void Parser::tag(Sentence& sentence) {
  State& s = *state_;
  s.tagger_input.reset(sentence, s.model.word_classes());
  const auto tags = s.model.tags();
  std::array<std::uint32_t, kMaxTagFeatures> keys{};
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

void Parser::parse(Sentence& sentence, Setting setting) {
  constexpr std::size_t kMaxWords = 250;  // the work grows with the square
  if (sentence.words.empty()) return;
  const bool careful = setting == Setting::kCareful && state_->model.network().exists() &&
                       sentence.words.size() <= kMaxWords;
  careful ? state_->run_network(sentence) : state_->run(sentence);
}

/// Greedy: the best transition at each step.
void Parser::State::run(Sentence& sentence) {
  to_parser_words(sentence, words);
  const auto transitions = model.transitions();
  configuration.reset(static_cast<std::int32_t>(sentence.words.size()));
  while (!finished(configuration)) {
    extract_features(words, configuration, features);
    scores.fill(0);
    model.parser().add_all(features.span(), scores.data());
    const Choice choice = best_transition(configuration, transitions, scores);
    const Transition transition = transitions[choice.transition];
    if (transition.move != Move::kShift) {
      sentence.words[static_cast<std::size_t>(configuration.stack(0))].margin =
          static_cast<float>(choice.lead) / static_cast<float>(kWeightScale);
    }
    apply(configuration, transition);
  }
  take_arcs(configuration, sentence);
}

/// All arcs at once.
void Parser::State::run_network(Sentence& sentence) {
  const Network& network = model.network();
  to_network_words(sentence, model.vectors().places(), network.word_rows,
                   static_cast<std::uint32_t>(network.affixes.rows), network_words);
  biaffine.parse(network, encoder.run(network, model.vectors(), network_words), sentence.words);
}

}  // namespace entente::extract::syntax
