// path A B [-k N]: how one actor is linked to another, hop by hop, each with what it rests on.
#include <algorithm>

#include "graph/paths.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

using graph::kNone;
using graph::Path;
using graph::Vertex;
using graph::View;

std::vector<Vertex> actors(World& world, const Arguments& arguments, std::string_view parameter) {
  std::vector<Vertex> all;
  for (const std::string& name : arguments.list(parameter)) all.push_back(world.actor(name));
  return all;
}

graph::PathOptions options_of(World& world, const Arguments& arguments, Vertex from, Vertex to) {
  graph::PathOptions options;
  options.avoid = actors(world, arguments, "--avoid");
  options.through = actors(world, arguments, "--through");
  options.any_direction = arguments.flag("--any-direction");
  if (arguments.text("--by") == "evidence") options.measure = graph::Measure::kEvidence;
  for (const Vertex v : options.avoid) {
    if (v == from || v == to)
      throw UsageError("--avoid names " + world.name(v) + ", which is an end of the path");
    if (std::find(options.through.begin(), options.through.end(), v) != options.through.end()) {
      throw UsageError(world.name(v) + " is both to be passed and to be avoided");
    }
  }
  return options;
}

/// The n-th hop of the n-th path: the cells of a link, without its hub, which is a stop here.
Row hop_row(std::size_t path, std::size_t hop, std::size_t alternatives, Row&& link) {
  Row row;
  row.cells.reserve(link.cells.size() + 2);
  row.cells.emplace_back(static_cast<std::int64_t>(path));
  row.cells.emplace_back(static_cast<std::int64_t>(hop));
  row.ids.assign(2, "");
  for (std::size_t i = 0; i < link.cells.size(); ++i) {
    if (i == 3) {
      row.cells.emplace_back(static_cast<std::int64_t>(alternatives));
      row.ids.emplace_back();
    } else {
      row.cells.push_back(std::move(link.cells[i]));
      row.ids.push_back(std::move(link.ids[i]));
    }
  }
  row.evidence = std::move(link.evidence);
  return row;
}

/// Whether the relation is walked from its object's side to its subject's.
bool against(const graph::Link& link, Vertex from, Vertex to) {
  const auto place = [&](Vertex v) { return v == link.subject ? 0 : v == link.object ? 2 : 1; };
  return !is_symmetric(link.predicate()) && place(from) > place(to);
}

/// Rows for one path: one a hop, hence two for a step through a hub, each with the sentence that
/// tells the relation.
void add_path(World& world, const View& view, const Path& path, std::size_t number,
              bool any_direction, EvidenceLevel level, Answer& answer) {
  std::size_t hop = 0;
  for (std::size_t i = 0; i + 1 < path.stops.size(); ++i) {
    const graph::AtEnds ends{i == 0, i + 2 == path.stops.size()};
    const auto steps = graph::steps_between(view, path.stops[i], path.stops[i + 1], path.vias[i],
                                            any_direction, ends);
    if (steps.empty()) continue;
    const graph::Step& best = steps.front();
    const auto add = [&](Vertex from, Vertex to) {
      ShownLink link{from, to, kNone, best.link, best.agreement, best.for_from, best.for_to};
      // Who does what to whom stays as it is told, whichever way the path goes.
      if (best.link != kNone && against(view.graph().link(best.link), from, to))
        std::swap(link.from, link.to);
      answer.rows.push_back(
          hop_row(number, ++hop, steps.size(), link_row(world, view, link, level)));
      draw(world, view, link, answer.drawing);
    };
    if (path.vias[i] == kNone) {
      add(path.stops[i], path.stops[i + 1]);
    } else {
      add(path.stops[i], path.vias[i]);
      add(path.vias[i], path.stops[i + 1]);
    }
  }
}

std::string told_way(World& world, const Path& path) {
  std::string text = world.name(path.stops.front());
  for (std::size_t i = 0; i + 1 < path.stops.size(); ++i) {
    if (path.vias[i] != kNone) text += " → (" + world.name(path.vias[i]) + ")";
    text += " → " + world.name(path.stops[i + 1]);
  }
  return text;
}

