#include "graph/similarity.h"

#include <algorithm>
#include <cmath>

#include "graph/steps.h"

namespace entente::graph {

std::vector<std::uint64_t> typed_ties(const View& view, Vertex actor) {
  const Graph& g = view.graph();
  std::vector<std::uint64_t> ties;
  const auto add = [&](std::uint64_t kind, Vertex partner) {
    ties.push_back(kind << 32U | partner);
  };
  for_each_touch(view, actor, Way::kBoth, [&](const Step& step) {
    if (step.link == kNone) {
      add(64 + g.pact(step.agreement).type, step.to);
      return;
    }
    const Link& link = g.link(step.link);
    const bool towards = is_symmetric(link.predicate()) || link.object == actor;
    add(2 * static_cast<std::uint64_t>(link.predicate()) + (towards ? 0 : 1), step.to);
  });
  std::sort(ties.begin(), ties.end());
  ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
  return ties;
}

std::vector<Similar> similar_to(const View& view, Vertex actor) {
  const auto mine = typed_ties(view, actor);
  // Whoever shares a tie is a neighbour of its partner.
  std::vector<Vertex> candidates;
  std::vector<Vertex> partners;
  for (const std::uint64_t tie : mine) partners.push_back(static_cast<Vertex>(tie));
  std::sort(partners.begin(), partners.end());
  partners.erase(std::unique(partners.begin(), partners.end()), partners.end());
  for (const Vertex partner : partners) {
    for_each_touch(view, partner, Way::kBoth, [&](const Step& step) {
      if (step.to != actor) candidates.push_back(step.to);
    });
  }
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  std::vector<Similar> result;
  std::vector<std::uint64_t> common;
  Pulse pulse(view.filter().stop);
  for (const Vertex other : candidates) {
    pulse.beat();
    const auto theirs = typed_ties(view, other);
    common.clear();
    std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(),
                          std::back_inserter(common));
    if (common.empty()) continue;
    const auto shared = static_cast<double>(common.size());
    result.push_back({other, static_cast<std::uint32_t>(common.size()),
                      shared / static_cast<double>(mine.size() + theirs.size() - common.size()),
                      shared / std::sqrt(static_cast<double>(mine.size()) *
                                         static_cast<double>(theirs.size()))});
  }
  std::sort(result.begin(), result.end(), [](const Similar& a, const Similar& b) {
    if (a.jaccard != b.jaccard) return a.jaccard > b.jaccard;
    return a.shared != b.shared ? a.shared > b.shared : a.actor < b.actor;
  });
  return result;
}

}  // namespace entente::graph
