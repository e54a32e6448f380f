// A triple subject – predicate – object between actors, with its qualifiers (ontology: Relations
// between actors).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "knowledge/evidence.h"
#include "knowledge/ids.h"
#include "knowledge/modality.h"
#include "knowledge/names.h"
#include "knowledge/partial_date.h"

namespace entente {

enum class Predicate {
  kHasAgreementWith,
  kSharesIntelligenceWith,
  kAlliedWith,
  kCooperatesWith,
  kMeetsWith,
  kTradesWith,
  kMediatesBetween,
  kAids,
  kSupports,
  kRecognizes,
  kMemberOf,
  kRequests,
  kCriticizes,
  kRejects,
  kThreatens,
  kSanctions,
  kAttacks,
  kDisputesWith
};
template <>
struct NamesOf<Predicate> {
  static constexpr std::array<std::string_view, 18> kNames{"has_agreement_with",
                                                           "shares_intelligence_with",
                                                           "allied_with",
                                                           "cooperates_with",
                                                           "meets_with",
                                                           "trades_with",
                                                           "mediates_between",
                                                           "aids",
                                                           "supports",
                                                           "recognizes",
                                                           "member_of",
                                                           "requests",
                                                           "criticizes",
                                                           "rejects",
                                                           "threatens",
                                                           "sanctions",
                                                           "attacks",
                                                           "disputes_with"};
};

/// True where the relation is stored once and holds both ways.
constexpr bool is_symmetric(Predicate p) {
  switch (p) {
    case Predicate::kHasAgreementWith:
    case Predicate::kSharesIntelligenceWith:
    case Predicate::kAlliedWith:
    case Predicate::kCooperatesWith:
    case Predicate::kMeetsWith:
    case Predicate::kTradesWith:
    case Predicate::kDisputesWith:
      return true;
    default:
      return false;
  }
}

/// True for states of affairs (they hold on until their end); false for acts (they hold on their
/// day or period).
constexpr bool is_state_of_affairs(Predicate p) {
  switch (p) {
    case Predicate::kHasAgreementWith:
    case Predicate::kSharesIntelligenceWith:
    case Predicate::kAlliedWith:
    case Predicate::kCooperatesWith:
    case Predicate::kTradesWith:
    case Predicate::kRecognizes:
    case Predicate::kMemberOf:
    case Predicate::kSanctions:
    case Predicate::kDisputesWith:
      return true;
    default:
      return false;
  }
}

struct Relation {
  RelationId id;
  ActorId subject;  ///< rolled up; of a symmetric relation the smaller id
  Predicate predicate = Predicate::kMeetsWith;
  ActorId object;                    ///< rolled up
  std::optional<ActorId> via;        ///< the actor through which it runs
  std::optional<AgreementId> under;  ///< the agreement it rests on
  Modality modality = Modality::kAsserted;
  std::optional<PartialDate> on;            ///< acts: the day or period
  std::optional<PartialDate> since, until;  ///< states of affairs
  std::vector<Attribution> attributed_to;   ///< nearest speaker first
  std::optional<std::string> code;          ///< CAMEO code
  std::string rule;                         ///< what found it
  double confidence = 0;
  std::vector<Evidence> evidence;

  friend bool operator==(const Relation&, const Relation&) = default;
};

}  // namespace entente
