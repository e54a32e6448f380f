// Compiled with -mavx2 where the target is x86-64; run only where the processor has it.
#include "extract/syntax/fixed_point_kernel.h"

#ifdef __AVX2__
#include <immintrin.h>

#include <cstring>
#endif

namespace entente::extract::syntax {

#ifdef __AVX2__
namespace {

class FourSums {
 public:
  using Vector = __m256i;
  static constexpr std::size_t kOutputs = 32;

  static Vector load(const std::int16_t* values) {
    return _mm256_load_si256(reinterpret_cast<const Vector*>(values));
  }
  static Vector pair(const std::int16_t* activations) {
    std::int32_t both = 0;
    std::memcpy(&both, activations, sizeof both);
    return _mm256_set1_epi32(both);
  }
  void add(std::size_t i, Vector a, Vector w) {
    sums_[i] = _mm256_add_epi32(sums_[i], _mm256_madd_epi16(a, w));
  }
  void store(std::int32_t* out, Sum sum) const {
    for (std::size_t i = 0; i < 4; ++i) store_one(sums_[i], out + 8 * i, sum);
  }

 private:
  static void store_one(Vector sums, std::int32_t* out, Sum sum) {
    auto* const to = reinterpret_cast<Vector*>(out);
    if (sum == Sum::kAdd) sums = _mm256_add_epi32(sums, _mm256_loadu_si256(to));
    _mm256_storeu_si256(to, sums);
  }

  Vector sums_[4] = {_mm256_setzero_si256(), _mm256_setzero_si256(), _mm256_setzero_si256(),
                     _mm256_setzero_si256()};
};

}  // namespace

const Kernel* avx2_kernel() {
  return __builtin_cpu_supports("avx2") != 0 ? &KernelLoops<FourSums>::kKernel : nullptr;
}

#else

const Kernel* avx2_kernel() { return nullptr; }

#endif

}  // namespace entente::extract::syntax
