// The weights of a linear model, read in place from the model file: a feature's key leads to a
// sparse row of (class, weight) pairs, which are added to the scores. Nothing is decoded at start.
//   layout (little-endian): u32 bucket_bits, u32 features, u32 classes, u32 payload bytes,
//   u32 offsets[2^bits], payload; a bucket is u8 m, u16 fingerprint[m], u8 pairs[m], then the
//   pairs (u8 class, i8 stored weight). A bucket's number is the key's high bits, the fingerprint
//   its low 16 bits. An unknown key shares bucket and fingerprint with a known one about once in
//   10,000.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace entente::extract::syntax {

/// A weight is stored as the signed square root of its value in units of 1 / kWeightScale: fine
/// steps for the many small ones, room for the few large ones.
inline constexpr std::int32_t kWeightScale = 64;
constexpr std::int32_t decoded_weight(std::int8_t stored) {
  return std::int32_t{stored} * (stored < 0 ? -stored : stored);
}
/// The stored form nearest to a trained weight (252 at most, larger ones are cut).
std::int8_t encoded_weight(double weight);

class FeatureTable {
 public:
  FeatureTable() = default;
  /// A view of `bytes`, which must outlive it and start at a multiple of 4. Throws InputError when
  /// they cannot be a table.
  explicit FeatureTable(std::span<const std::uint8_t> bytes);

  /// Adds the feature's weights to scores[class], of which there must be 256; an unknown feature
  /// adds nothing.
  void add(std::uint32_t key, std::int32_t* scores) const { add_all({&key, 1}, scores); }

  /// Adds the rows of all keys. What the table's place in memory costs is waited for once for many
  /// keys: first all offsets are read, then the first byte of all buckets, then the buckets.
  void add_all(std::span<const std::uint32_t> keys, std::int32_t* scores) const {
    constexpr std::size_t kTogether = 64;
    std::array<const std::uint8_t*, kTogether> buckets;
    std::array<std::uint8_t, kTogether> entries;
    for (std::size_t from = 0; from < keys.size(); from += kTogether) {
      const std::size_t count = std::min(kTogether, keys.size() - from);
      for (std::size_t i = 0; i < count; ++i) {
        buckets[i] = payload_ + offsets_[keys[from + i] >> shift_];
      }
      for (std::size_t i = 0; i < count; ++i) entries[i] = *buckets[i];
      for (std::size_t i = 0; i < count; ++i) {
        add_bucket(buckets[i] + 1, entries[i], keys[from + i], scores);
      }
    }
  }

  std::uint32_t classes() const { return classes_; }
  std::uint32_t features() const { return features_; }

 private:
  static void add_bucket(const std::uint8_t* prints, unsigned entries, std::uint32_t key,
                         std::int32_t* scores) {
    const auto low = static_cast<std::uint8_t>(key), high = static_cast<std::uint8_t>(key >> 8);
    const std::uint8_t* const counts = prints + 2 * entries;
    for (unsigned i = 0; i < entries; ++i) {
      if (prints[2 * i] != low || prints[2 * i + 1] != high) continue;
      const std::uint8_t* pair = counts + entries;
      for (unsigned before = 0; before < i; ++before) pair += 2 * counts[before];
      for (unsigned left = counts[i]; left != 0; --left, pair += 2) {
        scores[pair[0]] += decoded_weight(static_cast<std::int8_t>(pair[1]));
      }
      return;
    }
  }

  const std::uint32_t* offsets_ = nullptr;
  const std::uint8_t* payload_ = nullptr;
  std::uint32_t shift_ = 31;
  std::uint32_t classes_ = 0;
  std::uint32_t features_ = 0;
};

/// key -> class -> stored weight, as training gives it and as tests recompute it.
using FeatureRows = std::map<std::uint32_t, std::map<std::uint8_t, std::int8_t>>;

/// The bytes of the table of `rows` (zero weights left out). `classes` is at most 256.
std::vector<std::uint8_t> build_feature_table(const FeatureRows& rows, std::uint32_t classes);

}  // namespace entente::extract::syntax
