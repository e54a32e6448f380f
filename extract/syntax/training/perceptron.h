// The averaged perceptron (Freund and Schapire 1999, Collins 2002) over hashed features: integer
// weights while learning, so that training gives the same bytes everywhere. Rows are sparse: a
// feature holds only the classes that an update touched.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/feature_table.h"

namespace entente::extract::syntax {

class Perceptron {
 public:
  Perceptron();

  /// Adds the current weights of the features to scores[class].
  void score(std::span<const std::uint32_t> keys, std::int32_t* scores) const;

  /// Moves the weights of the features towards `right` and away from `wrong`.
  void update(std::span<const std::uint32_t> keys, std::uint8_t right, std::uint8_t wrong);

  /// Adds `by` to the features' weights of one class.
  void add(std::span<const std::uint32_t> keys, std::uint8_t cls, std::int32_t by);

  /// One more example has been seen; averages are over examples.
  void tick() { ++now_; }

  /// The averaged weights in stored form, of the features that took part in at least
  /// `min_updates` updates.
  FeatureRows averaged(std::uint32_t min_updates) const;

 private:
  struct Past {
    std::int64_t total = 0;  // of the weights before, times how long each held
    std::int32_t since = 0;  // when the present weight was set
  };
  struct Row {
    std::uint32_t updates = 0;
    std::vector<std::int32_t>
        cells;               // weight * 256 + class: all that scoring reads, close together
    std::vector<Past> past;  // of the same cells
  };

  std::size_t slot_of(std::uint32_t key) const;
  Row& row(std::uint32_t key);
  void grow();
  void change(Row& row, std::uint8_t cls, std::int32_t by);

  std::vector<std::uint64_t> slots_;  // key << 32 | row number + 1; 0 is empty
  std::vector<Row> rows_;
  std::int32_t now_ = 1;
};

/// Drops the features whose greatest weight is smallest, and of the others the weights below half
/// of that bound, until the rest takes at most `max_bytes` in a feature table.
void keep_greatest(FeatureRows& rows, std::size_t max_bytes);

}  // namespace entente::extract::syntax
