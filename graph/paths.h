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
#include <variant>
#include <vector>

#include "graph/evidence_search.h"
#include "graph/hop_search.h"
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
  std::optional<Path> search(Vertex from, Vertex to, const Bans& bans);
  std::uint64_t cost_of(const Step& step) const;
  void find_next(const std::vector<Path>& found, std::vector<Path>& candidates);
  std::uint64_t cheapest(const Path& path, std::size_t i) const;
  std::vector<Path> enumerate(Vertex from, Vertex to, std::size_t k);

  const View* view_;
  PathOptions options_;
  std::variant<HopSearch, EvidenceSearch> search_;
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
