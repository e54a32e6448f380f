// panel --dyads --every year: the researcher's table: one row a pair of actors and period, zeros
// kept, marked where no document of the period names either.
#include <algorithm>
#include <map>
#include <set>

#include "graph/agreement_time.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

using graph::DayRange;
using graph::kNone;
using graph::Vertex;
using graph::View;

constexpr std::size_t kMostRows = 2'000'000;

struct Period {
  std::string name;
  DayRange days;
};

std::vector<Period> periods_of(const DayRange& whole, bool months) {
  std::vector<Period> periods;
  CivilDate at = civil_from_days(whole.first);
  while (days_from_civil(at.year, months ? at.month : 1, 1) <= whole.last) {
    const auto date =
        months ? PartialDate::from_ymd(at.year, at.month) : PartialDate::from_ymd(at.year);
    if (!date) break;
    periods.push_back({date->text(), {date->earliest(), date->latest()}});
    if (!months || ++at.month > 12) ++at.year, at.month = 1;
  }
  return periods;
}

struct Counts {
  std::int64_t agreements = 0, states = 0, cooperation = 0, conflict = 0;
};

bool is_conflict(Predicate p) {
  return p == Predicate::kRejects || p == Predicate::kThreatens || p == Predicate::kSanctions ||
         p == Predicate::kAttacks || p == Predicate::kDisputesWith || p == Predicate::kCriticizes;
}

/// The pairs' counts in one period.
std::map<std::pair<Vertex, Vertex>, Counts> count(const View& view,
                                                  const std::set<Vertex>& wanted) {
  const graph::Graph& g = view.graph();
  std::map<std::pair<Vertex, Vertex>, Counts> counts;
  for (const Vertex v : wanted) {
    graph::for_each_step(view, v, graph::Way::kBoth, graph::Ends::kInner,
                         [&](const graph::Step& step) {
                           if (step.to <= v || wanted.count(step.to) == 0) return;
                           Counts& pair = counts[{v, step.to}];
                           if (step.link == kNone) {
                             ++pair.agreements;
                             return;
                           }
                           const Predicate p = g.link(step.link).predicate();
                           if (is_state_of_affairs(p)) ++pair.states;
                           ++(is_conflict(p) ? pair.conflict : pair.cooperation);
                         });
  }
  return counts;
}

struct Dyads {
  std::set<Vertex> actors;
  std::vector<std::pair<Vertex, Vertex>> pairs;  ///< in the order of the actors
};

/// Each two of the actors named; of one alone, it with every state; of none, all states.
Dyads dyads_of(World& world, const Arguments& arguments) {
  std::set<Vertex> named;
  for (const std::string& name : arguments.list("--actor")) named.insert(world.actor(name));
  Dyads dyads{named, {}};
  const graph::Graph& g = world.graph();
  for (Vertex v = 0; named.size() < 2 && v < g.actors(); ++v) {
    if (g.kind(v) == ActorKind::kState && !g.touching(v).empty()) dyads.actors.insert(v);
  }
  for (auto a = dyads.actors.begin(); a != dyads.actors.end(); ++a) {
    for (auto b = std::next(a); b != dyads.actors.end(); ++b) {
      if (named.size() != 1 || named.count(*a) + named.count(*b) > 0)
        dyads.pairs.emplace_back(*a, *b);
    }
  }
  return dyads;
}

/// The first and last day that anything is told of.
DayRange whole_time(World& world, const graph::Filter& filter) {
  PartialDate::Day first = PartialDate::kPlusInfinity, last = PartialDate::kMinusInfinity;
  world.store().for_each_document([&](const storage::DocumentRow& d) {
    const auto date = d.date ? PartialDate::parse(*d.date) : std::nullopt;
    if (!date) return;
    first = std::min(first, date->earliest());
    last = std::max(last, date->latest());
  });
  if (filter.between && filter.between->first != PartialDate::kMinusInfinity)
    first = filter.between->first;
  if (filter.between && filter.between->last != PartialDate::kPlusInfinity)
    last = filter.between->last;
  if (first > last) throw NothingFound("No document has a date; give --from and --to.");
  return {first, last};
}

Answer answer_panel(World& world, const Arguments& arguments) {
  if (!arguments.flag("--dyads"))
    throw UsageError("`panel` makes pairs: entente panel --dyads --every year");
  graph::Filter filter = world.filter(arguments);
  const auto [actors, pairs] = dyads_of(world, arguments);
  if (pairs.empty()) throw NothingFound("There are fewer than two actors to pair.");
  const auto periods =
      periods_of(whole_time(world, filter), arguments.text("--every").value_or("year") == "month");
  const std::size_t rows = periods.size() * pairs.size();
  if (rows > kMostRows)
    throw UsageError("the panel would have " + std::to_string(rows) + " rows, more than " +
                     std::to_string(kMostRows) +
                     "; choose actors (--actor) or a time (--from, --to)");
  std::map<Vertex, std::map<std::string, std::int64_t>>
      named;  // documents that name the actor, by day
  for (const Vertex v : actors) {
    for (const auto& d : world.store().documents_of(ActorId(world.graph().id(v)))) {
      if (d.date) ++named[v][*d.date];
    }
  }
  Answer answer;
  answer.columns = {{"period", "Period", CellKind::kDate},
                    {"a", "A", CellKind::kActor},
                    {"b", "B", CellKind::kActor},
                    {"agreements", "Agreements", CellKind::kNumber},
                    {"states", "Standing relations", CellKind::kNumber},
                    {"cooperation", "Cooperative", CellKind::kNumber},
                    {"conflict", "Conflictual", CellKind::kNumber},
                    {"documents", "Documents naming either", CellKind::kNumber},
                    {"missing", "No source", CellKind::kFlag}};
  answer.total = rows;
  const auto limit = static_cast<std::size_t>(arguments.number("--limit", 0, 0, 1'000'000'000));
  for (const Period& period : periods) {
    filter.as_of.reset();
    filter.between = period.days;
    const View view(world.graph(), filter);
    const auto counts = count(view, actors);
    std::map<Vertex, std::int64_t> documents;
    for (const Vertex v : actors) {
      for (const auto& [day, n] : named[v])
        documents[v] += day.substr(0, period.name.size()) == period.name ? n : 0;
    }
    for (const auto& [a, b] : pairs) {
      if (limit > 0 && answer.rows.size() >= limit) return answer;
      const auto found = counts.find({a, b});
      const Counts c = found == counts.end() ? Counts() : found->second;
      const std::int64_t told = documents[a] + documents[b];
      answer.rows.push_back({{period.name, world.name(a), world.name(b), c.agreements, c.states,
                              c.cooperation, c.conflict, told, told == 0},
                             {},
                             {"", std::string(world.graph().id(a)),
                              std::string(world.graph().id(b)), "", "", "", "", "", ""}});
    }
  }
  return answer;
}

}  // namespace

Question panel_question() {
  return {"panel",
          "The researcher's table: one row a pair and period, zeros kept, marked where sources are "
          "missing",
          "panel --dyads --every year --actor Seoul,Tokyo,Washington --format csv",
          with_filters(
              {{"--dyads", ParameterKind::kFlag, "A row for each pair of actors"},
               {"--every",
                ParameterKind::kChoice,
                "How long a period",
                false,
                false,
                {"year", "month"},
                "year"},
               {"--actor", ParameterKind::kActor,
                "Only these actors (of one, its pairs with every state); without it, all states",
                false, true},
               limit_parameter("0")}),
          answer_panel,
          "Time"};
}

}  // namespace entente::queries
