#include "extract/syntax/training/train_network.h"

#include <algorithm>
#include <cmath>
#include <future>
#include <numbers>

namespace entente::extract::syntax {

namespace {

using Batch = std::vector<const NetworkExample*>;
constexpr std::size_t kHalves = 2;

/// Runs work(0) and work(1) side by side.
template <class Work>
void on_halves(Work&& work) {
  auto other = std::async(std::launch::async, [&work] { work(std::size_t{1}); });
  work(std::size_t{0});
  other.get();
}

/// The examples of a pass in batches of about so many words; longest first within each.
std::vector<Batch> batches_of(std::span<const WeightedExample> examples, std::size_t batch_words,
                              Random& random) {
  std::vector<std::pair<std::size_t, const NetworkExample*>> order;  // by a blurred length
  for (const WeightedExample& weighted : examples) {
    for (int time = 0; time < weighted.times; ++time) {
      const std::size_t length = weighted.example.words.size();
      order.emplace_back(length * (80 + random.below(40)), &weighted.example);
    }
  }
  random.shuffle(order);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Batch> batches;
  std::size_t words = batch_words;
  for (const auto& [key, example] : order) {
    if (words >= batch_words) {
      batches.emplace_back();
      words = 0;
    }
    batches.back().push_back(example);
    words += example->words.size();
  }
  for (Batch& batch : batches) {
    std::stable_sort(batch.begin(), batch.end(), [](const auto* a, const auto* b) {
      return a->words.size() > b->words.size();
    });
  }
  random.shuffle(batches);
  return batches;
}

class NetworkTrainer {
 public:
  NetworkTrainer(const NetworkLayout& layout, std::span<const float> vectors,
                 const NetworkOptions& options)
      : layout_(layout),
        options_(options),
        workers_{NetworkGradient(layout, vectors), NetworkGradient(layout, vectors)},
        parameters_(initial_parameters(layout, 21)),
        averaged_(parameters_),
        first_moment_(layout.size),
        second_moment_(layout.size) {
    for (auto& gradient : gradients_) gradient.resize(layout.size);
  }

  NetworkLoss learn(const Batch& batch, double rate);
  std::span<const float> averaged() const { return averaged_; }

 private:
  void update(std::size_t half, float rate, float scale);

  const NetworkLayout& layout_;
  const NetworkOptions& options_;
  NetworkGradient workers_[kHalves];
  NetworkFactors factors_;
  std::vector<float> parameters_, averaged_, first_moment_, second_moment_;
  std::vector<float> gradients_[kHalves];
  std::int64_t steps_ = 0;
};

NetworkLoss NetworkTrainer::learn(const Batch& batch, double rate) {
  Batch parts[kHalves];
  std::size_t words = 0;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    parts[i % kHalves].push_back(batch[i]);
    words += batch[i]->words.size();
  }
  on_halves([&](std::size_t half) {
    half == 0 ? factors_.pack(layout_, parameters_) : factors_.pack_lstm(layout_, parameters_);
  });
  ++steps_;
  NetworkLoss losses[kHalves];
  on_halves([&](std::size_t half) {
    Random random(0x5eed0000U + static_cast<std::uint64_t>(steps_) * kHalves + half);
    losses[half] = workers_[half].learn(parts[half], parameters_, factors_, &options_.dropout,
                                        random, 1.0F / static_cast<float>(words), gradients_[half]);
  });
  double squares[kHalves] = {};
  on_halves([&](std::size_t half) {
    const std::size_t begin = layout_.size / 2 * half;
    const std::size_t end = half == 0 ? layout_.size / 2 : layout_.size;
    constexpr std::size_t kLanes = 8;
    float sums[kLanes] = {};
    float* const first = gradients_[0].data();
    const float* const second = gradients_[1].data();
    for (std::size_t i = begin; i + kLanes <= end; i += kLanes) {
      for (std::size_t lane = 0; lane < kLanes; ++lane) {
        first[i + lane] += second[i + lane];
        sums[lane] += first[i + lane] * first[i + lane];
      }
    }
    for (const float sum : sums) squares[half] += static_cast<double>(sum);
  });
  const double norm = std::sqrt(squares[0] + squares[1]);
  const double scale = norm > options_.longest_norm ? options_.longest_norm / norm : 1.0;
  on_halves(
      [&](std::size_t half) { update(half, static_cast<float>(rate), static_cast<float>(scale)); });
  NetworkLoss loss = losses[0];
  loss.loss += losses[1].loss;
  loss.words += losses[1].words;
  loss.heads_right += losses[1].heads_right;
  loss.arcs_right += losses[1].arcs_right;
  return loss;
}

/// One step of Adam, and of the average, on one half of the parameters; forgets their gradients.
void NetworkTrainer::update(std::size_t half, float rate, float scale) {
  constexpr float kFirst = 0.9F, kSecond = 0.98F, kLeast = 1e-8F;
  const std::size_t begin = layout_.size / 2 * half;
  const std::size_t end = half == 0 ? layout_.size / 2 : layout_.size;
  const auto steps = static_cast<double>(steps_);
  const auto first_correction = static_cast<float>(1 / (1 - std::pow(0.9, steps)));
  const auto second_correction = static_cast<float>(1 / (1 - std::pow(0.98, steps)));
  const float kept = static_cast<float>(std::min(options_.average, (1 + steps) / (10 + steps)));
  float* const gradient = gradients_[0].data();
  float* const other_gradient = gradients_[1].data();
  float* const first = first_moment_.data();
  float* const second = second_moment_.data();
  float* const parameters = parameters_.data();
  float* const averaged = averaged_.data();
  for (std::size_t i = begin; i < end; ++i) {
    const float g = gradient[i] * scale;
    gradient[i] = other_gradient[i] = 0;
    first[i] = kFirst * first[i] + (1 - kFirst) * g;
    second[i] = kSecond * second[i] + (1 - kSecond) * g * g;
    parameters[i] -=
        rate * (first[i] * first_correction) / (std::sqrt(second[i] * second_correction) + kLeast);
    averaged[i] = kept * averaged[i] + (1 - kept) * parameters[i];
  }
}

/// The rate rises over the first steps and falls along half a cosine to a fiftieth.
double rate_at(double share, double steps, double rate) {
  constexpr double kWarmUp = 200, kLast = 0.02;
  const double falling = kLast + (1 - kLast) * (1 + std::cos(std::numbers::pi * share)) / 2;
  return rate * falling * std::min(1.0, (1 + steps) / kWarmUp);
}

}  // namespace

std::vector<float> train_network(std::span<const WeightedExample> examples,
                                 const NetworkLayout& layout, std::span<const float> vectors,
                                 const NetworkOptions& options,
                                 const std::function<void(int, double)>& report) {
  NetworkTrainer trainer(layout, vectors, options);
  Random random(22);
  double steps = 0;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    const std::vector<Batch> batches = batches_of(examples, options.batch_words, random);
    NetworkLoss total;
    for (std::size_t i = 0; i < batches.size(); ++i) {
      const double share =
          (epoch + static_cast<double>(i) / static_cast<double>(batches.size())) / options.epochs;
      const NetworkLoss loss = trainer.learn(batches[i], rate_at(share, steps, options.rate));
      ++steps;
      total.loss += loss.loss;
      total.words += loss.words;
    }
    report(epoch + 1, total.loss / static_cast<double>(total.words));
  }
  const auto averaged = trainer.averaged();
  return {averaged.begin(), averaged.end()};
}

}  // namespace entente::extract::syntax
