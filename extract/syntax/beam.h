// Beam search over transitions: the best few configurations are kept side by side, so that a choice
// can be taken back when what follows speaks against it (Zhang and Clark 2008). All derivations of
// a sentence have the same length, so their scores can be compared at each step. Reused from
// sentence to sentence, keeps its memory.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "extract/syntax/configuration.h"
#include "extract/syntax/feature_table.h"
#include "extract/syntax/features.h"
#include "extract/syntax/tagger.h"
#include "extract/syntax/transitions.h"

namespace entente::extract::syntax {

class Beam {
 public:
  static constexpr std::size_t kWidth = 8;
  /// Longer sentences are not searched: a configuration is copied at each step.
  static constexpr std::size_t kMaxWords = 200;

  struct Item {
    Configuration configuration;
    std::int64_t score = 0;
    std::size_t parent = 0;      ///< among the items of the step before
    std::size_t transition = 0;  ///< that made it of its parent
  };

  /// Items that lag further behind the best one are let go: where the choice is clear, the search
  /// costs little more than a greedy one.
  static constexpr std::int64_t kMaxLag = 200 * kWeightScale;
  static constexpr std::int64_t kAnyLag = std::numeric_limits<std::int64_t>::max() / 4;

  /// Begins a sentence with one item.
  void reset(std::int32_t words, std::int64_t max_lag);

  /// One transition further. `add_scores` adds the weights of features to 256 scores. Items are
  /// then in order of their scores, best first; equal ones in the order in which they arose.
  template <class AddScores>
  void step(const ParserWords& words, std::span<const Transition> transitions,
            AddScores&& add_scores) {
    candidates_.clear();
    for (std::size_t i = 0; i < size_; ++i) {
      const Item& item = items_[i];
      extract_features(words, item.configuration, features_);
      std::array<std::int32_t, kScoreSlots> scores{};
      add_scores(features_.span(), scores.data());
      for (std::size_t t = 0; t < transitions.size(); ++t) {
        if (!allowed(item.configuration, transitions[t])) continue;
        offer({item.score + scores[t], i, t});
      }
    }
    advance(transitions);
  }

  std::span<const Item> items() const { return {items_.data(), size_}; }

 private:
  struct Candidate {
    std::int64_t score;
    std::size_t parent, transition;
  };

  /// Keeps the candidate if it is among the best so far; they are kept in order.
  void offer(const Candidate& candidate) {
    std::size_t at = candidates_.size();
    while (at > 0 && candidates_[at - 1].score < candidate.score) --at;
    if (at == kWidth) return;
    if (candidates_.size() == kWidth) candidates_.pop_back();
    candidates_.insert(candidates_.begin() + static_cast<std::ptrdiff_t>(at), candidate);
  }
  void advance(std::span<const Transition> transitions);

  std::array<Item, kWidth> items_, next_;
  std::size_t size_ = 0;
  std::int64_t max_lag_ = kAnyLag;
  std::vector<Candidate> candidates_;
  FeatureKeys features_;
};

}  // namespace entente::extract::syntax
