#include "extract/syntax/fixed_point.h"

#include "extract/syntax/fixed_point_kernel.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <cstring>

namespace entente::extract::syntax {

namespace {

#ifdef __SSE2__

/// Every x86-64 has SSE2; compilers do not find its multiply-and-add of pairs here.
class FourSums {
 public:
  using Vector = __m128i;
  static constexpr std::size_t kOutputs = 16;

  static Vector load(const std::int16_t* values) {
    return _mm_load_si128(reinterpret_cast<const Vector*>(values));
  }
  static Vector pair(const std::int16_t* activations) {
    std::int32_t both = 0;
    std::memcpy(&both, activations, sizeof both);
    return _mm_set1_epi32(both);
  }
  void add(std::size_t i, Vector a, Vector w) {
    sums_[i] = _mm_add_epi32(sums_[i], _mm_madd_epi16(a, w));
  }
  void store(std::int32_t* out, Sum sum) const {
    for (std::size_t i = 0; i < 4; ++i) store_one(sums_[i], out + 4 * i, sum);
  }

 private:
  static void store_one(Vector sums, std::int32_t* out, Sum sum) {
    auto* const to = reinterpret_cast<Vector*>(out);
    if (sum == Sum::kAdd) sums = _mm_add_epi32(sums, _mm_loadu_si128(to));
    _mm_storeu_si128(to, sums);
  }

  Vector sums_[4] = {_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(),
                     _mm_setzero_si128()};
};

#else

class FourSums {
 public:
  static constexpr std::size_t kOutputs = 4;

  static const std::int16_t* load(const std::int16_t* values) { return values; }
  static const std::int16_t* pair(const std::int16_t* activations) { return activations; }
  void add(std::size_t i, const std::int16_t* a, const std::int16_t* w) {
    for (std::size_t j = 0; j < 2; ++j) {
      sums_[i] = wrapped_sum(sums_[i], std::int32_t{a[j]} * w[j]);
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

const Kernel& best_kernel() {
  static const Kernel& kBest = avx2_kernel() != nullptr ? *avx2_kernel() : common_kernel();
  return kBest;
}

}  // namespace

const Kernel& common_kernel() { return KernelLoops<FourSums>::kKernel; }

void FixedMatrix::reset(std::size_t outputs, std::size_t depth) {
  outputs_ = outputs;
  depth_ = depth;
  lines_.resize(std::max<std::size_t>(1, size(outputs, depth) / (2 * kBlock)));
}

void FixedMatrix::pack(std::span<const std::int16_t* const> rows, std::size_t depth) {
  reset(rows.size(), depth);
  std::int16_t* to = values();
  for (std::size_t first = 0; first < rows.size(); first += kBlock) {
    for (std::size_t i = 0; i < depth; i += 2) {
      for (std::size_t output = first; output < first + kBlock; ++output, to += 2) {
        const bool none = output >= rows.size() || rows[output] == nullptr;
        to[0] = none ? std::int16_t{0} : rows[output][i];
        to[1] = none ? std::int16_t{0} : rows[output][i + 1];
      }
    }
  }
}

void products(const std::int16_t* activations, std::size_t rows, std::size_t stride,
              const FixedMatrix& matrix, std::int32_t* out, std::size_t out_stride, Sum sum) {
  best_kernel().multiply(activations, rows, stride, matrix, out, out_stride, sum);
}

void add_scaled(const std::int8_t* bytes, std::int32_t step, std::size_t count,
                std::int32_t* sums) {
  best_kernel().add(bytes, step, count, sums);
}

void narrow(const std::int32_t* sums, const std::int32_t* bias, std::size_t count, int bits,
            int leak_bits, std::int16_t* out) {
  best_kernel().cut(sums, bias, count, bits, leak_bits, out);
}

void run_step(const LstmStep& step) { best_kernel().step(step); }

}  // namespace entente::extract::syntax
