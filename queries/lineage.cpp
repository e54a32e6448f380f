// lineage X: what an agreement amends, renews, supersedes or implements, and what does so to it.
#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

struct Tie {
  std::string from, to;  ///< merged ids
  RelatedKind kind = RelatedKind::kAmends;
};

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

Answer answer_lineage(World& world, const Arguments& arguments) {
  const storage::AgreementRow start = world.agreement(*arguments.text("X"));
  std::map<std::string, std::string> merged;  // told id -> id of its node
  std::vector<storage::AgreementRow> rows;
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    for (const std::string& id : row.ids) merged[id] = row.agreement.id.value;
    merged[row.agreement.id.value] = row.agreement.id.value;
    rows.push_back(row);
  });
  std::vector<Tie> ties;
  std::map<std::string, const storage::AgreementRow*> by_id;
  for (const auto& row : rows) {
    by_id[row.agreement.id.value] = &row;
    for (const auto& related : row.agreement.related) {
      const auto other = merged.find(related.agreement.value);
      if (other != merged.end() && other->second != row.agreement.id.value)
        ties.push_back({row.agreement.id.value, other->second, related.kind});
    }
  }
  Answer answer;
  answer.columns = {{"steps", "Steps", CellKind::kNumber},
                    {"relation", "Relation", CellKind::kText}};
  for (auto& column : agreement_columns()) answer.columns.push_back(std::move(column));
  std::deque<std::pair<std::string, std::int64_t>> waiting{{start.agreement.id.value, 0}};
  std::set<std::string> seen{start.agreement.id.value};
  const auto add = [&](std::int64_t steps, const std::string& relation,
                       const storage::AgreementRow& row) {
    Row line = agreement_row(world, row, evidence_level(arguments));
    Row shown{{}, std::move(line.evidence), {"", ""}};
    shown.cells.reserve(line.cells.size() + 2);
    shown.cells.emplace_back(steps);
    shown.cells.emplace_back(relation);
    for (auto& cell : line.cells) shown.cells.push_back(std::move(cell));
    for (auto& id : line.ids) shown.ids.push_back(std::move(id));
    answer.rows.push_back(std::move(shown));
  };
  add(0, "", start);
  while (!waiting.empty()) {
    const auto [id, steps] = waiting.front();
    waiting.pop_front();
    for (const Tie& tie : ties) {
      const bool forward = tie.from == id;
      if (!forward && tie.to != id) continue;
      const std::string& other = forward ? tie.to : tie.from;
      if (!seen.insert(other).second) continue;
      const std::string how =
          forward ? label(world, by_id[id]->agreement) + " " + spaced(name_of(tie.kind)) + " it"
                  : "it " + spaced(name_of(tie.kind)) + " " + label(world, by_id[id]->agreement);
      add(steps + 1, how, *by_id[other]);
      waiting.emplace_back(other, steps + 1);
    }
  }
  if (answer.rows.size() == 1)
    throw NothingFound("Nothing is told of what came before or after " +
                       label(world, start.agreement) + ".");
  return answer;
}

}  // namespace

Question lineage_question() {
  return {"lineage",
          "What an agreement amends, renews or supersedes, and what does so to it",
          "lineage \"Montreal Protocol\"",
          with_paging({{"X", ParameterKind::kAgreement, "Its id, the beginning of one, or its name",
                        true}}),
          answer_lineage,
          "Agreements"};
}

}  // namespace entente::queries
