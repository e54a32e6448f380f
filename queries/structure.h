// What the questions about the shape of the whole graph share.
#pragma once

#include <string>
#include <vector>

#include "graph/projection.h"
#include "queries/fact_rows.h"

namespace entente::queries {

/// Actors with at least one neighbour.
std::vector<graph::Vertex> connected(const graph::Projection& projection);

/// "shares intelligence with (3), has agreement with"
std::vector<std::string> counted_list(
    const std::vector<std::pair<std::string, std::size_t>>& counts);

/// Predicates in which actors act together; what blocs are made of unless --predicate says
/// otherwise.
inline constexpr std::uint32_t kTogether =
    graph::predicate_bit(Predicate::kHasAgreementWith) |
    graph::predicate_bit(Predicate::kSharesIntelligenceWith) |
    graph::predicate_bit(Predicate::kAlliedWith) |
    graph::predicate_bit(Predicate::kCooperatesWith) |
    graph::predicate_bit(Predicate::kTradesWith) | graph::predicate_bit(Predicate::kAids) |
    graph::predicate_bit(Predicate::kSupports) | graph::predicate_bit(Predicate::kRecognizes) |
    graph::predicate_bit(Predicate::kMemberOf);

}  // namespace entente::queries
