// conflicts: where sources contradict one another: dates and hubs that differ, facts that some
// deny.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

template <class FactRow>
void add_conflicts(World& world, const FactRow& row, const std::string& fact, const std::string& id,
                   EvidenceLevel level, Answer& answer) {
  for (const storage::Conflict& conflict : row.conflicts) {
    for (const auto& value : conflict.values) {
      Row shown{{fact, conflict.field, value.value, std::int64_t{value.sources}, id},
                {},
                {"", "", "", "", id}};
      if (level != EvidenceLevel::kNone) {
        auto evidence = world.store().evidence_of(row);
        std::erase_if(evidence, [&](const storage::EvidenceRow& e) {
          return std::find(value.facts.begin(), value.facts.end(), e.fact) == value.facts.end();
        });
        shown.evidence = citations(evidence, level);
      }
      answer.rows.push_back(std::move(shown));
    }
  }
  const auto evidence = world.store().evidence_of(row);
  const auto denies = [](const storage::EvidenceRow& e) {
    return e.evidence.stance != Stance::kAffirms;
  };
  if (std::none_of(evidence.begin(), evidence.end(), denies)) return;
  for (const bool denied : {false, true}) {
    std::vector<storage::EvidenceRow> side;
    std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(side),
                 [&](const auto& e) { return denies(e) == denied; });
    std::vector<storage::Number> stories;
    for (const auto& e : side) stories.push_back(e.story);
    std::sort(stories.begin(), stories.end());
    stories.erase(std::unique(stories.begin(), stories.end()), stories.end());
    if (side.empty()) continue;
    auto cited = citations(side, level == EvidenceLevel::kShort ? EvidenceLevel::kFull : level);
    if (level == EvidenceLevel::kShort) cited.resize(1);
    answer.rows.push_back({{fact, std::string("whether it is so"),
                            std::string(denied ? "denied or doubted" : "affirmed"),
                            static_cast<std::int64_t>(stories.size()), id},
                           std::move(cited),
                           {"", "", "", "", id}});
  }
}

Answer answer_conflicts(World& world, const Arguments& arguments) {
  const EvidenceLevel level = evidence_level(arguments);
  std::optional<ActorId> actor;
  if (const auto v = world.actor(arguments, "A")) actor = ActorId(world.graph().id(*v));
  Answer answer;
  answer.columns = {{"fact", "Fact", CellKind::kText},
                    {"field", "Differ on", CellKind::kText},
                    {"value", "Value", CellKind::kText},
                    {"sources", "Sources", CellKind::kNumber},
                    {"id", "Id", CellKind::kId}};
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    const auto& parties = row.agreement.parties;
    if (actor && std::find(parties.begin(), parties.end(), *actor) == parties.end()) return;
    add_conflicts(world, row, label(world, row.agreement), row.agreement.id.value, level, answer);
  });
  world.store().for_each_relation([&](const storage::RelationRow& row) {
    const Relation& r = row.relation;
    if (actor && r.subject != *actor && r.object != *actor) return;
    if (row.conflicts.empty() && row.support.documents < 2) return;  // nobody to differ with
    add_conflicts(world, row,
                  world.name(r.subject) + " " + phrase(r.predicate) + " " + world.name(r.object),
                  r.id.value, level, answer);
  });
  if (answer.rows.empty())
    throw NothingFound(actor ? "No sources contradict one another on " + world.name(*actor) + "."
                             : "No sources contradict one another.");
  return answer;
}

}  // namespace

Question conflicts_question() {
  return {"conflicts",       "Where sources contradict one another",
          "conflicts Egypt", with_paging({{"A", ParameterKind::kActor, "Only about this actor"}}),
          answer_conflicts,  "Sources"};
}

}  // namespace entente::queries
