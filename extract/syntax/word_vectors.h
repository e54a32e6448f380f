// Pretrained word vectors, read in place from the model file: GloVe (Pennington, Socher and Manning
// 2014) in 8 bits. A vector is found by the hash of its word, lower-cased and with digits as 0.
//   layout (little-endian): u32 rows, u32 dimensions, f32 scale, u32 bytes of the map, then a
//   KeyMap from hash_word to 1 + row, then the rows of i8. A value is its byte times the scale.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/syntax/hashing.h"
#include "extract/syntax/key_map.h"

namespace entente::extract::syntax {

class WordVectors {
 public:
  WordVectors() = default;
  /// A view of `bytes`, which must outlive it and start at a multiple of 4. Throws InputError when
  /// they are cut short.
  explicit WordVectors(std::span<const std::uint8_t> bytes);

  /// The vector of a word, empty if it has none. Another word shares a hash with a known one about
  /// once in 100,000.
  std::span<const std::int8_t> vector_of(std::string_view word) const {
    return row(places_.find(hash_word(word)));
  }
  /// 1 + the row of each word.
  const KeyMap& places() const { return places_; }
  /// The vector at a place; empty for 0.
  std::span<const std::int8_t> row(std::uint32_t place) const {
    return place == 0 || place > rows_
               ? std::span<const std::int8_t>()
               : std::span(values_ + (place - 1) * dimensions_, dimensions_);
  }
  std::size_t rows() const { return rows_; }
  std::size_t dimensions() const { return dimensions_; }
  /// What a step of a value is worth.
  float scale() const { return scale_; }

 private:
  KeyMap places_;
  const std::int8_t* values_ = nullptr;
  std::size_t rows_ = 0, dimensions_ = 0;
  float scale_ = 1;
};

/// The bytes of the vectors of `words` (hash_word of each), `dimensions` values a word.
std::vector<std::uint8_t> build_word_vectors(std::span<const std::uint32_t> words,
                                             std::span<const std::int8_t> values,
                                             std::size_t dimensions, float scale);

}  // namespace entente::extract::syntax
