// Fits the network over pairs (pair_network.h): stochastic gradient descent on the cross-entropy of
// every predicate, AdaGrad, features and hidden sums left out by chance, weights averaged over the
// second half of the passes, two networks from different seeds side by side. All in a fixed order:
// the same examples give the same weights.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "extract/meaning/pair_network.h"

namespace entente::extract::meaning {

/// Whether a predicate holds between a pair of the text, by predicate.
enum class Holds : std::uint8_t { kNo, kYes, kOpen };

struct PairExample {
  std::vector<std::uint32_t> features;
  std::array<Holds, kPairOutputs> holds{};
  std::uint32_t document = 0;
};

/// The pairs of annotated documents.
class PairExamples {
 public:
  void add(std::uint32_t document, const std::vector<std::uint64_t>& features,
           const std::array<Holds, kPairOutputs>& holds);

  const std::vector<PairExample>& all() const { return all_; }
  const std::vector<std::uint64_t>& keys() const { return keys_; }  ///< by feature

 private:
  std::vector<PairExample> all_;
  std::vector<std::uint64_t> keys_;
  std::unordered_map<std::uint64_t, std::uint32_t> ids_;
};

/// Weights learnt from all documents but those whose number leaves `held_out` when divided by
/// `folds`.
PairWeights fit_pairs(const PairExamples& examples, std::uint32_t folds, std::uint32_t held_out);

}  // namespace entente::extract::meaning
