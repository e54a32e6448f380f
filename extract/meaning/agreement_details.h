// The finer fields of an agreement: terms (amounts, durations), obligations, place, secrecy,
// bindingness, and how it relates to other agreements of the article. Each is filled only where the
// text says so, with the span that says it.
#pragma once

#include <vector>

#include "extract/meaning/agreement_register.h"
#include "extract/meaning/article_view.h"
#include "knowledge/agreement.h"

namespace entente::extract::meaning {

/// Adds terms, obligations, place, secret and binding to an assembled agreement.
void add_details(const ArticleView& article, const RegisteredAgreement& registered,
                 Agreement& agreement);

/// Fills `related` between the agreements of one article (parallel to `registered`); ids must be
/// set.
void relate_agreements(const ArticleView& article,
                       const std::vector<RegisteredAgreement>& registered,
                       std::vector<Agreement>& agreements);

}  // namespace entente::extract::meaning
