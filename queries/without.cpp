// without A: what falls apart when an actor drops out.
#include <algorithm>

#include "graph/cohesion.h"
#include "graph/paths.h"
#include "knowledge/error.h"
#include "queries/structure.h"

namespace entente::queries {
namespace {

using graph::Vertex;
using graph::View;

void add(Answer& answer, std::string what, Value who, Value detail, std::string id,
         std::vector<Citation> evidence = {}) {
  answer.rows.push_back({{std::move(what), std::move(who), std::move(detail), id},
                         std::move(evidence),
                         {"", "", "", id}});
}

std::vector<std::string> some_names(World& world, const std::vector<Vertex>& actors) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < actors.size() && i < 12; ++i) names.push_back(world.name(actors[i]));
  if (actors.size() > 12) names.push_back("… " + std::to_string(actors.size() - 12) + " more");
  return names;
}

/// The parts into which the actor's part falls, and the number of pairs that lose every path.
std::size_t add_pieces(World& world, const graph::Projection& projection, Vertex actor,
                       Answer& answer) {
  const auto before = graph::components(projection), after = graph::components(projection, actor);
  std::vector<std::vector<Vertex>> pieces(after.sizes.size());
  for (Vertex v = 0; v < projection.vertices(); ++v) {
    if (v != actor && before.part[v] == before.part[actor]) pieces[after.part[v]].push_back(v);
  }
  std::erase_if(pieces, [](const auto& piece) { return piece.empty(); });
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::size_t pairs = 0, seen = 0;
  for (const auto& piece : pieces) {
    pairs += seen * piece.size();
    seen += piece.size();
  }
  if (pieces.size() < 2) return 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    add(answer, i == 0 ? "largest part left" : "cut off", some_names(world, pieces[i]),
        counted(pieces[i].size(), "actor", "actors"), "");
  }
  return pairs;
}

/// Relations that run through the actor, and whether their ends keep another way.
void add_relations(World& world, const View& view, Vertex actor, EvidenceLevel level,
                   Answer& answer) {
  const graph::Graph& g = view.graph();
  graph::PathOptions options;
  options.avoid = {actor};
  options.any_direction = true;
  graph::PathFinder finder(view, options);
  for (const graph::Extra& extra : g.arrays().extras) {
    if (extra.via != actor || !view.takes_link(extra.link)) continue;
    const graph::Link& link = g.link(extra.link);
    const auto other = finder.shortest(link.subject, link.object);
    const auto row = world.store().relation(link.row);
    add(answer, "loses its hub",
        world.name(link.subject) + " " + phrase(link.predicate()) + " " + world.name(link.object),
        other ? "another way of " + counted(other->hops, "hop", "hops") + " is left"
              : std::string("no way is left"),
        row ? row->relation.id.value : "",
        row ? cite(world, *row, level) : std::vector<Citation>());
  }
}

void add_agreements(World& world, const View& view, Vertex actor, EvidenceLevel level,
                    Answer& answer) {
  const graph::Graph& g = view.graph();
  for (const graph::Arc& arc : g.touching(actor)) {
    if (!arc.is_party() || !view.takes(arc)) continue;
    const graph::Pact& pact = g.pact(arc.target);
    const auto row = world.store().agreement(pact.row);
    if (!row) continue;
    const std::string what = pact.hub == actor   ? "agreement loses its hub"
                             : pact.parties <= 2 ? "agreement ends"
                                                 : "agreement loses a party";
    add(answer, what, label(world, row->agreement),
        counted(pact.parties - 1, "party is left", "parties are left"), row->agreement.id.value,
        cite(world, *row, level));
  }
}

Answer answer_without(World& world, const Arguments& arguments) {
  const Vertex actor = *world.actor(arguments, "A");
  const View view(world.graph(), world.filter(arguments));
  const graph::Projection projection(view, graph::Way::kBoth);
  if (projection.of(actor).empty())
    throw NothingFound(world.name(actor) +
                       " has no links under these conditions, so that nothing rests on it.");
  const EvidenceLevel level = evidence_level(arguments);
  Answer answer;
  answer.columns = {{"what", "What", CellKind::kText},
                    {"who", "Who", CellKind::kText},
                    {"detail", "Left", CellKind::kText},
                    {"id", "Id", CellKind::kId}};
  const std::size_t pairs = add_pieces(world, projection, actor, answer);
  add_relations(world, view, actor, level, answer);
  add_agreements(world, view, actor, level, answer);
  answer.summary =
      "Without " + world.name(actor) + ", " +
      counted(pairs, "pair of actors loses its only path", "pairs of actors lose their only path") +
      ".";
  const auto points = graph::articulation_points(projection);
  answer.notes.push_back(std::binary_search(points.begin(), points.end(), actor)
                             ? "it is one of " + counted(points.size(), "actor", "actors") +
                                   " without whom the graph falls apart"
                             : "the graph holds together without it");
  return answer;
}

}  // namespace

Question without_question() {
  return {"without",
          "What falls apart when an actor drops out",
          "without Washington",
          with_filters({{"A", ParameterKind::kActor, "Who drops out", true}}),
          answer_without,
          "Structure"};
}

}  // namespace entente::queries
