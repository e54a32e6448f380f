#include "extract/syntax/projective_tree.h"

#include <algorithm>

#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

namespace {

/// Whether all heads lead to a root and no word under an arc hangs on one outside it.
bool is_projective_tree(std::span<const std::int32_t> heads) {
  const auto count = static_cast<std::int32_t>(heads.size());
  for (std::int32_t word = 0; word < count; ++word) {
    const std::int32_t head = heads[static_cast<std::size_t>(word)];
    if (head == kNoHead) continue;
    const std::int32_t from = std::min(word, head) + 1, to = std::max(word, head);
    for (std::int32_t inner = from; inner < to; ++inner) {
      const std::int32_t above = heads[static_cast<std::size_t>(inner)];
      if (above < from - 1 || above > to) return false;  // the root's -1 lies outside as well
    }
  }
  // Arcs that do not cross may still go round in a circle.
  for (std::int32_t word = 0; word < count; ++word) {
    std::int32_t at = word;
    for (std::int32_t step = 0; at != kNoHead; ++step) {
      if (step > count) return false;
      at = heads[static_cast<std::size_t>(at)];
    }
  }
  return true;
}

}  // namespace

bool ProjectiveTree::take_best_heads(std::span<const std::int32_t> scores,
                                     std::span<std::int32_t> heads) const {
  const std::size_t words = heads.size();
  std::size_t roots = 0;
  for (std::size_t word = 0; word < words; ++word) {
    const std::int32_t* const row = scores.data() + word * (words + 1);
    std::size_t best = words;
    for (std::size_t head = 0; head < words; ++head) {
      if (head != word && row[head] > row[best]) best = head;
    }
    roots += best == words;
    heads[word] = best == words ? kNoHead : static_cast<std::int32_t>(best);
  }
  return roots == 1 && is_projective_tree(heads);
}

/// Fills the parts between two words from narrower ones. An arc joins what hangs on the left word
/// to its right and on the right word to its left; a closed part is an open one and what hangs
/// beyond it.
void ProjectiveTree::build_between(std::size_t from, std::size_t to, std::int64_t left_heads,
                                   std::int64_t right_heads) {
  const auto better = [](Part& part, std::int64_t score, std::size_t split, bool first) {
    if (first || score > part.score) part = {score, static_cast<std::int32_t>(split)};
  };
  Parts& p = parts(from, to);
  Part joined;
  for (std::size_t split = from; split < to; ++split) {
    better(joined, parts(from, split).closed_left.score + parts(split + 1, to).closed_right.score,
           split, split == from);
  }
  p.open_left = {joined.score + left_heads, joined.split};
  p.open_right = {joined.score + right_heads, joined.split};
  for (std::size_t split = from + 1; split <= to; ++split) {
    better(p.closed_left, parts(from, split).open_left.score + parts(split, to).closed_left.score,
           split, split == from + 1);
  }
  for (std::size_t split = from; split < to; ++split) {
    better(p.closed_right,
           parts(from, split).closed_right.score + parts(split, to).open_right.score, split,
           split == from);
  }
}

void ProjectiveTree::build(std::span<const std::int32_t> scores) {
  parts_.resize(words_ * words_);
  for (std::size_t word = 0; word < words_; ++word) parts(word, word) = {};
  for (std::size_t length = 1; length < words_; ++length) {
    for (std::size_t from = 0; from + length < words_; ++from) {
      const std::size_t to = from + length;
      build_between(from, to, scores[to * (words_ + 1) + from], scores[from * (words_ + 1) + to]);
    }
  }
}

/// Takes the tree apart again, from the root down.
void ProjectiveTree::trace(std::size_t root, std::span<std::int32_t> heads) {
  heads[root] = kNoHead;
  tasks_.assign({{0, root, false, false}, {root, words_ - 1, true, false}});
  while (!tasks_.empty()) {
    const Task task = tasks_.back();
    tasks_.pop_back();
    if (task.from == task.to) continue;
    const Parts& p = parts(task.from, task.to);
    if (task.open) {
      const auto split =
          static_cast<std::size_t>(task.left ? p.open_left.split : p.open_right.split);
      const std::size_t head = task.left ? task.from : task.to;
      heads[task.left ? task.to : task.from] = static_cast<std::int32_t>(head);
      tasks_.push_back({task.from, split, true, false});
      tasks_.push_back({split + 1, task.to, false, false});
    } else if (task.left) {
      const auto split = static_cast<std::size_t>(p.closed_left.split);
      tasks_.push_back({task.from, split, true, true});
      tasks_.push_back({split, task.to, true, false});
    } else {
      const auto split = static_cast<std::size_t>(p.closed_right.split);
      tasks_.push_back({task.from, split, false, false});
      tasks_.push_back({split, task.to, false, true});
    }
  }
}

void ProjectiveTree::find(std::span<const std::int32_t> scores, std::span<std::int32_t> heads) {
  if (heads.empty() || take_best_heads(scores, heads)) return;
  words_ = heads.size();
  build(scores);
  std::size_t best = 0;
  std::int64_t most = 0;
  for (std::size_t root = 0; root < words_; ++root) {
    const std::int64_t sum = parts(0, root).closed_right.score +
                             parts(root, words_ - 1).closed_left.score +
                             scores[root * (words_ + 1) + words_];
    if (root == 0 || sum > most) {
      best = root;
      most = sum;
    }
  }
  trace(best, heads);
}

}  // namespace entente::extract::syntax
