#include "graph/projection.h"

#include <algorithm>

namespace entente::graph {

Projection::Projection(const View& view, Way way) : stop_(view.filter().stop) {
  const Vertex actors = view.graph().actors();
  offsets_.reserve(std::size_t{actors} + 1);
  offsets_.push_back(0);
  std::vector<Vertex> row;
  Pulse pulse(stop_);
  for (Vertex v = 0; v < actors; ++v) {
    pulse.beat();
    row.clear();
    for_each_touch(view, v, way, [&](const Step& step) {
      if (step.to != v) row.push_back(step.to);
    });
    std::sort(row.begin(), row.end());
    for (std::size_t i = 0; i < row.size();) {
      std::size_t end = i;
      while (end < row.size() && row[end] == row[i]) ++end;
      neighbours_.push_back({row[i], static_cast<std::uint32_t>(end - i)});
      i = end;
    }
    offsets_.push_back(static_cast<std::uint32_t>(neighbours_.size()));
  }
}

}  // namespace entente::graph
