// The path of least doubt: Dijkstra's search from both ends (Pohl 1971), each step at the cost that
// doubt() gives it, until no shorter meeting can follow.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "graph/search.h"
#include "graph/steps.h"

namespace entente::graph {

class EvidenceSearch {
 public:
  /// The view must outlive the search. One thread at a time.
  EvidenceSearch(const View& view, bool any_direction);

  /// A path of the least cost, the same on every machine; nothing where there is none. `from` and
  /// `to` differ.
  std::optional<Path> find(Vertex from, Vertex to, const Bans& bans);

 private:
  struct Node {
    std::uint32_t search = 0;
    bool settled = false;
    std::uint64_t cost = 0;
    Label label;
  };
  struct Side {
    std::vector<Node> nodes;
    std::vector<std::pair<std::uint64_t, Vertex>> heap;
    Way way = Way::kForward;
    Ends root_ends = Ends::kTerminal;
    Vertex root = kNone;
  };

  void begin(Side& side, Vertex root, Way way);
  bool skip_settled(Side& side);
  void settle(Side& mine, const Side& other, const Bans& bans);

  const View* view_;
  Pulse pulse_;
  bool any_direction_;
  std::uint32_t search_ = 0;
  Side forward_, backward_;
  Meeting best_;
};

}  // namespace entente::graph
