#include "graph/steps.h"

#include <algorithm>
#include <tuple>

#include "graph/paths.h"

namespace entente::graph {

std::uint32_t doubt(std::uint32_t confidence, std::uint32_t sources) {
  const std::uint32_t s = std::max<std::uint32_t>(sources, 1);
  return 100 + (900 - 900 * confidence * s / (1000 * (s + 1)));
}

std::uint32_t doubt(const Graph& g, const Step& step) {
  if (step.link != kNone) return doubt(g.link(step.link).confidence, g.link(step.link).sources());
  const Pact& pact = g.pact(step.agreement);
  return doubt(pact.confidence, pact.sources);
}

std::vector<Step> steps_between(const View& view, Vertex from, Vertex to, Vertex via,
                                bool any_direction, AtEnds ends) {
  std::vector<Step> steps;
  const auto add = [&](const Step& step) {
    const bool there = std::any_of(steps.begin(), steps.end(), [&](const Step& s) {
      return s.link == step.link && s.agreement == step.agreement && s.for_from == step.for_from &&
             s.for_to == step.for_to;
    });
    if (!there) steps.push_back(step);
  };
  for_each_step(view, from, any_direction ? Way::kBoth : Way::kForward,
                ends.first ? Ends::kTerminal : Ends::kInner, [&](const Step& step) {
                  if (step.to == to && step.via == via) add(step);
                });
  if (ends.last && via == kNone) {
    for_each_step(view, to, any_direction ? Way::kBoth : Way::kBackward, Ends::kTerminal,
                  [&](Step step) {
                    if (step.to != from || step.via != kNone) return;
                    step.to = to;
                    std::swap(step.for_from, step.for_to);
                    add(step);
                  });
  }
  const Graph& g = view.graph();
  std::sort(steps.begin(), steps.end(), [&](const Step& a, const Step& b) {
    return std::tuple(doubt(g, a), a.link, a.agreement) <
           std::tuple(doubt(g, b), b.link, b.agreement);
  });
  return steps;
}

std::vector<std::pair<Vertex, std::uint32_t>> within(const View& view, Vertex from,
                                                     std::uint32_t hops, Way way) {
  const Vertex actors = view.graph().actors();
  // reached: by whatever; expanded from: by a whole step, so that it may go on from there.
  std::vector<std::uint32_t> reached(actors, kNone), stop(actors, kNone);
  std::vector<std::vector<Vertex>> levels(1, {from});
  reached[from] = stop[from] = 0;
  Pulse pulse(view.filter().stop);
  for (std::uint32_t level = 0; level < levels.size() && level < hops; ++level) {
    for (std::size_t i = 0; i < levels[level].size(); ++i) {
      pulse.beat();
      const Vertex v = levels[level][i];
      if (stop[v] != level) continue;
      for_each_step(view, v, way, level == 0 ? Ends::kTerminal : Ends::kInner,
                    [&](const Step& step) {
                      if (step.to >= actors) return;
                      if (step.via != kNone)
                        reached[step.via] = std::min(reached[step.via], level + 1);
                      const std::uint32_t at = level + step.hops();
                      if (at > hops || at >= stop[step.to]) return;
                      stop[step.to] = at;
                      reached[step.to] = std::min(reached[step.to], at);
                      if (levels.size() <= at) levels.resize(std::size_t{at} + 1);
                      levels[at].push_back(step.to);
                    });
    }
  }
  std::vector<std::pair<Vertex, std::uint32_t>> result;
  for (Vertex v = 0; v < actors; ++v) {
    if (reached[v] != kNone) result.emplace_back(v, reached[v]);
  }
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::tie(a.second, a.first) < std::tie(b.second, b.first);
  });
  return result;
}

}  // namespace entente::graph
