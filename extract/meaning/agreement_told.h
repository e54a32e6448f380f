// What the clauses around an agreement say of it: statuses with their dates, acts of single
// parties, parties named by a verb ("signed by"), adjectives ("the proposed pact"), the year in
// "the 1986 accord" and "the treaty of 1951".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "extract/meaning/agreement_mentions.h"

namespace entente::extract::meaning {

/// What the frames of one sentence say of agreements, by the word of the agreement.
struct SentenceTold {
  std::map<std::uint32_t, std::vector<StatusTold>> statuses;
  std::map<std::uint32_t, std::vector<Named>> parties;
  std::map<std::uint32_t, std::vector<ActTold>> acts;
};

SentenceTold tell_statuses(const ArticleView& article, std::uint32_t sentence);

/// Adds what the noun's own modifiers say ("proposed", "existing"), and its date ("the 1986
/// accord").
void tell_modifiers(const ArticleView& article, AgreementMention& mention);

/// Adds an actor to a list that names each once.
void add_party(std::vector<Named>& parties, Named who);

}  // namespace entente::extract::meaning
