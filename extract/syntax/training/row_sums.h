// Sums over rows of floats, plain enough for the compiler to do many values at once.
#pragma once

#include <cstddef>

namespace entente::extract::syntax {

inline void add_scaled(float* target, const float* source, std::size_t count, float factor) {
  for (std::size_t i = 0; i < count; ++i) target[i] += source[i] * factor;
}

inline float dot(const float* a, const float* b, std::size_t count) {
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace entente::extract::syntax
