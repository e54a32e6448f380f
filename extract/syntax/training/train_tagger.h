// Learning to tag and to lemmatize: the sections of a model file that Parser::tag needs.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

struct TaggerSections {
  std::vector<std::uint8_t> tags, word_classes, tagger, lemmas;
};

struct TaggerOptions {
  /// Tags that a lexicon knows words with (read_wordnet), for words that are rare in training.
  std::map<std::uint32_t, std::uint32_t> lexicon;
  int epochs = 8;
  std::uint32_t min_updates = 3;  ///< features with fewer updates are left out
};

/// Learns from the sentences' upos, xpos and lemma.
TaggerSections train_tagger(std::span<const Sentence* const> sentences,
                            const TaggerOptions& options);

/// The lemma rules alone.
std::vector<std::uint8_t> train_lemmas(std::span<const Sentence* const> sentences);

}  // namespace entente::extract::syntax
