// Dense float products for training. The right factor is packed once into panels of 16 columns; the
// inner loop then holds six rows of a panel in vector registers. Sums run in one fixed order.
#pragma once

#include <cstddef>
#include <vector>

namespace entente::extract::syntax {

/// A right factor B (rows x columns), ready for products.
class PackedMatrix {
 public:
  static constexpr std::size_t kPanel = 16;

  /// Packs B, row-major, `stride` floats from row to row.
  void pack(const float* b, std::size_t rows, std::size_t columns, std::size_t stride);
  /// Packs B given as its transpose (columns x rows, row-major).
  void pack_transposed(const float* b, std::size_t rows, std::size_t columns, std::size_t stride);

  std::size_t rows() const { return rows_; }
  std::size_t columns() const { return columns_; }
  const float* panel(std::size_t number) const { return panels_.data() + number * kPanel * rows_; }

 private:
  void reset(std::size_t rows, std::size_t columns);

  std::size_t rows_ = 0, columns_ = 0;
  std::vector<float> panels_;  // by panel, row, column within; the last panel is filled with zeros
};

/// Whether a product replaces what is in its place or is added to it.
enum class Into { kReplace, kAdd };

/// C = A B or C += A B; A has `rows` rows of b.rows() floats.
void multiply(const float* a, std::size_t rows, std::size_t a_stride, const PackedMatrix& b,
              float* c, std::size_t c_stride, Into into);

/// C += A' B; A has b.rows() rows of `a_columns` floats, so that C has `a_columns` rows.
void add_product_of_transposed(const float* a, std::size_t a_columns, std::size_t a_stride,
                               const PackedMatrix& b, float* c, std::size_t c_stride);

}  // namespace entente::extract::syntax
