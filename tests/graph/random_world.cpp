#include "tests/graph/random_world.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace entente::graph::testing {
namespace {

constexpr Day kNever = PartialDate::kPlusInfinity, kAlways = PartialDate::kMinusInfinity;

std::uint32_t below(std::mt19937& random, std::uint32_t n) {
  return static_cast<std::uint32_t>(random() % n);
}
bool chance(std::mt19937& random, std::uint32_t percent) { return below(random, 100) < percent; }

PactRow random_pact(std::mt19937& random, std::uint32_t n, std::uint32_t actors) {
  PactRow pact;
  pact.id = "pact" + std::string(1, static_cast<char>('a' + n));
  pact.type = static_cast<AgreementType>(below(random, 3));
  pact.modality =
      chance(random, 90) ? Modality::kAsserted : static_cast<Modality>(below(random, 3));
  pact.confidence = static_cast<std::uint16_t>(500 + below(random, 500));
  pact.sources = 1 + below(random, 3);
  pact.told_last = static_cast<Day>(below(random, 30));
  std::set<Vertex> parties;
  for (std::uint32_t i = 0, wanted = 2 + below(random, 3); i < wanted; ++i)
    parties.insert(below(random, actors));
  for (const Vertex v : parties) {
    Participation time;
    if (chance(random, 20)) time.begin = static_cast<Day>(below(random, 20));
    if (chance(random, 20)) {
      time.over =
          static_cast<Day>(std::max<Day>(time.begin, 0) + static_cast<Day>(below(random, 20)));
      time.end = time.over + static_cast<Day>(below(random, 4));
    }
    pact.parties.push_back({v, time});
  }
  if (chance(random, 30)) pact.hub = *parties.begin();
  Day at = static_cast<Day>(below(random, 10));
  for (std::uint32_t i = 0, count = 1 + below(random, 3); i < count; ++i) {
    const Day slack = static_cast<Day>(below(random, 3));
    if (!pact.phases.empty()) pact.phases.back().end = at + slack;
    pact.phases.push_back({at, kNever,
                           static_cast<std::uint8_t>(below(random, count_of<AgreementStatus>())),
                           static_cast<std::uint8_t>(chance(random, 20)), 0});
    at += static_cast<Day>(1 + below(random, 10));
  }
  return pact;
}

LinkRow random_link(std::mt19937& random, std::uint32_t actors, std::uint32_t pacts) {
  static constexpr Predicate kSome[] = {Predicate::kSharesIntelligenceWith, Predicate::kMeetsWith,
                                        Predicate::kAids, Predicate::kMemberOf,
                                        Predicate::kSanctions};
  LinkRow link;
  link.subject = below(random, actors);
  link.object = below(random, actors);
  link.predicate = kSome[below(random, 5)];
  link.modality =
      chance(random, 85) ? Modality::kAsserted : static_cast<Modality>(below(random, 3));
  if (chance(random, 25)) link.via = below(random, actors);
  if (pacts > 0 && chance(random, 20)) link.under = below(random, pacts);
  link.confidence = static_cast<std::uint16_t>(500 + below(random, 500));
  link.sources = 1 + below(random, 3);
  link.told_last = static_cast<Day>(below(random, 30));
  ToldDays told;
  told.reported = chance(random, 90) ? static_cast<Day>(below(random, 30)) : kNever;
  const bool state = is_state_of_affairs(link.predicate);
  if (chance(random, 60)) {
    const Day first = static_cast<Day>(below(random, 20)),
              last = first + static_cast<Day>(below(random, 3));
    (state ? told.since_first : told.on_first) = first;
    (state ? told.since_last : told.on_last) = last;
    if (state && chance(random, 40)) {
      told.until_first = last + static_cast<Day>(below(random, 10));
      told.until_last = told.until_first + static_cast<Day>(below(random, 3));
    }
  }
  set_days(link, told);
  return link;
}

}  // namespace

Graph World::graph() const {
  Builder builder;
  for (const auto& actor : actors) builder.add_actor(actor);
  for (const auto& pact : pacts) builder.add_pact(pact);
  for (const auto& link : links) builder.add_link(link);
  return builder.finish();
}

