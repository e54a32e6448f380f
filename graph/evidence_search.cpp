#include "graph/evidence_search.h"

#include <functional>

namespace entente::graph {

EvidenceSearch::EvidenceSearch(const View& view, bool any_direction)
    : view_(&view), pulse_(view.filter().stop), any_direction_(any_direction) {
  forward_.nodes.resize(view.graph().actors());
  backward_.nodes.resize(view.graph().actors());
}

void EvidenceSearch::begin(Side& side, Vertex root, Way way) {
  side.way = any_direction_ ? Way::kBoth : way;
  side.root = root;
  side.heap.assign(1, {0, root});
  side.nodes[root] = Node{search_, false, 0, {}};
}

/// True where something is left to settle; it is on top of the heap then.
bool EvidenceSearch::skip_settled(Side& side) {
  while (!side.heap.empty()) {
    const auto [cost, v] = side.heap.front();
    if (side.nodes[v].cost == cost && !side.nodes[v].settled) return true;
    std::pop_heap(side.heap.begin(), side.heap.end(), std::greater<>());
    side.heap.pop_back();
  }
  return false;
}

/// Takes every step from the side's nearest vertex, with everything that the other side has reached
/// as a possible meeting.
void EvidenceSearch::settle(Side& mine, const Side& other, const Bans& bans) {
  pulse_.beat();
  const auto [so_far, v] = mine.heap.front();
  std::pop_heap(mine.heap.begin(), mine.heap.end(), std::greater<>());
  mine.heap.pop_back();
  mine.nodes[v].settled = true;
  const bool backward = &mine == &backward_;
  const Ends ends = v == mine.root ? mine.root_ends : Ends::kInner;
  for_each_step(*view_, v, mine.way, ends, [&, so_far = so_far, v = v](const Step& step) {
    if (step.to >= view_->graph().actors()) return;
    const Bans::Move move =
        backward ? Bans::Move{step.to, v, step.via} : Bans::Move{v, step.to, step.via};
    if (bans.forbid(move, step.to)) return;
    const std::uint64_t cost = so_far + std::uint64_t{step.hops()} * doubt(view_->graph(), step);
    Node& node = mine.nodes[step.to];
    if (node.search != search_ || cost < node.cost) {
      node = Node{search_, false, cost, {v, step.via}};
      mine.heap.emplace_back(cost, step.to);
      std::push_heap(mine.heap.begin(), mine.heap.end(), std::greater<>());
    }
    const Node& there = other.nodes[step.to];
    if (there.search == search_ && cost + there.cost < best_.cost) {
      best_ = backward ? Meeting{cost + there.cost, step.to, v, step.via}
                       : Meeting{cost + there.cost, v, step.to, step.via};
    }
  });
}

std::optional<Path> EvidenceSearch::find(Vertex from, Vertex to, const Bans& bans) {
  ++search_;
  best_ = {};
  forward_.root_ends = bans.inner_start ? Ends::kInner : Ends::kTerminal;
  begin(forward_, from, Way::kForward);
  begin(backward_, to, Way::kBackward);
  // Both ends are looked at in any case: what ends at a hub is seen from the hub only.
  settle(forward_, backward_, bans);
  settle(backward_, forward_, bans);
  while (skip_settled(forward_) && skip_settled(backward_) &&
         forward_.heap.front().first + backward_.heap.front().first < best_.cost) {
    forward_.heap.size() <= backward_.heap.size() ? settle(forward_, backward_, bans)
                                                  : settle(backward_, forward_, bans);
  }
  if (!best_.found()) return std::nullopt;
  return path_through(
      best_, [&](Vertex v) { return forward_.nodes[v].label; },
      [&](Vertex v) { return backward_.nodes[v].label; });
}

}  // namespace entente::graph
