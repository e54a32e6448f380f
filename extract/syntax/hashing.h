// Hashes of words and features. Every feature of the tagger and the parser is one 32-bit key, built
// by mixing atoms (word hashes, tags, labels) after the number of its template; the same functions
// serve training and running, so a key means the same to both. Pure functions of bytes: the same
// on every machine.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente::extract::syntax {

inline constexpr std::uint32_t kHashMultiplier = 0x9E3779B1U;

/// One more atom into a key.
constexpr std::uint32_t mix(std::uint32_t key, std::uint32_t atom) {
  key = (key ^ atom) * kHashMultiplier;
  return key ^ (key >> 15);
}

/// The key of template `number` over its atoms, in order.
template <class... Atoms>
constexpr std::uint32_t feature_key(std::uint32_t number, Atoms... atoms) {
  std::uint32_t key = mix(0x5bd1e995U, number);
  ((key = mix(key, static_cast<std::uint32_t>(atoms))), ...);
  return key;
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// FNV-1a of the bytes as they are.
constexpr std::uint32_t hash_bytes(std::string_view bytes, std::uint32_t hash = 2166136261U) {
  for (const char c : bytes) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
  return hash;
}

/// FNV-1a with ASCII letters lowered and digits as '0', so that years and sums share a word.
constexpr std::uint32_t hash_word(std::string_view form) {
  std::uint32_t hash = 2166136261U;
  for (char c : form) {
    c = c >= '0' && c <= '9' ? '0' : ascii_lower(c);
    hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
  }
  return hash;
}

}  // namespace entente::extract::syntax
