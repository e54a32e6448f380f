#include "extract/syntax/fixed_point.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "extract/syntax/fixed_point_kernel.h"
#include "extract/syntax/training/random.h"

using namespace entente::extract::syntax;

namespace {

std::vector<const Kernel*> kernels() {
  std::vector<const Kernel*> found{&common_kernel()};
  if (avx2_kernel() != nullptr) found.push_back(avx2_kernel());
  return found;
}

template <typename T>
std::vector<T> draw(Random& random, std::size_t count, std::int64_t greatest) {
  std::vector<T> values(count);
  for (auto& value : values) {
    const auto drawn = random.below(static_cast<std::size_t>(2 * greatest + 1));
    value = static_cast<T>(static_cast<std::int64_t>(drawn) - greatest);
  }
  return values;
}

double rounded(double value, int bits) { return std::floor(value / (1 << bits) + 0.5); }

}  // namespace

TEST_CASE("products by registers are those of plain sums, for any numbers of rows") {
  Random random(51);
  for (const std::size_t rows : {1u, 2u, 3u, 7u}) {
    for (const std::size_t outputs : {1u, 4u, 17u, 32u, 51u, 97u}) {
      constexpr std::size_t kDepth = 48, kStride = 50;
      const auto a = draw<std::int16_t>(random, rows * kStride, 32767);
      const auto w = draw<std::int16_t>(random, outputs * kDepth, 200);
      std::vector<const std::int16_t*> weights;
      for (std::size_t i = 0; i < outputs; ++i) weights.push_back(w.data() + i * kDepth);
      if (outputs == 51) weights[7] = nullptr;
      FixedMatrix matrix;
      matrix.pack(weights, kDepth);
      for (const Kernel* kernel : kernels()) {
        std::vector<std::int32_t> out(rows * (outputs + 2), 5);
        kernel->multiply(a.data(), rows, kStride, matrix, out.data(), outputs + 2, Sum::kAdd);
        for (std::size_t row = 0; row < rows; ++row) {
          for (std::size_t output = 0; output < outputs; ++output) {
            std::int64_t sum = 5;
            for (std::size_t i = 0; i < kDepth && weights[output] != nullptr; ++i) {
              sum += std::int64_t{a[row * kStride + i]} * weights[output][i];
            }
            REQUIRE(out[row * (outputs + 2) + output] == sum);
          }
          CHECK(out[row * (outputs + 2) + outputs] == 5);  // nothing beyond the outputs
        }
        kernel->multiply(a.data(), rows, kStride, matrix, out.data(), outputs + 2, Sum::kReplace);
        const auto first = out[0];
        kernel->multiply(a.data(), rows, kStride, matrix, out.data(), outputs + 2, Sum::kReplace);
        CHECK(out[0] == first);
      }
    }
  }
}

TEST_CASE("the values of a packed matrix stand where place() tells") {
  Random random(52);
  const auto w = draw<std::int16_t>(random, 40 * 32, 32767);
  std::vector<const std::int16_t*> rows;
  for (std::size_t i = 0; i < 40; ++i) rows.push_back(w.data() + i * 32);
  FixedMatrix matrix;
  matrix.pack(rows, 32);
  for (std::size_t output = 0; output < 40; ++output) {
    for (std::size_t i = 0; i < 32; ++i) {
      REQUIRE(matrix.values()[FixedMatrix::place(output, i, 32)] == rows[output][i]);
    }
  }
  CHECK(FixedMatrix::size(40, 32) == 64 * 32);
}

TEST_CASE("sums are cut to activations as in real numbers") {
  Random random(53);
  const auto sums = draw<std::int32_t>(random, 80, 300'000'000);
  const auto bias = draw<std::int32_t>(random, 80, 5'000'000);
  for (const Kernel* kernel : kernels()) {
    std::vector<std::int16_t> with(80), without(80);
    kernel->cut(sums.data(), bias.data(), 80, 11, 3, with.data());
    kernel->cut(sums.data(), nullptr, 80, 13, 0, without.data());
    for (std::size_t i = 0; i < 80; ++i) {
      const double sum = double{1} * sums[i] + bias[i];
      REQUIRE(with[i] == std::clamp(rounded(sum, sum < 0 ? 14 : 11), -32767.0, 32767.0));
      REQUIRE(without[i] == std::clamp(rounded(sums[i], 13), -32767.0, 32767.0));
    }
    std::vector<std::int8_t> bytes = draw<std::int8_t>(random, 48, 127);
    std::vector<std::int32_t> added(48, 7);
    kernel->add(bytes.data(), 200, 48, added.data());
    for (std::size_t i = 0; i < 48; ++i) CHECK(added[i] == 7 + 200 * bytes[i]);
  }
}

TEST_CASE("a step of an LSTM comes near to the one in real numbers, and is the same everywhere") {
  constexpr std::size_t kHidden = 32;
  std::vector<std::int16_t> sigmoid, tanh;
  for (int step = -LstmStep::kHalf; step < LstmStep::kHalf; ++step) {
    sigmoid.push_back(
        static_cast<std::int16_t>(std::lround(32767 / (1 + std::exp(-step / 256.0)))));
    tanh.push_back(static_cast<std::int16_t>(std::lround(32767 * std::tanh(step / 256.0))));
  }
  Random random(54);
  const auto sums = draw<std::int32_t>(random, 4 * kHidden, 40'000'000);  // beyond the tables too
  const auto bias = draw<std::int32_t>(random, 4 * kHidden, 4'000'000);
  const auto before = draw<std::int32_t>(random, kHidden, 32767);
  const auto gate = [&](std::size_t g, std::size_t j) {
    return (double{1} * sums[g * kHidden + j] + bias[g * kHidden + j]) / (1 << kSumBits);
  };
  const auto soft = [](double x) { return 1 / (1 + std::exp(-x)); };
  std::vector<std::vector<std::int16_t>> states;
  for (const Kernel* kernel : kernels()) {
    auto cell = before;
    std::vector<std::int16_t> state(kHidden);
    kernel->step({kHidden, sigmoid.data(), tanh.data(), sums.data(), bias.data(), cell.data(),
                  state.data()});
    for (std::size_t j = 0; j < kHidden; ++j) {
      const double now =
          std::clamp(soft(gate(1, j)) * before[j] / 2048 + soft(gate(0, j)) * std::tanh(gate(3, j)),
                     -16.0, 16.0);
      CHECK(cell[j] / 2048.0 == doctest::Approx(now).epsilon(0.01));
      CHECK(state[j] / 2048.0 == doctest::Approx(soft(gate(2, j)) * std::tanh(now)).epsilon(0.01));
    }
    states.push_back(state);
  }
  CHECK(states.front() == states.back());
}

TEST_CASE("values are rounded to the nearest and cut at 16 bits") {
  CHECK(shifted(7, 2) == 2);
  CHECK(shifted(-7, 2) == -2);
  CHECK(shifted(-6, 2) == -1);
  CHECK(saturated(40000) == 32767);
  CHECK(saturated(-40000) == -32767);
  CHECK(wrapped_sum(2147483647, 1) == -2147483647 - 1);
}
