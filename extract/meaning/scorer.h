// How sure the program is of what it read: a log-linear model over hashed features of how a
// candidate came about (link_features.h), trained on annotated articles and sentences
// (entente-train-scorer), calibrated so that a confidence is the share right among candidates like
// it, and cut for the best F1. Frames and trees propose, this decides over both. Its weights stand
// in extract/data/scorer.tsv, one feature a line.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "extract/meaning/agreement_register.h"
#include "extract/meaning/link_features.h"
#include "extract/meaning/links.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

/// Candidates with less confidence are left out: by the cuts of the best F1 in articles and in
/// texts of few sentences; in stories of markets never below 0.4.
double relation_cut(const ArticleView& article);
double agreement_cut();

/// How sure a relation of the article is at a score; by another measure in texts of few sentences,
/// which leave fewer others to be meant.
double relation_probability(const ArticleView& article, std::int64_t score);

/// Calls `take` for every link of the article, those of `candidates` and those of the trees, with
/// its features; with their names where `letters` are kept. In order of the text.
void for_each_link(
    const ArticleView& article, std::span<const RelationCandidate> candidates,
    const PairNetwork& network, Letters letters,
    const std::function<void(const SentenceLinks&, const Link&, const Features&)>& take);

/// The features of agreements as names ("a:type=trade"), sorted (parallel to `registered`).
std::vector<std::vector<std::string>> agreement_features(
    const ArticleView& article, const std::vector<RegisteredAgreement>& registered,
    const std::vector<Agreement>& agreements);

/// Sets each candidate's confidence; gives those links of the trees that are sure enough.
std::vector<RelationCandidate> score_relations(const ArticleView& article,
                                               std::span<RelationCandidate> candidates);
void score_agreements(const ArticleView& article,
                      const std::vector<RegisteredAgreement>& registered,
                      std::vector<Agreement>& agreements);

/// The weights behind a confidence, the strongest first, for `explain`.
std::vector<std::pair<std::string, double>> strongest(const std::vector<std::string>& features,
                                                      std::size_t most = 5);

}  // namespace entente::extract::meaning
