#include "extract/meaning/agreement_stages.h"

namespace entente::extract::meaning {
namespace {

/// Where an agreement stands of which only a next step is foretold, or denied.
AgreementStatus before(const StatusEntry& entry) {
  switch (entry.status) {
    case AgreementStatus::kProposed:
    case AgreementStatus::kNegotiating:
    case AgreementStatus::kRejected:
      return AgreementStatus::kProposed;
    case AgreementStatus::kAgreed:
      return entry.modality == Modality::kNegated ? AgreementStatus::kRejected
                                                  : AgreementStatus::kNegotiating;
    case AgreementStatus::kSigned:
      return AgreementStatus::kAgreed;
    case AgreementStatus::kRatified:
      return AgreementStatus::kSigned;
    case AgreementStatus::kInForce:
      return AgreementStatus::kAgreed;
    case AgreementStatus::kSuspended:
    case AgreementStatus::kTerminated:
      return AgreementStatus::kInForce;
    case AgreementStatus::kUnknown:
      break;
  }
  return AgreementStatus::kUnknown;
}

}  // namespace

int stage(AgreementStatus status) {
  switch (status) {
    case AgreementStatus::kUnknown:
      return 0;
    case AgreementStatus::kProposed:
      return 1;
    case AgreementStatus::kNegotiating:
      return 2;
    case AgreementStatus::kAgreed:
      return 3;
    case AgreementStatus::kSigned:
      return 4;
    case AgreementStatus::kRatified:
      return 5;
    case AgreementStatus::kInForce:
      return 6;
    case AgreementStatus::kRejected:
      return 7;
    case AgreementStatus::kSuspended:
      return 8;
    case AgreementStatus::kTerminated:
      return 9;
  }
  return 0;
}

bool is_made(AgreementStatus status) {
  return status == AgreementStatus::kAgreed || status == AgreementStatus::kSigned;
}

AgreementStatus latest_status(const std::vector<StatusEntry>& history) {
  const StatusEntry* latest = nullptr;
  AgreementStatus foretold = AgreementStatus::kUnknown;
  for (const auto& entry : history) {
    if (entry.modality != Modality::kAsserted) {
      if (const auto now = before(entry); stage(now) > stage(foretold)) foretold = now;
      continue;
    }
    if (latest == nullptr) {
      latest = &entry;
      continue;
    }
    const bool both_dated = latest->on && entry.on;
    // One more signature or ratification does not lower what is in force.
    const bool more =
        latest->status == AgreementStatus::kInForce && stage(entry.status) < stage(latest->status);
    const bool later = both_dated && surely_before(*latest->on, *entry.on) && !more;
    const bool earlier = both_dated && surely_before(*entry.on, *latest->on);
    if (later || (!earlier && stage(entry.status) > stage(latest->status))) latest = &entry;
  }
  return latest != nullptr ? latest->status : foretold;
}

}  // namespace entente::extract::meaning