World random_world(std::mt19937& random, std::uint32_t actors) {
  World world;
  for (std::uint32_t i = 0; i < actors; ++i) {
    ActorRow actor{std::string(1, static_cast<char>('A' + i))};
    if (chance(random, 20)) actor.kind = ActorKind::kOrganization;
    if (chance(random, 5)) actor.gone_first = actor.gone_last = static_cast<Day>(below(random, 30));
    world.actors.push_back(actor);
  }
  for (std::uint32_t i = 0, pacts = below(random, 4); i < pacts; ++i)
    world.pacts.push_back(random_pact(random, i, actors));
  for (std::uint32_t i = 0, links = 1 + below(random, 2 * actors); i < links; ++i) {
    world.links.push_back(
        random_link(random, actors, static_cast<std::uint32_t>(world.pacts.size())));
  }
  world.horizon = kAlways;
  for (const auto& pact : world.pacts) world.horizon = std::max(world.horizon, pact.told_last);
  for (const auto& link : world.links) world.horizon = std::max(world.horizon, link.told_last);
  return world;
}

Filter random_filter(std::mt19937& random) {
  Filter filter;
  const auto range = [&] {
    const Day first = static_cast<Day>(below(random, 32));
    return DayRange{first, first + static_cast<Day>(below(random, 3))};
  };
  if (chance(random, 35)) filter.as_of = range();
  if (!filter.as_of && chance(random, 20)) filter.between = range();
  filter.include_undated = chance(random, 30);
  if (chance(random, 30)) {
    filter.predicates = predicate_bit(Predicate::kSharesIntelligenceWith) |
                        predicate_bit(static_cast<Predicate>(below(random, 18)));
  }
  if (chance(random, 30)) filter.modalities = static_cast<std::uint8_t>(1 + below(random, 7));
  if (chance(random, 20))
    filter.min_confidence = static_cast<std::uint16_t>(500 + below(random, 400));
  if (chance(random, 15)) filter.types = 1 + below(random, 7);
  if (chance(random, 30)) filter.max_parties = 2 + below(random, 3);
  filter.through_members = chance(random, 30);
  return filter;
}

