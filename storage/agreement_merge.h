// One agreement out of all that is told of it: every field by what most independent sources say,
// the status by its history, dates by DateVotes, and nothing told thrown away. Pure; the order of
// the members does not matter.
#pragma once

#include <string>
#include <vector>

#include "storage/grouping.h"
#include "storage/rows.h"

namespace entente::storage {

/// The merged agreement without id, evidence, documents' support and reasons; `names` and
/// `conflicts` filled. Members must not be empty.
AgreementRow merge_agreement(const std::vector<const ToldAgreement*>& members);

/// The status that a history amounts to (ontology: `history`): the latest dated stage, unless an
/// undated one tells of a further stage; planned entries do not count.
AgreementStatus status_of(const std::vector<StatusEntry>& history);

/// Entries that say the same made one, in the order of time.
std::vector<StatusEntry> merged_history(std::vector<StatusEntry> entries);

/// Acts that say the same made one; an act without a date is the dated one of that party and kind
/// where there is exactly one.
std::vector<Act> merged_acts(std::vector<Act> acts);

}  // namespace entente::storage
