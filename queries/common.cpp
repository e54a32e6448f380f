// common A B: whom and what two actors share: partners, by which relations of either, and
// agreements.
#include <algorithm>
#include <map>
#include <set>

#include "knowledge/error.h"
#include "queries/structure.h"

namespace entente::queries {
namespace {

using graph::Vertex;

std::map<Vertex, std::set<std::string>> partners_of(const graph::View& view, Vertex actor) {
  std::map<Vertex, std::set<std::string>> partners;
  const graph::Graph& g = view.graph();
  graph::for_each_touch(view, actor, graph::Way::kBoth, [&](const graph::Step& step) {
    const Predicate p =
        step.link == graph::kNone ? Predicate::kHasAgreementWith : g.link(step.link).predicate();
    const bool incoming = !is_symmetric(p) && g.link(step.link).object == actor;
    partners[step.to].insert((incoming ? "← " : "") + phrase(p));
  });
  return partners;
}

std::vector<std::string> list(const std::set<std::string>& set) { return {set.begin(), set.end()}; }

Answer answer_common(World& world, const Arguments& arguments) {
  const Vertex a = *world.actor(arguments, "A"), b = *world.actor(arguments, "B");
  const graph::View view(world.graph(), world.filter(arguments));
  const graph::Graph& g = world.graph();
  const auto of_a = partners_of(view, a), of_b = partners_of(view, b);
  Answer answer;
  answer.columns = {{"shared", "Shared", CellKind::kText},
                    {"with", "With", CellKind::kActor},
                    {"a", world.name(a), CellKind::kText},
                    {"b", world.name(b), CellKind::kText},
                    {"id", "Id", CellKind::kId}};
  std::size_t agreements = 0;
  for (const graph::Arc& arc : g.touching(a)) {
    if (!arc.is_party() || !view.takes(arc)) continue;
    const auto arcs = g.touching(arc.target);
    if (std::none_of(arcs.begin(), arcs.end(), [&](const graph::Arc& other) {
          return other.target == b && view.takes(other);
        }))
      continue;
    const auto row = world.store().agreement(g.pact(arc.target).row);
    if (!row) continue;
    ++agreements;
    answer.rows.push_back(
        {{std::string("agreement"), label(world, row->agreement), {}, {}, row->agreement.id.value},
         cite(world, *row, evidence_level(arguments)),
         {"", row->agreement.id.value, "", "", row->agreement.id.value}});
  }
  std::size_t partners = 0;
  for (const auto& [partner, how] : of_a) {
    const auto other = of_b.find(partner);
    if (other == of_b.end() || partner == a || partner == b) continue;
    ++partners;
    const std::string id(g.id(partner));
    answer.rows.push_back(
        {{std::string("partner"), world.name(partner), list(how), list(other->second), id},
         {},
         {"", id, "", "", id}});
  }
  if (answer.rows.empty())
    throw NothingFound(world.name(a) + " and " + world.name(b) +
                       " share no partner and no agreement under these conditions.");
  answer.summary = world.name(a) + " and " + world.name(b) + " share " +
                   counted(agreements, "agreement", "agreements") + " and " +
                   counted(partners, "partner", "partners") + ".";
  return answer;
}

}  // namespace

Question common_question() {
  return {"common",
          "Whom and what two actors share: partners and agreements",
          "common Seoul Tokyo",
          with_filters({{"A", ParameterKind::kActor, "The one", true},
                        {"B", ParameterKind::kActor, "and the other", true}}),
          answer_common,
          "Links"};
}

}  // namespace entente::queries
