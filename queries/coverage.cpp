// coverage A: how many documents name an actor, by month and publisher, beside how many there are:
// tells silence from peace.
#include <algorithm>
#include <map>
#include <set>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

std::string period_of(const std::optional<std::string>& date, std::size_t digits) {
  if (!date) return "undated";
  return date->substr(0, std::min(digits, date->size()));
}

Answer answer_coverage(World& world, const Arguments& arguments) {
  const ActorId actor(world.graph().id(*world.actor(arguments, "A")));
  const std::size_t digits = arguments.text("--every").value_or("month") == "year" ? 4 : 7;
  std::map<std::pair<std::string, std::string>, std::pair<std::int64_t, std::int64_t>>
      cells;  // period, source -> naming, all
  const auto cell = [&](const storage::DocumentRow& d) -> auto& {
    return cells[{period_of(d.date, digits), d.source.value_or("")}];
  };
  world.store().for_each_document([&](const storage::DocumentRow& d) {
    if (d.current) ++cell(d).second;
  });
  std::size_t naming = 0;
  for (const auto& document : world.store().documents_of(actor)) {
    ++cell(document).first;
    ++naming;
  }
  Answer answer;
  answer.columns = {{"period", digits == 4 ? "Year" : "Month", CellKind::kDate},
                    {"source", "Publisher", CellKind::kText},
                    {"documents", "Naming " + world.name(actor), CellKind::kNumber},
                    {"all", "Of all", CellKind::kNumber}};
  for (const auto& [key, counts] : cells) {
    answer.rows.push_back(
        {{key.first, key.second.empty() ? Value() : Value(key.second), counts.first, counts.second},
         {},
         {"", "", "", ""}});
  }
  answer.summary =
      counted(naming, "document names", "documents name") + " " + world.name(actor) + ".";
  answer.notes.emplace_back(
      "periods that are not listed have no documents at all: nothing can be said of them");
  return answer;
}

}  // namespace

Question coverage_question() {
  return {"coverage",
          "How many documents name an actor, by month and publisher: tells silence from peace",
          "coverage Pyongyang --every year",
          with_paging({{"A", ParameterKind::kActor, "The actor", true},
                       {"--every",
                        ParameterKind::kChoice,
                        "How long a period",
                        false,
                        false,
                        {"month", "year"},
                        "month"}}),
          answer_coverage,
          "Sources"};
}

}  // namespace entente::queries
