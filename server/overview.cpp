// The graph as the page draws it: what matters first, so that a large graph stays fluent. Actors
// are ranked by how much is told of them; shown are the first of them, the agreements between them,
// and the strongest edges. A relation through a hub is two edges that meet there.
#include <algorithm>
#include <map>
#include <set>

#include "export/escape.h"
#include "graph/view.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "server/resources.h"

namespace entente::server {
namespace {

using exports::json;
using graph::kNone;
using graph::Vertex;
using queries::Arguments;
using queries::ParameterKind;
using queries::World;

/// What stands between two vertices, in one line of the drawing.
struct Between {
  Vertex from = 0, to = 0;
  std::string_view predicate;
  bool symmetric = false, dashed = false;
  std::uint32_t sources = 0, facts = 0;
  Vertex via = kNone;
  std::set<Vertex> far;  ///< with whom the hub joins the end of the line that is not the hub
  auto key() const { return std::tuple(from, to, predicate, dashed, via); }
};

class Overview {
 public:
  Overview(World& world, const Arguments& arguments)
      : world_(world), view_(world.graph(), world.filter(arguments)), g_(view_.graph()) {
    without_ = world.actor(arguments, "--without");
    around_ = world.actor(arguments, "--around");
    actors_ = static_cast<std::size_t>(arguments.number("--actors", 60, 1, 5000));
    edges_ = static_cast<std::size_t>(arguments.number("--edges", 1500, 1, 50'000));
  }

  std::string text() {
    rank();
    choose();
    relations();
    agreements();
    std::stable_sort(lines_.begin(), lines_.end(),
                     [](const Between& a, const Between& b) { return a.sources > b.sources; });
    const std::size_t all = lines_.size();
    if (lines_.size() > edges_) lines_.resize(edges_);
    return written(all);
  }

 private:
  bool gone(Vertex v) const { return without_ && *without_ == v; }
  bool shown(Vertex v) const { return shown_.count(v) > 0; }

  template <class Take>
  void for_each_link(Take take) {
    for (std::uint32_t i = 0; i < g_.links(); ++i) {
      const graph::Link& link = g_.link(i);
      if (link.subject == link.object || !view_.takes_link(i)) continue;
      const Vertex via = g_.extra(i).via;
      if (gone(link.subject) || gone(link.object) || (via != kNone && gone(via))) continue;
      take(i, link, via);
    }
  }

  /// The parties that take part in an agreement that links in this view.
  std::vector<Vertex> parties(Vertex pact) const {
    std::vector<Vertex> there;
    for (const graph::Arc& arc : g_.touching(pact)) {
      if (view_.takes(arc) && !gone(arc.target)) there.push_back(arc.target);
    }
    return there;
  }

  void rank() {
    score_.assign(g_.actors(), 0);
    const auto near = [&](Vertex a, Vertex b) {
      if (around_ && (a == *around_ || b == *around_)) near_.insert({a, b});
    };
    for_each_link([&](std::uint32_t, const graph::Link& link, Vertex via) {
      ++total_;
      for (const Vertex v : {link.subject, link.object, via}) {
        if (v != kNone) score_[v] += 1 + link.sources();
      }
      near(link.subject, via == kNone ? link.object : via);
      if (via != kNone) near(via, link.object);
      first_ = std::min(first_, link.begin == PartialDate::kMinusInfinity ? first_ : link.begin);
      last_ =
          std::max(last_, link.told_last == PartialDate::kPlusInfinity ? last_ : link.told_last);
    });
    for (Vertex v = g_.actors(); v < g_.vertices(); ++v) {
      if (!view_.state(v)) continue;
      const auto there = parties(v);
      if (there.size() < 2) continue;
      ++total_;
      for (const Vertex a : there) score_[a] += 2 + g_.pact(v).sources;
      if (around_ && std::find(there.begin(), there.end(), *around_) != there.end())
        near_.insert(there.begin(), there.end());
    }
  }

  void choose() {
    std::vector<Vertex> order;
    for (Vertex v = 0; v < g_.actors(); ++v) {
      if (score_[v] > 0 && (!around_ || near_.count(v) > 0)) order.push_back(v);
    }
    ranked_ = order.size();
    const std::size_t most = std::min(actors_, order.size());
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most), order.end(),
                      [&](Vertex a, Vertex b) {
                        return std::tuple(a != around_, score_[b], a) <
                               std::tuple(b != around_, score_[a], b);
                      });
    order.resize(most);
    shown_.insert(order.begin(), order.end());
  }

  void add(const Between& line) {
    const auto [at, fresh] = index_.try_emplace(line.key(), lines_.size());
    if (fresh) lines_.push_back(line);
    Between& kept = lines_[at->second];
    kept.sources = std::max(kept.sources, line.sources);
    kept.far.insert(line.far.begin(), line.far.end());
    ++kept.facts;
  }

