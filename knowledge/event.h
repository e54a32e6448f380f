// A counted or dated act of one actor that the agreements answer to (ontology: Events).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/evidence.h"
#include "knowledge/ids.h"
#include "knowledge/modality.h"
#include "knowledge/names.h"
#include "knowledge/partial_date.h"

namespace entente {

enum class EventKind {
  kNuclearTest,
  kMissileLaunch,
  kMilitaryExercise,
  kAttack,
  kElection,
  kSummit,
  kOther
};
template <>
struct NamesOf<EventKind> {
  static constexpr std::array<std::string_view, 7> kNames{
      "nuclear_test", "missile_launch", "military_exercise", "attack", "election",
      "summit",       "other"};
};

struct Event {
  EventId id;
  ActorId actor;
  EventKind kind = EventKind::kOther;
  std::optional<std::int64_t> count;
  std::optional<PartialDate> from, to;
  std::optional<AgreementId> under;  ///< the agreement it answers to or breaks
  Modality modality = Modality::kAsserted;
  std::vector<Attribution> attributed_to;
  std::string rule;
  double confidence = 0;
  std::vector<Evidence> evidence;

  friend bool operator==(const Event&, const Event&) = default;
};

}  // namespace entente
