#include "extract/syntax/beam.h"

#include <utility>

namespace entente::extract::syntax {

void Beam::reset(std::int32_t words, std::int64_t max_lag) {
  max_lag_ = max_lag;
  items_[0].configuration.reset(words);
  items_[0].score = 0;
  size_ = 1;
  candidates_.reserve(kWidth + 1);
}

void Beam::advance(std::span<const Transition> transitions) {
  while (candidates_.back().score < candidates_.front().score - max_lag_) candidates_.pop_back();
  for (std::size_t i = 0; i < candidates_.size(); ++i) {
    const Candidate& candidate = candidates_[i];
    Item& item = next_[i];
    item.configuration = items_[candidate.parent].configuration;  // into the memory it has
    item.score = candidate.score;
    item.parent = candidate.parent;
    item.transition = candidate.transition;
    apply(item.configuration, transitions[candidate.transition]);
  }
  size_ = candidates_.size();
  std::swap(items_, next_);
}

}  // namespace entente::extract::syntax
