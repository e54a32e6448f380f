// Who says so: the speakers of a sentence's statements, within the sentence ("..., the ministry
// said", "according to", "was quoted by Yonhap as saying") and over several (an open quotation, "it
// says", "he added"). A speaker that is a pronoun or "the statement" is given as such; whom it
// stands for, coreference tells.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/meaning/proposition.h"
#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// The speaker as words of a sentence; `scope` is what he is quoted for.
struct Speaker {
  std::uint32_t sentence = 0;                     ///< where the speaker is named
  std::uint32_t word = 0;                         ///< head of the speaker's noun phrase
  std::uint32_t first = 0, last = 0;              ///< his noun phrase without clauses
  std::uint32_t scope_sentence = 0;               ///< the sentence of the reported words
  std::uint32_t scope_first = 0, scope_last = 0;  ///< the words in scope, both included
  bool denies = false, doubts = false;            ///< "denied that", "questioned whether"
  std::uint8_t distance =
      0;  ///< 0 nearest; 1 who quotes the one nearest (Yonhap quoted the official)
};

/// All attributions of an article, in order of their scopes, nearest speaker first;
/// propositions[i] are those of sentences[i]. Sentences without a tree are read by their surface
/// ("..., he said").
std::vector<Speaker> find_speakers(std::span<const syntax::Sentence> sentences,
                                   std::span<const std::vector<Proposition>> propositions);

}  // namespace entente::extract::meaning
