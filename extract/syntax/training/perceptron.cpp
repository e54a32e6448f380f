#include "extract/syntax/training/perceptron.h"

#include <algorithm>
#include <cstdlib>

namespace entente::extract::syntax {

namespace {

constexpr int kClassBits = 8;
constexpr int kLeastStored = 3;  // smaller averages are left out

constexpr std::uint64_t key_of(std::uint64_t slot) { return slot >> 32; }
constexpr std::size_t row_of(std::uint64_t slot) { return (slot & 0xFFFFFFFFU) - 1; }

}  // namespace

Perceptron::Perceptron() : slots_(std::size_t{1} << 16) {}

std::size_t Perceptron::slot_of(std::uint32_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = key & mask;
  while (slots_[slot] != 0 && key_of(slots_[slot]) != key) slot = (slot + 1) & mask;
  return slot;
}

void Perceptron::score(std::span<const std::uint32_t> keys, std::int32_t* scores) const {
  for (const std::uint32_t key : keys) {
    const std::uint64_t slot = slots_[slot_of(key)];
    if (slot == 0) continue;
    for (const std::int32_t cell : rows_[row_of(slot)].cells) {
      scores[cell & 0xFF] += cell >> kClassBits;
    }
  }
}

void Perceptron::grow() {
  std::vector<std::uint64_t> old(2 * slots_.size());
  old.swap(slots_);
  for (const std::uint64_t slot : old) {
    if (slot != 0) slots_[slot_of(static_cast<std::uint32_t>(key_of(slot)))] = slot;
  }
}

Perceptron::Row& Perceptron::row(std::uint32_t key) {
  std::size_t slot = slot_of(key);
  if (slots_[slot] == 0) {
    if (2 * rows_.size() > slots_.size()) {
      grow();
      slot = slot_of(key);
    }
    rows_.emplace_back();
    slots_[slot] = std::uint64_t{key} << 32 | rows_.size();
  }
  return rows_[row_of(slots_[slot])];
}

void Perceptron::change(Row& row, std::uint8_t cls, std::int32_t by) {
  std::size_t at = 0;
  while (at < row.cells.size() && (row.cells[at] & 0xFF) != cls) ++at;
  if (at == row.cells.size()) {
    row.cells.push_back(cls);
    row.past.push_back({0, now_});
  }
  Past& past = row.past[at];
  past.total += std::int64_t{row.cells[at] >> kClassBits} * (now_ - past.since);
  past.since = now_;
  row.cells[at] += by * (1 << kClassBits);
}

void Perceptron::update(std::span<const std::uint32_t> keys, std::uint8_t right,
                        std::uint8_t wrong) {
  for (const std::uint32_t key : keys) {
    Row& changed = row(key);
    ++changed.updates;
    change(changed, right, 1);
    change(changed, wrong, -1);
  }
}

void Perceptron::add(std::span<const std::uint32_t> keys, std::uint8_t cls, std::int32_t by) {
  for (const std::uint32_t key : keys) {
    Row& changed = row(key);
    ++changed.updates;
    change(changed, cls, by);
  }
}

FeatureRows Perceptron::averaged(std::uint32_t min_updates) const {
  FeatureRows out;
  for (const std::uint64_t slot : slots_) {
    if (slot == 0) continue;
    const Row& row = rows_[row_of(slot)];
    if (row.updates < min_updates) continue;
    std::map<std::uint8_t, std::int8_t> weights;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const std::int64_t held = now_ - row.past[i].since;
      const std::int64_t total = row.past[i].total + (row.cells[i] >> kClassBits) * held;
      const std::int8_t stored = encoded_weight(static_cast<double>(total) / now_);
      if (std::abs(stored) >= kLeastStored) {
        weights[static_cast<std::uint8_t>(row.cells[i] & 0xFF)] = stored;
      }
    }
    if (!weights.empty()) out[static_cast<std::uint32_t>(key_of(slot))] = std::move(weights);
  }
  return out;
}

namespace {

using Weights = FeatureRows::mapped_type;

int greatest(const Weights& weights) {
  int most = 0;
  for (const auto& [cls, weight] : weights) most = std::max(most, std::abs(weight));
  return most;
}

std::size_t bytes_of(const FeatureRows& rows, int bound) {
  constexpr std::size_t kRowBytes = 5;  // fingerprint, length, its part of a bucket and an offset
  std::size_t bytes = 0;
  for (const auto& [key, weights] : rows) {
    if (greatest(weights) < bound) continue;
    bytes += kRowBytes;
    for (const auto& [cls, weight] : weights) bytes += 2 * std::abs(weight) >= bound ? 2 : 0;
  }
  return bytes;
}

}  // namespace

void keep_greatest(FeatureRows& rows, std::size_t max_bytes) {
  int bound = 0;
  while (bound < 127 && bytes_of(rows, bound) > max_bytes) ++bound;
  std::erase_if(rows, [bound](const auto& row) { return greatest(row.second) < bound; });
  for (auto& [key, weights] : rows) {
    std::erase_if(weights, [bound](const auto& w) { return 2 * std::abs(w.second) < bound; });
  }
}

}  // namespace entente::extract::syntax
