#include "extract/meaning/pair_fit.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace entente::extract::meaning {
namespace {

constexpr std::size_t kHidden = 48;
constexpr std::size_t kNetworks = 3;
constexpr int kEpochs = 15;
constexpr float kRate = 0.03F;
constexpr float kL2 = 1e-4F, kDirectL2 = 1e-3F;
constexpr float kFeatureLoss = 0.25F, kHiddenLoss = 0.3F;  // left out by chance
constexpr std::uint32_t kSeen = 3;                         // documents in which a feature must be

/// Knuth's generator.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed * 77777 + 1) {}
  std::uint32_t next() {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33);
  }
  /// From 0 to 1.
  float part() { return static_cast<float>(next()) / 2147483648.0F; }

 private:
  std::uint64_t state_;
};

/// A parameter array with the squares of its gradients.
class Learnt {
 public:
  Learnt(std::size_t size, float spread, Chance& chance) : values(size), squares_(size, 1e-4F) {
    if (spread > 0) {
      for (auto& value : values) value = (chance.part() - 0.5F) * spread;
    }
  }
  void step(std::size_t at, float gradient, float l2) {
    const float g = gradient + l2 * values[at];
    squares_[at] += g * g;
    values[at] -= kRate * g / std::sqrt(squares_[at]);
  }
  void add_to_mean(float share) {
    if (mean.empty()) mean.assign(values.size(), 0);
    for (std::size_t i = 0; i < values.size(); ++i) mean[i] += values[i] * share;
  }

  std::vector<float> values, mean;

 private:
  std::vector<float> squares_;
};

/// The features that enough of the documents have.
std::vector<bool> known(const PairExamples& examples, std::span<const std::uint32_t> order) {
  std::vector<std::uint32_t> count(examples.keys().size()), last(count.size(), ~0U);
  for (const auto i : order) {
    const auto& example = examples.all()[i];
    for (const auto f : example.features) {
      if (last[f] == example.document) continue;
      last[f] = example.document;
      ++count[f];
    }
  }
  std::vector<bool> known;
  for (const auto n : count) known.push_back(n >= kSeen);
  return known;
}

class Network {
 public:
  Network(const PairExamples& examples, std::vector<bool> known, std::uint64_t seed)
      : examples_(examples),
        known_(std::move(known)),
        chance_(seed),
        into_hidden(known_.size() * kHidden, 0.2F, chance_),
        outputs(kHidden * kPairOutputs, 0.4F, chance_),
        direct(known_.size() * kPairOutputs, 0, chance_),
        hidden_bias(kHidden, 0, chance_),
        output_bias(kPairOutputs, 0, chance_) {
    std::ranges::fill(hidden_bias.values, 0.1F);
    std::ranges::fill(output_bias.values, -3.0F);
  }

