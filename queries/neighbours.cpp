// neighbours A [--hops N]: whom an actor reaches, and by what.
#include <algorithm>
#include <map>
#include <set>

#include "graph/paths.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

using graph::Vertex;
using graph::View;
using graph::Way;

/// By what each direct neighbour is joined: "shares intelligence with (2), has agreement with".
std::map<Vertex, std::map<std::string, std::size_t>> ties_of(const View& view, Vertex actor) {
  std::map<Vertex, std::map<std::string, std::size_t>> ties;
  const graph::Graph& g = view.graph();
  graph::for_each_step(
      view, actor, Way::kBoth, graph::Ends::kTerminal, [&](const graph::Step& step) {
        const Predicate p = step.link == graph::kNone ? Predicate::kHasAgreementWith
                                                      : g.link(step.link).predicate();
        std::string how = phrase(p);
        if (!is_symmetric(p) && g.link(step.link).object == actor) how = "← " + phrase(p);
        if (step.via != graph::kNone) how += " through a hub";
        ++ties[step.to][how];
        if (step.via != graph::kNone) ++ties[step.via][phrase(p)];
      });
  return ties;
}

Answer answer_neighbours(World& world, const Arguments& arguments) {
  const Vertex actor = *world.actor(arguments, "A");
  const auto hops = static_cast<std::uint32_t>(arguments.number("--hops", 1, 1, 20));
  const View view(world.graph(), world.filter(arguments));
  const Way way = arguments.flag("--outward") ? Way::kForward : Way::kBoth;
  const auto reached = graph::within(view, actor, hops, way);
  if (reached.size() <= 1)
    throw NothingFound(world.name(actor) + " has no neighbours under these conditions.");
  const auto ties = ties_of(view, actor);
  Answer answer;
  answer.columns = {{"actor", "Actor", CellKind::kActor},
                    {"hops", "Hops", CellKind::kNumber},
                    {"by", "By", CellKind::kText},
                    {"links", "Links", CellKind::kNumber},
                    {"id", "Id", CellKind::kId}};
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 50, 0, 1'000'000'000));
  for (const auto& [v, distance] : reached) {
    if (v == actor) continue;
    ++answer.total;
    if (limit > 0 && answer.rows.size() == limit) continue;
    std::vector<std::string> by;
    std::int64_t count = 0;
    if (const auto found = ties.find(v); found != ties.end()) {
      for (const auto& [how, times] : found->second) {
        by.push_back(times == 1 ? how : how + " (" + std::to_string(times) + ")");
        count += static_cast<std::int64_t>(times);
      }
    }
    const std::string id(world.graph().id(v));
    answer.rows.push_back(
        {{world.name(v), std::int64_t{distance}, by, count > 0 ? Value(count) : Value(), id},
         {},
         {id, "", "", "", id}});
    if (distance == 1)
      answer.drawing.edges.push_back(
          {std::string(world.graph().id(actor)), id, by.empty() ? "" : by.front(), false, false});
    answer.drawing.nodes.emplace_back(id, world.name(v));
  }
  answer.drawing.nodes.emplace_back(std::string(world.graph().id(actor)), world.name(actor));
  finish(answer.drawing);
  answer.summary = world.name(actor) + " reaches " + counted(answer.total, "actor", "actors") +
                   " within " + counted(hops, "hop", "hops") + ".";
  return answer;
}

}  // namespace

Question neighbours_question() {
  return {"neighbours",
          "Whom an actor reaches within some hops, and by what",
          "neighbours Japan --hops 2",
          with_filters({{"A", ParameterKind::kActor, "The actor", true},
                        {"--hops", ParameterKind::kNumber, "How far", false, false, {}, "1"},
                        {"--outward", ParameterKind::kFlag,
                         "Directed relations from subject to object only"}}),
          answer_neighbours,
          "Links"};
}

}  // namespace entente::queries
