#include "extract/meaning/pair_network.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <string_view>

#include "knowledge/error.h"

extern "C" {
extern const unsigned char entente_pair_network_begin[];
extern const unsigned char entente_pair_network_end[];
}

namespace entente::extract::meaning {
namespace {

constexpr std::string_view kMagic = "ENTENTEP";
// Steps of the weights: 1/64 into the hidden sums, 1/256 out of them, 1/32 directly.
constexpr int kHiddenSteps = 64, kOutputSteps = 256, kDirectSteps = 32;
constexpr std::int64_t kDeepSteps = std::int64_t{kHiddenSteps} * kOutputSteps;

struct Header {
  char magic[8] = {};
  std::uint32_t version = 0, features = 0, hidden = 0, outputs = 0, map_bytes = 0, unused = 0;
};

std::uint32_t folded(std::uint64_t key) {
  const auto fold = static_cast<std::uint32_t>(key ^ (key >> 32));
  return fold == 0 ? 1 : fold;
}

std::size_t padded(std::size_t bytes) { return (bytes + 7) / 8 * 8; }

template <class T>
T rounded(float value, int steps, long most) {
  return static_cast<T>(std::clamp(std::lround(value * static_cast<float>(steps)), -most, most));
}

/// Adds an array, padded to a multiple of 8.
template <class T>
void put(std::vector<std::uint8_t>& out, const std::vector<T>& values) {
  const auto at = out.size(), bytes = values.size() * sizeof(T);
  out.resize(at + padded(bytes));
  if (bytes > 0) std::memcpy(out.data() + at, values.data(), bytes);
}

template <class T>
std::vector<T> all_rounded(const std::vector<float>& values, int steps, long most) {
  std::vector<T> out;
  out.reserve(values.size());
  for (const auto value : values) out.push_back(rounded<T>(value, steps, most));
  return out;
}

/// Takes one array after the other.
class Parts {
 public:
  explicit Parts(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  template <class T>
  const T* take(std::size_t count) {
    const auto bytes = padded(count * sizeof(T));
    if (bytes > rest_.size()) throw InputError("the pair network is cut short");
    const auto* at = reinterpret_cast<const T*>(rest_.data());
    rest_ = rest_.subspan(bytes);
    return at;
  }

 private:
  std::span<const std::uint8_t> rest_;
};

}  // namespace

const PairNetwork& PairNetwork::embedded() {
  static const PairNetwork network(
      {entente_pair_network_begin,
       static_cast<std::size_t>(entente_pair_network_end - entente_pair_network_begin)});
  return network;
}

PairNetwork::PairNetwork(std::span<const std::uint8_t> bytes) {
  Header header;
  if (bytes.size() < sizeof header) throw InputError("the pair network is cut short");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (std::string_view(header.magic, sizeof header.magic) != kMagic ||
      header.version != kPairNetworkVersion || header.outputs != kPairOutputs ||
      header.hidden > kMostHidden)
    throw InputError("the pair network has another format");
  hidden_ = header.hidden;
  Parts parts(bytes.subspan(sizeof header));
  rows_ = syntax::KeyMap({parts.take<std::uint8_t>(header.map_bytes), header.map_bytes});
  hidden_bias_ = parts.take<std::int32_t>(hidden_);
  output_bias_ = parts.take<std::int32_t>(kPairOutputs);
  outputs_ = parts.take<std::int16_t>(hidden_ * kPairOutputs);
  into_hidden_ = parts.take<std::int8_t>(header.features * hidden_);
  direct_ = parts.take<std::int8_t>(header.features * kPairOutputs);
}

std::int64_t PairNetwork::row_of(std::uint64_t feature) const {
  return static_cast<std::int64_t>(rows_.find(folded(feature))) - 1;
}

PairNetwork::Hidden PairNetwork::hidden_of(std::span<const std::uint64_t> features) const {
  Hidden sums{};
  std::copy_n(hidden_bias_, hidden_, sums.begin());
  for (const auto feature : features) {
    const auto row = row_of(feature);
    if (row < 0) continue;
    const auto* weights = into_hidden_ + static_cast<std::size_t>(row) * hidden_;
    for (std::size_t j = 0; j < hidden_; ++j) sums[j] += weights[j];
  }
  return sums;
}

PairScores PairNetwork::scores(std::span<const std::uint64_t> features) const {
  const Hidden hidden = hidden_of(features);
  std::array<std::int64_t, kPairOutputs> deep{};
  for (std::size_t j = 0; j < hidden_; ++j) {
    if (hidden[j] <= 0) continue;
    const auto* row = outputs_ + j * kPairOutputs;
    for (std::size_t k = 0; k < kPairOutputs; ++k) deep[k] += std::int64_t{hidden[j]} * row[k];
  }
  std::array<std::int32_t, kPairOutputs> wide{};
  for (const auto feature : features) {
    const auto row = row_of(feature);
    if (row < 0) continue;
    const auto* weights = direct_ + static_cast<std::size_t>(row) * kPairOutputs;
    for (std::size_t k = 0; k < kPairOutputs; ++k) wide[k] += weights[k];
  }
  PairScores scores{};
  for (std::size_t k = 0; k < kPairOutputs; ++k)
    scores[k] = static_cast<std::int32_t>(deep[k] * 1000 / kDeepSteps) +
                wide[k] * 1000 / kDirectSteps + output_bias_[k];
  return scores;
}

std::int32_t PairNetwork::share(std::span<const std::uint64_t> features, std::uint64_t feature,
                                Predicate predicate) const {
  const auto row = row_of(feature);
  if (row < 0) return 0;
  const auto k = static_cast<std::size_t>(predicate);
  const Hidden hidden = hidden_of(features);
  std::int64_t deep = 0;
  for (std::size_t j = 0; j < hidden_; ++j) {
    if (hidden[j] > 0)
      deep += std::int64_t{into_hidden_[static_cast<std::size_t>(row) * hidden_ + j]} *
              outputs_[j * kPairOutputs + k];
  }
  return static_cast<std::int32_t>(deep * 1000 / kDeepSteps) +
         direct_[static_cast<std::size_t>(row) * kPairOutputs + k] * 1000 / kDirectSteps;
}

std::vector<std::uint8_t> build_pair_network(const PairWeights& weights) {
  std::map<std::uint32_t, std::uint32_t> rows;
  for (std::size_t f = 0; f < weights.keys.size(); ++f)
    rows.emplace(folded(weights.keys[f]), static_cast<std::uint32_t>(f + 1));
  const auto map = syntax::build_key_map(rows);
  Header header;
  std::copy(kMagic.begin(), kMagic.end(), header.magic);
  header.version = kPairNetworkVersion;
  header.features = static_cast<std::uint32_t>(weights.keys.size());
  header.hidden = static_cast<std::uint32_t>(weights.hidden);
  header.outputs = kPairOutputs;
  header.map_bytes = static_cast<std::uint32_t>(map.size());
  std::vector<std::uint8_t> out(sizeof header);
  std::memcpy(out.data(), &header, sizeof header);
  put(out, map);
  put(out, all_rounded<std::int32_t>(weights.hidden_bias, kHiddenSteps, 1L << 20));
  put(out, all_rounded<std::int32_t>(weights.output_bias, 1000, 1L << 20));
  put(out, all_rounded<std::int16_t>(weights.outputs, kOutputSteps, 32767));
  put(out, all_rounded<std::int8_t>(weights.into_hidden, kHiddenSteps, 127));
  put(out, all_rounded<std::int8_t>(weights.direct, kDirectSteps, 127));
  return out;
}

}  // namespace entente::extract::meaning
