// What a curator decided: kept beside the facts, never in them, so that decisions survive re-ingest
// and can be withdrawn, exported and imported. A decision names facts by their told ids.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/names.h"

namespace entente::storage {

enum class DecisionKind { kMerge, kSplit, kAlias, kReject, kAccept, kNote };

struct Decision {
  std::string id;  ///< hash of kind, subjects, value and reason
  DecisionKind kind = DecisionKind::kNote;
  /// merge: told ids of both agreements (or two actor ids, the first stays); split: the told ids
  /// that leave; alias: the actor; reject, accept, note: the fact's told ids, or one actor.
  std::vector<std::string> subjects;
  std::vector<std::string> others;  ///< merge: told ids of the second; split: those that stay
  std::string value;                ///< alias: the name; note: the text; merge: "actor" or empty
  std::string reason;
  std::string date;  ///< the day it was decided, ISO 8601

  friend bool operator==(const Decision&, const Decision&) = default;
};

/// Hash of kind, subjects, value and reason; the date does not enter.
std::string decision_id(const Decision& decision);

/// One line of JSON, and back (throws InputError): the readable file of `entente decisions`.
std::string to_json(const Decision& decision);
Decision decision_from_json(std::string_view line);

}  // namespace entente::storage

template <>
struct entente::NamesOf<entente::storage::DecisionKind> {
  static constexpr std::array<std::string_view, 6> kNames{"merge",  "split",  "alias",
                                                          "reject", "accept", "note"};
};
