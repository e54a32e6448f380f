// What a question sees of a graph: a filter over its arcs, without copying. A View is a few words;
// make one a question.
//
//   View view(graph, {.as_of = DayRange{day, day}, .predicates =
//   predicate_bit(Predicate::kAlliedWith)}); if (view.takes(arc)) …
//
// Dates are compared as sets of days: what may have held on some day of the range is seen. Without
// a date a view sees what is not known to be over by the graph's last report.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "graph/agreement_time.h"
#include "graph/graph.h"
#include "knowledge/stop.h"

namespace entente::graph {

struct DayRange {
  Day first = 0, last = 0;
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

constexpr std::uint32_t predicate_bit(Predicate p) { return 1U << static_cast<unsigned>(p); }
constexpr std::uint8_t modality_bit(Modality m) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(m));
}
constexpr std::uint32_t type_bit(AgreementType t) { return 1U << static_cast<unsigned>(t); }
inline constexpr std::uint32_t kAllPredicates = (1U << count_of<Predicate>()) - 1;
inline constexpr std::uint32_t kAllTypes = (1U << count_of<AgreementType>()) - 1;

/// Relations and agreements that a filter by source lets through, by number of link and of
/// agreement.
struct Allowed {
  std::vector<bool> links, pacts;
};

struct Filter {
  std::optional<DayRange>
      as_of{};  ///< the world on a day: states that may hold, acts that may have happened
  std::optional<DayRange> between{};  ///< what may have held or happened within
  bool include_undated =
      false;  ///< with a date: also what has no date of its own and was reported later
  std::uint32_t predicates =
      kAllPredicates;  ///< `has_agreement_with` stands for the agreements themselves
  std::uint8_t modalities = modality_bit(Modality::kAsserted);
  std::uint16_t min_confidence = 0;  ///< thousandths
  std::uint32_t types =
      kAllTypes;  ///< fewer than all: agreements of these types and relations under them
  std::uint32_t max_parties = 12;  ///< a treaty of more does not make its parties neighbours
  bool through_members = false;    ///< members take part in the agreements of their organisations
  std::shared_ptr<const Allowed> allowed{};  ///< null: all
  const Stop* stop = nullptr;  ///< what work over the view looks at now and then; null: nothing
};

/// How something that a view takes stands at its date.
enum class Standing : std::uint8_t {
  kHolds,       ///< told to hold, or no date was asked for
  kPresumed,    ///< nobody tells its end, nor that it still held on that day
  kPast,        ///< an act before that day
  kUndated,     ///< its time is not known; only with `include_undated`
  kNotInForce,  ///< an agreement settled, signed or ratified
  kPlanned      ///< proposed, negotiated, to come
};

struct PactState {
  AgreementStatus status = AgreementStatus::kUnknown;
  Standing standing = Standing::kHolds;
};

class View {
 public:
  View(const Graph& graph, Filter filter);

  const Graph& graph() const { return *graph_; }
  const Filter& filter() const { return filter_; }
  /// Whether the view takes just what Arc::plain says.
  bool without_conditions() const { return no_conditions_; }

  /// Whether the arc is seen: of a relation, that the relation is; between party and agreement,
  /// that the agreement links and the party takes part. The number of parties does not matter here.
  bool takes(const Arc& arc) const {
    if (no_conditions_) return arc.plain();
    return arc.is_party() ? takes_party(arc.index()) : takes_link(arc.index());
  }
  bool takes_link(std::uint32_t link) const;
  bool takes_party(std::uint32_t party) const;
  /// Whether a `member_of` holds by time and modality, whatever predicates the question is about.
  bool takes_membership(std::uint32_t link) const;
  /// How the relation stands; it must be taken.
  Standing standing(std::uint32_t link) const;
  /// The status that makes the agreement link its parties in this view; nothing where it does not.
  std::optional<PactState> state(Vertex agreement) const;
  /// Whether that many parties make neighbours.
  bool links_parties(const Pact& pact) const { return pact.parties <= filter_.max_parties; }

 private:
  bool time_takes(const Link& link) const;
  bool blocked(Vertex agreement) const;
  bool party_there(const Party& party) const;
  bool phase_there(const Pact& pact, const Phase& phase) const;

  const Graph* graph_;
  Filter filter_;
  bool no_conditions_ = false;
};

/// Whether some day of the range lies in [begin, end]; an undated beginning counts as open where
/// `include_undated`. What ends before it begins never held.
constexpr bool meets(Day begin, Day end, bool undated, const DayRange& range,
                     bool include_undated) {
  if (end < range.first) return false;
  return (undated && include_undated) || (begin <= range.last && begin <= end);
}

}  // namespace entente::graph
