#include "graph/builder.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <stdexcept>

#include "graph/arc_layout.h"
#include "graph/in_two.h"

namespace entente::graph {
namespace {

/// Fewer relations than these are not worth a thread.
constexpr std::size_t kLeastForAThread = 50'000;
constexpr Day kNever = PartialDate::kPlusInfinity, kAlways = PartialDate::kMinusInfinity;

}  // namespace

struct Builder::Data {
  LargeVector<char> id_bytes;
  LargeVector<std::uint32_t> id_offsets{0};
  std::vector<std::uint8_t> actor_kinds;
  LargeVector<std::uint32_t> runs;
  LargeVector<Arc> arcs;
  LargeVector<Link> links;
  LargeVector<Extra> extras;
  LargeVector<std::pair<std::uint32_t, Day>> over;  ///< as in Links
  LargeVector<Pact> pacts;
  LargeVector<Party> parties;
  LargeVector<Phase> phases;
  Day horizon = kAlways;

  Vertex actors() const { return static_cast<Vertex>(actor_kinds.size()); }
  void add_id(std::string_view id);
  /// The relations and parties of one half.
  struct Half {
    std::size_t first_link, last_link, first_party, last_party;
  };
  Half half(std::size_t n) const;
  template <class Take>
  void for_each_arc(const Half& half, Take take) const;
  bool plain(const Link& link, Vertex under) const;
  bool plain(const Party& party) const;
  Linking how_it_stands(const Pact& pact) const;
  bool clique(const Pact& pact) const;
  void lay_out_arcs();
  Arrays arrays() const;
};

void Builder::Data::add_id(std::string_view id) {
  if (id_offsets.size() > 1 && id_offsets.size() - 1 != actors()) {
    const std::string_view last(id_bytes.data() + id_offsets[id_offsets.size() - 2],
                                id_bytes.size() - id_offsets[id_offsets.size() - 2]);
    if (last >= id) throw std::invalid_argument("ids of the graph do not rise: " + std::string(id));
  }
  id_bytes.insert(id_bytes.end(), id.begin(), id.end());
  id_offsets.push_back(static_cast<std::uint32_t>(id_bytes.size()));
}

/// Whether a view without conditions takes the relation (view.cpp says the same of any view).
bool Builder::Data::plain(const Link& link, Vertex under) const {
  if (link.modality() != Modality::kAsserted || link.over()) return false;
  if (under == kNone || !is_state_of_affairs(link.predicate())) return true;
  const Pact& pact = pacts[under - actors()];
  return pact.phases == 0 || how_it_stands(pact) != Linking::kNo;
}

bool Builder::Data::plain(const Party& party) const {
  const Pact& pact = pacts[party.pact - actors()];
  if ((party.over <= horizon && party.over != kNever) ||
      pact.modality != static_cast<std::uint8_t>(Modality::kAsserted) || pact.phases == 0)
    return false;
  const Linking how = how_it_stands(pact);
  return how == Linking::kInForce || how == Linking::kNotInForce;
}

Linking Builder::Data::how_it_stands(const Pact& pact) const {
  return linking(static_cast<AgreementStatus>(phases[pact.first_phase + pact.phases - 1].status));
}

bool Builder::Data::clique(const Pact& pact) const {
  if (pact.hub != kNone) return false;
  const auto all = std::span(parties).subspan(pact.first_party, pact.parties);
  Day begin = kAlways, end = kNever;
  for (const Party& party : all) {
    begin = std::max(begin, party.begin);
    end = std::min(end, party.end);
  }
  return begin <= end &&
         std::all_of(all.begin(), all.end(), [&](const Party& p) { return plain(p); });
}

Builder::Data::Half Builder::Data::half(std::size_t n) const {
  return n == 0 ? Half{0, links.size() / 2, 0, parties.size() / 2}
                : Half{links.size() / 2, links.size(), parties.size() / 2, parties.size()};
}

/// Every arc as (vertex, run, arc).
template <class Take>
void Builder::Data::for_each_arc(const Half& half, Take take) const {
  const auto edge = [&](Vertex from, Vertex to, bool both, std::uint32_t from_bits,
                        std::uint32_t to_bits) {
    take(from, both ? kBothWays : kOutOnly, Arc{to, from_bits});
    take(to, both ? kBothWays : kInOnly, Arc{from, to_bits});
  };
  auto extra = std::lower_bound(extras.begin(), extras.end(), half.first_link,
                                [](const Extra& e, std::size_t link) { return e.link < link; });
  for (std::size_t n = half.first_link; n < half.last_link; ++n) {
    const Link& link = links[n];
    const Extra more = link.has_extra() ? *extra++ : Extra{};
    if (link.subject == link.object) continue;
    const bool both = is_symmetric(link.predicate());
    const std::uint32_t bits =
        static_cast<std::uint32_t>(n) | (plain(link, more.under) ? Arc::kPlainBit : 0);
    if (more.via == kNone) {
      edge(link.subject, link.object, both, bits, bits);
    } else {
      edge(link.subject, more.via, both, bits | Arc::kToHubBit, bits | Arc::kFromHubBit);
      edge(more.via, link.object, both, bits | Arc::kFromHubBit, bits | Arc::kToHubBit);
    }
  }
  for (std::size_t n = half.first_party; n < half.last_party; ++n) {
    const std::uint32_t bits =
        static_cast<std::uint32_t>(n) | Arc::kPartyBit | (plain(parties[n]) ? Arc::kPlainBit : 0);
    edge(parties[n].actor, parties[n].pact, true, bits, bits);
  }
}

void Builder::Data::lay_out_arcs() {
  const bool large = links.size() > kLeastForAThread;
  ArcLayout layout(id_offsets.size() - 1, 2);
  in_two(large, [&](std::size_t part) {
    for_each_arc(half(part), [&](Vertex from, Run, const Arc&) { layout.count(part, from); });
  });
  layout.prepare();
  in_two(large, [&](std::size_t part) {
    for_each_arc(half(part),
                 [&](Vertex from, Run run, const Arc& arc) { layout.put(part, from, run, arc); });
  });
  layout.finish(large);
  runs = std::move(layout.runs);
  arcs = std::move(layout.arcs);
}

Arrays Builder::Data::arrays() const {
  return {id_bytes, id_offsets, actor_kinds, runs,   arcs,   links,
          extras,   pacts,      parties,     phases, horizon};
}

Builder::Builder() : data_(std::make_unique<Data>()) {}
Builder::~Builder() = default;

Vertex Builder::add_actor(const ActorRow& actor) {
  Data& d = *data_;
  if (!d.pacts.empty()) throw std::invalid_argument("actors of a graph come before its agreements");
  if (d.actors() > 0) {
    const std::string_view last(d.id_bytes.data() + d.id_offsets[d.actors() - 1],
                                d.id_bytes.size() - d.id_offsets[d.actors() - 1]);
    if (last >= actor.id) throw std::invalid_argument("ids of the graph do not rise: " + actor.id);
  }
  d.id_bytes.insert(d.id_bytes.end(), actor.id.begin(), actor.id.end());
  d.id_offsets.push_back(static_cast<std::uint32_t>(d.id_bytes.size()));
  d.actor_kinds.push_back(static_cast<std::uint8_t>(actor.kind));
  gone_.push_back({actor.gone_first, actor.gone_last});
  ends_.push_back(actor.gone_first != kNever || actor.gone_last != kNever);
  return d.actors() - 1;
}

std::uint32_t Builder::add_pact(const PactRow& row) {
  Data& d = *data_;
  d.add_id(row.id);
  Pact pact;
  pact.first_party = static_cast<std::uint32_t>(d.parties.size());
  pact.parties = static_cast<std::uint32_t>(row.parties.size());
  pact.first_phase = static_cast<std::uint32_t>(d.phases.size());
  pact.phases = static_cast<std::uint16_t>(std::min<std::size_t>(row.phases.size(), 0xffff));
  pact.hub = row.hub;
  pact.row = row.row;
  pact.told_last = row.told_last;
  pact.confidence = row.confidence;
  pact.type = static_cast<std::uint8_t>(row.type);
  pact.modality = static_cast<std::uint8_t>(row.modality);
  pact.sources = static_cast<std::uint8_t>(std::min<std::uint32_t>(row.sources, 255));
  const auto number = static_cast<std::uint32_t>(d.pacts.size());
  for (const PartyRow& party : row.parties) {
    d.parties.push_back({party.actor, d.actors() + number, party.time.begin,
                         std::min(party.time.end, gone_[party.actor].last),
                         std::min(party.time.over, gone_[party.actor].first)});
  }
  d.phases.insert(d.phases.end(), row.phases.begin(), row.phases.begin() + pact.phases);
  d.pacts.push_back(pact);
  d.horizon = std::max(d.horizon, row.told_last);
  return number;
}

namespace {

/// The hub through which a state of affairs runs that rests on an agreement with one.
Vertex hub_of(const LinkRow& row, const Pact& pact, std::span<const Party> parties) {
  if (pact.hub == kNone || pact.hub == row.subject || pact.hub == row.object ||
      !is_state_of_affairs(row.predicate))
    return kNone;
  const auto takes_part = [&](Vertex actor) {
    return std::any_of(parties.begin(), parties.end(),
                       [&](const Party& p) { return p.actor == actor; });
  };
  return takes_part(row.subject) && takes_part(row.object) ? pact.hub : kNone;
}

/// The phase with which an arrangement began to work: the first in force, else the first that links
/// at all.
const Phase* beginning(std::span<const Phase> phases) {
  const Phase* first = nullptr;
  for (const Phase& phase : phases) {
    const Linking how = linking(static_cast<AgreementStatus>(phase.status));
    if (how == Linking::kInForce) return &phase;
    if (how == Linking::kNotInForce && first == nullptr) first = &phase;
  }
  return first;
}

}  // namespace

void Builder::add_link(const LinkRow& row) {
  auto batch = batches(std::array<std::size_t, 1>{1});
  add_link(row, batch.front());
  append(std::move(batch));
}

std::vector<Builder::Links> Builder::batches(std::span<const std::size_t> most) {
  std::size_t end = data_->links.size();
  data_->links.resize(std::accumulate(most.begin(), most.end(), end));
  std::vector<Links> batches(most.size());
  for (std::size_t i = 0; i < most.size(); end += most[i++])
    batches[i].room_ = std::span(data_->links).subspan(end, most[i]);
  return batches;
}

void Builder::add_link(const LinkRow& row, Links& batch) const {
  const Data& d = *data_;
  if (batch.size_ == batch.room_.size()) throw std::length_error("a batch of relations is full");
  const std::uint32_t number = batch.size_++;
  Extra extra{number, row.via, kNone};
  if (extra.via == row.subject || extra.via == row.object) extra.via = kNone;
  Day begin = row.begin;
  bool undated = row.undated;
  if (row.under < d.pacts.size()) {
    const Pact& pact = d.pacts[row.under];
    extra.under = d.actors() + row.under;
    if (extra.via == kNone)
      extra.via = hub_of(row, pact, std::span(d.parties).subspan(pact.first_party, pact.parties));
    if (undated && extra.via != kNone && is_state_of_affairs(row.predicate)) {
      const Phase* start = beginning(std::span(d.phases).subspan(pact.first_phase, pact.phases));
      if (start != nullptr && start->undated == 0) begin = start->begin, undated = false;
    }
  }
  const bool extended = extra.via != kNone || extra.under != kNone;
  Day end = row.end, over = row.over;
  if (is_state_of_affairs(row.predicate)) {
    for (const Vertex actor : {row.subject, row.object}) {
      if (!ends_[actor]) continue;
      end = std::min(end, gone_[actor].last);
      over = std::min(over, gone_[actor].first);
    }
  }
  Link& link = batch.room_[number];
  link = {row.subject, row.object, begin, end, row.told_last, row.row, row.confidence, 0, 0};
  link.kind =
      static_cast<std::uint8_t>(static_cast<unsigned>(row.predicate) |
                                static_cast<unsigned>(row.modality) << 5U | (undated ? 128U : 0U));
  link.weight =
      static_cast<std::uint8_t>(std::min<std::uint32_t>(row.sources, 63) | (extended ? 128U : 0U));
  if (over != kNever && is_state_of_affairs(row.predicate)) batch.over_.emplace_back(number, over);
  if (extended) batch.extras_.push_back(extra);
  batch.horizon_ = std::max(batch.horizon_, row.told_last);
}

void Builder::append(std::vector<Links> batches) {
  Data& d = *data_;
  if (batches.empty()) return;
  Link* end = batches.front().room_.data();
  for (Links& batch : batches) {
    const auto before = static_cast<std::uint32_t>(end - d.links.data());
    const auto made = batch.room_.first(batch.size_);
    // They lie where they belong unless a batch before has fewer than it might have had.
    end = end == made.data() ? end + made.size() : std::copy(made.begin(), made.end(), end);
    for (Extra& extra : batch.extras_) extra.link += before;
    d.extras.insert(d.extras.end(), batch.extras_.begin(), batch.extras_.end());
    for (const auto& [link, day] : batch.over_) d.over.emplace_back(link + before, day);
    d.horizon = std::max(d.horizon, batch.horizon_);
  }
  d.links.resize(static_cast<std::size_t>(end - d.links.data()));
}

Graph Builder::finish() {
  Data& d = *data_;
  if (d.links.size() > Arc::kIndexMask || d.parties.size() > Arc::kIndexMask)
    throw std::length_error("a graph holds 268 million relations at most");
  for (const auto& [link, day] : d.over) {
    if (day <= d.horizon) d.links[link].weight |= 64U;
  }
  for (Pact& pact : d.pacts) pact.clique = d.clique(pact) ? 1 : 0;
  d.over = {};
  d.lay_out_arcs();
  std::shared_ptr<const Data> owner(data_.release());
  data_ = std::make_unique<Data>();
  gone_.clear();
  ends_.clear();
  return Graph(owner->arrays(), owner);
}

void set_days(LinkRow& row, const ToldDays& told) {
  const bool on = told.on_first != kAlways || told.on_last != kNever;
  const bool since = told.since_first != kAlways || told.since_last != kNever;
  const bool until = told.until_first != kAlways || told.until_last != kNever;
  const bool state = is_state_of_affairs(row.predicate);
  row.undated = false;
  if (!state && on) {
    row.begin = told.on_first, row.end = told.on_last;
  } else if (since) {
    row.begin = told.since_first;
  } else if (on) {
    row.begin = told.on_first;
  } else {
    row.begin = told.reported;
    row.undated = true;
    if (!state) row.end = told.reported;
  }
  if (until) {
    row.end = told.until_last, row.over = told.until_first;
    // Known to have ended before anybody reported it: it held until then, since nobody tells when.
    if (row.undated && row.begin > row.end) row.begin = row.end;
  }
}

}  // namespace entente::graph
