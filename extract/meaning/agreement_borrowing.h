// Parties of an agreement whose own words name too few: from who acts around it, from its relative
// clause, its sentence, the title, or the agreement told before.
#pragma once

#include <vector>

#include "extract/meaning/agreement_register.h"

namespace entente::extract::meaning {

/// An organisation whose members agree among themselves (OPEC, EC ministers); others named nearby
/// rather watch or broker.
bool of_members(const ArticleView& article, const Named& organization);

bool has_party(const std::vector<Named>& parties, const ActorId& id);

/// Two parties, or an organisation whose members agree (not one that lends to others).
bool enough(const ArticleView& article, const std::vector<Named>& parties);

/// "a similar agreement with Britain", "one with Britain": the other party is the one among those
/// of the agreement compared with (null for none) that the sentence names, or the article speaks of
/// most.
void complete_parties(const ArticleView& article, const RegisteredAgreement* compared,
                      AgreementMention& mention);

/// Without enough parties of its own, a new agreement is between those who act around it, in its
/// relative clause, its sentence, or the title; an earlier or second one between those of the one
/// before (`last`, null for none).
void borrow_parties(const ArticleView& article, const RegisteredAgreement* last,
                    AgreementMention& mention);

}  // namespace entente::extract::meaning
