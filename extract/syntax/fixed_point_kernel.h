// The inner loop of the products in fixed point, written once for vectors of any width: how wide
// they are is the processor's affair, the sums are the same. Included by the sources that
// instantiate it.
#pragma once

#include "extract/syntax/fixed_point.h"

namespace entente::extract::syntax {

/// As products(), for the first matrix.outputs / 4 * 4 rows of the matrix.
using Kernel = void (*)(const std::int16_t* activations, std::size_t rows, std::size_t stride,
                        const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride,
                        Sum sum);

/// What every processor of this kind runs.
Kernel common_kernel();
/// For processors with AVX2; nullptr where this one, or the compiler's target, has none.
Kernel avx2_kernel();

/// `FourSums` holds the sums of one row of activations with four rows of weights; it tells the type
/// of a vector, how many values it has (kStep), and how to load one.
template <typename FourSums>
void multiply_by_fours(const std::int16_t* activations, std::size_t rows, std::size_t stride,
                       const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride,
                       Sum sum) {
  const std::size_t depth = matrix.depth;
  for (std::size_t output = 0; output + 4 <= matrix.outputs; output += 4) {
    const std::int16_t* const weights = matrix.weights + output * depth;
    std::int32_t* to = out + output;
    const std::int16_t* from = activations;
    std::size_t row = 0;
    // Two rows at a time: each row of weights is loaded once for both.
    for (; row + 1 < rows; row += 2, from += 2 * stride, to += 2 * out_stride) {
      FourSums first, second;
      for (std::size_t i = 0; i < depth; i += FourSums::kStep) {
        const auto w0 = FourSums::load(weights + i), w1 = FourSums::load(weights + depth + i),
                   w2 = FourSums::load(weights + 2 * depth + i),
                   w3 = FourSums::load(weights + 3 * depth + i);
        first.add(FourSums::load(from + i), w0, w1, w2, w3);
        second.add(FourSums::load(from + stride + i), w0, w1, w2, w3);
      }
      first.store(to, sum);
      second.store(to + out_stride, sum);
    }
    if (row < rows) {
      FourSums sums;
      for (std::size_t i = 0; i < depth; i += FourSums::kStep) {
        sums.add(FourSums::load(from + i), FourSums::load(weights + i),
                 FourSums::load(weights + depth + i), FourSums::load(weights + 2 * depth + i),
                 FourSums::load(weights + 3 * depth + i));
      }
      sums.store(to, sum);
    }
  }
}

}  // namespace entente::extract::syntax
