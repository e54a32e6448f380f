#include "extract/syntax/fixed_point.h"

#include <doctest/doctest.h>

#include <vector>

#include "extract/syntax/fixed_point_kernel.h"
#include "extract/syntax/training/random.h"

using namespace entente::extract::syntax;

TEST_CASE("products by registers are those of plain sums, for any numbers of rows") {
  Random random(51);
  std::vector<Kernel> kernels{common_kernel()};
  if (avx2_kernel() != nullptr) kernels.push_back(avx2_kernel());
  const auto draw = [&](std::size_t count, int greatest) {
    std::vector<std::int16_t> values(count);
    for (auto& value : values) {
      value = static_cast<std::int16_t>(
          static_cast<int>(random.below(static_cast<std::size_t>(2 * greatest + 1))) - greatest);
    }
    return values;
  };
  for (const std::size_t rows : {1u, 2u, 3u, 7u}) {
    for (const std::size_t outputs : {1u, 4u, 6u, 51u}) {
      constexpr std::size_t kDepth = 48, kStride = 50;
      const auto a = draw(rows * kStride, 32767), w = draw(outputs * kDepth, 200);
      std::vector<std::int32_t> out(rows * (outputs + 2), 5);
      products(a.data(), rows, kStride, {w.data(), outputs, kDepth}, out.data(), outputs + 2,
               Sum::kAdd);
      for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t output = 0; output < outputs; ++output) {
          std::int64_t sum = 5;
          for (std::size_t i = 0; i < kDepth; ++i) {
            sum += std::int64_t{a[row * kStride + i]} * w[output * kDepth + i];
          }
          REQUIRE(out[row * (outputs + 2) + output] == sum);
        }
        CHECK(out[row * (outputs + 2) + outputs] == 5);  // nothing beyond the outputs
      }
      for (const Kernel kernel : kernels) {
        std::vector<std::int32_t> again(out.size(), 5);
        kernel(a.data(), rows, kStride, {w.data(), outputs, kDepth}, again.data(), outputs + 2,
               Sum::kAdd);
        for (std::size_t i = 0; i < out.size(); ++i) {
          if (i % (outputs + 2) < outputs / 4 * 4) REQUIRE(again[i] == out[i]);
        }
      }
    }
  }
}

TEST_CASE("values are rounded to the nearest and cut at 16 bits") {
  CHECK(shifted(7, 2) == 2);
  CHECK(shifted(-7, 2) == -2);
  CHECK(shifted(-6, 2) == -1);
  CHECK(saturated(40000) == 32767);
  CHECK(saturated(-40000) == -32767);
  CHECK(wrapped_sum(2147483647, 1) == -2147483647 - 1);
}
