// What happened, in order of time: relations that began and ended, acts, stages of agreements, acts
// of parties, events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/view.h"
#include "queries/fact_rows.h"

namespace entente::queries {

struct Happening {
  std::optional<PartialDate> on;  ///< nothing where it is not known; `reported` then
  std::optional<PartialDate> reported;
  std::string what;  ///< "began", "ended", "happened", a status, an act, the kind of an event
  std::string text;  ///< who with whom
  std::string id;    ///< of the fact
  enum class Fact : std::uint8_t { kRelation, kAgreement, kEvent } fact = Fact::kRelation;
  storage::Number number = 0;

  PartialDate::Day first() const;  ///< for the order; +∞ where nothing is known
};

struct ChronicleOptions {
  std::optional<ActorId> actor, other;       ///< only what these take part in
  std::optional<storage::Number> agreement;  ///< only this one
  bool acts = true;                          ///< relations that are acts
  bool undated = false;                      ///< also what has only a report's date
};

/// By date, then text. The filter's predicates, types, modalities and confidence apply, not its
/// dates.
std::vector<Happening> chronicle(World& world, const graph::Filter& filter,
                                 const ChronicleOptions& options);

/// Whether it may have happened within the range; by the report where it has no date and `undated`.
bool within(const Happening& happening, const graph::DayRange& range, bool undated);

std::vector<Column> happening_columns();
Row happening_row(World& world, const Happening& happening, EvidenceLevel level);

}  // namespace entente::queries
