#include "queries/fact_rows.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace entente::queries {

using graph::kNone;
using graph::Standing;

namespace {

auto order_of(const graph::Graph& g, const ShownLink& l) {
  if (l.link == kNone)
    return std::tuple(l.from, l.to, 0U, l.via, graph::Day{0}, graph::Day{0}, l.agreement, 0U);
  const graph::Link& link = g.link(l.link);
  return std::tuple(l.from, l.to, static_cast<unsigned>(link.predicate()) + 1, l.via, link.begin,
                    link.end, static_cast<unsigned>(link.modality()), l.link);
}

std::string standing_text(Standing standing, bool act) {
  switch (standing) {
    case Standing::kHolds:
      return act ? "happened" : "holds";
    case Standing::kPresumed:
      return "presumed";
    case Standing::kPast:
      return "past";
    case Standing::kUndated:
      return "undated";
    case Standing::kNotInForce:
      return "not in force";
    case Standing::kPlanned:
      return "planned";
  }
  return {};
}

std::string agreement_standing(const graph::PactState& state) {
  const std::string status(name_of(state.status));
  switch (state.standing) {
    case Standing::kHolds:
      return state.status == AgreementStatus::kInForce ? "in force" : status;
    case Standing::kNotInForce:
      return status + ", not in force";
    case Standing::kPresumed:
      return "in force, presumed";
    default:
      return status + ", " + standing_text(state.standing, false);
  }
}

Value actor_value(World& world, graph::Vertex v) {
  if (v == kNone) return {};
  return world.name(v);
}

std::string id_of(World& world, graph::Vertex v) {
  return v == kNone ? std::string() : std::string(world.graph().id(v));
}

/// "1987-03-01", or "by 1987-03-01" where only the report has a date.
Value since_value(const graph::Link& link, const Relation& relation) {
  if (relation.on) return relation.on->text();
  if (relation.since) return relation.since->text();
  Value day = day_value(link.begin);
  if (link.undated() && std::holds_alternative<std::string>(day))
    return "by " + std::get<std::string>(day);
  return day;
}

Value since_value(const storage::AgreementRow& row) {
  const auto& dates = row.agreement.dates;
  if (dates.in_force) return dates.in_force->text();
  if (dates.signed_on) return dates.signed_on->text();
  if (row.support.first_reported) return "by " + row.support.first_reported->text();
  return {};
}

}  // namespace

bool shown_before(const graph::Graph& graph, const ShownLink& a, const ShownLink& b) {
  return order_of(graph, a) < order_of(graph, b);
}

