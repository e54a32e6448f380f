// The path of fewest hops: breadth-first search from both ends, level by level, always on the side
// whose next level has fewer arcs, until one side comes upon a mark of the other. A `via` relation
// is a step of two hops, whose far end waits for its level.
//
//   HopSearch search(view, /*any_direction=*/false);
//   std::optional<Path> path = search.find(seoul, tokyo, {});
//
// Which side came to an actor is told by two bits, so that those of 200,000 actors stay in the
// nearest caches; what else is known of it stands in a short list. Of a level's rows no more are
// looked up than it takes to see which side has fewer arcs. In a view without conditions the arcs
// say by themselves whether they are seen (Arc::plain), and are read as they lie: first only for
// one that leads to the other side, since the level that does so ends the search and need not be
// marked.
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
    Vertex from = 0;
    Arc arc;
  };
  struct Side {
    Way way = Way::kForward;
    Ends root_ends = Ends::kTerminal;
    bool backward = false;
    std::uint32_t level = 0;
    std::vector<Vertex> frontier, next;           ///< the vertices of this level, and of the next
    std::vector<std::span<const Arc>> rows;       ///< of the first of the frontier
    std::size_t arcs = 0;                         ///< of these rows
    std::array<std::vector<Waiting>, 2> waiting;  ///< by level, even and odd

    bool exhausted() const { return frontier.empty() && waiting[0].empty() && waiting[1].empty(); }
    bool counted() const { return rows.size() == frontier.size(); }
  };

  void begin(Side& side, Vertex root, Way way);
  static void enter(Side& side);
  void count_rows(Side& side) const;
  Side& cheaper_side();
  void fetch_records(const Side& side, std::size_t first) const;
  void advance(Side& mine, const Bans& bans);
  void fetch_ahead(Side& side, std::size_t i) const;
  bool meets_at_once(Side& mine);
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
    Vertex at = 0;
    Label label;
    std::uint32_t level = 0;
  };
  void mark(const Side& side, Vertex v, std::uint32_t level, const Label& label);
  /// Bits of the sides that came to an actor; at most one is set.
  enum Came : std::uint64_t { kNot = 0, kForward = 1, kBackward = 2 };
  static Came came_by(const Side& side) { return side.backward ? kBackward : kForward; }
  Came came(Vertex v) const { return static_cast<Came>(came_[v / kInWord] >> shift(v) & 3U); }
  static unsigned shift(Vertex v) { return 2 * (v % kInWord); }
  /// Of an actor that the search came to.
  const Stop& stop(Vertex v) const { return stops_[numbers_[v]]; }
  static constexpr Vertex kInWord = 32;
  std::vector<std::uint64_t> came_;     ///< Came by actor, cleared after each search
  std::vector<std::uint32_t> numbers_;  ///< by actor: of its stop, where a side came there
  std::vector<Stop> stops_;             ///< of this search
  std::vector<Special> specials_;
  Side forward_, backward_;
  Meeting best_;
  std::uint64_t least_ = 0;  ///< no path that is still to be found is shorter
};

}  // namespace entente::graph
