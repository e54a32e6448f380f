#include "extract/actors/token_trie.h"

#include <utility>

namespace entente::extract::actors {

TokenTrie::TokenTrie(std::size_t phrases) {
  std::size_t size = 64;
  while (size < phrases * 3) size *= 2;
  slots_.resize(size);
  mask_ = size - 1;
  values_.reserve(phrases * 2);
  values_.push_back(kNoValue);
}

void TokenTrie::grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, {});
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.key == 0) continue;
    std::size_t at = slot.key & mask_;
    while (slots_[at].key != 0) at = (at + 1) & mask_;
    slots_[at] = slot;
  }
}

std::uint32_t TokenTrie::add(std::span<const std::uint64_t> tokens) {
  std::uint32_t node = kRoot;
  for (const std::uint64_t token : tokens) {
    if (const std::uint32_t next = step(node, token); next != kNone) {
      node = next;
      continue;
    }
    if (++used_ * 4 > slots_.size() * 3) grow();
    const std::uint64_t key = key_of(node, token);
    std::size_t at = key & mask_;
    while (slots_[at].key != 0) at = (at + 1) & mask_;
    node = static_cast<std::uint32_t>(values_.size());
    slots_[at] = {key, node};
    values_.push_back(kNoValue);
  }
  return node;
}

}  // namespace entente::extract::actors
