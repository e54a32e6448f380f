#include "graph/cohesion.h"

#include <algorithm>

namespace entente::graph {

Components components(const Projection& p, std::optional<Vertex> without) {
  Components result;
  result.part.assign(p.vertices(), kNone);
  std::vector<Vertex> waiting;
  Pulse pulse(p.stop());
  for (Vertex start = 0; start < p.vertices(); ++start) {
    if (result.part[start] != kNone || start == without) continue;
    const auto part = static_cast<std::uint32_t>(result.sizes.size());
    result.sizes.push_back(0);
    result.part[start] = part;
    waiting.assign(1, start);
    while (!waiting.empty()) {
      pulse.beat();
      const Vertex v = waiting.back();
      waiting.pop_back();
      ++result.sizes[part];
      for (const Neighbour& n : p.of(v)) {
        if (result.part[n.vertex] != kNone || n.vertex == without) continue;
        result.part[n.vertex] = part;
        waiting.push_back(n.vertex);
      }
    }
  }
  return result;
}

namespace {

/// Depth-first search with its own stack, since a chain of a million actors must not end the
/// program.
class LowPoints {
 public:
  explicit LowPoints(const Projection& p)
      : graph_(p),
        found_(p.vertices(), 0),
        low_(p.vertices(), 0),
        cut_(p.vertices(), false),
        pulse_(p.stop()) {}

  std::vector<Vertex> run() {
    for (Vertex v = 0; v < graph_.vertices(); ++v) {
      if (found_[v] == 0) from(v);
    }
    std::vector<Vertex> points;
    for (Vertex v = 0; v < graph_.vertices(); ++v) {
      if (cut_[v]) points.push_back(v);
    }
    return points;
  }

 private:
  struct Frame {
    Vertex vertex, parent;
    std::size_t next = 0;
  };

  void from(Vertex root) {
    std::vector<Frame> stack{{root, kNone}};
    std::uint32_t children = 0;
    found_[root] = low_[root] = ++time_;
    while (!stack.empty()) {
      pulse_.beat();
      Frame& frame = stack.back();
      const auto row = graph_.of(frame.vertex);
      if (frame.next < row.size()) {
        const Vertex w = row[frame.next++].vertex;
        if (w == frame.parent) continue;
        if (found_[w] != 0) {
          low_[frame.vertex] = std::min(low_[frame.vertex], found_[w]);
        } else {
          found_[w] = low_[w] = ++time_;
          children += frame.vertex == root ? 1 : 0;
          stack.push_back({w, frame.vertex});
        }
        continue;
      }
      const Frame done = frame;
      stack.pop_back();
      if (stack.empty()) break;
      const Vertex above = stack.back().vertex;
      low_[above] = std::min(low_[above], low_[done.vertex]);
      if (above != root && low_[done.vertex] >= found_[above]) cut_[above] = true;
    }
    if (children > 1) cut_[root] = true;
  }

  const Projection& graph_;
  std::vector<std::uint32_t> found_, low_;
  std::vector<bool> cut_;
  std::uint32_t time_ = 0;
  Pulse pulse_;
};

}  // namespace

std::vector<Vertex> articulation_points(const Projection& p) { return LowPoints(p).run(); }

}  // namespace entente::graph
