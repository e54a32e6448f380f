// events [A]: counted acts: tests, launches, attacks, elections; by actor, kind and time.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

bool fits(const Event& e, const std::optional<ActorId>& actor,
          const std::vector<std::string>& kinds, const graph::Filter& f) {
  if (actor && e.actor != *actor) return false;
  if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), name_of(e.kind)) == kinds.end())
    return false;
  if (!(f.modalities & graph::modality_bit(e.modality))) return false;
  const PartialDate::Day first = e.from ? e.from->earliest()
                                 : e.to ? e.to->earliest()
                                        : PartialDate::kMinusInfinity;
  const PartialDate::Day last = e.to     ? e.to->latest()
                                : e.from ? e.from->latest()
                                         : PartialDate::kPlusInfinity;
  if ((f.between || f.as_of) && !e.from && !e.to) return f.include_undated;
  if (f.between) return first <= f.between->last && last >= f.between->first;
  return !f.as_of || first <= f.as_of->last;
}

Answer answer_events(World& world, const Arguments& arguments) {
  std::optional<ActorId> actor;
  if (const auto v = world.actor(arguments, "A")) actor = ActorId(world.graph().id(*v));
  const graph::Filter filter = world.filter(arguments);
  std::vector<storage::EventRow> rows;
  world.store().for_each_event([&](const storage::EventRow& row) {
    if (fits(row.event, actor, arguments.list("--kind"), filter)) rows.push_back(row);
  });
  if (rows.empty())
    throw NothingFound("No such event is told" +
                       (actor ? " of " + world.name(*actor) : std::string()) + ".");
  const auto day = [](const Event& e) {
    return e.from ? e.from->earliest() : e.to ? e.to->earliest() : PartialDate::kPlusInfinity;
  };
  std::sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    return std::tuple(day(a.event), a.event.id) < std::tuple(day(b.event), b.event.id);
  });
  Answer answer;
  answer.columns = {{"actor", "Actor", CellKind::kActor},
                    {"kind", "Kind", CellKind::kText},
                    {"count", "Count", CellKind::kNumber},
                    {"from", "From", CellKind::kDate},
                    {"to", "To", CellKind::kDate},
                    {"sources", "Sources", CellKind::kNumber},
                    {"id", "Id", CellKind::kId}};
  for (const auto& row : rows) {
    const Event& e = row.event;
    answer.rows.push_back(
        {{world.name(e.actor), spaced(name_of(e.kind)), e.count ? Value(*e.count) : Value(),
          date_value(e.from), date_value(e.to), std::int64_t{row.support.sources}, e.id.value},
         cite(world, row, evidence_level(arguments)),
         {e.actor.value, "", "", "", "", "", e.id.value}});
  }
  answer.notes.emplace_back(
      "counts of different reports may overlap in time; they are not added up");
  return answer;
}

}  // namespace

Question events_question() {
  std::vector<std::string> kinds;
  for (const auto name : NamesOf<EventKind>::kNames) kinds.emplace_back(name);
  return {
      "events",
      "Counted acts: tests, launches, attacks, elections",
      "events Pyongyang --kind missile_launch --from 2014 --to 2014",
      with_filters({{"A", ParameterKind::kActor, "Only of this actor"},
                    {"--kind", ParameterKind::kChoice, "Only of these kinds", false, true, kinds}}),
      answer_events,
      "Time"};
}

}  // namespace entente::queries
