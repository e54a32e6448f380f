#include "extract/syntax/feature_table.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "knowledge/error.h"

namespace entente::extract::syntax {

static_assert(std::endian::native == std::endian::little, "the model file is little-endian");

namespace {

constexpr std::size_t kHeaderBytes = 16;
constexpr std::size_t kMaxEntries = 255;  // of a bucket: their number is one byte
constexpr std::size_t kEntriesAimed = 3;  // a bucket's features on average: few bytes to skip

void append_u32(std::vector<std::uint8_t>& out, std::size_t value) {
  for (int byte = 0; byte < 4; ++byte) out.push_back(static_cast<std::uint8_t>(value >> 8 * byte));
}

std::uint32_t read_u32(const std::uint8_t* at) {
  std::uint32_t value = 0;
  std::memcpy(&value, at, sizeof value);
  return value;
}

using KeyRow = FeatureRows::value_type;

/// The bucket's bytes: count, fingerprints, lengths, pairs.
void append_bucket(const std::vector<const KeyRow*>& bucket, std::vector<std::uint8_t>& out) {
  out.push_back(static_cast<std::uint8_t>(bucket.size()));
  for (const KeyRow* row : bucket) {
    out.push_back(static_cast<std::uint8_t>(row->first));
    out.push_back(static_cast<std::uint8_t>(row->first >> 8));
  }
  for (const KeyRow* row : bucket) {
    const auto used = std::count_if(row->second.begin(), row->second.end(),
                                    [](const auto& cell) { return cell.second != 0; });
    out.push_back(static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(used, 255)));
  }
  for (const KeyRow* row : bucket) {
    for (const auto& [cls, weight] : row->second) {
      if (weight == 0) continue;
      out.push_back(cls);
      out.push_back(static_cast<std::uint8_t>(weight));
    }
  }
}

}  // namespace

std::int8_t encoded_weight(double weight) {
  const double root = std::sqrt(std::fabs(weight) * kWeightScale);
  const long rounded = std::min(std::lround(root), 127L);
  return static_cast<std::int8_t>(weight < 0 ? -rounded : rounded);
}

FeatureTable::FeatureTable(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < kHeaderBytes) throw InputError("model: a feature table is cut short");
  const std::uint32_t bits = read_u32(bytes.data());
  features_ = read_u32(bytes.data() + 4);
  classes_ = read_u32(bytes.data() + 8);
  const std::size_t payload = read_u32(bytes.data() + 12);
  if (bits < 1 || bits > 24 || classes_ > 256 ||
      bytes.size() < kHeaderBytes + 4 * (std::size_t{1} << bits) + payload) {
    throw InputError("model: a feature table has impossible sizes");
  }
  shift_ = 32 - bits;
  offsets_ = reinterpret_cast<const std::uint32_t*>(bytes.data() + kHeaderBytes);
  payload_ = bytes.data() + kHeaderBytes + 4 * (std::size_t{1} << bits);
  end_ = payload_ + payload;
}

FeatureTable::Row FeatureTable::find_slowly(const std::uint8_t* prints, unsigned entries,
                                            std::uint32_t key) {
  const auto low = static_cast<std::uint8_t>(key), high = static_cast<std::uint8_t>(key >> 8);
  const std::uint8_t* const counts = prints + std::size_t{2} * entries;
  const std::uint8_t* pair = counts + entries;
  for (std::size_t i = 0; i < entries; ++i) {
    if (prints[2 * i] == low && prints[2 * i + 1] == high) return {pair, counts[i]};
    pair += std::size_t{2} * counts[i];
  }
  return {};
}

std::vector<std::uint8_t> build_feature_table(const FeatureRows& rows, std::uint32_t classes) {
  std::uint32_t bits = 1;
  while ((std::size_t{1} << bits) * kEntriesAimed < rows.size() && bits < 24) ++bits;
  std::vector<std::vector<const KeyRow*>> buckets(std::size_t{1} << bits);
  for (const KeyRow& row : rows) {
    auto& bucket = buckets[row.first >> (32 - bits)];
    // Two keys that differ only in the bits between bucket and fingerprint: the first one stays.
    const bool taken = std::any_of(bucket.begin(), bucket.end(), [&](const KeyRow* other) {
      return (other->first & 0xFFFF) == (row.first & 0xFFFF);
    });
    if (!taken && bucket.size() < kMaxEntries) bucket.push_back(&row);
  }
  std::vector<std::uint8_t> payload(1, 0), out;  // all empty buckets are the one at the start
  std::vector<std::size_t> offsets;
  for (const auto& bucket : buckets) {
    offsets.push_back(bucket.empty() ? 0 : payload.size());
    append_bucket(bucket, payload);
  }
  append_u32(out, bits);
  append_u32(out, rows.size());
  append_u32(out, classes);
  append_u32(out, payload.size());
  for (const std::size_t offset : offsets) append_u32(out, offset);
  out.insert(out.end(), payload.begin(), payload.end());
  return out;
}

}  // namespace entente::extract::syntax