namespace {

bool touches_range(Day begin, Day end, bool undated, const Filter& f) {
  const DayRange& range = f.as_of ? *f.as_of : *f.between;
  for (Day day = range.first; day <= range.last; ++day) {
    if ((begin <= day || (undated && f.include_undated)) && day <= end) return true;
  }
  return false;
}

enum class How { kNo, kPlan, kFact };

How how(std::uint8_t status) {
  switch (static_cast<AgreementStatus>(status)) {
    case AgreementStatus::kProposed:
    case AgreementStatus::kNegotiating:
      return How::kPlan;
    case AgreementStatus::kSuspended:
    case AgreementStatus::kTerminated:
    case AgreementStatus::kRejected:
      return How::kNo;
    default:
      return How::kFact;
  }
}

std::vector<const Phase*> phases_now(const Filter& f, const PactRow& pact) {
  std::vector<const Phase*> now;
  for (const Phase& phase : pact.phases) {
    const bool dated = f.as_of || f.between;
    if (dated ? touches_range(phase.begin, phase.end, phase.undated != 0, f)
              : &phase == &pact.phases.back())
      now.push_back(&phase);
  }
  return now;
}

bool pact_links(const Filter& f, const PactRow& pact) {
  if (!(f.predicates & predicate_bit(Predicate::kHasAgreementWith)) ||
      !(f.types & type_bit(pact.type)) || pact.confidence < f.min_confidence)
    return false;
  const auto allows = [&](Modality m) { return (f.modalities & modality_bit(m)) != 0; };
  if (pact.modality != Modality::kAsserted && !allows(pact.modality)) return false;
  for (const Phase* phase : phases_now(f, pact)) {
    if (how(phase->status) == How::kNo) continue;
    if (pact.modality == Modality::kNegated || pact.modality == Modality::kPlanned) return true;
    if (allows(how(phase->status) == How::kPlan ? Modality::kPlanned : Modality::kAsserted))
      return true;
  }
  return false;
}

/// When a party took part, cut where the actor ceased to be.
Participation time_of(const World& w, const PartyRow& party) {
  const ActorRow& actor = w.actors[party.actor];
  return {party.time.begin, std::min(party.time.end, actor.gone_last),
          std::min(party.time.over, actor.gone_first)};
}

bool takes_part(const World& w, const Filter& f, const PartyRow& party) {
  const Participation time = time_of(w, party);
  if (f.as_of || f.between) {
    Filter strict = f;
    strict.include_undated = false;
    return touches_range(time.begin, time.end, false, strict);
  }
  return !(time.over <= w.horizon && time.over != kNever);
}

bool is_party(const PactRow& pact, Vertex v) {
  return std::any_of(pact.parties.begin(), pact.parties.end(),
                     [&](const PartyRow& p) { return p.actor == v; });
}

Vertex via_of(const World& w, const LinkRow& link) {
  if (link.via != kNone && link.via != link.subject && link.via != link.object) return link.via;
  if (link.under == kNone || !is_state_of_affairs(link.predicate)) return kNone;
  const PactRow& pact = w.pacts[link.under];
  if (pact.hub == kNone || pact.hub == link.subject || pact.hub == link.object) return kNone;
  return is_party(pact, link.subject) && is_party(pact, link.object) ? pact.hub : kNone;
}

bool time_takes(const World& w, const Filter& f, const LinkRow& link) {
  const bool state = is_state_of_affairs(link.predicate);
  Day begin = link.begin, end = link.end, over = link.over;
  bool undated = link.undated;
  if (state && undated && link.under != kNone && via_of(w, link) != kNone) {
    const auto& phases = w.pacts[link.under].phases;
    const Phase* start = nullptr;
    for (const Phase& p : phases) {
      if (start == nullptr && static_cast<AgreementStatus>(p.status) == AgreementStatus::kInForce)
        start = &p;
    }
    for (const Phase& p : phases) {
      if (start == nullptr && how(p.status) == How::kFact) start = &p;
    }
    if (start != nullptr && start->undated == 0) begin = start->begin, undated = false;
  }
  if (state) {
    for (const Vertex v : {link.subject, link.object}) {
      end = std::min(end, w.actors[v].gone_last);
      over = std::min(over, w.actors[v].gone_first);
    }
  }
  if (f.between) return touches_range(begin, end, undated, f);
  if (f.as_of) return touches_range(begin, state ? end : kNever, undated, f);
  return !state || over == kNever || over > w.horizon;
}

bool member_holds(const World& w, const Filter& f, const LinkRow& link) {
  return link.predicate == Predicate::kMemberOf && link.subject != link.object &&
         via_of(w, link) == kNone && (f.modalities & modality_bit(link.modality)) &&
         link.confidence >= f.min_confidence && time_takes(w, f, link);
}

std::uint32_t slow_doubt(std::uint32_t confidence, std::uint32_t sources) {
  return 100 + (900 - 900 * confidence * sources / (1000 * (sources + 1)));
}

/// Who takes part in an agreement: directly (as itself), or for an organisation that it is a member
/// of.
std::vector<std::pair<Vertex, const PartyRow*>> participants(const World& w, const Filter& f,
                                                             const PactRow& pact) {
  std::vector<std::pair<Vertex, const PartyRow*>> all;
  for (const PartyRow& party : pact.parties) {
    if (!takes_part(w, f, party)) continue;
    all.emplace_back(party.actor, &party);
    if (!f.through_members) continue;
    for (const LinkRow& link : w.links) {
      const bool organisation = w.actors[party.actor].kind == ActorKind::kOrganization;
      if (organisation && link.object == party.actor && member_holds(w, f, link))
        all.emplace_back(link.subject, &party);
    }
  }
  return all;
}

}  // namespace

bool slow_takes(const World& w, const Filter& f, const LinkRow& link) {
  if (!(f.predicates & predicate_bit(link.predicate)) ||
      !(f.modalities & modality_bit(link.modality)) || link.confidence < f.min_confidence)
    return false;
  if (!time_takes(w, f, link)) return false;
  if (link.under == kNone) return f.types == kAllTypes;
  const PactRow& pact = w.pacts[link.under];
  if (f.types != kAllTypes && !(f.types & type_bit(pact.type))) return false;
  if (!is_state_of_affairs(link.predicate)) return true;
  const auto now = phases_now(f, pact);
  return now.empty() || std::any_of(now.begin(), now.end(),
                                    [](const Phase* p) { return how(p->status) != How::kNo; });
}

