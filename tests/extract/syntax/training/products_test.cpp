#include "extract/syntax/training/products.h"

#include <doctest/doctest.h>

#include <vector>

#include "extract/syntax/training/random.h"

using namespace entente::extract::syntax;

namespace {

/// Small whole numbers, whose products floats hold exactly.
std::vector<float> draw(std::size_t count, Random& random) {
  std::vector<float> values(count);
  for (float& value : values) value = static_cast<float>(random.below(9)) - 4;
  return values;
}

}  // namespace

TEST_CASE("packed products are those of the definition, for any sizes") {
  Random random(61);
  for (const std::size_t rows : {1u, 5u, 6u, 13u}) {
    for (const std::size_t columns : {1u, 16u, 35u}) {
      constexpr std::size_t kDepth = 7;
      const auto a = draw(rows * kDepth, random), b = draw(kDepth * columns, random);
      std::vector<float> transposed(b.size());
      for (std::size_t k = 0; k < kDepth; ++k) {
        for (std::size_t j = 0; j < columns; ++j) transposed[j * kDepth + k] = b[k * columns + j];
      }
      PackedMatrix straight, turned;
      straight.pack(b.data(), kDepth, columns, columns);
      turned.pack_transposed(transposed.data(), kDepth, columns, kDepth);
      std::vector<float> first(rows * columns, 1), second(rows * columns, 1);
      multiply(a.data(), rows, kDepth, straight, first.data(), columns, Into::kReplace);
      multiply(a.data(), rows, kDepth, turned, second.data(), columns, Into::kAdd);
      for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < columns; ++j) {
          float sum = 0;
          for (std::size_t k = 0; k < kDepth; ++k) sum += a[i * kDepth + k] * b[k * columns + j];
          REQUIRE(first[i * columns + j] == sum);
          REQUIRE(second[i * columns + j] == sum + 1);
        }
      }
    }
  }
}

TEST_CASE("the product with a transposed left factor is that of the definition") {
  Random random(62);
  constexpr std::size_t kDepth = 9, kRows = 8, kColumns = 20;
  const auto a = draw(kDepth * kRows, random), b = draw(kDepth * kColumns, random);
  PackedMatrix packed;
  packed.pack(b.data(), kDepth, kColumns, kColumns);
  std::vector<float> c(kRows * kColumns, 2);
  add_product_of_transposed(a.data(), kRows, kRows, packed, c.data(), kColumns);
  for (std::size_t i = 0; i < kRows; ++i) {
    for (std::size_t j = 0; j < kColumns; ++j) {
      float sum = 2;
      for (std::size_t k = 0; k < kDepth; ++k) sum += a[k * kRows + i] * b[k * kColumns + j];
      REQUIRE(c[i * kColumns + j] == sum);
    }
  }
}
