#include "extract/meaning/scorer_weights.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>

#include "extract/meaning/hashed_text.h"

extern "C" {
extern const char entente_scorer_begin[];
extern const char entente_scorer_end[];
}

namespace entente::extract::meaning {
namespace {

std::int32_t number(std::string_view text) {
  std::int32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

constexpr std::string_view kKinds[] = {"relation", "agreement", "brief"};

}  // namespace

const ScorerWeights& ScorerWeights::embedded() {
  static const ScorerWeights weights(std::string_view(
      entente_scorer_begin, static_cast<std::size_t>(entente_scorer_end - entente_scorer_begin)));
  return weights;
}

ScorerWeights::ScorerWeights(std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
  std::size_t size = 16;
  while (size < 2 * lines) size *= 2;
  slots_.resize(size);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    if (const auto tab = line.find('\t'); tab != std::string_view::npos)
      take(line.substr(0, tab), number(line.substr(tab + 1)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  for (auto& points : points_) std::ranges::sort(points);
}

void ScorerWeights::take(std::string_view name, std::int32_t value) {
  if (name.starts_with('#')) {
    for (std::size_t kind = 0; kind < std::size(kKinds); ++kind) {
      const auto is = [&](std::string_view what) {
        return name.starts_with(what) && name.substr(what.size()).starts_with(kKinds[kind]);
      };
      if (is("#cut|")) cuts_[kind] = value / 1000.0;
      if (is("#right|"))
        points_[kind].emplace_back(number(name.substr(name.rfind('|') + 1)), value / 1000.0);
    }
    return;
  }
  const auto key = feature_key(name);
  auto at = key & (slots_.size() - 1);
  while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
  slots_[at] = {key, value};
}

std::int32_t ScorerWeights::of(std::uint64_t key) const {
  for (auto at = key & (slots_.size() - 1); slots_[at].key != 0;
       at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].key == key) return slots_[at].weight;
  return 0;
}

std::int64_t ScorerWeights::sum(std::span<const std::uint64_t> keys) const {
  std::int64_t total = 0;
  for (const auto key : keys) total += of(key);
  return total;
}

double ScorerWeights::probability(ScoredKind kind, std::int64_t score) const {
  const auto& points = points_[static_cast<std::size_t>(kind)];
  if (points.empty()) return 0.5;
  const auto above = std::ranges::lower_bound(points, std::pair(score, 0.0));
  if (above == points.begin()) return above->second;
  if (above == points.end()) return points.back().second;
  const auto below = above - 1;
  const double part =
      static_cast<double>(score - below->first) / static_cast<double>(above->first - below->first);
  // Thousandths are all that it can know.
  return std::round((below->second + part * (above->second - below->second)) * 1000) / 1000;
}

}  // namespace entente::extract::meaning
