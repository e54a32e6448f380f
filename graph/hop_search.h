// The path of fewest hops: breadth-first search from both ends, level by level, always on the side
// whose next level has fewer arcs, until one side comes upon a mark of the other. A `via` relation
// is a step of two hops, whose far end waits for its level.
//
//   HopSearch search(view, /*any_direction=*/false);
//   std::optional<Path> path = search.find(seoul, tokyo, {});
//
// What is known of an actor that a search came to stands in a short list; the actor itself keeps
// but the number in that list, four bytes, so that the marks of 200,000 actors stay in a near
// cache. Numbers go on from search to search, so that nothing is cleared between. In a view without
// conditions the arcs say by themselves whether they are seen (Arc::plain), and are read as they
// lie.
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
    bool backward = false;
    std::uint32_t level = 0;
    std::vector<Vertex> frontier, next;           ///< the vertices of this level, and of the next
    std::vector<std::span<const Arc>> rows;       ///< of the frontier
    std::size_t arcs = 0;                         ///< of all rows
    std::array<std::vector<Waiting>, 2> waiting;  ///< by level, even and odd

    bool exhausted() const { return frontier.empty() && waiting[0].empty() && waiting[1].empty(); }
  };

  void begin(Side& side, Vertex root, Way way);
  void enter(Side& side);
  void fetch_ahead(const Side& side, std::size_t first, bool every_record) const;
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
  /// An actor that this search came to.
  struct Stop {
    Label label;
    std::uint32_t level = 0;
    bool backward = false;  ///< by which side
  };
  void mark(const Side& side, Vertex v, std::uint32_t level, const Label& label);
  /// Null where the search has not come there.
  const Stop* stop(Vertex v) const {
    const std::uint32_t place = numbers_[v] - first_;
    return place < stops_.size() ? &stops_[place] : nullptr;
  }
  std::vector<std::uint32_t> numbers_;  ///< by actor: of the last stop there, in any search
  std::uint32_t first_ = 1;             ///< number of this search's first stop
  std::vector<Stop> stops_;             ///< of this search
  std::vector<Special> specials_;
  Side forward_, backward_;
  Meeting best_;
  std::uint64_t least_ = 0;  ///< no path that is still to be found is shorter
};

}  // namespace entente::graph
