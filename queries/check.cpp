// check: whether the file and the graph's image are sound.
#include "graph/image.h"
#include "queries/fact_rows.h"
#include "queries/session.h"

namespace entente::queries {
namespace {

Answer answer_check(World& world, const Arguments& /*arguments*/) {
  Answer answer;
  answer.columns = {{"problem", "Problem", CellKind::kText},
                    {"repairable", "Can be repaired", CellKind::kFlag}};
  for (const auto& problem : world.store().check())
    answer.rows.push_back({{problem.what, problem.repairable}, {}, {"", ""}});
  if (const std::string image = graph::verify_image(image_file(world.store().file()));
      !image.empty()) {
    answer.rows.push_back({{image, true}, {}, {"", ""}});
  }
  answer.summary = answer.rows.empty()
                       ? "The file is sound."
                       : counted(answer.rows.size(), "problem", "problems") + " found.";
  return answer;
}

}  // namespace

Question check_question() {
  return {"check",
          "Whether the file is sound: integrity, spans, quotes, evidence, ids, the graph's image",
          "check",
          with_paging({}),
          answer_check,
          "The file"};
}

}  // namespace entente::queries
