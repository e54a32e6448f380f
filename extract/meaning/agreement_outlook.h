// How sure the words around a predicate make what it says of an agreement: "failed to sign", "the
// chances of reaching", "urged them to conclude", "awaits signature", "are working out". Grammar
// alone (proposition_modality.cpp) does not know that these words leave an agreement unmade.
#pragma once

#include "extract/meaning/article_view.h"
#include "extract/meaning/frames.h"
#include "knowledge/agreement.h"

namespace entente::extract::meaning {

struct Outlook {
  AgreementStatus status = AgreementStatus::kUnknown;  ///< unknown for entries that tell none
  Modality modality = Modality::kAsserted;
};

/// What a match of a status or act says once the words around are taken into account.
Outlook outlook(const ArticleView& article, const FrameMatch& match);

}  // namespace entente::extract::meaning