  void learn(std::vector<std::uint32_t> order) {
    constexpr int kFirstOfMean = kEpochs / 2;
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
      for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[chance_.next() % i]);
      for (const auto i : order) take(examples_.all()[i]);
      if (epoch < kFirstOfMean) continue;
      for (auto* part : {&into_hidden, &outputs, &direct, &hidden_bias, &output_bias})
        part->add_to_mean(1.0F / (kEpochs - kFirstOfMean));
    }
  }

 private:
  void take(const PairExample& example) {
    features_.clear();
    for (const auto f : example.features) {
      if (known_[f] && chance_.part() > kFeatureLoss) features_.push_back(f);
    }
    std::array<float, kHidden> hidden{}, kept{};
    std::copy_n(hidden_bias.values.begin(), kHidden, hidden.begin());
    for (const auto f : features_) {
      const float* row = &into_hidden.values[f * kHidden];
      for (std::size_t j = 0; j < kHidden; ++j) hidden[j] += row[j];
    }
    for (std::size_t j = 0; j < kHidden; ++j) {
      kept[j] = chance_.part() > kHiddenLoss && hidden[j] > 0 ? 1 / (1 - kHiddenLoss) : 0;
      hidden[j] *= kept[j];
    }
    const auto errors = errors_of(example, hidden);
    std::array<float, kHidden> back{};
    for (std::size_t j = 0; j < kHidden; ++j) {
      if (kept[j] == 0) continue;
      for (std::size_t k = 0; k < kPairOutputs; ++k) {
        back[j] += errors[k] * outputs.values[j * kPairOutputs + k];
        outputs.step(j * kPairOutputs + k, errors[k] * hidden[j], kL2);
      }
      back[j] *= kept[j];
      hidden_bias.step(j, back[j], 0);
    }
    for (std::size_t k = 0; k < kPairOutputs; ++k) output_bias.step(k, errors[k], 0);
    for (const auto f : features_) {
      for (std::size_t k = 0; k < kPairOutputs; ++k)
        direct.step(f * kPairOutputs + k, errors[k], kDirectL2);
      for (std::size_t j = 0; j < kHidden; ++j) into_hidden.step(f * kHidden + j, back[j], kL2);
    }
  }

  std::array<float, kPairOutputs> errors_of(const PairExample& example,
                                            const std::array<float, kHidden>& hidden) const {
    std::array<float, kPairOutputs> sums{}, errors{};
    std::copy_n(output_bias.values.begin(), kPairOutputs, sums.begin());
    for (std::size_t j = 0; j < kHidden; ++j) {
      if (hidden[j] == 0) continue;
      for (std::size_t k = 0; k < kPairOutputs; ++k)
        sums[k] += hidden[j] * outputs.values[j * kPairOutputs + k];
    }
    for (const auto f : features_) {
      for (std::size_t k = 0; k < kPairOutputs; ++k) sums[k] += direct.values[f * kPairOutputs + k];
    }
    for (std::size_t k = 0; k < kPairOutputs; ++k) {
      if (example.holds[k] == Holds::kOpen) continue;
      errors[k] = 1 / (1 + std::exp(-sums[k])) - (example.holds[k] == Holds::kYes ? 1.0F : 0.0F);
    }
    return errors;
  }

  const PairExamples& examples_;
  std::vector<bool> known_;
  Chance chance_;
  std::vector<std::uint32_t> features_;

 public:
  Learnt into_hidden, outputs, direct, hidden_bias, output_bias;
};

/// Networks side by side as one, whose scores are the mean of theirs. What was left out by chance
/// while learning is always there when running, with less weight.
PairWeights joined(const PairExamples& examples, const std::vector<bool>& known,
                   const std::vector<Network>& networks) {
  PairWeights all;
  const auto share = 1.0F / static_cast<float>(networks.size());
  all.hidden = kHidden * networks.size();
  all.output_bias.assign(kPairOutputs, 0);
  for (const auto& network : networks) {
    for (const auto value : network.hidden_bias.mean) all.hidden_bias.push_back(value);
    for (const auto value : network.outputs.mean) all.outputs.push_back(value * share);
    for (std::size_t k = 0; k < kPairOutputs; ++k)
      all.output_bias[k] += network.output_bias.mean[k] * share;
  }
  for (std::size_t f = 0; f < known.size(); ++f) {
    if (!known[f]) continue;
    all.keys.push_back(examples.keys()[f]);
    for (const auto& network : networks) {
      for (std::size_t j = 0; j < kHidden; ++j)
        all.into_hidden.push_back(network.into_hidden.mean[f * kHidden + j] * (1 - kFeatureLoss));
    }
    for (std::size_t k = 0; k < kPairOutputs; ++k) {
      float sum = 0;
      for (const auto& network : networks) sum += network.direct.mean[f * kPairOutputs + k];
      all.direct.push_back(sum * share * (1 - kFeatureLoss));
    }
  }
  return all;
}

}  // namespace

void PairExamples::add(std::uint32_t document, const std::vector<std::uint64_t>& features,
                       const std::array<Holds, kPairOutputs>& holds) {
  PairExample example;
  for (const auto key : features) {
    const auto [at, fresh] = ids_.try_emplace(key, static_cast<std::uint32_t>(keys_.size()));
    if (fresh) keys_.push_back(key);
    example.features.push_back(at->second);
  }
  example.holds = holds;
  example.document = document;
  all_.push_back(std::move(example));
}

PairWeights fit_pairs(const PairExamples& examples, std::uint32_t folds, std::uint32_t held_out) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < examples.all().size(); ++i) {
    if (examples.all()[i].document % folds != held_out) order.push_back(i);
  }
  const auto enough = known(examples, order);
  std::vector<Network> networks;
  for (std::uint64_t seed = 1; seed <= kNetworks; ++seed) {
    networks.emplace_back(examples, enough, seed);
    networks.back().learn(order);
  }
  return joined(examples, enough, networks);
}

}  // namespace entente::extract::meaning
