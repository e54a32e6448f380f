// How sure the program is of what it read: a log-linear model over features of how a candidate came
// about (entry, roles, how each actor was named, parser margin, distance, how often the article
// tells of the pair), trained on annotated articles (entente-train-scorer), cut for the best F1.
// Its weights stand in extract/data/scorer.tsv, one feature a line.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/meaning/agreement_register.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

/// Candidates with less confidence are left out.
double relation_cut();
double agreement_cut();

/// The features of each candidate of an article, as names ("entry=criticizes/denounce",
/// "object=coreference"), sorted.
std::vector<std::vector<std::string>> relation_features(
    const ArticleView& article, const std::vector<RelationCandidate>& candidates);

/// The same for agreements (parallel to `registered`).
std::vector<std::vector<std::string>> agreement_features(
    const ArticleView& article, const std::vector<RegisteredAgreement>& registered,
    const std::vector<Agreement>& agreements);

/// Sets each candidate's confidence.
void score_relations(const ArticleView& article, std::vector<RelationCandidate>& candidates);
void score_agreements(const ArticleView& article,
                      const std::vector<RegisteredAgreement>& registered,
                      std::vector<Agreement>& agreements);

/// The weights behind a confidence, the strongest first, for `explain`.
std::vector<std::pair<std::string, double>> strongest(const std::vector<std::string>& features,
                                                      std::size_t most = 5);

}  // namespace entente::extract::meaning
