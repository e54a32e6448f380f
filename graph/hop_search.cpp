#include "graph/hop_search.h"

namespace entente::graph {
namespace {

/// Rows whose ends are fetched at a time, and arcs of each.
constexpr std::size_t kAhead = 16, kArcsAhead = 32;
constexpr std::uint32_t kLastNumber = 0xffffffff;

/// Asks for a line of memory that will be needed soon.
void fetch(const void* address) { __builtin_prefetch(address); }

}  // namespace

HopSearch::HopSearch(const View& view, bool any_direction)
    : view_(&view),
      pulse_(view.filter().stop),
      any_direction_(any_direction),
      as_it_lies_(view.without_conditions() && !view.filter().through_members),
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
  numbers_[v] = first_ + static_cast<std::uint32_t>(stops_.size());
  stops_.push_back({label, level, side.backward});
}

/// Makes the next level the side's frontier.
void HopSearch::enter(Side& side) {
  side.frontier.swap(side.next);
  side.next.clear();
  side.rows.clear();
  side.arcs = 0;
  for (const Vertex v : side.frontier) {
    side.rows.push_back(arcs_of(view_->graph(), v, side.way));
    side.arcs += side.rows.back().size();
  }
  for (const auto row : side.rows) fetch(row.data());
}

/// Notes a meeting on the way from a vertex of mine to one that the other side has marked; true
/// where no shorter path can be found any more.
bool HopSearch::meet(const Side& mine, Vertex from, Vertex to, Vertex via, std::uint32_t cost) {
  const std::uint64_t whole = std::uint64_t{cost} + stop(to)->level;
  if (whole < best_.cost) {
    best_ = &mine == &forward_ ? Meeting{whole, from, to, via} : Meeting{whole, to, from, via};
  }
  return good_enough();
}

/// Comes to a vertex of the next level.
bool HopSearch::reach(Side& mine, Vertex from, Vertex to, Vertex via) {
  if (const Stop* there = stop(to); there != nullptr)
    return there->backward != mine.backward && meet(mine, from, to, via, mine.level + 1);
  mark(mine, to, mine.level + 1, {from, via});
  mine.next.push_back(to);
  fetch(&view_->graph().arrays().runs[3 * std::size_t{to}]);
  return false;
}

/// Comes, through a hub, to a vertex of the level after the next.
bool HopSearch::await(Side& mine, Vertex from, Vertex to, Vertex via) {
  if (const Stop* there = stop(to); there != nullptr)
    return there->backward != mine.backward && meet(mine, from, to, via, mine.level + 2);
  mine.waiting[mine.level % 2].push_back({from, to, via});
  return false;
}

/// Asks for what the arcs of the next rows lead to, all at a time, so that it comes from memory
/// side by side: the marks of actors, the record of each arc that has to be looked at.
void HopSearch::fetch_ahead(const Side& side, std::size_t first, bool every_record) const {
  const Arrays& a = view_->graph().arrays();
  const std::size_t last = std::min(first + kAhead, side.rows.size());
  for (std::size_t i = first; i < last; ++i) {
    for (const Arc& arc : side.rows[i].first(std::min(kArcsAhead, side.rows[i].size()))) {
      const std::size_t pact = std::size_t{arc.target} - numbers_.size();
      if (arc.target < numbers_.size()) {
        fetch(&numbers_[arc.target]);
      } else if (pact < a.pacts.size()) {
        fetch(&a.pacts[pact]);
      }
      if ((every_record || arc.to_hub()) && !arc.is_party() && arc.index() < a.links.size())
        fetch(&a.links[arc.index()]);
    }
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

/// Takes the side to its next level: all that lies one hop further is marked then, unless a path
/// was met before that nothing shorter can follow.
void HopSearch::advance(Side& mine, const Bans& bans) {
  const Ends ends = mine.level == 0 ? mine.root_ends : Ends::kInner;
  const bool as_it_lies = as_it_lies_ && !bans.any();
  specials_.clear();
  for (std::size_t i = 0; i < mine.frontier.size() && !good_enough(); ++i) {
    pulse_.beat();
    const Vertex v = mine.frontier[i];
    if (i % kAhead == 0) fetch_ahead(mine, i, !as_it_lies);
    if (as_it_lies) {
      if (scan(mine, v, mine.rows[i], ends)) return;
      continue;
    }
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
  first_ += static_cast<std::uint32_t>(stops_.size());
  stops_.clear();
  if (first_ > kLastNumber - numbers_.size()) {
    std::fill(numbers_.begin(), numbers_.end(), 0);
    first_ = 1;
  }
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
    advance(forward_.arcs <= backward_.arcs ? forward_ : backward_, bans);
  }
  if (!best_.found()) return std::nullopt;
  const auto label = [&](Vertex v) { return stop(v)->label; };
  return path_through(best_, label, label);
}

}  // namespace entente::graph