std::vector<SlowMove> slow_moves(const World& w, const Filter& f, bool any_direction) {
  std::vector<SlowMove> moves;
  for (const LinkRow& link : w.links) {
    if (link.subject == link.object || !slow_takes(w, f, link)) continue;
    const Vertex via = via_of(w, link);
    const std::uint32_t cost = slow_doubt(link.confidence, link.sources);
    const bool both = is_symmetric(link.predicate) || any_direction;
    for (int turn = 0; turn < (both ? 2 : 1); ++turn) {
      const Vertex from = turn == 0 ? link.subject : link.object,
                   to = turn == 0 ? link.object : link.subject;
      moves.push_back({from, to, via, cost, false, false});
      if (via == kNone) continue;
      moves.push_back({from, via, kNone, cost, true, false});
      moves.push_back({via, to, kNone, cost, true, true});
    }
  }
  for (const PactRow& pact : w.pacts) {
    if (!pact_links(f, pact) || pact.parties.size() > f.max_parties) continue;
    const auto all = participants(w, f, pact);
    for (const auto& [one, one_party] : all) {
      for (const auto& [other, other_party] : all) {
        if (one == other || one_party == other_party || one == other_party->actor ||
            other == one_party->actor) {
          if (one == other || one_party == other_party) continue;
        }
        const Participation a = time_of(w, *one_party), b = time_of(w, *other_party);
        if (a.begin > b.end || b.begin > a.end) continue;
        if (pact.hub != kNone && pact.hub != one_party->actor && pact.hub != other_party->actor)
          continue;
        moves.push_back(
            {one, other, kNone, slow_doubt(pact.confidence, pact.sources), false, false});
      }
    }
  }
  return moves;
}

std::vector<Path> slow_paths(const World& w, const Filter& f, const PathOptions& options,
                             Vertex from, Vertex to) {
  const auto moves = slow_moves(w, f, options.any_direction);
  std::map<std::pair<std::vector<Vertex>, std::vector<Vertex>>, Path> cheapest;
  Path path{{from}, {}, 0, 0};
  const auto avoided = [&](Vertex v) {
    return std::find(options.avoid.begin(), options.avoid.end(), v) != options.avoid.end();
  };
  const auto walk = [&](auto&& self) -> void {
    const Vertex at = path.stops.back();
    if (at == to) {
      const bool through = std::all_of(options.through.begin(), options.through.end(),
                                       [&](Vertex v) { return path.touches(v); });
      if (!through) return;
      auto [place, fresh] = cheapest.try_emplace({path.stops, path.vias}, path);
      if (!fresh && path.cost < place->second.cost) place->second = path;
      return;
    }
    for (const SlowMove& move : moves) {
      if (move.from != at ||
          std::find(path.stops.begin(), path.stops.end(), move.to) != path.stops.end())
        continue;
      if (move.half && move.hub_first && path.stops.size() > 1)
        continue;                                                   // only the beginning of a path
      if (move.half && !move.hub_first && move.to != to) continue;  // only its end
      if (avoided(move.to) || (move.via != kNone && avoided(move.via))) continue;
      const std::uint32_t hops = move.via == kNone ? 1 : 2;
      const Path before = path;
      path.stops.push_back(move.to);
      path.vias.push_back(move.via);
      path.hops += hops;
      path.cost += options.measure == Measure::kHops ? hops : std::uint64_t{hops} * move.doubt;
      self(self);
      path = before;
    }
  };
  walk(walk);
  std::vector<Path> all;
  for (auto& [key, found] : cheapest) all.push_back(found);
  std::stable_sort(all.begin(), all.end(), [](const Path& a, const Path& b) {
    return std::tie(a.cost, a.stops, a.vias) < std::tie(b.cost, b.stops, b.vias);
  });
  return all;
}

}  // namespace entente::graph::testing
