#include "extract/syntax/training/network_gradient.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace entente::extract::syntax;

namespace {

/// A network small enough to move each parameter by hand.
NetworkSizes tiny_sizes() {
  NetworkSizes sizes;
  sizes.vector = 5;
  sizes.words = 6;
  sizes.affixes = 7;
  sizes.input = 6;
  sizes.hidden = 4;
  sizes.arc = 5;
  sizes.label = 3;
  return sizes;
}

NetworkExample random_example(std::size_t length, Random& random) {
  NetworkExample example;
  const std::size_t root = random.below(length);
  for (std::size_t at = 0; at < length; ++at) {
    NetworkWord word;
    word.vector = static_cast<std::uint32_t>(random.below(4));
    word.word = static_cast<std::uint32_t>(random.below(7));
    for (auto& affix : word.affixes) affix = static_cast<std::uint32_t>(random.below(7));
    word.xpos = static_cast<std::uint8_t>(random.below(50));
    word.upos = static_cast<std::uint8_t>(random.below(17));
    example.words.push_back(word);
    const std::size_t other = (at + 1 + random.below(length - 1)) % length;
    example.heads.push_back(at == root ? kNoHead : static_cast<std::int32_t>(other));
    example.labels.push_back(static_cast<std::uint8_t>(1 + random.below(kLabels - 1)));
  }
  return example;
}

struct Setup {
  NetworkLayout layout{tiny_sizes()};
  Random random{5};
  std::vector<float> vectors = std::vector<float>(4 * 5);
  std::vector<float> parameters = initial_parameters(layout, 6);
  std::vector<NetworkExample> examples{random_example(6, random), random_example(4, random),
                                       random_example(2, random)};
  std::vector<const NetworkExample*> batch{&examples[0], &examples[1], &examples[2]};
  NetworkGradient gradient{layout, vectors};

  Setup() {
    for (std::size_t i = 5; i < vectors.size(); ++i) {
      vectors[i] = static_cast<float>(random.below(200)) / 100 - 1;
    }
    // What begins at zero would hide mistakes.
    for (float& value : parameters) {
      value = value * 2 + static_cast<float>(random.below(200)) / 400 - 0.25F;
    }
  }
  double loss(const Dropout* dropout, std::vector<float>& into) {
    NetworkFactors factors;
    factors.pack(layout, parameters);
    factors.pack_lstm(layout, parameters);
    into.assign(layout.size, 0);
    Random masks(9);
    return gradient.learn(batch, parameters, factors, dropout, masks, 1, into).loss;
  }
};

/// The greatest difference between the gradient and what moving each parameter does to the loss.
double worst_difference(Setup& setup, const Dropout* dropout) {
  constexpr float kStep = 2e-3F;
  std::vector<float> gradient, unused;
  setup.loss(dropout, gradient);
  double worst = 0;
  for (std::size_t i = 0; i < setup.parameters.size(); ++i) {
    const float kept = setup.parameters[i];
    setup.parameters[i] = kept + kStep;
    const double above = setup.loss(dropout, unused);
    setup.parameters[i] = kept - kStep;
    const double below = setup.loss(dropout, unused);
    setup.parameters[i] = kept;
    const double expected = (above - below) / (2 * static_cast<double>(kStep));
    worst = std::max(
        worst, std::abs(expected - static_cast<double>(gradient[i])) / (1 + std::abs(expected)));
  }
  return worst;
}

}  // namespace

TEST_CASE("the gradient by hand is what moving each parameter does to the loss") {
  Setup setup;
  CHECK(worst_difference(setup, nullptr) < 5e-3);
}

TEST_CASE("the gradient is right for values left out as well") {
  Setup setup;
  const Dropout dropout;
  CHECK(worst_difference(setup, &dropout) < 5e-3);
}

TEST_CASE("measuring gives the loss that learning without dropout starts from") {
  Setup setup;
  std::vector<float> unused;
  const double loss = setup.loss(nullptr, unused);
  NetworkFactors factors;
  factors.pack(setup.layout, setup.parameters);
  factors.pack_lstm(setup.layout, setup.parameters);
  CHECK(setup.gradient.measure(setup.batch, setup.parameters, factors).loss ==
        doctest::Approx(loss));
}
