#include "extract/syntax/fixed_point.h"

#include "extract/syntax/fixed_point_kernel.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace entente::extract::syntax {

namespace {

#ifdef __SSE2__

/// Every x86-64 has SSE2; compilers find its multiply-and-add of pairs, but spend half the time
/// moving sums about.
class FourSums {
 public:
  using Vector = __m128i;
  static constexpr std::size_t kStep = 8;

  static Vector load(const std::int16_t* values) {
    return _mm_loadu_si128(reinterpret_cast<const Vector*>(values));
  }
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

#else

class FourSums {
 public:
  static constexpr std::size_t kStep = 1;

  static const std::int16_t* load(const std::int16_t* values) { return values; }
  void add(const std::int16_t* a, const std::int16_t* w0, const std::int16_t* w1,
           const std::int16_t* w2, const std::int16_t* w3) {
    const std::int16_t* const weights[4] = {w0, w1, w2, w3};
    for (std::size_t i = 0; i < 4; ++i) {
      sums_[i] = wrapped_sum(sums_[i], std::int32_t{*a} * *weights[i]);
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

#endif

}  // namespace

Kernel common_kernel() { return &multiply_by_fours<FourSums>; }

std::int32_t product(const std::int16_t* a, const std::int16_t* b, std::size_t depth) {
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < depth; ++i) sum = wrapped_sum(sum, std::int32_t{a[i]} * b[i]);
  return sum;
}

void products(const std::int16_t* activations, std::size_t rows, std::size_t stride,
              const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride, Sum sum) {
  static const Kernel kBest = avx2_kernel() != nullptr ? avx2_kernel() : common_kernel();
  kBest(activations, rows, stride, matrix, out, out_stride, sum);
  for (std::size_t output = matrix.outputs / 4 * 4; output < matrix.outputs; ++output) {
    for (std::size_t row = 0; row < rows; ++row) {
      const std::int32_t value =
          product(activations + row * stride, matrix.weights + output * matrix.depth, matrix.depth);
      std::int32_t& to = out[row * out_stride + output];
      to = sum == Sum::kReplace ? value : wrapped_sum(to, value);
    }
  }
}

}  // namespace entente::extract::syntax
