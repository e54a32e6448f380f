// match "MATCH … RETURN …": a subset of openCypher over what is stored, read-only and within
// bounds.
#include <charconv>

#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "queries/match_run.h"

namespace entente::queries {
namespace {

using match::Cell;

Cell parameter(const std::string& text) {
  std::int64_t whole = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (error == std::errc() && end == text.data() + text.size()) return Cell{whole};
  return Cell{text};
}

Value value_of(match::MatchWorld& world, const Cell& cell) {
  if (cell.null()) return {};
  if (const auto* flag = cell.as<bool>()) return *flag;
  if (const auto* whole = cell.as<std::int64_t>()) return *whole;
  if (const auto* real = cell.as<double>()) return *real;
  if (const auto* list = cell.as<match::List>()) {
    std::vector<std::string> items;
    for (const Cell& item : *list) items.push_back(world.text(item));
    return items;
  }
  return world.text(cell);
}

std::vector<Citation> evidence_of(World& world, match::Deadline& deadline,
                                  const std::vector<Cell>& row, EvidenceLevel level) {
  std::vector<Citation> all;
  if (level == EvidenceLevel::kNone) return all;
  const auto add = [&](const match::Tie& tie) {
    deadline.check();
    if (tie.party) return;
    if (const auto told = world.store().relation(world.graph().link(tie.index).row)) {
      for (auto& citation : cite(world, *told, level)) all.push_back(std::move(citation));
    }
  };
  for (const Cell& cell : row) {
    if (const auto* tie = cell.as<match::Tie>()) add(*tie);
    if (const auto* walk = cell.as<match::Walk>()) {
      for (const auto& tie : walk->ties) add(tie);
    }
  }
  return all;
}

Answer answer_match(World& world, const Arguments& arguments) {
  std::string text;
  for (const std::string& part : arguments.all().at("QUERY"))
    text += (text.empty() ? "" : " ") + part;
  std::map<std::string, Cell> parameters;
  if (const auto given = arguments.all().find("--param"); given != arguments.all().end()) {
    for (const std::string& one : given->second) {
      const auto equals = one.find('=');
      if (equals == 0 || equals == std::string::npos)
        throw UsageError("--param takes NAME=VALUE, not \"" + one + "\"");
      parameters[one.substr(0, equals)] = parameter(one.substr(equals + 1));
    }
  }
  const std::chrono::milliseconds time(
      static_cast<std::int64_t>(arguments.decimal("--timeout", 10, 0, 3600) * 1000));
  const auto most = static_cast<std::size_t>(arguments.number("--max-rows", 10'000, 1, 1'000'000));
  const match::Query query = match::parse(text);
  match::Deadline deadline(time, world.stop());
  match::MatchWorld matched(world, deadline);
  const match::Result result = match::run(matched, query, parameters, most);
  if (result.rows.empty()) throw NothingFound("Nothing matches.");
  Answer answer;
  for (const std::string& column : result.columns)
    answer.columns.push_back({column, column, CellKind::kText});
  answer.total = result.rows.size();
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 0, 0, 1'000'000'000));
  for (std::size_t i = 0; i < result.rows.size() && (limit == 0 || i < limit); ++i) {
    Row row;
    row.cells.reserve(result.columns.size());
    for (const Cell& cell : result.rows[i]) row.cells.push_back(value_of(matched, cell));
    row.ids.assign(row.cells.size(), "");
    row.evidence = evidence_of(world, deadline, result.rows[i], evidence_level(arguments));
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

}  // namespace

Question match_question() {
  return {
      "match",
      "A query in a subset of openCypher",
      "match \"MATCH (a:State)-[r:shares_intelligence_with]->(b) RETURN a.name, r.via, b.name\"",
      with_paging({{"QUERY", ParameterKind::kText, "MATCH … WHERE … RETURN …", true, true},
                   {"--param", ParameterKind::kText, "A parameter, as NAME=VALUE", false, true},
                   {"--timeout",
                    ParameterKind::kDecimal,
                    "Seconds that it may take",
                    false,
                    false,
                    {},
                    "10"},
                   {"--max-rows",
                    ParameterKind::kNumber,
                    "Rows that it may give",
                    false,
                    false,
                    {},
                    "10000"},
                   limit_parameter("0")}),
      answer_match,
      "Links"};
}

}  // namespace entente::queries
