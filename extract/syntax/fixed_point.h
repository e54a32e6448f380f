// The arithmetic of the neural parser: whole numbers in fixed steps, so that every compiler,
// optimisation level and processor gives the same sums in whatever order they are taken.
//   activations   16 bits, in 2^-11, cut at about 16
//   weights       16 bits, in 2^-11; a sum of products has 32 bits, in 2^-22
//   gates         16 bits, in 2^-15
// Sums wrap round, as vector registers do; weights of any sense stay far from that. The loops
// themselves are in fixed_point_kernel.h.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace entente::extract::syntax {

inline constexpr int kUnitBits = 11;
inline constexpr int kGateBits = 15;
inline constexpr int kSumBits = 2 * kUnitBits;

/// Rows of activations and weights are filled with zeros to a multiple of this.
inline constexpr std::size_t kLanes = 16;
constexpr std::size_t padded(std::size_t count) { return (count + kLanes - 1) / kLanes * kLanes; }

constexpr std::int32_t wrapped_sum(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}
/// value / 2^bits, rounded to the nearest, halves up.
constexpr std::int32_t shifted(std::int32_t value, int bits) {
  return wrapped_sum(value, std::int32_t{1} << (bits - 1)) >> bits;
}
constexpr std::int16_t saturated(std::int32_t value) {
  return static_cast<std::int16_t>(std::clamp(value, -32767, 32767));
}

/// A matrix of weights laid out for whole registers of outputs: for kBlock outputs and two inputs
/// at a time, the pairs of weights stand side by side. Keeps its memory.
class FixedMatrix {
 public:
  static constexpr std::size_t kBlock = 32;

  /// Room for `outputs` rows of `depth` weights (a multiple of kLanes), to be written through
  /// values() at the places that place() tells.
  void reset(std::size_t outputs, std::size_t depth);
  /// From rows of weights; a row that is null is one of zeros.
  void pack(std::span<const std::int16_t* const> rows, std::size_t depth);

  std::size_t outputs() const { return outputs_; }
  std::size_t depth() const { return depth_; }
  /// The weights of a block: for each pair of inputs 2 * kBlock of them.
  const std::int16_t* block(std::size_t index) const {
    return lines_[index * (depth_ / 2)].values.data();
  }
  std::int16_t* values() { return lines_.front().values.data(); }
  /// How many values there are, those that fill the last block among them.
  static constexpr std::size_t size(std::size_t outputs, std::size_t depth) {
    return (outputs + kBlock - 1) / kBlock * kBlock * depth;
  }
  static constexpr std::size_t place(std::size_t output, std::size_t input, std::size_t depth) {
    return ((output / kBlock * (depth / 2) + input / 2) * kBlock + output % kBlock) * 2 + input % 2;
  }

 private:
  struct alignas(64) Line {
    std::array<std::int16_t, 2 * kBlock> values;
  };

  std::vector<Line> lines_;
  std::size_t outputs_ = 0, depth_ = 0;
};

enum class Sum { kReplace, kAdd };

/// For each of `rows` rows of matrix.depth() activations, `stride` apart: the products with all
/// rows of the matrix, into (or added to) `out`, `out_stride` apart.
void products(const std::int16_t* activations, std::size_t rows, std::size_t stride,
              const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride, Sum sum);

/// Adds `step` times each of `count` bytes to the sums.
void add_scaled(const std::int8_t* bytes, std::int32_t step, std::size_t count, std::int32_t* sums);

/// Sums with their bias (null for none) as activations: shifted by `bits`, those below zero by
/// `leak_bits` more.
void narrow(const std::int32_t* sums, const std::int32_t* bias, std::size_t count, int bits,
            int leak_bits, std::int16_t* out);

/// One word's step of an LSTM of `hidden` cells (a multiple of kLanes).
struct LstmStep {
  /// Places of the tables of the sigmoid and the hyperbolic tangent: steps of 1/256 from -8 to 8,
  /// in 2^-15.
  static constexpr std::int32_t kHalf = 2048;

  std::size_t hidden = 0;
  const std::int16_t* sigmoid = nullptr;
  const std::int16_t* tanh = nullptr;
  const std::int32_t* sums = nullptr;  ///< of the gates in, forget, out and the candidate
  const std::int32_t* bias = nullptr;
  std::int32_t* cell = nullptr;   ///< in 2^-11, cut at about 16; the word's before, then its own
  std::int16_t* state = nullptr;  ///< the activations that come out
};
void run_step(const LstmStep& step);

}  // namespace entente::extract::syntax
