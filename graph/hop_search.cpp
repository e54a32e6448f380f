#include "graph/hop_search.h"

namespace entente::graph {
namespace {

/// Rows that are looked up at a time; rows whose arcs are fetched before they are needed, and how
/// many of each. Fewer leave the search waiting, more fetch what it never comes to.
constexpr std::size_t kRowsAtATime = 16, kRowsAhead = 8, kArcsAhead = 32;
constexpr std::size_t kCacheLine = 64;

// Inlined in any case: g++ sees no effect in a function that does nothing but this, and leaves
// calls of it out.

/// Asks for a line of memory that will be needed soon.
[[gnu::always_inline]] inline void fetch(const void* address) { __builtin_prefetch(address); }

template <class T>
[[gnu::always_inline]] inline void fetch_all(std::span<const T> some) {
  for (std::size_t i = 0; i < some.size(); i += kCacheLine / sizeof(T)) fetch(&some[i]);
}

[[gnu::always_inline]] inline void fetch_row(std::span<const Arc> row) {
  fetch_all(row.first(std::min(kArcsAhead, row.size())));
}

/// The record that says more of the arc.
[[gnu::always_inline]] inline void fetch_record(const Arrays& a, const Arc& arc) {
  if (arc.is_party()) {
    const std::size_t pact = std::size_t{arc.target} - a.actor_kinds.size();
    if (pact < a.pacts.size()) fetch(&a.pacts[pact]);
  } else if (arc.index() < a.links.size()) {
    fetch(&a.links[arc.index()]);
  }
}

}  // namespace

HopSearch::HopSearch(const View& view, bool any_direction)
    : view_(&view),
      pulse_(view.filter().stop),
      any_direction_(any_direction),
      as_it_lies_(view.without_conditions() && !view.filter().through_members),
      came_(view.graph().actors() / kInWord + 1),
      numbers_(view.graph().actors()) {
  backward_.backward = true;
}

void HopSearch::begin(Side& side, Vertex root, Way way) {
  side.way = any_direction_ ? Way::kBoth : way;
  side.level = 0;
  side.next.assign(1, root);
  for (auto& waiting : side.waiting) waiting.clear();
  mark(side, root, 0, {});
  enter(side);
}

void HopSearch::mark(const Side& side, Vertex v, std::uint32_t level, const Label& label) {
  came_[v / kInWord] |= came_by(side) << shift(v);
  numbers_[v] = static_cast<std::uint32_t>(stops_.size());
  stops_.push_back({v, label, level});
}

/// Makes the next level the side's frontier.
void HopSearch::enter(Side& side) {
  side.frontier.swap(side.next);
  side.next.clear();
  side.rows.clear();
  side.arcs = 0;
}

/// Looks up some more rows of the frontier, side by side in memory.
void HopSearch::count_rows(Side& side) const {
  const Graph& g = view_->graph();
  const std::size_t first = side.rows.size();
  const std::size_t last = std::min(first + kRowsAtATime, side.frontier.size());
  for (std::size_t i = first; i < last; ++i)
    fetch(&g.arrays().runs[3 * std::size_t{side.frontier[i]}]);
  for (std::size_t i = first; i < last; ++i) {
    side.rows.push_back(arcs_of(g, side.frontier[i], side.way));
    side.arcs += side.rows.back().size();
  }
}

/// The side whose frontier has fewer arcs, forward where both have as many.
HopSearch::Side& HopSearch::cheaper_side() {
  for (;;) {
    const bool forward = forward_.arcs <= backward_.arcs;
    Side& fewer = forward ? forward_ : backward_;
    if (fewer.counted()) return fewer;
    count_rows(fewer);
  }
}

/// Notes a meeting on the way from a vertex of mine to one that the other side has marked; true
/// where no shorter path can be found any more.
bool HopSearch::meet(const Side& mine, Vertex from, Vertex to, Vertex via, std::uint32_t cost) {
  const std::uint64_t whole = std::uint64_t{cost} + stop(to).level;
  if (whole < best_.cost) {
    best_ = &mine == &forward_ ? Meeting{whole, from, to, via} : Meeting{whole, to, from, via};
  }
  return good_enough();
}

/// Comes to a vertex of the next level.
bool HopSearch::reach(Side& mine, Vertex from, Vertex to, Vertex via) {
  if (const Came by = came(to); by != kNot)
    return by != came_by(mine) && meet(mine, from, to, via, mine.level + 1);
  mark(mine, to, mine.level + 1, {from, via});
  mine.next.push_back(to);
  return false;
}

/// Comes, through a hub, to a vertex of the level after the next.
bool HopSearch::await(Side& mine, Vertex from, Vertex to, Vertex via) {
  if (const Came by = came(to); by != kNot)
    return by != came_by(mine) && meet(mine, from, to, via, mine.level + 2);
  mine.waiting[mine.level % 2].push_back({from, to, via});
  return false;
}

/// Before the i-th row is read: asks for what will be needed some rows later, so that it comes from
/// memory side by side.
void HopSearch::fetch_ahead(Side& side, std::size_t i) const {
  if (i == side.rows.size()) count_rows(side);
  const std::size_t first = i == 0 ? 0 : i + kRowsAhead;
  const std::size_t last = std::min(i + kRowsAhead + 1, side.rows.size());
  for (std::size_t row = first; row < last; ++row) fetch_row(side.rows[row]);
}

/// Asks for the records of the next rows, where every arc is looked at closely.
void HopSearch::fetch_records(const Side& side, std::size_t first) const {
  const Arrays& a = view_->graph().arrays();
  const std::size_t last = std::min(first + kRowsAtATime, side.rows.size());
  for (std::size_t i = first; i < last; ++i) {
    for (const Arc& arc : side.rows[i].first(std::min(kArcsAhead, side.rows[i].size())))
      fetch_record(a, arc);
  }
}

/// The arcs of one vertex as they lie; those that are no plain relation are put off, so that what
/// they need to know is fetched for many of them at a time.
bool HopSearch::scan(Side& mine, Vertex v, std::span<const Arc> row, Ends ends) {
  const Vertex actors = view_->graph().actors();
  for (const Arc& arc : row) {
    if (!arc.plain()) continue;
    if (arc.is_party() || arc.to_hub()) {
      specials_.push_back({v, arc});
      fetch_record(view_->graph().arrays(), arc);
    } else if (arc.target < actors && (!arc.from_hub() || ends == Ends::kTerminal)) {
      if (reach(mine, v, arc.target, kNone)) return true;
    }
  }
  return false;
}

bool HopSearch::follow_agreement(Side& mine, const Special& special) {
  const Graph& g = view_->graph();
  const Vertex agreement = special.arc.target;
  if (agreement < g.actors() || agreement >= g.vertices()) return false;
  const Pact& pact = g.pact(agreement);
  if (!view_->links_parties(pact)) return false;
  bool enough = false;
  if (pact.clique != 0) {
    for (const Party& party : g.parties_of(pact)) {
      if (party.actor < g.actors())
        enough = enough || reach(mine, special.from, party.actor, kNone);
    }
    return enough;
  }
  const auto take = [&](const Step& step) {
    enough = enough || reach(mine, special.from, step.to, kNone);
  };
  detail::steps_over(*view_, special.from, special.from, special.arc, take);
  return enough;
}

bool HopSearch::follow_specials(Side& mine) {
  const Graph& g = view_->graph();
  for (const Special& special : specials_) {
    const Vertex agreement = special.arc.target;
    if (special.arc.is_party() && agreement >= g.actors() && agreement < g.vertices()) {
      const Pact& pact = g.pact(agreement);
      if (view_->links_parties(pact) && pact.clique != 0) fetch_all(g.parties_of(pact));
    }
  }
  for (const Special& special : specials_) {
    if (special.arc.is_party()) {
      if (follow_agreement(mine, special)) return true;
      continue;
    }
    if (special.arc.index() >= g.links()) continue;  // a damaged image
    const Link& link = g.link(special.arc.index());
    const Vertex to = link.subject == special.from ? link.object : link.subject;
    if (to < g.actors() && await(mine, special.from, to, special.arc.target)) return true;
  }
  return false;
}

/// Whether a plain relation leads from the frontier, in the middle of a path, to the other side;
/// nothing is marked.
bool HopSearch::meets_at_once(Side& mine) {
  constexpr std::uint32_t kBits =
      Arc::kPlainBit | Arc::kPartyBit | Arc::kToHubBit | Arc::kFromHubBit;
  const Came other = mine.backward ? kForward : kBackward;
  const Vertex actors = view_->graph().actors();
  for (std::size_t i = 0; i < mine.frontier.size(); ++i) {
    pulse_.beat();
    fetch_ahead(mine, i);
    for (const Arc& arc : mine.rows[i]) {
      if (arc.target < actors && came(arc.target) == other &&
          (arc.packed & kBits) == Arc::kPlainBit &&
          meet(mine, mine.frontier[i], arc.target, kNone, mine.level + 1)) {
        return true;
      }
    }
  }
  return false;
}

/// Takes the side to its next level: all that lies one hop further is marked then, unless a path
/// was met before that nothing shorter can follow.
void HopSearch::advance(Side& mine, const Bans& bans) {
  const Ends ends = mine.level == 0 ? mine.root_ends : Ends::kInner;
  const bool as_it_lies = as_it_lies_ && !bans.any();
  if (as_it_lies && forward_.level > 0 && backward_.level > 0 && meets_at_once(mine)) return;
  specials_.clear();
  for (std::size_t i = 0; i < mine.frontier.size() && !good_enough(); ++i) {
    pulse_.beat();
    const Vertex v = mine.frontier[i];
    fetch_ahead(mine, i);
    if (as_it_lies) {
      if (scan(mine, v, mine.rows[i], ends)) return;
      continue;
    }
    if (i % kRowsAtATime == 0) fetch_records(mine, i);
    for_each_step(*view_, v, mine.way, ends, [&](const Step& step) {
      if (good_enough() || step.to >= view_->graph().actors()) return;
      const Bans::Move move =
          mine.backward ? Bans::Move{step.to, v, step.via} : Bans::Move{v, step.to, step.via};
      if (bans.forbid(move, step.to)) return;
      step.via == kNone ? reach(mine, v, step.to, kNone) : await(mine, v, step.to, step.via);
    });
  }
  if (good_enough() || follow_specials(mine)) return;
  auto& arriving = mine.waiting[(mine.level + 1) % 2];
  for (const Waiting& w : arriving) {
    if (reach(mine, w.from, w.to, w.via)) return;
  }
  arriving.clear();
  ++mine.level;
  enter(mine);
}

std::optional<Path> HopSearch::find(Vertex from, Vertex to, const Bans& bans) {
  for (const Stop& stop : stops_) came_[stop.at / kInWord] = 0;
  stops_.clear();
  forward_.root_ends = bans.inner_start ? Ends::kInner : Ends::kTerminal;
  best_ = {};
  begin(forward_, from, Way::kForward);
  begin(backward_, to, Way::kBackward);
  // Both ends are looked at in any case: what ends at a hub is seen from the hub only.
  least_ = 1;
  advance(forward_, bans);
  if (!good_enough()) advance(backward_, bans);
  while (!best_.found() && !forward_.exhausted() && !backward_.exhausted()) {
    // A path of up to forward.level + backward.level hops would have been met.
    least_ = std::uint64_t{forward_.level} + backward_.level + 1;
    advance(cheaper_side(), bans);
  }
  if (!best_.found()) return std::nullopt;
  const auto label = [&](Vertex v) { return stop(v).label; };
  return path_through(best_, label, label);
}

}  // namespace entente::graph
