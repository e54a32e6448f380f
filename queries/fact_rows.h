// Rows that many questions show: relations, agreements and events as cells, with their citations.
#pragma once

#include <string>
#include <vector>

#include "graph/paths.h"
#include "queries/answer.h"
#include "queries/world.h"

namespace entente::queries {

/// A link to show: a relation, or two parties of an agreement.
struct ShownLink {
  graph::Vertex from = 0, to = 0, via = graph::kNone;
  std::uint32_t link = graph::kNone;
  graph::Vertex agreement = graph::kNone;
  graph::Vertex for_from = graph::kNone, for_to = graph::kNone;
};

/// A fixed order: by actors, predicate, hub, dates.
bool shown_before(const graph::Graph& graph, const ShownLink& a, const ShownLink& b);

/// Columns from, relation, to, via, under, since, until, standing, sources, last_told, confidence,
/// id.
std::vector<Column> link_columns();
/// The row of a link for those columns.
Row link_row(World& world, const graph::View& view, const ShownLink& link, EvidenceLevel level);
/// Adds the link to a drawing.
void draw(World& world, const graph::View& view, const ShownLink& link, Drawing& drawing);
/// Sorts and reduces the nodes of a drawing, at the end, and leaves each line once.
void finish(Drawing& drawing);

/// "North Atlantic Treaty", or "intelligence arrangement of Japan, South Korea and the United
/// States".
std::string label(World& world, const Agreement& agreement);

/// Columns agreement, type, form, parties, hub, status, signed, in_force, ended, sources, id.
std::vector<Column> agreement_columns();
Row agreement_row(World& world, const storage::AgreementRow& row, EvidenceLevel level);

/// A sentence like "Japan shares intelligence with South Korea through the United States".
std::string phrase(Predicate predicate);  ///< "shares intelligence with"

/// What to cite of all evidence: nothing, the first affirming sentence, or everything.
std::vector<Citation> citations(const std::vector<storage::EvidenceRow>& evidence,
                                EvidenceLevel level);
template <class FactRow>
std::vector<Citation> cite(const World& world, const FactRow& row, EvidenceLevel level) {
  return level == EvidenceLevel::kNone ? std::vector<Citation>()
                                       : citations(world.store().evidence_of(row), level);
}

/// A date's words, or nothing.
Value date_value(const std::optional<PartialDate>& date);
/// The name of a day, or nothing for the ends of time.
Value day_value(graph::Day day);
Value text_value(const std::optional<std::string>& text);
/// "3 links", "1 link"
std::string counted(std::size_t count, std::string_view one, std::string_view many);

}  // namespace entente::queries
