// The nonlinear functions of training, as straight sequences of float operations that the compiler
// can apply to many values at once; the same on every C library.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace entente::extract::syntax {

/// e^x to a relative error of 1e-6: 2^n times a polynomial for the rest (Cephes' coefficients).
inline float exponential(float x) {
  x = std::min(std::max(x, -80.0F), 80.0F);
  constexpr float kRounding = 12582912.0F;  // 1.5 * 2^23: adding it leaves a whole number
  const float shifted = x * 1.44269504F + kRounding;
  const float n = shifted - kRounding;
  const float rest = (x - n * 0.693359375F) + n * 2.12194440e-4F;
  float sum = 1.9875691500e-4F;
  sum = sum * rest + 1.3981999507e-3F;
  sum = sum * rest + 8.3334519073e-3F;
  sum = sum * rest + 4.1665795894e-2F;
  sum = sum * rest + 1.6666665459e-1F;
  sum = sum * rest + 5.0000001201e-1F;
  sum = sum * rest * rest + rest + 1.0F;
  const std::int32_t power = std::bit_cast<std::int32_t>(shifted) << 23;
  return std::bit_cast<float>(std::bit_cast<std::int32_t>(sum) + power);
}

inline float sigmoid(float x) { return 1.0F / (1.0F + exponential(-x)); }
inline float hyperbolic_tangent(float x) { return 1.0F - 2.0F / (1.0F + exponential(2.0F * x)); }

/// The slope of the leaky rectifier below zero.
inline constexpr float kLeak = 0.125F;
inline float leaky(float x) { return x < 0 ? x * kLeak : x; }

}  // namespace entente::extract::syntax
