#include "extract/actors/token_trie.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <map>
#include <vector>

using entente::extract::actors::TokenTrie;

TEST_CASE("a trie finds each phrase that was added, and no other") {
  // Against a plain map, over phrases of few tokens so that many share their beginnings.
  std::map<std::vector<std::uint64_t>, std::uint32_t> known;
  TokenTrie trie(4);
  std::uint64_t state = 12345;
  const auto next = [&] {
    state = state * 6364136223846793005ULL + 1442695040888963407ULL;
    return state >> 33;
  };
  for (std::uint32_t i = 0; i < 3000; ++i) {
    std::vector<std::uint64_t> phrase;
    for (std::uint64_t n = 1 + next() % 4; n > 0; --n) phrase.push_back(1 + next() % 40);
    if (!known.emplace(phrase, i).second) continue;
    trie.set_value(trie.add(phrase), i);
  }
  for (int i = 0; i < 20000; ++i) {
    std::vector<std::uint64_t> phrase;
    for (std::uint64_t n = 1 + next() % 4; n > 0; --n) phrase.push_back(1 + next() % 40);
    std::uint32_t node = TokenTrie::kRoot;
    for (const std::uint64_t token : phrase) {
      node = trie.step(node, token);
      if (node == TokenTrie::kNone) break;
    }
    const std::uint32_t value = node == TokenTrie::kNone ? TokenTrie::kNoValue : trie.value(node);
    const auto at = known.find(phrase);
    REQUIRE(value == (at == known.end() ? TokenTrie::kNoValue : at->second));
  }
}
