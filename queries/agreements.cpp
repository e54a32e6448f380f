// agreements: the list, by party, type, status, hub, form, dates.
#include <algorithm>
#include <map>

#include "graph/agreement_time.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

using graph::View;

struct Wanted {
  std::vector<ActorId> parties;
  std::optional<ActorId> hub;
  std::vector<std::string> statuses, forms;
  bool binding = false, secret = false;
  std::optional<PartialDate> signed_from, signed_to;
};

template <class E>
bool among(const std::vector<std::string>& names, E value) {
  return names.empty() || std::find(names.begin(), names.end(), name_of(value)) != names.end();
}

/// The status as of the view's day, by the phases; today's where no day is asked for.
AgreementStatus status_then(const View& view, const Agreement& a, graph::Vertex vertex) {
  if (!view.filter().as_of) return a.status;
  const graph::DayRange day = *view.filter().as_of;
  const auto phases = view.graph().phases_of(view.graph().pact(vertex));
  AgreementStatus status = AgreementStatus::kUnknown;
  for (const auto& phase : phases) {
    if (phase.begin <= day.last) status = static_cast<AgreementStatus>(phase.status);
  }
  return status;
}

bool begun(const View& view, graph::Vertex vertex) {
  const auto& f = view.filter();
  if (!f.as_of && !f.between) return true;
  const graph::Day last = f.as_of ? f.as_of->last : f.between->last;
  const auto phases = view.graph().phases_of(view.graph().pact(vertex));
  const bool some = std::any_of(phases.begin(), phases.end(), [&](const auto& p) {
    return p.begin <= last || (p.undated && f.include_undated);
  });
  if (!some || f.as_of) return some;
  return phases.back().end >= f.between->first &&
         std::any_of(phases.begin(), phases.end(), [&](const auto& p) {
           return graph::meets(p.begin, p.end, p.undated, *f.between, f.include_undated) &&
                  graph::linking(static_cast<AgreementStatus>(p.status)) != graph::Linking::kNo;
         });
}

bool fits(const View& view, const Wanted& wanted, const Agreement& a, graph::Vertex vertex) {
  const graph::Filter& f = view.filter();
  const graph::Pact& pact = view.graph().pact(vertex);
  if (!(f.types & 1U << pact.type) || pact.confidence < f.min_confidence) return false;
  if (f.allowed && !f.allowed->pacts[vertex - view.graph().actors()]) return false;
  if (a.modality == Modality::kNegated && !(f.modalities & graph::modality_bit(Modality::kNegated)))
    return false;
  for (const ActorId& party : wanted.parties) {
    if (std::find(a.parties.begin(), a.parties.end(), party) == a.parties.end()) return false;
  }
  if (wanted.hub && a.hub != wanted.hub) return false;
  if (wanted.binding && a.binding != true) return false;
  if (wanted.secret && a.secret != true) return false;
  if (wanted.signed_from || wanted.signed_to) {
    if (!a.dates.signed_on) return false;
    if (wanted.signed_from && a.dates.signed_on->latest() < wanted.signed_from->earliest())
      return false;
    if (wanted.signed_to && a.dates.signed_on->earliest() > wanted.signed_to->latest())
      return false;
  }
  return begun(view, vertex) && among(wanted.statuses, status_then(view, a, vertex)) &&
         among(wanted.forms, a.form);
}

/// By the day it was reached, as far as known, then by id.
graph::Day order_day(const Agreement& a) {
  if (a.dates.signed_on) return a.dates.signed_on->earliest();
  if (a.dates.in_force) return a.dates.in_force->earliest();
  return PartialDate::kPlusInfinity;
}

Answer answer_agreements(World& world, const Arguments& arguments) {
  const graph::Graph& g = world.graph();
  const View view(g, world.filter(arguments));
  Wanted wanted;
  for (const std::string& name : arguments.list("--party"))
    wanted.parties.emplace_back(g.id(world.actor(name)));
  if (const auto hub = world.actor(arguments, "--hub")) wanted.hub = ActorId(g.id(*hub));
  wanted.statuses = arguments.list("--status");
  wanted.forms = arguments.list("--form");
  wanted.binding = arguments.flag("--binding");
  wanted.secret = arguments.flag("--secret");
  wanted.signed_from = date_of(arguments, "--signed-from");
  wanted.signed_to = date_of(arguments, "--signed-to");
  std::vector<storage::AgreementRow> rows;
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    const auto vertex = g.find_agreement(row.agreement.id.value);
    if (vertex && fits(view, wanted, row.agreement, *vertex)) rows.push_back(row);
  });
  if (rows.empty()) throw NothingFound("No agreement fits these conditions.");
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
    return std::tuple(order_day(a.agreement), a.agreement.id) <
           std::tuple(order_day(b.agreement), b.agreement.id);
  });
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 50, 0, 1'000'000'000));
  Answer answer;
  answer.columns = agreement_columns();
  answer.total = rows.size();
  if (limit > 0 && rows.size() > limit) rows.resize(limit);
  for (const auto& row : rows) {
    answer.rows.push_back(agreement_row(world, row, evidence_level(arguments)));
    const auto vertex = g.find_agreement(row.agreement.id.value);
    if (view.filter().as_of)
      answer.rows.back().cells[5] = std::string(name_of(status_then(view, row.agreement, *vertex)));
    for (const ActorId& party : row.agreement.parties) {
      answer.drawing.nodes.emplace_back(party.value, world.name(party));
      answer.drawing.edges.push_back({party.value, row.agreement.id.value, "", false,
                                      row.agreement.status != AgreementStatus::kInForce});
    }
    answer.drawing.nodes.emplace_back(row.agreement.id.value, label(world, row.agreement));
  }
  finish(answer.drawing);
  return answer;
}

}  // namespace

Question agreements_question() {
  const auto statuses = [] {
    std::vector<std::string> names;
    for (const auto name : NamesOf<AgreementStatus>::kNames) names.emplace_back(name);
    return names;
  }();
  const auto forms = [] {
    std::vector<std::string> names;
    for (const auto name : NamesOf<AgreementForm>::kNames) names.emplace_back(name);
    return names;
  }();
  return {"agreements",
          "The agreements, by party, type, status and time",
          "agreements --party Japan --type intelligence",
          with_filters(
              {{"--party", ParameterKind::kActor, "To which all of these are parties", false, true},
               {"--status", ParameterKind::kChoice, "In this state", false, true, statuses},
               {"--form", ParameterKind::kChoice, "In this form", false, true, forms},
               {"--hub", ParameterKind::kActor, "Served through this hub"},
               {"--signed-from", ParameterKind::kDate, "Signed on that day or later"},
               {"--signed-to", ParameterKind::kDate, "Signed on that day or before"},
               {"--binding", ParameterKind::kFlag, "Said to be binding"},
               {"--secret", ParameterKind::kFlag, "Said to be secret"}}),
          answer_agreements,
          "Agreements"};
}

}  // namespace entente::queries
