// What two actors of a sentence might have to do with each other: a small network over sparse
// features (pair_features.h) that knows every predicate at once, so that a word the lexicon lacks,
// or knows as something else, can still speak by the company it keeps. One hidden layer of
// rectified sums beside direct weights (Cheng et al. 2016, "wide and deep"); one score for each
// predicate, the log-odds that the first actor stands in it to the second. In whole numbers, the
// same with every compiler. Trained by entente-train-scorer; docs/model.md has the file's format.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/key_map.h"
#include "knowledge/names.h"
#include "knowledge/relation.h"

namespace entente::extract::meaning {

inline constexpr std::size_t kPairOutputs = count_of<Predicate>();
inline constexpr std::uint32_t kPairNetworkVersion = 1;

/// Log-odds in thousandths, by predicate.
using PairScores = std::array<std::int32_t, kPairOutputs>;

/// The weights as they are learnt; rows of a feature are `hidden` and kPairOutputs long.
struct PairWeights {
  std::size_t hidden = 0;
  std::vector<std::uint64_t> keys;  ///< of the features (hashed_text.h)
  std::vector<float> into_hidden, direct;
  std::vector<float> hidden_bias, outputs, output_bias;  ///< outputs: a row for each hidden sum
};

class PairNetwork {
 public:
  static constexpr std::size_t kMostHidden = 256;

  /// The network inside the program.
  static const PairNetwork& embedded();
  /// A view of `bytes`, which must outlive it and start at a multiple of 8. Throws InputError for
  /// another format or version, or where they are cut short.
  explicit PairNetwork(std::span<const std::uint8_t> bytes);

  PairScores scores(std::span<const std::uint64_t> features) const;
  /// What one of the features adds to the score of a predicate among all of them, in thousandths.
  std::int32_t share(std::span<const std::uint64_t> features, std::uint64_t feature,
                     Predicate predicate) const;

 private:
  using Hidden = std::array<std::int32_t, kMostHidden>;

  /// The row of a feature, or -1.
  std::int64_t row_of(std::uint64_t feature) const;
  Hidden hidden_of(std::span<const std::uint64_t> features) const;

  std::size_t hidden_ = 0;
  syntax::KeyMap rows_;
  const std::int32_t* hidden_bias_ = nullptr;
  const std::int32_t* output_bias_ = nullptr;
  const std::int16_t* outputs_ = nullptr;
  const std::int8_t* into_hidden_ = nullptr;
  const std::int8_t* direct_ = nullptr;
};

/// The bytes of a network with these weights, rounded and bounded as the format has them.
std::vector<std::uint8_t> build_pair_network(const PairWeights& weights);

}  // namespace entente::extract::meaning
