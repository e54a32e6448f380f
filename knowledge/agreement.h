// An agreement between states or organisations, in whatever state of completion (ontology:
// Agreements). One agreement is one node, however many words in however many sentences speak of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "knowledge/evidence.h"
#include "knowledge/ids.h"
#include "knowledge/modality.h"
#include "knowledge/names.h"
#include "knowledge/partial_date.h"

namespace entente {

enum class AgreementForm {
  kTreaty,
  kPact,
  kAccord,
  kConvention,
  kProtocol,
  kMemorandum,
  kArrangement,
  kAgreement,
  kCommunique,
  kCharter,
  kArmistice,
  kOther
};
template <>
struct NamesOf<AgreementForm> {
  static constexpr std::array<std::string_view, 12> kNames{
      "treaty",      "pact",      "accord",     "convention", "protocol",  "memorandum",
      "arrangement", "agreement", "communique", "charter",    "armistice", "other"};
};

enum class AgreementType {
  kIntelligence,
  kDefense,
  kArmsControl,
  kPeace,
  kBorder,
  kTrade,
  kFinance,
  kCommodity,
  kEnergy,
  kEnvironment,
  kFisheries,
  kTransport,
  kScience,
  kLegal,
  kDiplomatic,
  kCultural,
  kHumanitarian,
  kMigration,
  kIntegration,
  kOther
};
template <>
struct NamesOf<AgreementType> {
  static constexpr std::array<std::string_view, 20> kNames{
      "intelligence", "defense",  "arms_control", "peace",     "border",      "trade",   "finance",
      "commodity",    "energy",   "environment",  "fisheries", "transport",   "science", "legal",
      "diplomatic",   "cultural", "humanitarian", "migration", "integration", "other"};
};

enum class AgreementStatus {
  kProposed,
  kNegotiating,
  kAgreed,
  kSigned,
  kRatified,
  kInForce,
  kSuspended,
  kTerminated,
  kRejected,
  kUnknown
};
template <>
struct NamesOf<AgreementStatus> {
  static constexpr std::array<std::string_view, 10> kNames{
      "proposed", "negotiating", "agreed",     "signed",   "ratified",
      "in_force", "suspended",   "terminated", "rejected", "unknown"};
};

enum class ActKind {
  kSignature,
  kRatification,
  kAccession,
  kSuccession,
  kProvisionalApplication,
  kReservation,
  kWithdrawalNotice,
  kNoticeRevoked,
  kWithdrawal,
  kSuspension,
  kBreachAlleged
};
template <>
struct NamesOf<ActKind> {
  static constexpr std::array<std::string_view, 11> kNames{"signature",
                                                           "ratification",
                                                           "accession",
                                                           "succession",
                                                           "provisional_application",
                                                           "reservation",
                                                           "withdrawal_notice",
                                                           "notice_revoked",
                                                           "withdrawal",
                                                           "suspension",
                                                           "breach_alleged"};
};

enum class RelatedKind { kAmends, kProtocolTo, kImplements, kRenews, kSupersedes };
template <>
struct NamesOf<RelatedKind> {
  static constexpr std::array<std::string_view, 5> kNames{"amends", "protocol_to", "implements",
                                                          "renews", "supersedes"};
};

enum class Obligation { kDefense, kOffense, kNeutrality, kNonaggression, kConsultation, kBasing };
template <>
struct NamesOf<Obligation> {
  static constexpr std::array<std::string_view, 6> kNames{
      "defense", "offense", "neutrality", "nonaggression", "consultation", "basing"};
};

enum class TermKind { kAmount, kQuota, kDuration, kDeadline };
template <>
struct NamesOf<TermKind> {
  static constexpr std::array<std::string_view, 4> kNames{"amount", "quota", "duration",
                                                          "deadline"};
};

/// What a single party did: signed, ratified, gave notice, left.
struct Act {
  ActorId party;
  ActKind act = ActKind::kSignature;
  std::optional<PartialDate> on, effective;
  std::string by;  ///< the organ that did it, as an actor id (`GBR/parliament`), else empty
  Modality modality = Modality::kAsserted;
  std::vector<Attribution> attributed_to;
  std::vector<Evidence> evidence;

  friend bool operator==(const Act&, const Act&) = default;
};

/// One status told, with its date as far as known.
struct StatusEntry {
  AgreementStatus status = AgreementStatus::kUnknown;
  std::optional<PartialDate> on;
  Modality modality = Modality::kAsserted;
  std::optional<PartialDate> reported;  ///< the document's date
  std::vector<Evidence> evidence;

  friend bool operator==(const StatusEntry&, const StatusEntry&) = default;
};

struct RelatedAgreement {
  RelatedKind kind = RelatedKind::kAmends;
  AgreementId agreement;

  friend bool operator==(const RelatedAgreement&, const RelatedAgreement&) = default;
};

/// `{"kind": "amount", "value": 500000000, "unit": "USD"}`, `{"kind": "duration", "value": 5,
/// "unit": "year"}`.
struct Term {
  TermKind kind = TermKind::kAmount;
  std::string value;  ///< a decimal number, or a date for a deadline
  std::string unit;   ///< ISO 4217 code, unit of measure, or unit of time; empty for a date

  friend bool operator==(const Term&, const Term&) = default;
};

struct AgreementDates {
  std::optional<PartialDate> signed_on, in_force, ended;

  friend bool operator==(const AgreementDates&, const AgreementDates&) = default;
};

struct Agreement {
  AgreementId id;
  std::optional<std::string> name;  ///< the proper name where the text has one
  AgreementForm form = AgreementForm::kAgreement;
  AgreementType type = AgreementType::kOther;
  std::vector<ActorId> parties;  ///< rolled up, sorted, each once
  std::optional<ActorId> hub;    ///< the party through which the others are served
  std::optional<std::string> subject;
  AgreementStatus status = AgreementStatus::kUnknown;
  std::vector<StatusEntry> history;
  std::optional<bool> binding;
  AgreementDates dates;
  std::optional<std::string> place;
  std::vector<Act> acts;
  std::vector<RelatedAgreement> related;
  Modality modality = Modality::kAsserted;
  std::vector<Attribution> attributed_to;  ///< nearest speaker first
  std::optional<bool> secret;
  std::vector<Obligation> obligations;
  std::vector<Term> terms;
  std::map<std::string, std::string> refs;  ///< register -> number ("unts" -> "541")
  std::optional<std::string> depositary;
  std::string rule;  ///< what found it
  double confidence = 0;
  std::vector<Evidence> evidence;

  friend bool operator==(const Agreement&, const Agreement&) = default;
};

}  // namespace entente
