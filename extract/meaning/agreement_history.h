// Where an agreement stands: the statuses told of it in all its mentions, dated and in order, and
// the latest of them; where none is told, what the way of speaking of it implies ("under the
// accord" stands, "ended the war with a treaty" is news).
#pragma once

#include <vector>

#include "extract/meaning/agreement_register.h"
#include "extract/meaning/article_view.h"
#include "knowledge/agreement.h"

namespace entente::extract::meaning {

struct StatusHistory {
  std::vector<StatusEntry> entries;  ///< by date, undated ones by how far along they are
  AgreementStatus status = AgreementStatus::kUnknown;  ///< the latest that is so
};

/// `parties` are those of the agreement: what others do with it is not its status.
StatusHistory tell_history(const ArticleView& article, const RegisteredAgreement& registered,
                           const std::vector<ActorId>& parties);

}  // namespace entente::extract::meaning
