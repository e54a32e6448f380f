// Who touches whom, as a simple graph of actors: what centrality, components, communities and
// similarity are measured on. Hubs are written out (a `via` relation joins either side with the
// hub, not the sides), parallel relations count as one edge whose weight is their number. Made of a
// view; rows are sorted, so that every figure is the same on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/steps.h"

namespace entente::graph {

struct Neighbour {
  Vertex vertex = 0;
  std::uint32_t weight = 1;  ///< relations and agreements between the two
};

class Projection {
 public:
  /// `way`: kBoth for an undirected graph; kForward for one whose rows are the actors that each
  /// actor's relations point to.
  Projection(const View& view, Way way);
  /// From rows of neighbours, for tests. Undirected ones hold each edge in both rows.
  Projection(std::vector<std::uint32_t> offsets, std::vector<Neighbour> neighbours)
      : offsets_(std::move(offsets)), neighbours_(std::move(neighbours)) {}

  Vertex vertices() const { return static_cast<Vertex>(offsets_.size() - 1); }
  std::span<const Neighbour> of(Vertex v) const {
    return std::span(neighbours_).subspan(offsets_[v], offsets_[v + 1] - offsets_[v]);
  }
  std::size_t arcs() const { return neighbours_.size(); }
  /// What work over it looks at now and then: the view's.
  const Stop* stop() const { return stop_; }

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<Neighbour> neighbours_;
  const Stop* stop_ = nullptr;
};

}  // namespace entente::graph
