#include "extract/syntax/training/train_parser.h"

#include <algorithm>
#include <array>
#include <set>

#include "extract/syntax/model.h"
#include "extract/syntax/tagger.h"
#include "extract/syntax/training/perceptron.h"
#include "extract/syntax/training/random.h"
#include "extract/syntax/transitions.h"

namespace entente::extract::syntax {

namespace {

class ParserTrainer {
 public:
  ParserTrainer(std::vector<Transition> transitions, const ParserOptions& options)
      : transitions_(std::move(transitions)), options_(options) {}

  void learn(const ParserExample& example, bool explore);

  const Perceptron& perceptron() const { return perceptron_; }
  double share_right() const {
    return static_cast<double>(right_) / static_cast<double>(std::max<std::int64_t>(1, steps_));
  }
  void forget_counts() { right_ = steps_ = 0; }

 private:
  std::vector<Transition> transitions_;
  ParserOptions options_;
  Perceptron perceptron_;
  Random random_{3};
  Configuration state_;
  Oracle oracle_;
  FeatureKeys features_;
  std::int64_t right_ = 0, steps_ = 0;
};

void ParserTrainer::learn(const ParserExample& example, bool explore) {
  state_.reset(static_cast<std::int32_t>(example.gold.size()));
  oracle_.reset(example.gold);
  while (!finished(state_)) {
    extract_features(example.words, state_, features_);
    std::array<std::int32_t, kScoreSlots> scores{};
    perceptron_.score(features_.span(), scores.data());
    const auto costs = oracle_.costs(state_);
    constexpr std::size_t kNone = kScoreSlots;
    std::size_t best = kNone, rival = kNone;  // the best right one, the best wrong one
    for (std::size_t i = 0; i < transitions_.size(); ++i) {
      if (!allowed(state_, transitions_[i])) continue;
      std::size_t& leader = oracle_.is_right(state_, costs, transitions_[i]) ? best : rival;
      if (leader == kNone || scores[i] > scores[leader]) leader = i;
    }
    if (best == kNone) best = rival;  // a relation never seen on this side
    if (rival == kNone) rival = best;
    const bool is_right = scores[best] > scores[rival] || best == rival;
    if (!is_right) {
      perceptron_.update(features_.span(), static_cast<std::uint8_t>(best),
                         static_cast<std::uint8_t>(rival));
    }
    perceptron_.tick();
    ++steps_;
    right_ += is_right ? 1 : 0;
    const bool own = explore && random_.percent(options_.explore);
    apply(state_, transitions_[is_right || !own ? best : rival]);
  }
}

}  // namespace

std::vector<GoldArc> gold_arcs(const Sentence& sentence) {
  std::vector<GoldArc> arcs;
  for (const Word& word : sentence.words) {
    const auto root = static_cast<std::int32_t>(sentence.words.size());
    arcs.push_back({word.head == kNoHead ? root : word.head, word.deprel});
  }
  projectivize(arcs);
  return arcs;
}

std::vector<Transition> transitions_of(std::span<const ParserExample> examples) {
  std::set<Transition> seen{{Move::kShift, Deprel::kDep},
                            {Move::kLeft, Deprel::kRoot},
                            {Move::kLeft, Deprel::kDep},
                            {Move::kRight, Deprel::kDep}};
  for (const ParserExample& example : examples) {
    const auto size = static_cast<std::int32_t>(example.gold.size());
    for (std::int32_t word = 0; word < size; ++word) {
      const GoldArc& arc = example.gold[static_cast<std::size_t>(word)];
      if (arc.head == size || arc.deprel == Deprel::kRoot) continue;
      seen.insert({arc.head > word ? Move::kLeft : Move::kRight, arc.deprel});
    }
  }
  return {seen.begin(), seen.end()};
}

std::vector<const ParserExample*> passes_of(std::span<const ParserExample> examples) {
  std::vector<const ParserExample*> order;
  for (const ParserExample& example : examples) order.insert(order.end(), example.times, &example);
  return order;
}

ParserSections train_parser(std::span<const ParserExample> examples, const ParserOptions& options,
                            const std::function<void(int, double)>& report) {
  const std::vector<Transition> transitions = transitions_of(examples);
  ParserTrainer trainer(transitions, options);
  std::vector<const ParserExample*> order = passes_of(examples);
  Random random(2);
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    random.shuffle(order);
    trainer.forget_counts();
    for (const ParserExample* example : order) trainer.learn(*example, epoch > 0);
    report(epoch + 1, trainer.share_right());
  }
  FeatureRows rows = trainer.perceptron().averaged(options.min_updates);
  keep_greatest(rows, options.max_bytes);
  return {pack_transitions(transitions),
          build_feature_table(rows, static_cast<std::uint32_t>(transitions.size()))};
}

}  // namespace entente::extract::syntax
