// compare --at D1 --at D2: which links are new on the later day, and which are gone.
#include <algorithm>
#include <set>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

using graph::kNone;
using graph::Vertex;
using graph::View;

using Key = std::tuple<Vertex, Vertex, std::uint32_t, Vertex>;

/// Every link of a view by what it is, each pair once.
std::set<Key> links_of(const View& view) {
  const graph::Graph& g = view.graph();
  std::set<Key> links;
  for (std::uint32_t i = 0; i < g.links(); ++i) {
    const bool state = is_state_of_affairs(g.link(i).predicate());
    if (state && g.link(i).subject != g.link(i).object && view.takes_link(i))
      links.insert({g.link(i).subject, g.link(i).object, i, kNone});
  }
  for (Vertex v = 0; v < g.actors(); ++v) {
    graph::for_each_step(view, v, graph::Way::kBoth, graph::Ends::kInner,
                         [&](const graph::Step& step) {
                           if (step.link == kNone && v < step.to)
                             links.insert({v, step.to, kNone, step.agreement});
                         });
  }
  return links;
}

Answer answer_compare(World& world, const Arguments& arguments) {
  const auto days = arguments.list("--at");
  if (days.size() != 2)
    throw UsageError("`compare` needs two days, as in: entente compare --at 2012 --at 2015");
  const PartialDate first = date_of("--at", days[0]), second = date_of("--at", days[1]);
  graph::Filter filter = world.filter(arguments);
  const auto at = [&](const PartialDate& day) {
    graph::Filter f = filter;
    f.as_of = graph::DayRange{day.earliest(), day.latest()};
    return View(world.graph(), f);
  };
  const View before = at(first), after = at(second);
  const auto old_links = links_of(before), new_links = links_of(after);
  Answer answer;
  answer.columns = link_columns();
  answer.columns.insert(answer.columns.begin(), Column{"change", "", CellKind::kText});
  std::size_t kept = 0, came = 0, went = 0;
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 50, 0, 1'000'000'000));
  const auto show = [&](const View& view, const Key& key, const char* change) {
    ++answer.total;
    if (limit > 0 && answer.rows.size() >= limit) return;
    const auto& [from, to, link, agreement] = key;
    Row row =
        link_row(world, view,
                 {from, to, link == kNone ? kNone : world.graph().extra(link).via, link, agreement},
                 evidence_level(arguments));
    Row shown;
    shown.cells.reserve(row.cells.size() + 1);
    shown.cells.emplace_back(std::string(change));
    shown.ids.emplace_back();
    for (auto& cell : row.cells) shown.cells.push_back(std::move(cell));
    for (auto& id : row.ids) shown.ids.push_back(std::move(id));
    shown.evidence = std::move(row.evidence);
    answer.rows.push_back(std::move(shown));
  };
  for (const Key& key : new_links) {
    if (old_links.count(key) > 0) {
      ++kept;
    } else {
      ++came;
      show(after, key, "new");
    }
  }
  for (const Key& key : old_links) {
    if (new_links.count(key) == 0) ++went, show(before, key, "gone");
  }
  answer.summary = "From " + first.text() + " to " + second.text() + ": " +
                   counted(came, "new link", "new links") + ", " + counted(went, "gone", "gone") +
                   ", " + counted(kept, "kept", "kept") + ".";
  answer.notes.emplace_back("states of affairs and agreements; acts are in `changes`");
  return answer;
}

}  // namespace

Question compare_question() {
  return {
      "compare",
      "Which links are new on a later day, and which are gone",
      "compare --at 2012 --at 2015",
      with_filters({{"--at", ParameterKind::kDate, "The earlier and the later day", true, true}}),
      answer_compare,
      "Time"};
}

}  // namespace entente::queries
