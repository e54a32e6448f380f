// Yen, "Finding the k shortest loopless paths in a network" (Management Science 17, 1971), over
// stops.
#include <algorithm>
#include <tuple>

#include "graph/paths.h"

namespace entente::graph {
namespace {

constexpr std::size_t kMostWithThrough = 2000;

bool better(const Path& a, const Path& b) {
  return std::tie(a.cost, a.stops, a.vias) < std::tie(b.cost, b.stops, b.vias);
}

bool same_beginning(const Path& a, const Path& b, std::size_t stops) {
  return a.stops.size() > stops && b.stops.size() > stops &&
         std::equal(a.stops.begin(), a.stops.begin() + stops + 1, b.stops.begin()) &&
         std::equal(a.vias.begin(), a.vias.begin() + stops, b.vias.begin());
}

}  // namespace

void PathFinder::find_next(const std::vector<Path>& found, std::vector<Path>& candidates) {
  const Path& last = found.back();
  const Vertex to = last.stops.back();
  std::uint64_t root_cost = 0;
  for (std::size_t i = 0; i + 1 < last.stops.size(); ++i) {
    Bans bans;
    bans.actors = options_.avoid;
    bans.stops.assign(last.stops.begin(), last.stops.begin() + static_cast<std::ptrdiff_t>(i));
    bans.inner_start = i > 0;
    for (const Path& path : found) {
      if (same_beginning(path, last, i))
        bans.moves.push_back({path.stops[i], path.stops[i + 1], path.vias[i]});
    }
    if (auto spur = search(last.stops[i], to, bans)) {
      Path whole;
      whole.stops.assign(last.stops.begin(), last.stops.begin() + static_cast<std::ptrdiff_t>(i));
      whole.vias.assign(last.vias.begin(), last.vias.begin() + static_cast<std::ptrdiff_t>(i));
      whole.stops.insert(whole.stops.end(), spur->stops.begin(), spur->stops.end());
      whole.vias.insert(whole.vias.end(), spur->vias.begin(), spur->vias.end());
      for (const Vertex via : whole.vias) whole.hops += via == kNone ? 1 : 2;
      whole.cost = root_cost + spur->cost;
      if (std::find(candidates.begin(), candidates.end(), whole) == candidates.end())
        candidates.push_back(std::move(whole));
    }
    root_cost += cheapest(last, i);
  }
}

/// The cost of the i-th step of a path: of the best relation that makes it.
std::uint64_t PathFinder::cheapest(const Path& path, std::size_t i) const {
  if (options_.measure == Measure::kHops) return path.vias[i] == kNone ? 1 : 2;
  const AtEnds ends{i == 0, i + 2 == path.stops.size()};
  const auto steps = steps_between(*view_, path.stops[i], path.stops[i + 1], path.vias[i],
                                   options_.any_direction, ends);
  return steps.empty() ? 0 : cost_of(steps.front());
}

std::vector<Path> PathFinder::enumerate(Vertex from, Vertex to, std::size_t k) {
  std::vector<Path> found, wanted, candidates;
  Bans bans;
  bans.actors = options_.avoid;
  auto next = search(from, to, bans);
  const std::size_t most = options_.through.empty() ? k : kMostWithThrough;
  while (next) {
    found.push_back(std::move(*next));
    const Path& path = found.back();
    if (std::all_of(options_.through.begin(), options_.through.end(),
                    [&](Vertex v) { return path.touches(v); }))
      wanted.push_back(path);
    if (wanted.size() == k || found.size() == most || path.stops.size() < 2) break;
    find_next(found, candidates);
    next.reset();
    if (const auto best = std::min_element(candidates.begin(), candidates.end(), better);
        best != candidates.end()) {
      next = std::move(*best);
      candidates.erase(best);
    }
  }
  return wanted;
}

std::vector<Path> PathFinder::shortest(Vertex from, Vertex to, std::size_t k) {
  return k == 0 ? std::vector<Path>() : enumerate(from, to, k);
}

}  // namespace entente::graph
