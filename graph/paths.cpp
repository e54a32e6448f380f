#include "graph/paths.h"

namespace entente::graph {

PathFinder::PathFinder(const View& view, PathOptions options)
    : view_(&view),
      options_(std::move(options)),
      search_(std::in_place_type<HopSearch>, view, options_.any_direction) {
  if (options_.measure == Measure::kEvidence)
    search_.emplace<EvidenceSearch>(view, options_.any_direction);
}

std::uint64_t PathFinder::cost_of(const Step& step) const {
  return options_.measure == Measure::kHops ? step.hops()
                                            : step.hops() * doubt(view_->graph(), step);
}

std::optional<Path> PathFinder::search(Vertex from, Vertex to, const Bans& bans) {
  if (from == to) return Path{{from}, {}, 0, 0};
  return std::visit([&](auto& search) { return search.find(from, to, bans); }, search_);
}

std::optional<Path> PathFinder::shortest(Vertex from, Vertex to) {
  if (!options_.through.empty()) {
    auto paths = shortest(from, to, 1);
    return paths.empty() ? std::nullopt : std::optional(std::move(paths.front()));
  }
  Bans bans;
  bans.actors = options_.avoid;
  return search(from, to, bans);
}

}  // namespace entente::graph
