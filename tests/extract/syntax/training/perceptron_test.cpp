#include "extract/syntax/training/perceptron.h"

#include <doctest/doctest.h>

#include <array>
#include <map>

#include "extract/syntax/tagger.h"
#include "extract/syntax/training/random.h"

using namespace entente::extract::syntax;

TEST_CASE("averages equal those of a trainer that adds up all weights after each example") {
  Random random(21);
  Perceptron fast;
  std::map<std::pair<std::uint32_t, int>, std::int64_t> weight, sum;
  std::int64_t examples = 0;
  const auto end_example = [&] {
    for (const auto& [cell, value] : weight) sum[cell] += value;
    ++examples;
    fast.tick();
  };
  end_example();
  for (int example = 0; example < 400; ++example) {
    const std::vector<std::uint32_t> keys{static_cast<std::uint32_t>(random.below(20) * 7919),
                                          static_cast<std::uint32_t>(random.below(20) * 104729)};
    const auto right = static_cast<std::uint8_t>(random.below(4));
    const auto wrong = static_cast<std::uint8_t>((right + 1 + random.below(3)) % 4);
    fast.update(keys, right, wrong);
    for (const auto key : keys) {
      ++weight[{key, right}];
      --weight[{key, wrong}];
    }
    std::array<std::int32_t, kScoreSlots> scores{};
    fast.score(keys, scores.data());
    for (int cls = 0; cls < 4; ++cls) {
      std::int64_t slow = 0;
      for (const auto key : keys) slow += weight[{key, cls}];
      REQUIRE(scores[cls] == slow);
    }
    end_example();
  }
  for (const auto& [key, row] : fast.averaged(0)) {
    for (const auto& [cls, stored] : row) {
      const double average = static_cast<double>(sum[{key, cls}]) / static_cast<double>(examples);
      // an example's own update counts from the example on
      CHECK(decoded_weight(stored) / double{kWeightScale} == doctest::Approx(average).epsilon(0.1));
    }
  }
}

TEST_CASE("the features with the greatest weights are kept, as many as fit") {
  FeatureRows rows{{1, {{0, 90}, {1, -3}}}, {2, {{0, 20}}}, {3, {{2, -60}, {3, 40}}}};
  keep_greatest(rows, 1000);
  CHECK(rows.size() == 3);
  keep_greatest(rows, 20);
  CHECK(rows.size() == 2);
  CHECK(rows.count(2) == 0);
  CHECK(rows[1].size() == 1);  // a weight below half of the bound went too
  keep_greatest(rows, 8);
  CHECK(rows.size() == 1);
  CHECK(rows.count(1) == 1);
}
