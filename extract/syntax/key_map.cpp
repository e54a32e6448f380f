#include "extract/syntax/key_map.h"

#include <bit>
#include <cstring>

#include "knowledge/error.h"

namespace entente::extract::syntax {

KeyMap::KeyMap(std::span<const std::uint8_t> bytes) {
  std::uint32_t slots = 0;
  if (bytes.size() >= 4) std::memcpy(&slots, bytes.data(), sizeof slots);
  if (!std::has_single_bit(slots) || bytes.size() < 4 + std::size_t{8} * slots) {
    throw InputError("model: a key map is cut short");
  }
  slots_ = reinterpret_cast<const std::uint32_t*>(bytes.data() + 4);
  mask_ = slots - 1;
  for (std::size_t slot = 0; slots_[2 * slot] != 0; ++slot) {  // a search ends at an empty slot
    if (slot == mask_) throw InputError("model: a key map is full");
  }
}

std::vector<std::uint8_t> build_key_map(const std::map<std::uint32_t, std::uint32_t>& entries) {
  // At most three quarters are taken: short searches, few empty pages.
  const auto slots = std::bit_ceil(static_cast<std::uint32_t>(entries.size() * 4 / 3 + 2));
  std::vector<std::uint32_t> words(1 + std::size_t{2} * slots);
  words[0] = slots;
  for (const auto& [key, value] : entries) {
    if (key == 0) continue;
    std::size_t slot = key & (slots - 1);
    while (words[1 + 2 * slot] != 0) slot = (slot + 1) & (slots - 1);
    words[1 + 2 * slot] = key;
    words[2 + 2 * slot] = value;
  }
  std::vector<std::uint8_t> out(4 * words.size());
  std::memcpy(out.data(), words.data(), out.size());
  return out;
}

}  // namespace entente::extract::syntax
