#include "extract/meaning/pair_network.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <random>
#include <span>
#include <vector>

#include "extract/meaning/hashed_text.h"
#include "knowledge/error.h"

namespace entente::extract::meaning {
namespace {

/// Weights on the grid of the file's steps, so that nothing is lost by rounding.
PairWeights some_weights(std::mt19937& random, std::size_t features) {
  const auto grid = [&](int most, int steps) {
    return static_cast<float>(std::uniform_int_distribution<int>(-most, most)(random)) /
           static_cast<float>(steps);
  };
  PairWeights weights;
  weights.hidden = 5;
  for (std::size_t f = 0; f < features; ++f) {
    weights.keys.push_back(feature_key("feature|" + std::to_string(f)));
    for (std::size_t j = 0; j < weights.hidden; ++j) weights.into_hidden.push_back(grid(127, 64));
    for (std::size_t k = 0; k < kPairOutputs; ++k) weights.direct.push_back(grid(127, 32));
  }
  for (std::size_t j = 0; j < weights.hidden; ++j) weights.hidden_bias.push_back(grid(50, 64));
  for (std::size_t j = 0; j < weights.hidden * kPairOutputs; ++j)
    weights.outputs.push_back(grid(300, 256));
  for (std::size_t k = 0; k < kPairOutputs; ++k) weights.output_bias.push_back(grid(4000, 1000));
  return weights;
}

/// The same network in plain floating point.
double plain_score(const PairWeights& w, std::span<const std::size_t> features, std::size_t k) {
  double score = w.output_bias[k];
  for (std::size_t j = 0; j < w.hidden; ++j) {
    double sum = w.hidden_bias[j];
    for (const auto f : features) sum += w.into_hidden[f * w.hidden + j];
    score += std::max(0.0, sum) * w.outputs[j * kPairOutputs + k];
  }
  for (const auto f : features) score += w.direct[f * kPairOutputs + k];
  return score;
}

/// Bytes at an address fit for reading in place.
class Aligned {
 public:
  explicit Aligned(const std::vector<std::uint8_t>& bytes)
      : words_((bytes.size() + 7) / 8), size_(bytes.size()) {
    if (size_ > 0) std::memcpy(words_.data(), bytes.data(), bytes.size());
  }
  std::span<const std::uint8_t> bytes() const {
    return {reinterpret_cast<const std::uint8_t*>(words_.data()), size_};
  }

 private:
  std::vector<std::uint64_t> words_;
  std::size_t size_;
};

}  // namespace

TEST_CASE("the network in whole numbers scores as one in floating point") {
  std::mt19937 random(7);
  const auto weights = some_weights(random, 20);
  const Aligned file(build_pair_network(weights));
  const PairNetwork network(file.bytes());
  for (int round = 0; round < 50; ++round) {
    std::vector<std::size_t> chosen;
    std::vector<std::uint64_t> keys{feature_key("never|seen")};
    for (std::size_t f = 0; f < 20; ++f) {
      if (random() % 3 != 0) continue;
      chosen.push_back(f);
      keys.push_back(weights.keys[f]);
    }
    const auto scores = network.scores(keys);
    for (std::size_t k = 0; k < kPairOutputs; ++k)
      CHECK(std::abs(scores[k] / 1000.0 - plain_score(weights, chosen, k)) < 0.003);
  }
}

TEST_CASE("the shares of the features and what the network adds by itself make the score") {
  std::mt19937 random(11);
  auto weights = some_weights(random, 6);
  std::ranges::fill(weights.hidden_bias, 3000.0F / 64);  // every hidden sum stays above nought
  const Aligned file(build_pair_network(weights));
  const PairNetwork network(file.bytes());
  const auto none = network.scores({})[static_cast<std::size_t>(Predicate::kAids)];
  const auto all = network.scores(weights.keys)[static_cast<std::size_t>(Predicate::kAids)];
  std::int32_t sum = none;
  for (const auto key : weights.keys) sum += network.share(weights.keys, key, Predicate::kAids);
  CHECK(std::abs(sum - all) <= 20);
  CHECK(network.share(weights.keys, feature_key("never|seen"), Predicate::kAids) == 0);
}

TEST_CASE("another format, another version and a file cut short are refused") {
  std::mt19937 random(3);
  const auto good = build_pair_network(some_weights(random, 4));
  for (std::size_t size = 0; size < good.size(); size += 8) {
    const Aligned cut({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)});
    CHECK_THROWS_AS(PairNetwork(cut.bytes()), InputError);
  }
  for (const std::size_t at : {0U, 8U, 20U}) {  // magic, version, outputs
    auto bad = good;
    ++bad[at];
    const Aligned other(bad);
    CHECK_THROWS_AS(PairNetwork(other.bytes()), InputError);
  }
}

TEST_CASE("the layout of the file is that of its version") {
  // A change here asks for another kPairNetworkVersion and a line in docs/model.md.
  CHECK(kPairNetworkVersion == 1);
  std::mt19937 random(5);
  const auto bytes = build_pair_network(some_weights(random, 3));
  // Header, map of 8 slots, biases, weights out, in and direct, each padded to a multiple of 8.
  CHECK(bytes.size() == 32 + 72 + 24 + 72 + 184 + 16 + 56);
}

}  // namespace entente::extract::meaning
