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
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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
/// decoded_weight() of each byte.
inline constexpr auto kDecoded = [] {
  std::array<std::int32_t, 256> weights{};
  for (std::size_t byte = 0; byte < weights.size(); ++byte) {
    weights[byte] = decoded_weight(static_cast<std::int8_t>(byte));
  }
  return weights;
}();
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
  /// keys: first all offsets are read, then the first byte of all buckets, then the rows are found,
  /// then added.
  void add_all(std::span<const std::uint32_t> keys, std::int32_t* scores) const {
    constexpr std::size_t kTogether = 64;
    // What is not used is not cleared: this runs once a step of the parser.
    std::array<const std::uint8_t*, kTogether> buckets;  // NOLINT(*-pro-type-member-init)
    std::array<std::uint8_t, kTogether> entries;         // NOLINT(*-pro-type-member-init)
    std::array<Row, kTogether> rows;
    for (std::size_t from = 0; from < keys.size(); from += kTogether) {
      const std::size_t count = std::min(kTogether, keys.size() - from);
      for (std::size_t i = 0; i < count; ++i) {
        buckets[i] = payload_ + offsets_[keys[from + i] >> shift_];
      }
      for (std::size_t i = 0; i < count; ++i) entries[i] = *buckets[i];
      std::size_t found = 0;
      for (std::size_t i = 0; i < count; ++i) {
        rows[found] = find_row(buckets[i] + 1, entries[i], keys[from + i]);
        found += rows[found].pairs != 0;
      }
      for (std::size_t i = 0; i < found; ++i) {
        add_pairs(rows[i], scores);
      }
    }
  }

  std::uint32_t classes() const { return classes_; }
  std::uint32_t features() const { return features_; }

 private:
  /// The pairs of a feature; none where it is unknown.
  struct Row {
    const std::uint8_t* first = nullptr;
    unsigned pairs = 0;
  };

  static void add_pairs(const Row& row, std::int32_t* scores) {
    const std::uint8_t* pair = row.first;
    unsigned left = row.pairs;
    for (; left >= 4; left -= 4, pair += 8) {
      for (std::size_t i = 0; i < 4; ++i) scores[pair[2 * i]] += kDecoded[pair[2 * i + 1]];
    }
    for (; left != 0; --left, pair += 2) scores[pair[0]] += kDecoded[pair[1]];
  }

  static std::uint64_t load_eight(const std::uint8_t* at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
  }

  /// Nearly all buckets have few entries: their fingerprints are compared all at once, without a
  /// branch for the processor to guess.
  Row find_row(const std::uint8_t* prints, unsigned entries, std::uint32_t key) const {
    if (entries > kQuick || prints + kReadAhead > end_) return find_slowly(prints, entries, key);
    constexpr std::uint64_t kOnes = 0x0001000100010001, kTops = 0x8000800080008000;
    const std::uint64_t wanted = (key & 0xFFFF) * kOnes;
    const std::uint64_t low = load_eight(prints) ^ wanted, high = load_eight(prints + 8) ^ wanted;
    // The lowest top bit set stands at the first lane that is zero (Mycroft 1987).
    const std::uint64_t in_low = (low - kOnes) & ~low & kTops,
                        in_high = (high - kOnes) & ~high & kTops;
    const auto at = static_cast<unsigned>(in_low != 0 ? std::countr_zero(in_low) / 16
                                                      : 4 + std::countr_zero(in_high) / 16);
    if (at >= entries) return {prints, 0};
    const std::uint8_t* const counts = prints + std::size_t{2} * entries;
    const std::uint64_t before = load_eight(counts) & ((std::uint64_t{1} << 8 * at) - 1);
    constexpr std::uint64_t kEven = 0x00FF00FF00FF00FF;
    const std::uint64_t skipped = ((before & kEven) + (before >> 8 & kEven)) * kOnes >> 48;
    return {counts + entries + 2 * skipped, counts[at]};
  }
  static Row find_slowly(const std::uint8_t* prints, unsigned entries, std::uint32_t key);

  static constexpr unsigned kQuick = 7;  // entries of a bucket found without branches
  static constexpr std::ptrdiff_t kReadAhead = 2 * kQuick + 8;  // bytes read of one

  const std::uint32_t* offsets_ = nullptr;
  const std::uint8_t* payload_ = nullptr;
  const std::uint8_t* end_ = nullptr;  // of the payload
  std::uint32_t shift_ = 31;
  std::uint32_t classes_ = 0;
  std::uint32_t features_ = 0;
};

/// key -> class -> stored weight, as training gives it and as tests recompute it.
using FeatureRows = std::map<std::uint32_t, std::map<std::uint8_t, std::int8_t>>;

/// The bytes of the table of `rows` (zero weights left out). `classes` is at most 256.
std::vector<std::uint8_t> build_feature_table(const FeatureRows& rows, std::uint32_t classes);

}  // namespace entente::extract::syntax
