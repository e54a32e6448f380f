// The lemmas of one Parser: each distinct one is kept once, at a fixed place, so that words can
// hold views of them. Only a lemma not seen before allocates.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <unordered_set>

namespace entente::extract::syntax {

class LemmaStore {
 public:
  /// A view of the kept copy of `lemma`, valid as long as the store.
  std::string_view keep(std::string_view lemma) {
    const auto found = known_.find(lemma);
    if (found != known_.end()) return *found;
    return *known_.insert(kept_.emplace_back(lemma)).first;
  }

 private:
  std::deque<std::string> kept_;
  std::unordered_set<std::string_view> known_;
};

}  // namespace entente::extract::syntax
