// The ids of facts: short hashes of what the fact says, so that the same fact has the same id in
// every run and file. Neither evidence nor confidence nor the rule enters; `check` computes them
// again and compares.
#pragma once

#include "knowledge/agreement.h"
#include "knowledge/event.h"
#include "knowledge/relation.h"

namespace entente {

/// Of name, form, type, parties, hub, subject, the three dates and modality.
AgreementId id_of(const Agreement& agreement);

/// Of subject, predicate, object, via, under, modality, on, since and until.
RelationId id_of(const Relation& relation);

/// Of actor, kind, count, from, to, under and modality.
EventId id_of(const Event& event);

}  // namespace entente
