#include "extract/syntax/oracle.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "extract/syntax/training/random.h"

using namespace entente::extract::syntax;

namespace {

constexpr std::array kMoves{Move::kShift, Move::kLeft, Move::kRight};

Transition plain(const Configuration& state, Move move) {
  return {move, move == Move::kLeft && state.at_root() ? Deprel::kRoot : Deprel::kDep};
}

std::int32_t right_arcs(const Configuration& state, const std::vector<GoldArc>& gold) {
  std::int32_t right = 0;
  for (std::int32_t word = 0; word < state.size(); ++word) {
    right += state.node(word).head == gold[word].head;
  }
  return right;
}

/// The most gold arcs that any way from here ends with: tries them all.
std::int32_t best_end(const Configuration& state, const std::vector<GoldArc>& gold) {
  if (finished(state)) return right_arcs(state, gold);
  std::int32_t best = -1;
  for (const Move move : kMoves) {
    if (!allowed(state, move)) continue;
    Configuration next = state;
    apply(next, plain(state, move));
    best = std::max(best, best_end(next, gold));
  }
  return best;
}

/// A tree by chance, made projective, with one root.
std::vector<GoldArc> random_tree(std::int32_t size, Random& random) {
  std::vector<std::int32_t> order;
  for (std::int32_t i = 0; i < size; ++i) order.push_back(i);
  random.shuffle(order);
  std::vector<GoldArc> tree(size);
  tree[order[0]] = {size, Deprel::kRoot};
  for (std::int32_t i = 1; i < size; ++i) tree[order[i]] = {order[random.below(i)], Deprel::kDep};
  projectivize(tree);
  return tree;
}

void compare_everywhere(const Configuration& state, const std::vector<GoldArc>& gold,
                        const Oracle& oracle, int& compared) {
  if (finished(state)) return;
  const std::int32_t best = best_end(state, gold);
  const auto costs = oracle.costs(state);
  for (const Move move : kMoves) {
    if (!allowed(state, move)) continue;
    Configuration next = state;
    apply(next, plain(state, move));
    REQUIRE(best - best_end(next, gold) == costs[static_cast<std::size_t>(move)]);
    ++compared;
    compare_everywhere(next, gold, oracle, compared);
  }
}

}  // namespace

TEST_CASE("the oracle's costs equal exhaustive search in every configuration of small trees") {
  Random random(5);
  int compared = 0;
  for (std::int32_t size = 1; size <= 5; ++size) {
    for (int tree = 0; tree < (size < 5 ? 30 : 12); ++tree) {
      const std::vector<GoldArc> gold = random_tree(size, random);
      Oracle oracle;
      oracle.reset(gold);
      Configuration state;
      state.reset(size);
      compare_everywhere(state, gold, oracle, compared);
    }
  }
  CHECK(compared > 10'000);
}

TEST_CASE("following moves without cost rebuilds any projective tree") {
  Random random(6);
  for (int round = 0; round < 300; ++round) {
    const std::int32_t size = 1 + static_cast<std::int32_t>(random.below(40));
    const std::vector<GoldArc> gold = random_tree(size, random);
    Oracle oracle;
    oracle.reset(gold);
    Configuration state;
    state.reset(size);
    int steps = 0;
    while (!finished(state)) {
      const auto costs = oracle.costs(state);
      const auto best = std::min_element(costs.begin(), costs.end());
      REQUIRE(*best == 0);
      apply(state, plain(state, kMoves[best - costs.begin()]));
      ++steps;
    }
    CHECK(steps == 2 * size);
    CHECK(right_arcs(state, gold) == size);
  }
}

TEST_CASE("a crossing arc is lifted and the tree keeps its one root") {
  // 0 <- 2, 1 is the root, 3 hangs on 0 across the root's arcs
  std::vector<GoldArc> tree{
      {2, Deprel::kDep}, {4, Deprel::kRoot}, {1, Deprel::kDep}, {0, Deprel::kDep}};
  CHECK_FALSE(is_projective(tree));
  CHECK(projectivize(tree) > 0);
  CHECK(is_projective(tree));
  CHECK(std::count_if(tree.begin(), tree.end(), [](const GoldArc& a) { return a.head == 4; }) == 1);
}
