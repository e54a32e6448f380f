// The register of an article's agreements: which mentions speak of the same one ("the pact", "it",
// "a similar agreement between"), and what all of them together say of it. An agreement without
// parties by itself takes them from the register.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "extract/meaning/agreement_mentions.h"
#include "knowledge/agreement.h"

namespace entente::extract::meaning {

/// One agreement of the article with the mentions that speak of it.
struct RegisteredAgreement {
  std::vector<AgreementMention> mentions;  ///< in order of the text
  std::vector<Named> parties;              ///< each once
  PartySource source = PartySource::kOwn;  ///< where these come from
  std::string treaty;                      ///< id of a well-known treaty, or empty
  AgreementType type = AgreementType::kOther;
  bool certain_type = false;  ///< told by the agreement's own words rather than by those around
};

/// Joins mentions into agreements. Those without enough parties to be one (two, or an
/// organisation's own, or a treaty's name) are left out.
std::vector<RegisteredAgreement> register_agreements(const ArticleView& article,
                                                     std::vector<AgreementMention> mentions);

/// Words that stand for an agreement -> its parties, for predicates that take one ("rejected the
/// accord").
std::map<WordAt, std::vector<ActorId>> parties_by_word(
    const std::vector<RegisteredAgreement>& agreements);

/// Fills all fields of the ontology but id, hub and related agreements.
Agreement assemble(const ArticleView& article, const RegisteredAgreement& registered);

}  // namespace entente::extract::meaning
