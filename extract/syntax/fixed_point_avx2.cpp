// Compiled with -mavx2 where the target is x86-64; run only where the processor has it.
#include "extract/syntax/fixed_point_kernel.h"

#ifdef __AVX2__
#include <immintrin.h>
#endif

namespace entente::extract::syntax {

#ifdef __AVX2__
namespace {

class FourSums {
 public:
  using Vector = __m256i;
  static constexpr std::size_t kStep = 16;
  static_assert(kLanes % kStep == 0);

  static Vector load(const std::int16_t* values) {
    return _mm256_loadu_si256(reinterpret_cast<const Vector*>(values));
  }
  void add(Vector a, Vector w0, Vector w1, Vector w2, Vector w3) {
    s0_ = _mm256_add_epi32(s0_, _mm256_madd_epi16(a, w0));
    s1_ = _mm256_add_epi32(s1_, _mm256_madd_epi16(a, w1));
    s2_ = _mm256_add_epi32(s2_, _mm256_madd_epi16(a, w2));
    s3_ = _mm256_add_epi32(s3_, _mm256_madd_epi16(a, w3));
  }
  void store(std::int32_t* out, Sum sum) const {
    const Vector halves =
        _mm256_hadd_epi32(_mm256_hadd_epi32(s0_, s1_), _mm256_hadd_epi32(s2_, s3_));
    __m128i total =
        _mm_add_epi32(_mm256_castsi256_si128(halves), _mm256_extracti128_si256(halves, 1));
    auto* const to = reinterpret_cast<__m128i*>(out);
    if (sum == Sum::kAdd) total = _mm_add_epi32(total, _mm_loadu_si128(to));
    _mm_storeu_si128(to, total);
  }

 private:
  Vector s0_ = _mm256_setzero_si256(), s1_ = s0_, s2_ = s0_, s3_ = s0_;
};

}  // namespace

Kernel avx2_kernel() {
  return __builtin_cpu_supports("avx2") != 0 ? &multiply_by_fours<FourSums> : nullptr;
}

#else

Kernel avx2_kernel() { return nullptr; }

#endif

}  // namespace entente::extract::syntax
