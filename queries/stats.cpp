// stats: how much the database holds.
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

Answer answer_stats(World& world, const Arguments& /*arguments*/) {
  const storage::Stats s = world.store().stats();
  Answer answer;
  answer.shape = Shape::kRecord;
  Row row;
  const auto add = [&](std::string key, std::string title, std::int64_t value) {
    answer.columns.push_back({std::move(key), std::move(title), CellKind::kNumber});
    row.cells.emplace_back(value);
  };
  add("documents", "Documents", s.documents);
  add("sentences", "Sentences", s.sentences);
  add("actors", "Actors", s.actors);
  add("agreements", "Agreements", s.agreements);
  add("relations", "Relations", s.relations);
  add("events", "Events", s.events);
  add("evidence", "Pieces of evidence", s.evidence);
  add("superseded", "Superseded documents", s.superseded);
  add("stories", "Stories", s.stories);
  add("decisions", "Decisions", s.decisions);
  add("runs", "Runs of ingest", s.runs);
  row.ids.assign(row.cells.size(), "");
  answer.rows.push_back(std::move(row));
  return answer;
}

}  // namespace

Question stats_question() {
  return {"stats",   "How much the database holds", "stats", with_paging({}), answer_stats,
          "The file"};
}

}  // namespace entente::queries