  void relations() {
    for_each_link([&](std::uint32_t i, const graph::Link& link, Vertex via) {
      const graph::Standing s = view_.standing(i);
      Between line{link.subject,
                   link.object,
                   name_of(link.predicate()),
                   is_symmetric(link.predicate()),
                   s == graph::Standing::kPlanned || s == graph::Standing::kPresumed ||
                       s == graph::Standing::kUndated || link.modality() != Modality::kAsserted,
                   link.sources(),
                   0,
                   via,
                   {}};
      if (!shown(line.from) || !shown(line.to) || (via != kNone && !shown(via))) return;
      if (via == kNone) return add(line);
      line.to = via;
      line.far = {link.object};
      add(line);
      line.from = via;
      line.to = link.object;
      line.far = {link.subject};
      add(line);
    });
  }

  void agreements() {
    for (Vertex v = g_.actors(); v < g_.vertices(); ++v) {
      const auto state = view_.state(v);
      if (!state) continue;
      auto there = parties(v);
      std::erase_if(there, [&](Vertex a) { return !shown(a); });
      if (there.size() < 2 || pacts_.size() >= actors_ * 4) continue;
      pacts_.push_back(v);
      const graph::Pact& pact = g_.pact(v);
      for (const Vertex a : there) {
        add({a,
             v,
             pact.hub == a ? "hub_of" : "party_to",
             true,
             state->standing != graph::Standing::kHolds,
             pact.sources,
             0,
             kNone,
             {}});
      }
    }
  }

  std::string written(std::size_t all) {
    std::string text = "{\"nodes\": [";
    bool first = true;
    const auto begin = [&] {
      text += first ? "\n  {" : ",\n  {";
      first = false;
    };
    for (const Vertex v : shown_) {
      begin();
      text += "\"id\": " + json(g_.id(v)) + ", \"label\": " + json(world_.name(v)) +
              ", \"class\": \"actor\", \"kind\": " + json(name_of(g_.kind(v))) +
              ", \"weight\": " + std::to_string(score_[v]) + "}";
    }
    for (const Vertex v : pacts_) {
      const auto row = world_.store().agreement(g_.pact(v).row);
      begin();
      text += "\"id\": " + json("agreement:" + std::string(g_.id(v))) + ", \"label\": " +
              json(row ? queries::label(world_, row->agreement) : std::string(g_.id(v))) +
              ", \"class\": \"agreement\", \"kind\": " +
              json(name_of(static_cast<AgreementType>(g_.pact(v).type))) + ", \"weight\": 1}";
    }
    text += "\n], \"edges\": [";
    first = true;
    const auto name = [&](Vertex v) {
      return json((g_.is_actor(v) ? "" : "agreement:") + std::string(g_.id(v)));
    };
    for (const Between& line : lines_) {
      std::string far;
      for (const Vertex v : line.far) far += (far.empty() ? "" : ", ") + name(v);
      begin();
      text += "\"from\": " + name(line.from) + ", \"to\": " + name(line.to) +
              ", \"predicate\": " + json(line.predicate) +
              ", \"symmetric\": " + (line.symmetric ? "true" : "false") +
              ", \"dashed\": " + (line.dashed ? "true" : "false") +
              ", \"sources\": " + std::to_string(line.sources) +
              ", \"facts\": " + std::to_string(line.facts) +
              ", \"via\": " + (line.via == kNone ? "null" : name(line.via)) + ", \"far\": [" + far +
              "]}";
    }
    const auto year = [](graph::Day day) { return std::to_string(civil_from_days(day).year); };
    const bool dated = first_ <= last_;
    return text + "\n], \"actors\": " + std::to_string(ranked_) +
           ", \"facts\": " + std::to_string(total_) + ", \"lines\": " + std::to_string(all) +
           ", \"from\": " + (dated ? year(first_) : "null") +
           ", \"to\": " + (dated ? year(last_) : "null") + "}\n";
  }

  World& world_;
  graph::View view_;
  const graph::Graph& g_;
  std::optional<Vertex> without_, around_;
  std::size_t actors_ = 0, edges_ = 0, total_ = 0, ranked_ = 0;
  std::vector<std::uint32_t> score_;
  std::set<Vertex> near_, shown_;
  std::vector<Vertex> pacts_;
  std::vector<Between> lines_;
  std::map<std::tuple<Vertex, Vertex, std::string_view, bool, Vertex>, std::size_t> index_;
  graph::Day first_ = PartialDate::kPlusInfinity, last_ = PartialDate::kMinusInfinity;
};

}  // namespace

Resource overview_resource() {
  return {
      "overview", "The graph to draw: the actors of whom most is told, and what is between them",
      queries::with_filters(
          {{"--actors", ParameterKind::kNumber, "So many actors", false, false, {}, "60"},
           {"--edges", ParameterKind::kNumber, "So many lines", false, false, {}, "1500"},
           {"--around", ParameterKind::kActor, "Only this actor and its neighbours"},
           {"--without", ParameterKind::kActor, "As if this actor were not there"}}),
      [](World& world, const Arguments& arguments) { return Overview(world, arguments).text(); }};
}

}  // namespace entente::server
