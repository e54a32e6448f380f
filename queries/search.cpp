// search "words": sentences with all of the words, best first, and the facts found in them.
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

Answer answer_search(World& world, const Arguments& arguments) {
  std::string words;
  for (const std::string& word : arguments.list("WORDS"))
    words += (words.empty() ? "" : " ") + word;
  const auto limit = static_cast<int>(arguments.number("--limit", 20, 0, 100'000));
  const auto hits = world.store().search(words, limit == 0 ? 100'000 : limit);
  if (hits.empty()) throw NothingFound("No sentence holds " + words + ".");
  Answer answer;
  answer.columns = {{"date", "Date", CellKind::kDate},
                    {"source", "Source", CellKind::kText},
                    {"sentence", "Sentence", CellKind::kText},
                    {"facts", "Facts", CellKind::kId},
                    {"document", "Document", CellKind::kText, true}};
  for (const auto& hit : hits) {
    answer.rows.push_back(
        {{text_value(hit.document.date),
          text_value(hit.document.source ? hit.document.source : hit.document.title), hit.text,
          hit.facts, hit.document.key.value},
         {},
         {"", "", "", "", ""}});
  }
  return answer;
}

}  // namespace

Question search_question() {
  return {"search",
          "Sentences that hold all of the words (\"quoted words\" together), and the facts found "
          "in them",
          "search \"missile treaty\"",
          with_paging({{"WORDS", ParameterKind::kText, "What to look for", true, true},
                       limit_parameter("20")}),
          answer_search,
          "Sources"};
}

}  // namespace entente::queries
