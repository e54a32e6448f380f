// What the parser looks at: the feature templates over a configuration (after Zhang and Nivre 2011,
// with lemmas, the prepositions of candidates, and the words around and between them).
// extract_features() is the one list of them; training and running share it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/configuration.h"

namespace entente::extract::syntax {

/// What features know of a word, computed once a sentence.
struct ParserWord {
  std::uint32_t form = 0;   ///< hash_word of the form
  std::uint32_t lemma = 0;  ///< hash_word of the lemma
  std::uint32_t tag = 0;    ///< UPOS and XPOS together
};

/// The words of a sentence as features see them, then the root.
using ParserWords = std::vector<ParserWord>;

/// Fills `out` from a tagged sentence.
void to_parser_words(const Sentence& sentence, ParserWords& out);

inline constexpr std::size_t kMaxFeatures = 160;

/// The keys of the features of one configuration.
struct FeatureKeys {
  std::array<std::uint32_t, kMaxFeatures> keys{};
  std::size_t count = 0;
  std::span<const std::uint32_t> span() const { return {keys.data(), count}; }
};

/// Fills `out` with the features of a state that is not finished.
void extract_features(const ParserWords& words, const Configuration& state, FeatureKeys& out);

}  // namespace entente::extract::syntax
