// When an agreement had which status, and when each party took part, out of its history, dates and
// acts. The rules (docs: Graph): a dated entry counts from its first possible day; an undated one
// from the day of its report, and never takes a later stage back to an earlier one; planned and
// negated entries change nothing. Partial dates overlap: a phase lasts until the last day on which
// the next may have begun.
#pragma once

#include <vector>

#include "graph/records.h"
#include "knowledge/agreement.h"
#include "knowledge/ids.h"

namespace entente::graph {

/// The phases in order of time. `first_reported`: day of the first report of the agreement (+∞
/// where unknown), for what has no date of its own. At least one phase.
std::vector<Phase> phases_of(const Agreement& agreement, Day first_reported);

struct Participation {
  Day begin = PartialDate::kMinusInfinity, end = PartialDate::kPlusInfinity;
  Day over = PartialDate::kPlusInfinity;  ///< first day on which it may be over
};

/// When that party took part, by its own acts: from its first signature, ratification or accession
/// (else from the start) until its withdrawal or suspension takes effect. A notice counts from the
/// day it takes effect, unless revoked. `last_reported`: the end for a withdrawal without any date.
Participation participation_of(const Agreement& agreement, const ActorId& party, Day last_reported);

/// Whether a status makes parties neighbours when it holds: as a fact (agreed … in force, unknown)
/// or as a plan.
enum class Linking { kNo, kPlanned, kNotInForce, kInForce };
Linking linking(AgreementStatus status);

}  // namespace entente::graph
