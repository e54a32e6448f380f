// What the searches for paths share: what a search must not do, and how two halves that meet
// become one path. The searches: hop_search.h, evidence_search.h.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "graph/records.h"

namespace entente::graph {

struct Path {
  std::vector<Vertex> stops;  ///< from the first actor to the last
  std::vector<Vertex> vias;   ///< between stop i and i + 1: the hub passed, or kNone
  std::uint32_t hops = 0;
  std::uint64_t cost = 0;  ///< by the measure

  bool touches(Vertex v) const;
  friend bool operator==(const Path&, const Path&) = default;
};

/// What a search must not do, besides what the view forbids.
struct Bans {
  struct Move {
    Vertex from, to, via;
    friend bool operator==(const Move&, const Move&) = default;
  };
  std::vector<Vertex> actors;  ///< neither stop nor hub
  std::vector<Vertex> stops;   ///< no stop again
  std::vector<Move> moves;
  bool inner_start = false;  ///< the search begins in the middle of a path

  bool any() const { return !actors.empty() || !stops.empty() || !moves.empty(); }
  /// Whether a move may not be made; `reached` is the end of it that the search comes to.
  bool forbid(const Move& move, Vertex reached) const;
};

/// How a search came to a vertex.
struct Label {
  Vertex parent = kNone, via = kNone;
};

/// A move at which the two sides met: its two ends, each labelled by its side.
struct Meeting {
  std::uint64_t cost = ~std::uint64_t{0};
  Vertex forward = kNone, backward = kNone, via = kNone;

  bool found() const { return forward != kNone; }
};

/// The path through a meeting. `forward(v)` and `backward(v)` give the Label of a vertex of that
/// side; the roots' have no parent.
template <class Forward, class Backward>
Path path_through(const Meeting& meeting, Forward forward, Backward backward) {
  Path path;
  path.stops.push_back(meeting.forward);
  for (Label label = forward(meeting.forward); label.parent != kNone;
       label = forward(label.parent)) {
    path.stops.push_back(label.parent);
    path.vias.push_back(label.via);
  }
  std::reverse(path.stops.begin(), path.stops.end());
  std::reverse(path.vias.begin(), path.vias.end());
  path.stops.push_back(meeting.backward);
  path.vias.push_back(meeting.via);
  for (Label label = backward(meeting.backward); label.parent != kNone;
       label = backward(label.parent)) {
    path.stops.push_back(label.parent);
    path.vias.push_back(label.via);
  }
  for (const Vertex via : path.vias) path.hops += via == kNone ? 1 : 2;
  path.cost = meeting.cost;
  return path;
}

}  // namespace entente::graph
