#include "extract/syntax/projective_tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "extract/syntax/training/random.h"
#include "extract/syntax/tree.h"

using namespace entente::extract::syntax;

namespace {

/// One root, no circle, no crossing.
bool is_one_tree(const std::vector<std::int32_t>& heads) {
  if (std::count(heads.begin(), heads.end(), kNoHead) != 1) return false;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    std::size_t steps = 0;
    for (std::int32_t at = static_cast<std::int32_t>(word); at != kNoHead; at = heads[at]) {
      if (++steps > heads.size()) return false;
    }
    if (heads[word] == kNoHead) continue;
    const auto place = static_cast<std::int32_t>(word);
    const std::int32_t from = std::min(place, heads[word]), to = std::max(place, heads[word]);
    for (std::int32_t inner = from + 1; inner < to; ++inner) {
      if (heads[inner] < from || heads[inner] > to) return false;  // arcs cross
    }
  }
  return true;
}

std::int64_t sum_of(const std::vector<std::int32_t>& scores,
                    const std::vector<std::int32_t>& heads) {
  std::int64_t sum = 0;
  const std::size_t words = heads.size();
  for (std::size_t word = 0; word < words; ++word) {
    const std::size_t head = heads[word] == kNoHead ? words : static_cast<std::size_t>(heads[word]);
    sum += scores[word * (words + 1) + head];
  }
  return sum;
}

/// The greatest sum of all such trees, by trying every choice of heads.
std::int64_t best_by_trial(const std::vector<std::int32_t>& scores, std::size_t words) {
  std::vector<std::int32_t> heads(words, kNoHead);
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  while (true) {
    if (is_one_tree(heads)) best = std::max(best, sum_of(scores, heads));
    std::size_t word = 0;
    while (word < words && heads[word] == static_cast<std::int32_t>(words) - 1) {
      heads[word++] = kNoHead;
    }
    if (word == words) return best;
    ++heads[word];
  }
}

std::vector<std::int32_t> random_scores(std::size_t words, int spread, Random& random) {
  std::vector<std::int32_t> scores(words * (words + 1));
  for (auto& score : scores) {
    score = static_cast<std::int32_t>(random.below(static_cast<std::size_t>(spread))) - spread / 2;
  }
  return scores;
}

}  // namespace

TEST_CASE("the tree found is the best of all with one root and no crossing arcs") {
  Random random(41);
  ProjectiveTree tree;
  for (int round = 0; round < 600; ++round) {
    const std::size_t words = 1 + random.below(5);
    const auto scores = random_scores(words, round % 2 == 0 ? 1000 : 6, random);
    std::vector<std::int32_t> heads(words);
    tree.find(scores, heads);
    REQUIRE(is_one_tree(heads));
    REQUIRE(sum_of(scores, heads) == best_by_trial(scores, words));
  }
}

TEST_CASE("long sentences of any scores become one tree") {
  Random random(42);
  ProjectiveTree tree;
  for (const std::size_t words : {250u, 40u, 117u}) {
    auto scores = random_scores(words, 1'000'000, random);
    std::vector<std::int32_t> heads(words);
    tree.find(scores, heads);
    CHECK(is_one_tree(heads));
    std::fill(scores.begin(), scores.end(), std::numeric_limits<std::int32_t>::max());
    tree.find(scores, heads);
    CHECK(is_one_tree(heads));
    for (std::size_t word = 0; word < words; ++word) {  // pairs that want each other
      scores[word * (words + 1) + (word ^ 1u)] = std::numeric_limits<std::int32_t>::max();
      scores[word * (words + 1) + words] = std::numeric_limits<std::int32_t>::min();
    }
    tree.find(scores, heads);
    CHECK(is_one_tree(heads));
  }
}
