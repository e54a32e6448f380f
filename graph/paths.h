// Paths from one actor to another, respecting hubs: the shortest by bidirectional search, the next
// ones after Yen (1971).
//
//   PathFinder finder(view);
//   std::optional<Path> path = finder.shortest(seoul, tokyo);
//
// A path is a chain of stops; between two of them it may pass through a hub (`via` relations),
// which counts as two hops. No stop comes twice; a hub that is only passed may be a stop elsewhere.
// The same view gives the same path on every machine.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/steps.h"

namespace entente::graph {

enum class Measure : std::uint8_t {
  kHops,  ///< fewest hops
  kEvidence  ///< least doubt: each hop costs 100 + 900 · (1 − confidence · sources / (sources + 1))
};

struct PathOptions {
  Measure measure = Measure::kHops;
  bool any_direction = false;   ///< directed relations both ways, too
  std::vector<Vertex> avoid;    ///< neither stops nor hubs of the path
  std::vector<Vertex> through;  ///< each a stop or hub of the path
};

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
};

class PathFinder {
 public:
  /// The view must outlive the finder. One thread at a time; the work space is kept from search to
  /// search.
  explicit PathFinder(const View& view, PathOptions options = {});

  /// The shortest path, nothing where there is none; of an actor to itself, a path of one stop.
  std::optional<Path> shortest(Vertex from, Vertex to);
  /// Up to k paths, shortest first, those of one cost in the order of their stops' ids. With
  /// `through`, the search gives up after 2,000 paths that miss it.
  std::vector<Path> shortest(Vertex from, Vertex to, std::size_t k);

 private:
  struct Node {
    std::uint32_t epoch = 0;
    std::uint32_t settled = 0;
    std::uint64_t cost = 0;
    Vertex parent = kNone, via = kNone;
  };
  struct Side {
    std::vector<Node> nodes;
    std::vector<std::vector<Vertex>> levels;  ///< by cost, for hops
    std::vector<std::pair<std::uint64_t, Vertex>> heap;
    Way way = Way::kForward;
    Vertex root = kNone;
    std::uint64_t level = 0;
    std::size_t waiting = 0;
  };
  struct Meeting {
    std::uint64_t cost = 0;
    Vertex forward = kNone, backward = kNone, via = kNone;
  };

  std::optional<Path> search(Vertex from, Vertex to, const Bans& bans);
  void begin(Side& side, Vertex root, Way way);
  bool next_level(Side& side);
  void expand(Side& mine, const Side& other, Vertex v, const Bans& bans, Meeting& best);
  std::uint64_t cost_of(const Step& step) const;
  Path assemble(const Meeting& best) const;
  void find_next(const std::vector<Path>& found, std::vector<Path>& candidates);
  std::uint64_t cheapest(const Path& path, std::size_t i) const;
  std::vector<Path> enumerate(Vertex from, Vertex to, std::size_t k);

  const View* view_;
  PathOptions options_;
  Side forward_, backward_;
  std::vector<Vertex> level_;  ///< the level being settled
  std::uint32_t epoch_ = 0;
};

/// Which ends of a path a step is at: there it may begin or end at a hub.
struct AtEnds {
  bool first = true, last = true;
};

/// The relations and agreements by which a path may take that step, the best told first, then by
/// number.
std::vector<Step> steps_between(const View& view, Vertex from, Vertex to, Vertex via,
                                bool any_direction, AtEnds ends = {});

/// All actors within so many hops of one, with their hops, itself (0) included, sorted by hops and
/// number. A hub that is only passed is reached, but from there nothing but the other end of that
/// relation.
std::vector<std::pair<Vertex, std::uint32_t>> within(const View& view, Vertex from,
                                                     std::uint32_t hops, Way way);

}  // namespace entente::graph
