// The path of fewest hops: breadth-first search from both ends, level by level, always on the side
// whose next level has fewer arcs, until one side comes upon a mark of the other. A `via` relation
// is a step of two hops, whose far end waits for its level.
//
//   HopSearch search(view, /*any_direction=*/false);
//   std::optional<Path> path = search.find(seoul, tokyo, {});
//
// Marks are stamped by search and side, so that nothing is cleared between searches. In a view
// without conditions the arcs say by themselves whether they are seen (Arc::plain), and are read as
// they lie.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "graph/search.h"
#include "graph/steps.h"

namespace entente::graph {

class HopSearch {
 public:
  /// The view must outlive the search. One thread at a time.
  HopSearch(const View& view, bool any_direction);

  /// A path of the fewest hops, the same on every machine; nothing where there is none. `from` and
  /// `to` differ.
  std::optional<Path> find(Vertex from, Vertex to, const Bans& bans);

 private:
  /// A step of two hops that waits for its level.
  struct Waiting {
    Vertex from, to, via;
  };
  /// An arc that is more than a relation between two actors.
  struct Special {
    Vertex from;
    Arc arc;
  };
  struct Side {
    Way way = Way::kForward;
    Ends root_ends = Ends::kTerminal;
    std::uint32_t mark = 0, level = 0;
    std::vector<Vertex> frontier, next;           ///< the vertices of this level, and of the next
    std::vector<std::span<const Arc>> rows;       ///< of the frontier
    std::size_t arcs = 0;                         ///< of all rows
    std::array<std::vector<Waiting>, 2> waiting;  ///< by level, even and odd

    bool exhausted() const { return frontier.empty() && waiting[0].empty() && waiting[1].empty(); }
  };

  void begin(Side& side, Vertex root, Way way);
  void enter(Side& side);
  void fetch(const Side& side, std::size_t first);
  void advance(Side& mine, const Bans& bans);
  bool scan(Side& mine, Vertex v, std::span<const Arc> row, Ends ends);
  bool follow_specials(Side& mine);
  bool follow_agreement(Side& mine, const Special& special);
  bool reach(Side& mine, Vertex from, Vertex to, Vertex via);
  bool await(Side& mine, Vertex from, Vertex to, Vertex via);
  bool meet(const Side& mine, Vertex from, Vertex to, Vertex via, std::uint32_t cost);
  bool good_enough() const { return best_.cost <= least_; }

  const View* view_;
  Pulse pulse_;
  bool any_direction_;
  bool as_it_lies_;  ///< no condition of the view or the search needs a closer look at each arc
  std::uint32_t search_ = 0;
  /// All that is known of an actor, in one place of memory.
  struct Node {
    std::uint32_t mark = 0;  ///< 2 · search + side
    std::uint32_t level = 0;
    Label label;
  };
  std::vector<Node> nodes_;
  std::vector<Special> specials_;
  std::uint32_t fetched_ = 0;  ///< keeps the looks ahead from being optimised away
  Side forward_, backward_;
  Meeting best_;
  std::uint64_t least_ = 0;  ///< no path that is still to be found is shorter
};

}  // namespace entente::graph
