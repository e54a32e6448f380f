// What the neural parser is told of a word: places in its tables of vectors. Training and running
// share it, so that a place means the same to both.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/key_map.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

struct NetworkWord {
  static constexpr std::size_t kAffixes = 4;

  std::uint32_t vector = 0;  ///< 1 + the row of its pretrained vector, 0 if it has none
  std::uint32_t word = 0;    ///< the row of its form, 0 for rare ones
  std::array<std::uint32_t, kAffixes> affixes{};  ///< rows of two suffixes, a prefix, the shape
  std::uint8_t xpos = 0, upos = 0;
};

/// Fills `out` from a tagged sentence. `vectors` and `words` give 1 + a row and a row for the
/// hash_word of a form; affixes are hashed to `affix_rows` rows.
void to_network_words(const Sentence& sentence, const KeyMap& vectors, const KeyMap& words,
                      std::uint32_t affix_rows, std::vector<NetworkWord>& out);

}  // namespace entente::extract::syntax
