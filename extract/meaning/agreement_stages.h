// The order of an agreement's statuses: how far along each is, and which of those told is the
// latest.
#pragma once

#include <vector>

#include "knowledge/agreement.h"

namespace entente::extract::meaning {

/// How far along a status is; of undated ones the farthest is the latest.
int stage(AgreementStatus status);

/// Whether a status is one that the agreement came to, rather than one on the way or past it.
bool is_made(AgreementStatus status);

/// The latest status told, by date, else by how far it goes; what is only foretold or denied tells
/// where the agreement stands for want of others.
AgreementStatus latest_status(const std::vector<StatusEntry>& history);

}  // namespace entente::extract::meaning
