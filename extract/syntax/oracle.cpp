#include "extract/syntax/oracle.h"

#include <algorithm>

namespace entente::extract::syntax {

void Oracle::reset(std::span<const GoldArc> gold) {
  gold_ = gold;
  dependents_.resize(std::max(dependents_.size(), gold.size() + 1));
  for (auto& list : dependents_) list.clear();
  for (std::size_t word = 0; word < gold.size(); ++word) {
    dependents_[static_cast<std::size_t>(gold[word].head)].push_back(
        static_cast<std::int32_t>(word));
  }
}

/// How many gold dependents of `head` are still in the buffer.
std::int32_t Oracle::dependents_from_front(const Configuration& state, std::int32_t head) const {
  const auto& list = dependents_[static_cast<std::size_t>(head)];
  return static_cast<std::int32_t>(list.end() -
                                   std::lower_bound(list.begin(), list.end(), state.front()));
}

std::int32_t Oracle::cost(const Configuration& state, Move move) const {
  const std::int32_t front = state.front(), size = state.size();
  if (move == Move::kShift) {
    // The front loses its head below the top of the stack, and its dependents on the stack. The
    // root's word must not lie above others: what is above can never be the last one.
    std::int32_t lost = 0;
    const std::int32_t head = gold(front).head;
    if (head == size && state.depth() > 0) ++lost;
    for (std::int32_t i = 0; i < state.depth(); ++i) {
      const std::int32_t word = state.stack(i);
      if (i > 0 && word == head) ++lost;
      if (gold(word).head == front) ++lost;
    }
    return lost;
  }
  // The top loses its dependents in the buffer, and its head unless that is the one it gets.
  const std::int32_t top = state.stack(0), second = state.stack(1);
  const std::int32_t head = gold(top).head;
  std::int32_t lost = dependents_from_front(state, top);
  const bool root_reachable = head != size || state.depth() == 1;
  if (move == Move::kLeft) {
    if ((head > front && root_reachable) || (second != Configuration::kNone && head == second)) {
      ++lost;
    }
  } else if (head >= front && root_reachable) {
    ++lost;
  }
  return lost;
}

std::array<std::int32_t, 3> Oracle::costs(const Configuration& state) const {
  std::array<std::int32_t, 3> costs{};
  for (const Move move : {Move::kShift, Move::kLeft, Move::kRight}) {
    costs[static_cast<std::size_t>(move)] = allowed(state, move) ? cost(state, move) : kForbidden;
  }
  return costs;
}

bool Oracle::is_right(const Configuration& state, const std::array<std::int32_t, 3>& costs,
                      Transition transition) const {
  const std::int32_t least = *std::min_element(costs.begin(), costs.end());
  if (!allowed(state, transition) || costs[static_cast<std::size_t>(transition.move)] != least) {
    return false;
  }
  if (transition.move == Move::kShift) return true;
  const GoldArc& arc = gold(state.stack(0));
  const std::int32_t head = transition.move == Move::kLeft ? state.front() : state.stack(1);
  return arc.head != head || arc.deprel == transition.deprel;
}

namespace {

bool crosses(std::span<const GoldArc> tree, std::int32_t word) {
  const std::int32_t from = std::min(word, tree[static_cast<std::size_t>(word)].head);
  const std::int32_t to = std::max(word, tree[static_cast<std::size_t>(word)].head);
  for (std::int32_t other = 0; other < static_cast<std::int32_t>(tree.size()); ++other) {
    const std::int32_t head = tree[static_cast<std::size_t>(other)].head;
    const bool inside = other > from && other<to, head_inside = head> from && head < to;
    const bool outside = other < from || other > to, head_outside = head < from || head > to;
    if ((inside && head_outside) || (head_inside && outside)) return true;
  }
  return false;
}

}  // namespace

bool is_projective(std::span<const GoldArc> tree) {
  for (std::int32_t word = 0; word < static_cast<std::int32_t>(tree.size()); ++word) {
    if (crosses(tree, word)) return false;
  }
  return true;
}

std::int32_t projectivize(std::span<GoldArc> tree) {
  const auto size = static_cast<std::int32_t>(tree.size());
  for (std::int32_t lifted = 0;; ++lifted) {
    std::int32_t shortest = -1, shortest_length = size + 1;
    for (std::int32_t word = 0; word < size; ++word) {
      const std::int32_t head = tree[static_cast<std::size_t>(word)].head;
      const std::int32_t length = std::abs(head - word);
      // What hangs on the root's word stays there, lest there be two roots: the other arc moves.
      if (length >= shortest_length || head == size) continue;
      if (tree[static_cast<std::size_t>(head)].head != size && crosses(tree, word)) {
        shortest = word;
        shortest_length = length;
      }
    }
    if (shortest < 0) return lifted;
    GoldArc& arc = tree[static_cast<std::size_t>(shortest)];
    arc.head = tree[static_cast<std::size_t>(arc.head)].head;
  }
}

}  // namespace entente::extract::syntax
