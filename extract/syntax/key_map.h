// A small map from 32-bit keys to 32-bit values, read in place from the model file: the ambiguity
// classes of words, the lemma rules of suffixes.
//   layout (little-endian): u32 slots (a power of two), then slots of u32 key, u32 value; key 0 is
//   an empty slot. Open addressing, one step at a time.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace entente::extract::syntax {

class KeyMap {
 public:
  static constexpr std::uint32_t kNone = 0;

  KeyMap() = default;
  /// A view of `bytes`, which must outlive it and start at a multiple of 4; throws InputError when
  /// they cannot be a map.
  explicit KeyMap(std::span<const std::uint8_t> bytes);

  /// The value of the key, or kNone.
  std::uint32_t find(std::uint32_t key) const {
    for (std::size_t slot = key & mask_;; slot = (slot + 1) & mask_) {
      if (slots_[2 * slot] == key) return slots_[2 * slot + 1];
      if (slots_[2 * slot] == 0) return kNone;
    }
  }

 private:
  const std::uint32_t* slots_ = nullptr;
  std::uint32_t mask_ = 0;
};

/// The bytes of a map with these entries; key 0 cannot be stored and is left out.
std::vector<std::uint8_t> build_key_map(const std::map<std::uint32_t, std::uint32_t>& entries);

}  // namespace entente::extract::syntax
