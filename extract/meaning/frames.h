// Frames against propositions: which words of a sentence fill which role of which lexicon entry.
//   for (const FrameMatch& m : match_frames(article, sentence)) ... m.fillers(FrameRole::kSubject)
// A noun also has the arguments of the verb that governs it ("severed relations with", "the treaty
// came into force").
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/lexicon.h"
#include "extract/meaning/proposition.h"
#include "knowledge/modality.h"

namespace entente::extract::meaning {

/// An argument in a role.
struct Filler {
  std::uint32_t word = 0;
  std::uint16_t group = 0;  ///< of Argument
  bool collective = false;
  bool inherited = false;
  float margin = 0;
  const Slot* slot = nullptr;  ///< the slot of the frame that it fills
};

struct FrameMatch {
  const Frame* frame = nullptr;
  const Proposition* proposition = nullptr;
  const Proposition* governor = nullptr;  ///< the verb whose arguments a noun shares, or null
  Modality modality = Modality::kAsserted;
  std::array<std::vector<Filler>, kFrameRoles> roles;

  const std::vector<Filler>& fillers(FrameRole role) const {
    return roles[static_cast<std::size_t>(role)];
  }
  WordAt at() const { return {proposition->sentence, proposition->word}; }
};

/// All matches of a sentence, in order of the predicate's words, then of the lexicon.
std::vector<FrameMatch> match_frames(const ArticleView& article, std::uint32_t sentence);

/// The modality of a proposition with that of what governs it: negated over planned over asserted;
/// two negations cancel.
Modality modality_of(const ArticleView& article, const Proposition& proposition);

}  // namespace entente::extract::meaning
