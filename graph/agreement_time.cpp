#include "graph/agreement_time.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace entente::graph {
namespace {

constexpr Day kNever = PartialDate::kPlusInfinity, kAlways = PartialDate::kMinusInfinity;

struct Stage {
  AgreementStatus status = AgreementStatus::kUnknown;
  Day earliest = kAlways, latest = kNever;
  bool undated = false;
};

bool before_force(AgreementStatus s) { return s < AgreementStatus::kInForce; }

bool is_end(AgreementStatus s) {
  return s == AgreementStatus::kTerminated || s == AgreementStatus::kRejected;
}

Stage dated(AgreementStatus status, const PartialDate& on) {
  return {status, on.earliest(), on.latest(), false};
}

/// All stages told as facts, by time; at one time by stage.
std::vector<Stage> stages_of(const Agreement& agreement, Day first_reported) {
  std::vector<Stage> stages;
  for (const auto& entry : agreement.history) {
    if (entry.modality != Modality::kAsserted) continue;
    if (entry.on) {
      stages.push_back(dated(entry.status, *entry.on));
    } else {
      const Day told = entry.reported ? entry.reported->earliest() : first_reported;
      stages.push_back({entry.status, told, told, true});
    }
  }
  const auto& dates = agreement.dates;
  const auto add = [&](AgreementStatus status, const std::optional<PartialDate>& on) {
    const bool there = on && std::any_of(stages.begin(), stages.end(), [&](const Stage& s) {
                         return s.status == status && !s.undated && s.earliest <= on->latest() &&
                                s.latest >= on->earliest();
                       });
    if (on && !there) stages.push_back(dated(status, *on));
  };
  const bool was_signed = agreement.status != AgreementStatus::kAgreed &&
                          agreement.status != AgreementStatus::kNegotiating &&
                          agreement.status != AgreementStatus::kProposed;
  add(was_signed ? AgreementStatus::kSigned : AgreementStatus::kAgreed, dates.signed_on);
  add(AgreementStatus::kInForce, dates.in_force);
  add(agreement.status == AgreementStatus::kRejected ? AgreementStatus::kRejected
                                                     : AgreementStatus::kTerminated,
      dates.ended);
  if (stages.empty()) stages.push_back({agreement.status, first_reported, first_reported, true});
  std::stable_sort(stages.begin(), stages.end(), [](const Stage& a, const Stage& b) {
    return std::tuple(a.earliest, a.latest, a.status) < std::tuple(b.earliest, b.latest, b.status);
  });
  return stages;
}

/// An undated mention of an earlier stage never overrides a later one; nor does the unknown
/// anything.
bool takes_over(const Stage& now, const Stage& next) {
  if (next.status == now.status || next.status == AgreementStatus::kUnknown) return false;
  if (!next.undated) return true;
  if (is_end(now.status)) return false;
  return !before_force(next.status) || next.status > now.status;
}

}  // namespace

std::vector<Phase> phases_of(const Agreement& agreement, Day first_reported) {
  const std::vector<Stage> stages = stages_of(agreement, first_reported);
  std::vector<Phase> phases;
  std::optional<Stage> now;
  // An agreement that is only known to have ended was in force before, since nobody tells when.
  if (stages.front().status == AgreementStatus::kTerminated ||
      stages.front().status == AgreementStatus::kSuspended) {
    now = Stage{AgreementStatus::kInForce, kNever, kNever, true};
    phases.push_back({kNever, kNever, static_cast<std::uint8_t>(now->status), 1, 0});
  }
  for (const Stage& stage : stages) {
    if (now && stage.status == now->status && now->undated && !stage.undated) {
      // The day itself, told later than the status: the phase began then.
      phases.back().begin = std::min(phases.back().begin, stage.earliest);
      phases.back().undated = 0;
      now->undated = false;
      continue;
    }
    if (now && !takes_over(*now, stage)) continue;
    if (now) phases.back().end = stage.latest;
    phases.push_back({stage.earliest, kNever, static_cast<std::uint8_t>(stage.status),
                      stage.undated ? std::uint8_t{1} : std::uint8_t{0}, 0});
    now = stage;
  }
  return phases;
}

Participation participation_of(const Agreement& agreement, const ActorId& party,
                               Day last_reported) {
  Participation result;
  std::optional<Day> joined;
  Day left = kNever, over = kNever;
  bool revoked = false;
  const auto leave = [&](Day earliest, Day latest) {
    left = std::min(left, latest);
    over = std::min(over, earliest);
  };
  for (const Act& act : agreement.acts) {
    if (act.party != party || act.modality == Modality::kNegated) continue;
    const auto& when = act.effective ? act.effective : act.on;
    switch (act.act) {
      case ActKind::kSignature:
      case ActKind::kRatification:
      case ActKind::kAccession:
      case ActKind::kSuccession:
      case ActKind::kProvisionalApplication:
        if (act.modality == Modality::kAsserted && when)
          joined = std::min(joined.value_or(kNever), when->earliest());
        break;
      case ActKind::kWithdrawalNotice:
        if (act.effective) leave(act.effective->earliest(), act.effective->latest());
        break;
      case ActKind::kNoticeRevoked:
        revoked = revoked || act.modality == Modality::kAsserted;
        break;
      case ActKind::kWithdrawal:
      case ActKind::kSuspension:
        if (act.modality != Modality::kAsserted) break;
        when ? leave(when->earliest(), when->latest()) : leave(last_reported, last_reported);
        break;
      case ActKind::kReservation:
      case ActKind::kBreachAlleged:
        break;
    }
  }
  if (joined) result.begin = *joined;
  if (!revoked) result.end = left, result.over = over;
  return result;
}

Linking linking(AgreementStatus status) {
  switch (status) {
    case AgreementStatus::kProposed:
    case AgreementStatus::kNegotiating:
      return Linking::kPlanned;
    case AgreementStatus::kAgreed:
    case AgreementStatus::kSigned:
    case AgreementStatus::kRatified:
    case AgreementStatus::kUnknown:
      return Linking::kNotInForce;
    case AgreementStatus::kInForce:
      return Linking::kInForce;
    case AgreementStatus::kSuspended:
    case AgreementStatus::kTerminated:
    case AgreementStatus::kRejected:
      return Linking::kNo;
  }
  return Linking::kNo;
}

}  // namespace entente::graph
