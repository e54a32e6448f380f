// Phrases as sequences of token hashes, for longest match over the words of a sentence. One flat
// hash table of (node, token) to node: a step is one probe. Filled once, then read by any number
// of threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente::extract::actors {

class TokenTrie {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = 0;  ///< no node: the root is nobody's child
  static constexpr std::uint32_t kNoValue = 0xFFFFFFFFU;

  /// `phrases`: how many will be added, at a guess.
  explicit TokenTrie(std::size_t phrases = 16);

  /// Adds a phrase of at least one token (hashes, none of them 0); returns its last node.
  std::uint32_t add(std::span<const std::uint64_t> tokens);
  /// Sets the value of a node.
  void set_value(std::uint32_t node, std::uint32_t value) { values_[node] = value; }
  std::uint32_t value(std::uint32_t node) const { return values_[node]; }
  std::size_t nodes() const { return values_.size(); }

  /// Where `token` leads from `node`; kNone where nowhere.
  std::uint32_t step(std::uint32_t node, std::uint64_t token) const {
    const std::uint64_t key = key_of(node, token);
    for (std::size_t at = key & mask_;; at = (at + 1) & mask_) {
      if (slots_[at].key == key) return slots_[at].node;
      if (slots_[at].key == 0) return kNone;
    }
  }

 private:
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t node = kNone;
  };
  static std::uint64_t key_of(std::uint32_t node, std::uint64_t token) {
    std::uint64_t key = (token ^ (node * 0x9E3779B97F4A7C15ULL)) * 0xD6E8FEB86659FD93ULL;
    key ^= key >> 32;
    return key == 0 ? 1 : key;
  }
  void grow();

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> values_;  // by node
  std::size_t mask_ = 0, used_ = 0;
};

}  // namespace entente::extract::actors
