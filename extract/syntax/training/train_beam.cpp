#include "extract/syntax/training/train_beam.h"

#include <algorithm>
#include <array>

#include "extract/syntax/beam.h"
#include "extract/syntax/model.h"
#include "extract/syntax/training/perceptron.h"
#include "extract/syntax/training/random.h"

namespace entente::extract::syntax {

namespace {

class BeamTrainer {
 public:
  explicit BeamTrainer(std::span<const Transition> transitions) : transitions_(transitions) {}

  /// Returns whether the search found the gold derivation.
  bool learn(const ParserExample& example);

  const Perceptron& perceptron() const { return perceptron_; }

 private:
  struct Back {
    std::size_t parent, transition;
  };

  bool derive_gold(const ParserExample& example);
  void trace(std::size_t steps, std::size_t item, std::vector<std::size_t>& out) const;
  void update(const ParserExample& example, const std::vector<std::size_t>& guess);

  std::span<const Transition> transitions_;
  Perceptron perceptron_;
  Beam beam_;
  Oracle oracle_;
  Configuration state_, other_;
  FeatureKeys features_;
  std::vector<std::size_t> gold_, guess_;
  std::vector<std::array<Back, Beam::kWidth>> history_;
};

/// The gold derivation: LEFT before RIGHT before SHIFT where several lead to the tree. False if a
/// relation of it has no transition.
bool BeamTrainer::derive_gold(const ParserExample& example) {
  gold_.clear();
  oracle_.reset(example.gold);
  state_.reset(static_cast<std::int32_t>(example.gold.size()));
  while (!finished(state_)) {
    const auto costs = oracle_.costs(state_);
    std::size_t chosen = transitions_.size();
    for (const Move move : {Move::kLeft, Move::kRight, Move::kShift}) {
      if (chosen < transitions_.size() || costs[static_cast<std::size_t>(move)] != 0) continue;
      chosen = 0;
      while (chosen < transitions_.size() &&
             (transitions_[chosen].move != move ||
              !oracle_.is_right(state_, costs, transitions_[chosen]))) {
        ++chosen;
      }
    }
    if (chosen == transitions_.size()) return false;
    gold_.push_back(chosen);
    apply(state_, transitions_[chosen]);
  }
  return true;
}

/// The transitions that led to an item after so many steps.
void BeamTrainer::trace(std::size_t steps, std::size_t item, std::vector<std::size_t>& out) const {
  out.resize(steps);
  for (std::size_t step = steps; step-- > 0;) {
    out[step] = history_[step][item].transition;
    item = history_[step][item].parent;
  }
}

/// Moves the weights from the guessed derivation to the gold one, both as long as the guess.
void BeamTrainer::update(const ParserExample& example, const std::vector<std::size_t>& guess) {
  const auto size = static_cast<std::int32_t>(example.gold.size());
  state_.reset(size);
  other_.reset(size);
  bool parted = false;
  for (std::size_t step = 0; step < guess.size(); ++step) {
    parted = parted || gold_[step] != guess[step];
    if (parted) {
      extract_features(example.words, state_, features_);
      perceptron_.add(features_.span(), static_cast<std::uint8_t>(gold_[step]), 1);
      extract_features(example.words, other_, features_);
      perceptron_.add(features_.span(), static_cast<std::uint8_t>(guess[step]), -1);
    }
    apply(state_, transitions_[gold_[step]]);
    apply(other_, transitions_[guess[step]]);
  }
}

bool BeamTrainer::learn(const ParserExample& example) {
  perceptron_.tick();
  if (example.gold.size() > Beam::kMaxWords || !derive_gold(example)) return true;
  beam_.reset(static_cast<std::int32_t>(example.gold.size()), Beam::kAnyLag);
  state_.reset(static_cast<std::int32_t>(example.gold.size()));
  history_.resize(std::max(history_.size(), gold_.size()));
  std::int64_t gold_score = 0, violation = 0;
  std::size_t gold_item = 0;  // its place in the beam, kWidth when it fell out
  const auto add_scores = [this](std::span<const std::uint32_t> keys, std::int32_t* scores) {
    perceptron_.score(keys, scores);
  };
  for (std::size_t step = 0; step < gold_.size(); ++step) {
    extract_features(example.words, state_, features_);
    std::array<std::int32_t, kScoreSlots> scores{};
    perceptron_.score(features_.span(), scores.data());
    gold_score += scores[gold_[step]];
    apply(state_, transitions_[gold_[step]]);
    beam_.step(example.words, transitions_, add_scores);
    const auto items = beam_.items();
    std::size_t found = Beam::kWidth;
    for (std::size_t i = 0; i < items.size(); ++i) {
      history_[step][i] = {items[i].parent, items[i].transition};
      if (items[i].parent == gold_item && items[i].transition == gold_[step]) found = i;
    }
    gold_item = gold_item == Beam::kWidth ? Beam::kWidth : found;
    const bool last = step + 1 == gold_.size();
    // Only where gold fell out, or lost in the end, is the search wrong.
    if (gold_item == Beam::kWidth || (last && gold_item != 0)) {
      if (guess_.empty() || items[0].score - gold_score > violation) {
        violation = items[0].score - gold_score;
        trace(step + 1, 0, guess_);
      }
    }
  }
  if (guess_.empty()) return true;
  update(example, guess_);
  guess_.clear();
  return false;
}

}  // namespace

std::vector<std::uint8_t> train_beam(std::span<const ParserExample> examples,
                                     std::span<const Transition> transitions,
                                     const ParserOptions& options,
                                     const std::function<void(int, double)>& report) {
  BeamTrainer trainer(transitions);
  std::vector<const ParserExample*> order = passes_of(examples);
  Random random(4);
  for (int pass = 0; pass < options.beam_epochs; ++pass) {
    random.shuffle(order);
    std::size_t right = 0;
    for (const ParserExample* example : order) right += trainer.learn(*example) ? 1 : 0;
    report(pass + 1, static_cast<double>(right) / static_cast<double>(order.size()));
  }
  FeatureRows rows = trainer.perceptron().averaged(options.min_updates);
  keep_greatest(rows, options.beam_max_bytes);
  return build_feature_table(rows, static_cast<std::uint32_t>(transitions.size()));
}

}  // namespace entente::extract::syntax
