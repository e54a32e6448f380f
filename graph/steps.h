// From one actor to the next, as a path takes it: by a relation (one hop), by an agreement that
// both take part in (one hop), or by a `via` relation through its hub (two hops, a single step,
// because the second hop continues only its own relation). At the hub such a relation counts as one
// hop to either side, but only for a path that begins or ends there.
//
//   for_each_step(view, v, Way::kForward, Ends::kInner, [&](const Step& step) { … step.to … });
//
// The order is that of the arcs, hence of the ids. Arcs that point outside of the arrays (a damaged
// image) are passed over.
#pragma once

#include "graph/view.h"

namespace entente::graph {

enum class Way : std::uint8_t { kForward, kBackward, kBoth };
enum class Ends : std::uint8_t {
  kInner,    ///< in the middle of a path: via relations only from end to end
  kTerminal  ///< the path begins (going forward) or ends here: also what passes through this actor
             ///< as a hub
};

struct Step {
  Vertex to = 0;
  Vertex via = kNone;          ///< the hub that it passes
  std::uint32_t link = kNone;  ///< the relation, or
  Vertex agreement = kNone;    ///< the agreement
  Vertex for_from = kNone,
         for_to = kNone;  ///< organisations through whose membership either side takes part
  std::uint32_t hops() const { return via == kNone ? 1 : 2; }
};

/// How little a step is vouched for: 100 + 900 · (1 − confidence · sources / (sources + 1)),
/// confidence in thousandths.
std::uint32_t doubt(std::uint32_t confidence, std::uint32_t sources);
std::uint32_t doubt(const Graph& graph, const Step& step);

inline std::span<const Arc> arcs_of(const Graph& graph, Vertex v, Way way) {
  return way == Way::kForward    ? graph.out(v)
         : way == Way::kBackward ? graph.in(v)
                                 : graph.touching(v);
}

namespace detail {

/// Whether two parties took part at one time; most did all the time.
inline bool together(const Graph& g, const Arc& a, const Arc& b) {
  if (a.index() >= g.arrays().parties.size() || b.index() >= g.arrays().parties.size())
    return false;
  const Party& one = g.party(a.index());
  const Party& other = g.party(b.index());
  return one.begin <= other.end && other.begin <= one.end;
}

/// Whether the arc is a `member_of` that holds, from either side.
inline bool membership(const View& view, const Arc& arc) {
  const Graph& g = view.graph();
  if (arc.is_party() || arc.to_hub() || arc.from_hub() || arc.target >= g.actors() ||
      arc.index() >= g.links())
    return false;
  return g.link(arc.index()).predicate() == Predicate::kMemberOf &&
         view.takes_membership(arc.index());
}

/// Steps over an agreement from the party `side` (`member` itself, or an organisation that it
/// belongs to) by its own arc.
template <class Take>
void steps_over(const View& view, Vertex member, Vertex side, const Arc& own, Take& take) {
  const Graph& g = view.graph();
  const Vertex agreement = own.target;
  if (agreement < g.actors() || agreement >= g.vertices()) return;
  const Pact& pact = g.pact(agreement);
  if (!view.links_parties(pact)) return;
  const Vertex org = side == member ? kNone : side;
  for (const Arc& arc : g.touching(agreement)) {
    const Vertex other = arc.target;
    if (other == side || other >= g.actors() || !view.takes(arc)) continue;
    if (pact.hub != kNone && pact.hub != side && pact.hub != other) continue;
    if (!together(g, own, arc)) continue;
    if (other != member) take(Step{other, kNone, kNone, agreement, org, kNone});
    if (!view.filter().through_members || g.kind(other) != ActorKind::kOrganization) continue;
    for (const Arc& in : g.in(other)) {
      if (in.target == member || !membership(view, in)) continue;
      take(Step{in.target, kNone, kNone, agreement, org, other});
    }
  }
}

}  // namespace detail

template <class Take>
void for_each_step(const View& view, Vertex v, Way way, Ends ends, Take take) {
  const Graph& g = view.graph();
  for (const Arc& arc : arcs_of(g, v, way)) {
    if (arc.target >= g.vertices()) continue;
    if (arc.is_party()) {
      if (view.takes(arc)) detail::steps_over(view, v, v, arc, take);
    } else if (arc.from_hub()) {
      if (ends == Ends::kTerminal && arc.index() < g.links() && view.takes(arc))
        take(Step{arc.target, kNone, arc.index(), kNone, kNone, kNone});
    } else if (arc.to_hub()) {
      if (arc.index() >= g.links() || !view.takes(arc)) continue;
      const Link& link = g.link(arc.index());
      const Vertex other = link.subject == v ? link.object : link.subject;
      if (other < g.actors()) take(Step{other, arc.target, arc.index(), kNone, kNone, kNone});
    } else if (arc.index() < g.links() && view.takes(arc)) {
      take(Step{arc.target, kNone, arc.index(), kNone, kNone, kNone});
    }
  }
  if (!view.filter().through_members) return;
  for (const Arc& arc : g.out(v)) {
    if (!detail::membership(view, arc) || g.kind(arc.target) != ActorKind::kOrganization) continue;
    for (const Arc& own : g.touching(arc.target)) {
      if (own.is_party() && view.takes(own)) detail::steps_over(view, v, arc.target, own, take);
    }
  }
}

/// Every single hop that touches the actor, with hubs written out: a `via` relation is a hop
/// between either end and the hub. This is what degrees, components, communities and centralities
/// stand on.
template <class Take>
void for_each_touch(const View& view, Vertex v, Way way, Take take) {
  const Graph& g = view.graph();
  for_each_step(view, v, way, Ends::kTerminal, [&](Step step) {
    if (step.via != kNone) step.to = step.via, step.via = kNone;
    if (step.to < g.actors()) take(step);
  });
}

}  // namespace entente::graph
