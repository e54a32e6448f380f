// similar A: actors in like positions, by shared ties of the same kind to the same partners.
#include "graph/similarity.h"

#include "knowledge/error.h"
#include "queries/structure.h"

namespace entente::queries {
namespace {

Answer answer_similar(World& world, const Arguments& arguments) {
  const graph::Vertex actor = *world.actor(arguments, "A");
  const graph::View view(world.graph(), world.filter(arguments));
  const auto found = graph::similar_to(view, actor);
  if (found.empty())
    throw NothingFound("Nobody has a tie in common with " + world.name(actor) +
                       " under these conditions.");
  Answer answer;
  answer.columns = {{"actor", "Actor", CellKind::kActor},
                    {"shared", "Shared ties", CellKind::kNumber},
                    {"jaccard", "Of all ties", CellKind::kNumber},
                    {"cosine", "Cosine", CellKind::kNumber},
                    {"id", "Id", CellKind::kId}};
  answer.total = found.size();
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 50, 0, 1'000'000'000));
  for (std::size_t i = 0; i < found.size() && (limit == 0 || i < limit); ++i) {
    const std::string id(world.graph().id(found[i].actor));
    answer.rows.push_back({{world.name(found[i].actor), std::int64_t{found[i].shared},
                            found[i].jaccard, found[i].cosine, id},
                           {},
                           {id, "", "", "", id}});
  }
  return answer;
}

}  // namespace

Question similar_question() {
  return {"similar",        "Actors in like positions: the same kinds of ties to the same partners",
          "similar Norway", with_filters({{"A", ParameterKind::kActor, "To whom", true}}),
          answer_similar,   "Structure"};
}

}  // namespace entente::queries