/// The sentence for nothing found, with what would find something.
[[noreturn]] void nothing(World& world, const Arguments& arguments, const graph::Filter& filter,
                          const graph::PathOptions& options, Vertex from, Vertex to) {
  std::string text = "There is no path from " + world.name(from) + " to " + world.name(to);
  if (const auto predicates = arguments.list("--predicate"); !predicates.empty()) {
    text += " by";
    for (const std::string& p : predicates) text += (&p == &predicates.front() ? " " : ", ") + p;
  }
  if (const auto date = arguments.text("--as-of")) text += " as of " + *date;
  if (!options.through.empty()) text += " through " + world.name(options.through.front());
  if (!options.avoid.empty()) text += " that avoids " + world.name(options.avoid.front());
  text += ".";
  const auto other = [&](const graph::Filter& f, graph::PathOptions o) {
    const View view(world.graph(), f);
    return graph::PathFinder(view, std::move(o)).shortest(from, to);
  };
  if (filter.as_of || filter.between) {
    graph::Filter any_time = filter;
    any_time.as_of.reset();
    any_time.between.reset();
    if (const auto path = other(any_time, options))
      text += " Without the date there is one of " + counted(path->hops, "hop", "hops") + ".";
  } else if (!options.any_direction) {
    graph::PathOptions either = options;
    either.any_direction = true;
    if (const auto path = other(filter, either))
      text += " Against the direction of some relations there is one of " +
              counted(path->hops, "hop", "hops") + " (--any-direction).";
  }
  throw NothingFound(text);
}

Answer answer_path(World& world, const Arguments& arguments) {
  const Vertex from = *world.actor(arguments, "A"), to = *world.actor(arguments, "B");
  const auto k = static_cast<std::size_t>(arguments.number("-k", 1, 1, 1000));
  const graph::Filter filter = world.filter(arguments);
  const View view(world.graph(), filter);
  const graph::PathOptions options = options_of(world, arguments, from, to);
  if (from == to)
    throw UsageError("a path leads from one actor to another; both names mean " + world.name(from));
  graph::PathFinder finder(view, options);
  std::vector<Path> paths;
  if (k == 1) {
    if (auto path = finder.shortest(from, to)) paths.push_back(std::move(*path));
  } else {
    paths = finder.shortest(from, to, k);
  }
  if (paths.empty()) nothing(world, arguments, filter, options, from, to);

  Answer answer;
  answer.columns = link_columns();
  answer.columns[3] = {"alternatives", "Of", CellKind::kNumber, true};
  answer.columns.insert(answer.columns.begin(),
                        {{"path", "Path", CellKind::kNumber}, {"hop", "Hop", CellKind::kNumber}});
  for (std::size_t n = 0; n < paths.size(); ++n) {
    add_path(world, view, paths[n], n + 1, options.any_direction, evidence_level(arguments),
             answer);
  }
  finish(answer.drawing);
  answer.summary =
      counted(paths.front().hops, "hop", "hops") + ": " + told_way(world, paths.front());
  if (paths.size() < k)
    answer.notes.push_back("there " +
                           std::string(paths.size() == 1
                                           ? "is 1 path"
                                           : "are " + std::to_string(paths.size()) + " paths") +
                           " in all");
  return answer;
}

}  // namespace

Question path_question() {
  return {"path",
          "How one actor is linked to another: the shortest way, then the next",
          "path Seoul Tokyo --predicate shares_intelligence_with",
          with_filters(
              {{"A", ParameterKind::kActor, "From whom", true},
               {"B", ParameterKind::kActor, "to whom", true},
               {"-k", ParameterKind::kNumber, "So many paths", false, false, {}, "1"},
               {"--by",
                ParameterKind::kChoice,
                "What makes a path short",
                false,
                false,
                {"hops", "evidence"},
                "hops"},
               {"--through", ParameterKind::kActor, "Only paths that pass this actor", false, true},
               {"--avoid", ParameterKind::kActor, "No path that passes this actor", false, true},
               {"--any-direction", ParameterKind::kFlag, "Directed relations both ways, too"}}),
          answer_path,
          "Links"};
}

}  // namespace entente::queries
