#include "extract/syntax/training/products.h"

#include <algorithm>
#include <array>
#include <experimental/simd>

namespace entente::extract::syntax {

namespace {

namespace stdx = std::experimental;
using Vector = stdx::simd<float, stdx::simd_abi::deduce_t<float, 8>>;

constexpr std::size_t kPanel = PackedMatrix::kPanel;
constexpr std::size_t kRows = 6;

/// The left factor: element (row, k) lies at data[row * row_step + k * k_step].
struct Left {
  const float* data;
  std::size_t row_step, k_step;
};

/// `Rows` rows of one panel of the product.
template <std::size_t Rows>
void panel_product(const Left& a, const float* panel, std::size_t depth, float* c,
                   std::size_t c_stride, Into into) {
  std::array<Vector, Rows> low{}, high{};
  for (std::size_t row = 0; row < Rows; ++row) {
    if (into == Into::kAdd) {
      low[row].copy_from(c + row * c_stride, stdx::element_aligned);
      high[row].copy_from(c + row * c_stride + 8, stdx::element_aligned);
    } else {
      low[row] = high[row] = 0;
    }
  }
  const float* left = a.data;
  for (std::size_t k = 0; k < depth; ++k, panel += kPanel, left += a.k_step) {
    const Vector b_low(panel, stdx::element_aligned), b_high(panel + 8, stdx::element_aligned);
    for (std::size_t row = 0; row < Rows; ++row) {
      const Vector factor(left[row * a.row_step]);
      low[row] += factor * b_low;
      high[row] += factor * b_high;
    }
  }
  for (std::size_t row = 0; row < Rows; ++row) {
    low[row].copy_to(c + row * c_stride, stdx::element_aligned);
    high[row].copy_to(c + row * c_stride + 8, stdx::element_aligned);
  }
}

using PanelProduct = void (*)(const Left&, const float*, std::size_t, float*, std::size_t, Into);
constexpr std::array<PanelProduct, kRows + 1> kProducts{
    nullptr,          panel_product<1>, panel_product<2>, panel_product<3>,
    panel_product<4>, panel_product<5>, panel_product<6>};

/// A panel that the product's columns do not fill is computed aside.
void partial_panel(const Left& a, std::size_t rows, const float* panel, std::size_t depth, float* c,
                   std::size_t c_stride, std::size_t columns, Into into) {
  std::array<float, kRows * kPanel> aside{};
  kProducts[rows](a, panel, depth, aside.data(), kPanel, Into::kReplace);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      float* const out = c + row * c_stride + column;
      *out = aside[row * kPanel + column] + (into == Into::kAdd ? *out : 0.0F);
    }
  }
}

void product(const Left& a, std::size_t rows, const PackedMatrix& b, float* c, std::size_t c_stride,
             Into into) {
  for (std::size_t first = 0; first < b.columns(); first += kPanel) {
    const float* panel = b.panel(first / kPanel);
    const std::size_t columns = std::min(kPanel, b.columns() - first);
    for (std::size_t row = 0; row < rows; row += kRows) {
      const std::size_t count = std::min(kRows, rows - row);
      const Left part{a.data + row * a.row_step, a.row_step, a.k_step};
      float* const out = c + row * c_stride + first;
      if (columns == kPanel) {
        kProducts[count](part, panel, b.rows(), out, c_stride, into);
      } else {
        partial_panel(part, count, panel, b.rows(), out, c_stride, columns, into);
      }
    }
  }
}

}  // namespace

void PackedMatrix::reset(std::size_t rows, std::size_t columns) {
  rows_ = rows;
  columns_ = columns;
  panels_.assign((columns + kPanel - 1) / kPanel * kPanel * rows, 0.0F);
}

void PackedMatrix::pack(const float* b, std::size_t rows, std::size_t columns, std::size_t stride) {
  reset(rows, columns);
  for (std::size_t first = 0; first < columns; first += kPanel) {
    float* out = panels_.data() + first * rows;
    const std::size_t count = std::min(kPanel, columns - first);
    for (std::size_t row = 0; row < rows; ++row, out += kPanel) {
      std::copy_n(b + row * stride + first, count, out);
    }
  }
}

void PackedMatrix::pack_transposed(const float* b, std::size_t rows, std::size_t columns,
                                   std::size_t stride) {
  reset(rows, columns);
  for (std::size_t column = 0; column < columns; ++column) {
    float* out = panels_.data() + column / kPanel * kPanel * rows + column % kPanel;
    for (std::size_t row = 0; row < rows; ++row) out[row * kPanel] = b[column * stride + row];
  }
}

void multiply(const float* a, std::size_t rows, std::size_t a_stride, const PackedMatrix& b,
              float* c, std::size_t c_stride, Into into) {
  product({a, a_stride, 1}, rows, b, c, c_stride, into);
}

void add_product_of_transposed(const float* a, std::size_t a_columns, std::size_t a_stride,
                               const PackedMatrix& b, float* c, std::size_t c_stride) {
  product({a, 1, a_stride}, a_columns, b, c, c_stride, Into::kAdd);
}

}  // namespace entente::extract::syntax
