// brokers A B: who stands between two actors: hubs of their relations, mediators, and those linked
// to both.
#include <algorithm>
#include <map>

#include "knowledge/error.h"
#include "queries/structure.h"

namespace entente::queries {
namespace {

using graph::kNone;
using graph::Vertex;
using graph::View;

struct Between {
  std::size_t hub = 0, mediates_a = 0, mediates_b = 0, links_a = 0, links_b = 0;
  std::vector<std::uint32_t> relations;  ///< what to cite
  std::size_t rank() const {
    return hub * 1'000'000 + std::min(mediates_a, mediates_b) * 10'000 + std::min(links_a, links_b);
  }
};

std::map<Vertex, Between> between(const View& view, Vertex a, Vertex b) {
  const graph::Graph& g = view.graph();
  std::map<Vertex, Between> found;
  const auto look = [&](Vertex end, Vertex other, std::size_t Between::*links,
                        std::size_t Between::*mediates) {
    graph::for_each_touch(view, end, graph::Way::kBoth, [&](const graph::Step& step) {
      if (step.to == other) return;
      Between& who = found[step.to];
      ++(who.*links);
      if (step.link == kNone) return;
      const graph::Link& link = g.link(step.link);
      if (link.predicate() == Predicate::kMediatesBetween && link.subject == step.to) {
        ++(who.*mediates);
        who.relations.push_back(step.link);
      }
      const bool joins = (link.subject == end && link.object == other) ||
                         (link.subject == other && link.object == end);
      if (joins && g.extra(step.link).via == step.to && links == &Between::links_a) {
        ++who.hub;
        who.relations.push_back(step.link);
      }
    });
  };
  look(a, b, &Between::links_a, &Between::mediates_a);
  look(b, a, &Between::links_b, &Between::mediates_b);
  std::erase_if(found, [](const auto& entry) {
    return entry.second.links_a == 0 || entry.second.links_b == 0;
  });
  return found;
}

Answer answer_brokers(World& world, const Arguments& arguments) {
  const Vertex a = *world.actor(arguments, "A"), b = *world.actor(arguments, "B");
  const View view(world.graph(), world.filter(arguments));
  const auto found = between(view, a, b);
  if (found.empty())
    throw NothingFound("Nobody stands between " + world.name(a) + " and " + world.name(b) +
                       " under these conditions.");
  std::vector<std::pair<Vertex, Between>> order(found.begin(), found.end());
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& x, const auto& y) { return x.second.rank() > y.second.rank(); });
  const EvidenceLevel level = evidence_level(arguments);
  Answer answer;
  answer.columns = {{"actor", "Between them", CellKind::kActor},
                    {"as", "As", CellKind::kText},
                    {"links_a", "Links to " + world.name(a), CellKind::kNumber},
                    {"links_b", "Links to " + world.name(b), CellKind::kNumber},
                    {"id", "Id", CellKind::kId}};
  for (const auto& [v, who] : order) {
    std::vector<std::string> as;
    if (who.hub > 0) as.emplace_back("hub");
    if (who.mediates_a > 0 && who.mediates_b > 0) as.emplace_back("mediator");
    if (as.empty()) as.emplace_back("linked to both");
    const std::string id(world.graph().id(v));
    Row row{{world.name(v), as, static_cast<std::int64_t>(who.links_a),
             static_cast<std::int64_t>(who.links_b), id},
            {},
            {id, "", "", "", id}};
    for (const std::uint32_t relation : who.relations) {
      if (level == EvidenceLevel::kNone ||
          (level == EvidenceLevel::kShort && !row.evidence.empty()))
        break;
      if (const auto told = world.store().relation(world.graph().link(relation).row)) {
        for (auto& citation : cite(world, *told, level))
          row.evidence.push_back(std::move(citation));
      }
    }
    answer.rows.push_back(std::move(row));
  }
  return answer;
}

}  // namespace

Question brokers_question() {
  return {"brokers",
          "Who stands between two actors: hubs, mediators, those linked to both",
          "brokers Egypt Israel",
          with_filters({{"A", ParameterKind::kActor, "The one", true},
                        {"B", ParameterKind::kActor, "and the other", true}}),
          answer_brokers,
          "Structure"};
}

}  // namespace entente::queries
