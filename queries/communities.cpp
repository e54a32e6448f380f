// communities: blocs, found where actors have more ties among themselves than chance would give.
#include "graph/communities.h"

#include <cstdio>

#include "knowledge/error.h"
#include "queries/structure.h"

namespace entente::queries {
namespace {

using graph::Vertex;

Answer answer_communities(World& world, const Arguments& arguments) {
  graph::Filter filter = world.filter(arguments);
  const bool chosen = arguments.has("--predicate");
  if (!chosen) filter.predicates = kTogether;
  const graph::View view(world.graph(), filter);
  const graph::Projection projection(view, graph::Way::kBoth);
  const auto found = graph::find_communities(projection, projection.arcs() > 400'000 ? 1 : 8);
  std::vector<std::vector<Vertex>> members(found.sizes.size());
  for (Vertex v = 0; v < projection.vertices(); ++v) {
    if (!projection.of(v).empty()) members[found.of[v]].push_back(v);
  }
  const auto most = static_cast<std::size_t>(arguments.number("--members", 20, 1, 1'000'000));
  Answer answer;
  answer.columns = {{"bloc", "Bloc", CellKind::kNumber},
                    {"size", "Actors", CellKind::kNumber},
                    {"ties", "Ties within", CellKind::kNumber},
                    {"outside", "Ties outside", CellKind::kNumber},
                    {"members", "Members", CellKind::kActor}};
  for (std::size_t c = 0; c < members.size(); ++c) {
    if (members[c].size() < 2) continue;
    std::int64_t within = 0, outside = 0;
    Row row;
    std::vector<std::string> names;
    std::string ids;
    for (const Vertex v : members[c]) {
      for (const graph::Neighbour& n : projection.of(v))
        (found.of[n.vertex] == c ? within : outside) += n.weight;
      if (names.size() < most)
        names.push_back(world.name(v)),
            ids += (ids.empty() ? "" : " ") + std::string(world.graph().id(v));
    }
    if (members[c].size() > most) names.emplace_back("…");
    row.cells = {static_cast<std::int64_t>(answer.rows.size() + 1),
                 static_cast<std::int64_t>(members[c].size()), within / 2, outside, names};
    row.ids = {"", "", "", "", ids};
    answer.rows.push_back(std::move(row));
  }
  if (answer.rows.empty()) throw NothingFound("There are no blocs under these conditions.");
  char modularity[16];
  std::snprintf(modularity, sizeof modularity, "%.3f", found.modularity);
  answer.summary =
      counted(answer.rows.size(), "bloc", "blocs") + ", modularity " + modularity + ".";
  if (!chosen) answer.notes.emplace_back("ties of acting together only; --predicate takes others");
  return answer;
}

}  // namespace

Question communities_question() {
  return {"communities",
          "Blocs: actors with more ties among themselves than chance would give",
          "communities --as-of 1987",
          with_filters({{"--members",
                         ParameterKind::kNumber,
                         "Name at most so many members of each",
                         false,
                         false,
                         {},
                         "20"}}),
          answer_communities,
          "Structure"};
}

}  // namespace entente::queries
