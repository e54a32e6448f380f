#include "graph/paths.h"

#include <algorithm>
#include <limits>

namespace entente::graph {
namespace {

constexpr std::uint64_t kFar = std::numeric_limits<std::uint64_t>::max();

bool holds(const std::vector<Vertex>& list, Vertex v) {
  return std::find(list.begin(), list.end(), v) != list.end();
}

/// Whether a move may not be made; `reached` is the end of it that the search comes to.
bool banned(const Bans& bans, const Bans::Move& move, Vertex reached) {
  if (!bans.actors.empty() &&
      (holds(bans.actors, reached) || (move.via != kNone && holds(bans.actors, move.via))))
    return true;
  if (!bans.stops.empty() && holds(bans.stops, reached)) return true;
  return !bans.moves.empty() &&
         std::find(bans.moves.begin(), bans.moves.end(), move) != bans.moves.end();
}

bool by_cost(const std::pair<std::uint64_t, Vertex>& a, const std::pair<std::uint64_t, Vertex>& b) {
  return a > b;
}

}  // namespace

bool Path::touches(Vertex v) const { return holds(stops, v) || holds(vias, v); }

PathFinder::PathFinder(const View& view, PathOptions options)
    : view_(&view), options_(std::move(options)) {
  forward_.nodes.resize(view.graph().actors());
  backward_.nodes.resize(view.graph().actors());
}

std::uint64_t PathFinder::cost_of(const Step& step) const {
  return options_.measure == Measure::kHops ? step.hops()
                                            : step.hops() * doubt(view_->graph(), step);
}

void PathFinder::begin(Side& side, Vertex root, Way way) {
  side.way = options_.any_direction ? Way::kBoth : way;
  side.root = root;
  side.level = 0;
  side.waiting = 1;
  for (auto& level : side.levels) level.clear();
  side.levels.resize(3);
  side.heap.clear();
  side.nodes[root] = Node{epoch_, 0, 0, kNone, kNone};
  if (options_.measure == Measure::kHops) {
    side.levels[0].push_back(root);
  } else {
    side.heap.emplace_back(0, root);
  }
}

/// One step of either search: from v of my side, with everything that the other side has reached as
/// a possible meeting.
void PathFinder::expand(Side& mine, const Side& other, Vertex v, const Bans& bans, Meeting& best) {
  const std::uint64_t so_far = mine.nodes[v].cost;
  const bool backward = &mine == &backward_;
  const Ends ends =
      v == mine.root && (backward || !bans.inner_start) ? Ends::kTerminal : Ends::kInner;
  for_each_step(*view_, v, mine.way, ends, [&](const Step& step) {
    if (step.to >= view_->graph().actors()) return;
    const Bans::Move move =
        backward ? Bans::Move{step.to, v, step.via} : Bans::Move{v, step.to, step.via};
    if (banned(bans, move, step.to)) return;
    const std::uint64_t cost = so_far + cost_of(step);
    Node& node = mine.nodes[step.to];
    if (node.epoch != epoch_ || cost < node.cost) {
      node = Node{epoch_, 0, cost, v, step.via};
      ++mine.waiting;
      if (options_.measure == Measure::kHops) {
        mine.levels[cost % 3].push_back(step.to);
      } else {
        mine.heap.emplace_back(cost, step.to);
        std::push_heap(mine.heap.begin(), mine.heap.end(), by_cost);
      }
    }
    const Node& there = other.nodes[step.to];
    if (there.epoch == epoch_ && cost + there.cost < best.cost) {
      best = backward ? Meeting{cost + there.cost, step.to, v, step.via}
                      : Meeting{cost + there.cost, v, step.to, step.via};
    }
  });
}

/// Moves the side on to its next cost with something to settle; false where nothing is left.
bool PathFinder::next_level(Side& side) {
  if (options_.measure == Measure::kEvidence) {
    while (!side.heap.empty()) {
      const auto [cost, v] = side.heap.front();
      if (side.nodes[v].cost == cost && side.nodes[v].settled == 0) break;
      std::pop_heap(side.heap.begin(), side.heap.end(), by_cost);
      side.heap.pop_back();
    }
    if (side.heap.empty()) return false;
    side.level = side.heap.front().first;
    return true;
  }
  for (int i = 0; i < 3; ++i) {
    if (!side.levels[side.level % 3].empty()) return true;
    ++side.level;
  }
  return false;
}

std::optional<Path> PathFinder::search(Vertex from, Vertex to, const Bans& bans) {
  ++epoch_;
  begin(forward_, from, Way::kForward);
  begin(backward_, to, Way::kBackward);
  if (from == to) return Path{{from}, {}, 0, 0};
  Meeting best{kFar, kNone, kNone, kNone};
  bool first_forward = true, first_backward = true;
  while (true) {
    const bool more_forward = next_level(forward_), more_backward = next_level(backward_);
    // Both ends are looked at in any case: what ends at a hub is seen from the hub only.
    const bool both_looked_at = !first_forward && !first_backward;
    if (both_looked_at) {
      if (!more_forward || !more_backward || forward_.level + backward_.level >= best.cost) break;
    }
    bool go_forward = first_forward;
    if (both_looked_at) go_forward = forward_.waiting <= backward_.waiting;
    Side& mine = go_forward ? forward_ : backward_;
    const Side& other = go_forward ? backward_ : forward_;
    (go_forward ? first_forward : first_backward) = false;
    if (options_.measure == Measure::kHops) {
      // Whatever this level may still find is at least so long, once both ends were looked at.
      const std::uint64_t least = both_looked_at ? mine.level + 1 + other.level : 0;
      level_.swap(mine.levels[mine.level % 3]);
      for (const Vertex v : level_) {
        if (best.cost <= least) break;
        --mine.waiting;
        if (mine.nodes[v].cost == mine.level && mine.nodes[v].settled == 0) {
          mine.nodes[v].settled = 1;
          expand(mine, other, v, bans, best);
        }
      }
      level_.clear();
    } else {
      const Vertex v = mine.heap.front().second;
      std::pop_heap(mine.heap.begin(), mine.heap.end(), by_cost);
      mine.heap.pop_back();
      mine.waiting = mine.heap.size();
      mine.nodes[v].settled = 1;
      expand(mine, other, v, bans, best);
    }
  }
  if (best.cost == kFar) return std::nullopt;
  return assemble(best);
}

Path PathFinder::assemble(const Meeting& best) const {
  Path path;
  for (Vertex v = best.forward; v != kNone; v = forward_.nodes[v].parent) {
    path.stops.push_back(v);
    if (forward_.nodes[v].parent != kNone) path.vias.push_back(forward_.nodes[v].via);
  }
  std::reverse(path.stops.begin(), path.stops.end());
  std::reverse(path.vias.begin(), path.vias.end());
  path.vias.push_back(best.via);
  for (Vertex v = best.backward; v != kNone; v = backward_.nodes[v].parent) {
    path.stops.push_back(v);
    if (backward_.nodes[v].parent != kNone) path.vias.push_back(backward_.nodes[v].via);
  }
  for (const Vertex via : path.vias) path.hops += via == kNone ? 1 : 2;
  path.cost = best.cost;
  return path;
}

std::optional<Path> PathFinder::shortest(Vertex from, Vertex to) {
  if (!options_.through.empty()) {
    auto paths = shortest(from, to, 1);
    return paths.empty() ? std::nullopt : std::optional(std::move(paths.front()));
  }
  Bans bans;
  bans.actors = options_.avoid;
  return search(from, to, bans);
}

}  // namespace entente::graph
