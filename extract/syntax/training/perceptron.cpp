#include "extract/syntax/training/perceptron.h"

#include <algorithm>

namespace entente::extract::syntax {

namespace {

constexpr std::int8_t kNegligible = 2;  // in stored form; smaller weights are left out

constexpr std::uint64_t key_of(std::uint64_t slot) { return slot >> 32; }
constexpr std::size_t row_of(std::uint64_t slot) { return (slot & 0xFFFFFFFFu) - 1; }

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
    for (const Cell& cell : rows_[row_of(slot)].cells) scores[cell.cls] += cell.weight;
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
  auto cell = std::find_if(row.cells.begin(), row.cells.end(),
                           [cls](const Cell& c) { return c.cls == cls; });
  if (cell == row.cells.end()) cell = row.cells.insert(cell, Cell{0, now_, 0, cls});
  cell->total += std::int64_t{cell->weight} * (now_ - cell->since);
  cell->since = now_;
  cell->weight += by;
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

FeatureRows Perceptron::averaged(std::uint32_t min_updates) const {
  FeatureRows out;
  for (const std::uint64_t slot : slots_) {
    if (slot == 0) continue;
    const Row& row = rows_[row_of(slot)];
    if (row.updates < min_updates) continue;
    std::map<std::uint8_t, std::int8_t> weights;
    for (const Cell& cell : row.cells) {
      const std::int64_t total = cell.total + std::int64_t{cell.weight} * (now_ - cell.since);
      const std::int8_t stored = encoded_weight(static_cast<double>(total) / now_);
      if (stored > kNegligible || stored < -kNegligible) weights[cell.cls] = stored;
    }
    if (!weights.empty()) out[static_cast<std::uint32_t>(key_of(slot))] = std::move(weights);
  }
  return out;
}

}  // namespace entente::extract::syntax