std::string phrase(Predicate predicate) {
  std::string text(name_of(predicate));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

Value text_value(const std::optional<std::string>& text) {
  if (!text) return {};
  return *text;
}

Value date_value(const std::optional<PartialDate>& date) {
  if (!date) return {};
  return date->text();
}

Value day_value(graph::Day day) {
  if (day == PartialDate::kPlusInfinity || day == PartialDate::kMinusInfinity) return {};
  return PartialDate::from_day(day).text();
}

std::string label(World& world, const Agreement& a) {
  if (a.name) return *a.name;
  std::string text(name_of(a.type));
  std::replace(text.begin(), text.end(), '_', ' ');
  if (a.type == AgreementType::kOther) text.clear();
  std::string form(a.form == AgreementForm::kOther ? "agreement" : name_of(a.form));
  if (!text.empty()) text += ' ';
  text += form;
  if (a.parties.size() > 4) return text + " of " + std::to_string(a.parties.size()) + " parties";
  return a.parties.empty() ? text : text + " of " + world.names(a.parties);
}

std::vector<Column> link_columns() {
  return {{"from", "From", CellKind::kActor},
          {"relation", "Relation", CellKind::kText},
          {"to", "To", CellKind::kActor},
          {"via", "Through", CellKind::kActor},
          {"under", "Under", CellKind::kAgreement},
          {"since", "Since", CellKind::kDate},
          {"until", "Until", CellKind::kDate},
          {"standing", "Standing", CellKind::kText},
          {"sources", "Sources", CellKind::kNumber},
          {"last_told", "Last told", CellKind::kDate, true},
          {"confidence", "Confidence", CellKind::kNumber, true},
          {"id", "Id", CellKind::kId}};
}

namespace {

Row relation_cells(World& world, const graph::View& view, const ShownLink& l, EvidenceLevel level) {
  const graph::Graph& g = world.graph();
  const graph::Link& link = g.link(l.link);
  const auto found = world.store().relation(link.row);
  const storage::RelationRow row = found ? *found : storage::RelationRow();
  const Relation& r = row.relation;
  Value under;
  std::string under_id;
  if (r.under) {
    under_id = r.under->value;
    const auto pact = world.graph().extra(l.link).under;
    const auto agreement = pact == kNone ? std::nullopt : world.store().agreement(g.pact(pact).row);
    under = agreement ? label(world, agreement->agreement) : under_id;
  }
  Row cells;
  cells.cells = {actor_value(world, l.from),
                 std::string(name_of(link.predicate())),
                 actor_value(world, l.to),
                 actor_value(world, l.via),
                 under,
                 since_value(link, r),
                 date_value(r.until),
                 standing_text(view.standing(l.link), !is_state_of_affairs(link.predicate())),
                 std::int64_t{row.support.sources},
                 date_value(row.support.last_reported),
                 r.confidence,
                 r.id.value};
  cells.ids = {id_of(world, l.from),
               "",
               id_of(world, l.to),
               id_of(world, l.via),
               under_id,
               "",
               "",
               "",
               "",
               "",
               "",
               r.id.value};
  cells.evidence = cite(world, row, level);
  return cells;
}

Row agreement_cells(World& world, const graph::View& view, const ShownLink& l,
                    EvidenceLevel level) {
  const graph::Pact& pact = world.graph().pact(l.agreement);
  const auto found = world.store().agreement(pact.row);
  const storage::AgreementRow row = found ? *found : storage::AgreementRow();
  const auto state = view.state(l.agreement);
  std::string standing = state ? agreement_standing(*state) : std::string();
  for (const graph::Vertex org : {l.for_from, l.for_to}) {
    if (org != kNone) standing += ", as member of " + world.name(org);
  }
  Row cells;
  cells.cells = {actor_value(world, l.from),
                 std::string(name_of(Predicate::kHasAgreementWith)),
                 actor_value(world, l.to),
                 actor_value(world, l.via),
                 label(world, row.agreement),
                 since_value(row),
                 date_value(row.agreement.dates.ended),
                 standing,
                 std::int64_t{row.support.sources},
                 date_value(row.support.last_reported),
                 row.agreement.confidence,
                 row.agreement.id.value};
  cells.ids = {id_of(world, l.from),
               "",
               id_of(world, l.to),
               id_of(world, l.via),
               row.agreement.id.value,
               "",
               "",
               "",
               "",
               "",
               "",
               row.agreement.id.value};
  cells.evidence = cite(world, row, level);
  return cells;
}

}  // namespace

Row link_row(World& world, const graph::View& view, const ShownLink& link, EvidenceLevel level) {
  return link.link == kNone ? agreement_cells(world, view, link, level)
                            : relation_cells(world, view, link, level);
}

void draw(World& world, const graph::View& view, const ShownLink& l, Drawing& drawing) {
  const graph::Graph& g = world.graph();
  const bool relation = l.link != kNone;
  const Predicate predicate = relation ? g.link(l.link).predicate() : Predicate::kHasAgreementWith;
  bool dashed = false;
  if (relation) {
    const Standing s = view.standing(l.link);
    dashed = s == Standing::kPlanned || s == Standing::kPresumed || s == Standing::kUndated;
  } else if (const auto state = view.state(l.agreement)) {
    dashed = state->standing != Standing::kHolds;
  }
  const auto edge = [&](graph::Vertex a, graph::Vertex b, std::string label) {
    drawing.edges.push_back(
        {id_of(world, a), id_of(world, b), std::move(label), !is_symmetric(predicate), dashed});
  };
  for (const graph::Vertex v : {l.from, l.to, l.via}) {
    if (v != kNone) drawing.nodes.emplace_back(id_of(world, v), world.name(v));
  }
  if (l.via == kNone) {
    edge(l.from, l.to, phrase(predicate));
  } else {  // each half says whom the relation joins beyond the hub
    edge(l.from, l.via, phrase(predicate) + " " + world.name(l.to));
    edge(l.via, l.to, world.name(l.from) + " " + phrase(predicate));
  }
}

void finish(Drawing& drawing) {
  std::sort(drawing.nodes.begin(), drawing.nodes.end());
  drawing.nodes.erase(std::unique(drawing.nodes.begin(), drawing.nodes.end()), drawing.nodes.end());
  std::set<std::tuple<std::string, std::string, std::string, bool>> seen;
  std::erase_if(drawing.edges, [&](const DrawnEdge& e) {
    const bool turned = !e.directed && e.to < e.from;
    return !seen.emplace(turned ? e.to : e.from, turned ? e.from : e.to, e.label, e.dashed).second;
  });
}

std::vector<Column> agreement_columns() {
  return {{"agreement", "Agreement", CellKind::kAgreement},
          {"type", "Type", CellKind::kText},
          {"form", "Form", CellKind::kText, true},
          {"parties", "Parties", CellKind::kActor},
          {"hub", "Hub", CellKind::kActor},
          {"status", "Status", CellKind::kText},
          {"signed", "Signed", CellKind::kDate},
          {"in_force", "In force", CellKind::kDate},
          {"ended", "Ended", CellKind::kDate},
          {"sources", "Sources", CellKind::kNumber},
          {"id", "Id", CellKind::kId}};
}

Row agreement_row(World& world, const storage::AgreementRow& row, EvidenceLevel level) {
  const Agreement& a = row.agreement;
  std::vector<std::string> parties;
  std::string ids;
  for (const ActorId& party : a.parties) {
    parties.push_back(world.name(party));
    ids += (ids.empty() ? "" : " ") + party.value;
  }
  Row cells;
  cells.cells = {label(world, a),
                 std::string(name_of(a.type)),
                 std::string(name_of(a.form)),
                 parties,
                 a.hub ? Value(world.name(*a.hub)) : Value(),
                 std::string(name_of(a.status)),
                 date_value(a.dates.signed_on),
                 date_value(a.dates.in_force),
                 date_value(a.dates.ended),
                 std::int64_t{row.support.sources},
                 a.id.value};
  cells.ids = {a.id.value, "", "", ids, a.hub ? a.hub->value : "", "", "", "", "", "", a.id.value};
  cells.evidence = cite(world, row, level);
  return cells;
}

namespace {

/// A sentence with all that it carries of the fact.
struct Told {
  Citation citation;
  std::set<std::string> fields;
};

/// What convinces best: a sentence of the body that affirms, and carries most of the fact.
bool convinces_more(const Told& a, const Told& b) {
  const auto rank = [](const Told& told) {
    const Citation& c = told.citation;
    return std::tuple(c.stance == Stance::kAffirms, !c.title || *c.title != c.sentence,
                      told.fields.size());
  };
  return rank(a) > rank(b);
}

}  // namespace

std::vector<Citation> citations(const std::vector<storage::EvidenceRow>& evidence,
                                EvidenceLevel level) {
  if (level == EvidenceLevel::kNone) return {};
  std::vector<Told> all;
  for (const auto& e : evidence) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const Told& told) {
      return told.citation.document == e.key.value && told.citation.sentence == e.sentence_text &&
             told.citation.stance == e.evidence.stance;
    });
    Told& told =
        same != all.end()
            ? *same
            : all.emplace_back(Told{{e.sentence_text, e.evidence.text, e.source, e.date, e.title,
                                     e.url, e.key.value, e.evidence.stance, e.evidence.origin},
                                    {}});
    told.fields.insert(e.evidence.fields.begin(), e.evidence.fields.end());
  }
  std::vector<Citation> cited;
  if (level == EvidenceLevel::kFull) {
    for (auto& told : all) cited.push_back(std::move(told.citation));
  } else if (!all.empty()) {
    cited.push_back(std::min_element(all.begin(), all.end(), convinces_more)->citation);
  }
  return cited;
}

}  // namespace entente::queries
