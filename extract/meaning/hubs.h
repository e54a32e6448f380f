// Agreements that serve some of their parties through one: "carried out through the United States",
// "the Pentagon is to serve as the hub". Sets the hub of the agreement, and makes the intelligence
// relations that intelligence agreements stand for.
#pragma once

#include <vector>

#include "extract/meaning/agreement_register.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {

/// Finds hubs and sets them, with their evidence, on the agreements (parallel to `registered`) of
/// three parties or more.
void find_hubs(const ArticleView& article, const std::vector<RegisteredAgreement>& registered,
               std::vector<Agreement>& agreements);

/// What agreements imply for relations: parties of an intelligence agreement share intelligence
/// (through its hub where it has one), those of an alliance are allied; planned while the agreement
/// is not in force; nothing where it failed.
std::vector<RelationCandidate> implied_relations(const std::vector<RegisteredAgreement>& registered,
                                                 const std::vector<Agreement>& agreements);

/// Takes out relations that only spell out what an intelligence agreement of theirs is about ("an
/// arrangement on sharing intelligence"), or tell again in the hub's own sentence what runs through
/// it: whether and through whom its parties share is for the agreement to say.
void drop_subject_matter(const ArticleView& article,
                         const std::vector<RegisteredAgreement>& registered,
                         const std::vector<Agreement>& agreements,
                         std::vector<RelationCandidate>& candidates);

}  // namespace entente::extract::meaning
