#include "extract/syntax/fixed_point.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace entente::extract::syntax {

namespace {

/// The products of one row of activations with four rows of weights.
#ifdef __SSE2__

// Every x86-64 has SSE2; compilers find its multiply-and-add of pairs, but spend half the time
// moving sums about.
using Vector = __m128i;

Vector load(const std::int16_t* values) {
  return _mm_loadu_si128(reinterpret_cast<const Vector*>(values));
}

class FourSums {
 public:
  void add(Vector a, Vector w0, Vector w1, Vector w2, Vector w3) {
    s0_ = _mm_add_epi32(s0_, _mm_madd_epi16(a, w0));
    s1_ = _mm_add_epi32(s1_, _mm_madd_epi16(a, w1));
    s2_ = _mm_add_epi32(s2_, _mm_madd_epi16(a, w2));
    s3_ = _mm_add_epi32(s3_, _mm_madd_epi16(a, w3));
  }
  void store(std::int32_t* out, Sum sum) const {
    const Vector low = _mm_add_epi32(_mm_unpacklo_epi32(s0_, s1_), _mm_unpackhi_epi32(s0_, s1_));
    const Vector high = _mm_add_epi32(_mm_unpacklo_epi32(s2_, s3_), _mm_unpackhi_epi32(s2_, s3_));
    Vector total = _mm_add_epi32(_mm_unpacklo_epi64(low, high), _mm_unpackhi_epi64(low, high));
    auto* const to = reinterpret_cast<Vector*>(out);
    if (sum == Sum::kAdd) total = _mm_add_epi32(total, _mm_loadu_si128(to));
    _mm_storeu_si128(to, total);
  }

 private:
  Vector s0_ = _mm_setzero_si128(), s1_ = s0_, s2_ = s0_, s3_ = s0_;
};

constexpr std::size_t kStep = 8;

#else

struct Vector {
  const std::int16_t* values;
};

Vector load(const std::int16_t* values) { return {values}; }

class FourSums {
 public:
  void add(Vector a, Vector w0, Vector w1, Vector w2, Vector w3) {
    const Vector weights[4] = {w0, w1, w2, w3};
    for (std::size_t i = 0; i < 4; ++i) {
      sums_[i] = wrapped_sum(sums_[i], std::int32_t{*a.values} * *weights[i].values);
    }
  }
  void store(std::int32_t* out, Sum sum) const {
    for (std::size_t i = 0; i < 4; ++i) {
      out[i] = wrapped_sum(sums_[i], sum == Sum::kAdd ? out[i] : 0);
    }
  }

 private:
  std::int32_t sums_[4] = {};
};

constexpr std::size_t kStep = 1;

#endif

void four_outputs(const std::int16_t* a, const std::int16_t* w, std::size_t depth,
                  std::int32_t* out, Sum sum) {
  FourSums sums;
  for (std::size_t i = 0; i < depth; i += kStep, a += kStep, w += kStep) {
    sums.add(load(a), load(w), load(w + depth), load(w + 2 * depth), load(w + 3 * depth));
  }
  sums.store(out, sum);
}

/// The same for two rows of activations: each row of weights is loaded once for both.
void four_outputs_of_two(const std::int16_t* a, std::size_t stride, const std::int16_t* w,
                         std::size_t depth, std::int32_t* out, std::size_t out_stride, Sum sum) {
  FourSums first, second;
  for (std::size_t i = 0; i < depth; i += kStep, a += kStep, w += kStep) {
    const Vector w0 = load(w), w1 = load(w + depth), w2 = load(w + 2 * depth),
                 w3 = load(w + 3 * depth);
    first.add(load(a), w0, w1, w2, w3);
    second.add(load(a + stride), w0, w1, w2, w3);
  }
  first.store(out, sum);
  second.store(out + out_stride, sum);
}

}  // namespace

std::int32_t product(const std::int16_t* a, const std::int16_t* b, std::size_t depth) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < depth; ++i) sum = wrapped_sum(sum, std::int32_t{a[i]} * b[i]);
  return sum;
}

void products(const std::int16_t* activations, std::size_t rows, std::size_t stride,
              const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride, Sum sum) {
  const std::size_t fours = matrix.outputs / 4 * 4;
  for (std::size_t output = 0; output < fours; output += 4) {
    const std::int16_t* const w = matrix.weights + output * matrix.depth;
    std::size_t row = 0;
    for (; row + 1 < rows; row += 2) {
      four_outputs_of_two(activations + row * stride, stride, w, matrix.depth,
                          out + row * out_stride + output, out_stride, sum);
    }
    if (row < rows) {
      four_outputs(activations + row * stride, w, matrix.depth, out + row * out_stride + output,
                   sum);
    }
  }
  for (std::size_t output = fours; output < matrix.outputs; ++output) {
    for (std::size_t row = 0; row < rows; ++row) {
      const std::int32_t value =
          product(activations + row * stride, matrix.weights + output * matrix.depth, matrix.depth);
      std::int32_t& to = out[row * out_stride + output];
      to = sum == Sum::kReplace ? value : wrapped_sum(to, value);
    }
  }
}

}  // namespace entente::extract::syntax
