// The arithmetic of the neural parser: whole numbers in fixed steps, so that every compiler,
// optimisation level and processor gives the same sums in whatever order they are taken.
//   activations   16 bits, in 2^-11, cut at about 16
//   weights       16 bits, in 2^-11; a sum of products has 32 bits, in 2^-22
//   gates         16 bits, in 2^-15
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace entente::extract::syntax {

inline constexpr int kUnitBits = 11;
inline constexpr int kGateBits = 15;

/// Rows of activations and weights are filled with zeros to a multiple of this.
inline constexpr std::size_t kLanes = 16;
constexpr std::size_t padded(std::size_t count) { return (count + kLanes - 1) / kLanes * kLanes; }

/// value / 2^bits, rounded to the nearest, halves up.
constexpr std::int32_t shifted(std::int64_t value, int bits) {
  return static_cast<std::int32_t>((value + (std::int64_t{1} << (bits - 1))) >> bits);
}
/// Sums of products wrap round, as vector registers do; weights of any sense stay far from that.
constexpr std::int32_t wrapped_sum(std::int32_t a, std::int32_t b) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(a) + static_cast<std::uint32_t>(b));
}
constexpr std::int16_t saturated(std::int32_t value) {
  return static_cast<std::int16_t>(std::clamp(value, -32767, 32767));
}

/// A matrix of weights: `outputs` rows of `depth` (padded) weights.
struct FixedMatrix {
  const std::int16_t* weights = nullptr;
  std::size_t outputs = 0, depth = 0;
};

enum class Sum { kReplace, kAdd };

/// For each of `rows` rows of matrix.depth activations, `stride` apart: the products with all rows
/// of the matrix, into (or added to) `out`, `out_stride` apart.
void products(const std::int16_t* activations, std::size_t rows, std::size_t stride,
              const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride, Sum sum);

/// The product of two rows of `depth` values.
std::int32_t product(const std::int16_t* a, const std::int16_t* b, std::size_t depth);

}  // namespace entente::extract::syntax
