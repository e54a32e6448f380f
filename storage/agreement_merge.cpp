#include "storage/agreement_merge.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "storage/date_votes.h"
#include "storage/votes.h"

namespace entente::storage {
namespace {

/// How far along its life a status is; equal for those that may follow one another either way.
int stage(AgreementStatus status) {
  switch (status) {
    case AgreementStatus::kUnknown:
      return -1;
    case AgreementStatus::kProposed:
      return 0;
    case AgreementStatus::kNegotiating:
      return 1;
    case AgreementStatus::kAgreed:
      return 2;
    case AgreementStatus::kSigned:
      return 3;
    case AgreementStatus::kRatified:
      return 4;
    case AgreementStatus::kInForce:
    case AgreementStatus::kSuspended:
      return 5;
    case AgreementStatus::kTerminated:
    case AgreementStatus::kRejected:
      return 6;
  }
  return -1;
}

/// Where in time an entry belongs: its own date, else the report.
const std::optional<PartialDate>& time_of(const StatusEntry& entry) {
  return entry.on ? entry.on : entry.reported;
}

auto order_of(const StatusEntry& entry) {
  const auto& time = time_of(entry);
  return std::tuple(time ? time->earliest() : PartialDate::kMinusInfinity,
                    time ? time->latest() : PartialDate::kMinusInfinity, stage(entry.status),
                    entry.status, entry.modality, entry.on, entry.reported);
}

bool stated(const StatusEntry& entry) {
  return entry.modality == Modality::kAsserted && entry.status != AgreementStatus::kUnknown;
}

/// The later of two dated entries; where their dates leave it open, the one further along.
bool later(const StatusEntry& a, const StatusEntry& b) {
  if (surely_before(*b.on, *a.on)) return true;
  if (surely_before(*a.on, *b.on)) return false;
  return stage(a.status) > stage(b.status);
}

std::vector<StatusEntry> history_of(const ToldAgreement& told) {
  std::vector<StatusEntry> entries = told.agreement.history;
  const auto has = [&](AgreementStatus status) {
    return std::any_of(entries.begin(), entries.end(),
                       [&](const StatusEntry& e) { return e.status == status; });
  };
  const Modality modality = told.agreement.modality;
  const auto add = [&](AgreementStatus status, const std::optional<PartialDate>& on) {
    if (!has(status)) entries.push_back({status, on, modality, {}, {}});
  };
  if (told.agreement.dates.signed_on && told.agreement.status >= AgreementStatus::kSigned &&
      told.agreement.status <= AgreementStatus::kTerminated) {
    add(AgreementStatus::kSigned, told.agreement.dates.signed_on);
  }
  if (told.agreement.dates.in_force && told.agreement.status >= AgreementStatus::kInForce &&
      told.agreement.status <= AgreementStatus::kTerminated) {
    add(AgreementStatus::kInForce, told.agreement.dates.in_force);
  }
  if (told.agreement.status != AgreementStatus::kUnknown) {
    add(told.agreement.status, told.agreement.status == AgreementStatus::kTerminated ||
                                       told.agreement.status == AgreementStatus::kRejected
                                   ? told.agreement.dates.ended
                                   : std::nullopt);
  }
  for (StatusEntry& entry : entries) {
    entry.evidence.clear();
    if (!entry.reported) entry.reported = told.reported;
  }
  return entries;
}

Modality strongest(Modality a, Modality b) { return std::min(a, b); }

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

template <class T, class Key>
void sort_unique(std::vector<T>& values, Key key) {
  std::sort(values.begin(), values.end(), [&](const T& a, const T& b) { return key(a) < key(b); });
  values.erase(std::unique(values.begin(), values.end(),
                           [&](const T& a, const T& b) { return key(a) == key(b); }),
               values.end());
}

auto attribution_key(const Attribution& a) { return std::tie(a.id, a.text); }

bool is_official(const Agreement& agreement) {
  return std::any_of(agreement.evidence.begin(), agreement.evidence.end(), [](const Evidence& e) {
    return e.origin == Origin::kImported || e.origin == Origin::kDecided;
  });
}

/// Gathers the votes of all members for the fields of which one value is shown.
class Ballot {
 public:
  void add(const ToldAgreement& told) {
    const Agreement& a = told.agreement;
    const Number story = told.story;
    names_.add(a.name, story, told.id);
    forms_.add(a.form, story);
    types_.add(a.type, story);
    hubs_.add(a.hub, story, told.id);
    subjects_.add(a.subject, story);
    binding_.add(a.binding, story, told.id);
    secret_.add(a.secret, story, told.id);
    places_.add(a.place, story, told.id);
    depositaries_.add(a.depositary, story, told.id);
    for (const auto& [name, number] : a.refs) refs_[name].add(number, story, told.id);
    const bool official = is_official(a);
    const auto date = [&](DateVotes& votes, const std::optional<PartialDate>& value) {
      if (value) votes.add(*value, story, official, told.id);
    };
    date(signed_, a.dates.signed_on);
    date(in_force_, a.dates.in_force);
    date(ended_, a.dates.ended);
  }

  void count(AgreementRow& row) const {
    Agreement& a = row.agreement;
    const auto longer = [](const std::string& x, const std::string& y) {
      return x.size() > y.size();
    };
    row.names = names_.ranked(longer);
    if (!row.names.empty()) a.name = row.names.front();
    // "agreement", "pact" may be any of the others, and "other" any at all.
    const auto telling_form = [](AgreementForm x, AgreementForm y) {
      const auto plain = [](AgreementForm f) {
        return f == AgreementForm::kOther ? 2 : f == AgreementForm::kAgreement ? 1 : 0;
      };
      return plain(x) < plain(y);
    };
    a.form = forms_.ranked(telling_form).front();
    const auto types = types_.ranked([](AgreementType, AgreementType) { return false; });
    a.type = types.front() == AgreementType::kOther && types.size() > 1 ? types[1] : types.front();
    a.hub = hubs_.winner();
    const auto subjects = subjects_.ranked(longer);
    if (!subjects.empty()) a.subject = subjects.front();
    a.binding = binding_.winner();
    a.secret = secret_.winner();
    a.place = places_.winner();
    a.depositary = depositaries_.winner();
    for (const auto& [name, votes] : refs_) a.refs[name] = *votes.winner();
    a.dates = {signed_.shown(), in_force_.shown(), ended_.shown()};
    const auto keep = [&](std::optional<Conflict> conflict) {
      if (conflict) row.conflicts.push_back(std::move(*conflict));
    };
    const auto yes_no = [](bool value) { return std::string(value ? "true" : "false"); };
    keep(signed_.conflict("dates.signed"));
    keep(in_force_.conflict("dates.in_force"));
    keep(ended_.conflict("dates.ended"));
    keep(binding_.conflict("binding", yes_no));
    keep(secret_.conflict("secret", yes_no));
  }

 private:
  Votes<std::string> names_, subjects_, places_, depositaries_;
  Votes<AgreementForm> forms_;
  Votes<AgreementType> types_;
  Votes<ActorId> hubs_;
  Votes<bool> binding_, secret_;
  std::map<std::string, Votes<std::string>> refs_;
  DateVotes signed_, in_force_, ended_;
};

}  // namespace

AgreementStatus status_of(const std::vector<StatusEntry>& history) {
  const StatusEntry* current = nullptr;
  for (const StatusEntry& entry : history) {
    if (stated(entry) && entry.on && (current == nullptr || later(entry, *current))) {
      current = &entry;
    }
  }
  // Undated reports, in the order of time: only a further stage, or the other of two that may
  // follow one another, told after what is known, moves it on.
  for (const StatusEntry& entry : history) {
    if (!stated(entry) || entry.on) continue;
    if (current == nullptr) {
      current = &entry;
      continue;
    }
    const auto& known = time_of(*current);
    const bool after = !known || !entry.reported || !surely_before(*entry.reported, *known);
    const int step = stage(entry.status) - stage(current->status);
    if (step > 0 && after) current = &entry;
    if (step == 0 && known && entry.reported && surely_before(*known, *entry.reported)) {
      current = &entry;
    }
  }
  return current == nullptr ? AgreementStatus::kUnknown : current->status;
}

std::vector<StatusEntry> merged_history(std::vector<StatusEntry> entries) {
  std::map<std::tuple<AgreementStatus, std::optional<PartialDate>, Modality>, StatusEntry> merged;
  for (StatusEntry& entry : entries) {
    const auto [at, fresh] =
        merged.try_emplace(std::tuple(entry.status, entry.on, entry.modality), entry);
    if (fresh) continue;
    auto& reported = at->second.reported;
    if (entry.reported && (!reported || *entry.reported < *reported)) reported = entry.reported;
    append(at->second.evidence, entry.evidence);
  }
  std::vector<StatusEntry> out;
  for (auto& [key, entry] : merged) out.push_back(std::move(entry));
  std::sort(out.begin(), out.end(),
            [](const StatusEntry& a, const StatusEntry& b) { return order_of(a) < order_of(b); });
  return out;
}

std::vector<Act> merged_acts(std::vector<Act> acts) {
  std::map<std::tuple<ActorId, ActKind, Modality>, std::set<std::optional<PartialDate>>> dates;
  for (const Act& act : acts) {
    if (act.on) dates[std::tuple(act.party, act.act, act.modality)].insert(act.on);
  }
  using Key = std::tuple<std::optional<PartialDate>, ActorId, ActKind, Modality>;
  std::map<Key, Act> merged;
  for (Act& act : acts) {
    const auto& known = dates[std::tuple(act.party, act.act, act.modality)];
    if (!act.on && known.size() == 1) act.on = *known.begin();
    const auto [at, fresh] = merged.try_emplace(Key(act.on, act.party, act.act, act.modality), act);
    if (fresh) continue;
    Act& kept = at->second;
    if (act.effective && (!kept.effective || *act.effective < *kept.effective)) {
      kept.effective = act.effective;
    }
    if (kept.by.empty() || (!act.by.empty() && act.by < kept.by)) kept.by = act.by;
    append(kept.attributed_to, act.attributed_to);
    append(kept.evidence, act.evidence);
  }
  std::vector<Act> out;
  for (auto& [key, act] : merged) {
    sort_unique(act.attributed_to, attribution_key);
    out.push_back(std::move(act));
  }
  return out;
}

AgreementRow merge_agreement(const std::vector<const ToldAgreement*>& members) {
  AgreementRow row;
  Agreement& a = row.agreement;
  Ballot ballot;
  std::vector<StatusEntry> history;
  std::set<ActorId> parties;
  std::set<Obligation> obligations;
  const ToldAgreement* best = members.front();
  a.modality = Modality::kNegated;
  for (const ToldAgreement* told : members) {
    ballot.add(*told);
    append(history, history_of(*told));
    parties.insert(told->agreement.parties.begin(), told->agreement.parties.end());
    obligations.insert(told->agreement.obligations.begin(), told->agreement.obligations.end());
    append(a.acts, told->agreement.acts);
    append(a.related, told->agreement.related);
    append(a.attributed_to, told->agreement.attributed_to);
    append(a.terms, told->agreement.terms);
    a.modality = strongest(a.modality, told->agreement.modality);
    const auto quality = [](const ToldAgreement* t) {
      return std::tuple(-t->agreement.confidence, std::string_view(t->agreement.rule));
    };
    if (quality(told) < quality(best)) best = told;
  }
  ballot.count(row);
  a.parties.assign(parties.begin(), parties.end());
  a.obligations.assign(obligations.begin(), obligations.end());
  a.rule = best->agreement.rule;
  a.confidence = best->agreement.confidence;
  a.history = merged_history(std::move(history));
  a.status = status_of(a.history);
  for (Act& act : a.acts) act.evidence.clear();
  a.acts = merged_acts(std::move(a.acts));
  sort_unique(a.related, [](const RelatedAgreement& r) { return std::tie(r.kind, r.agreement); });
  sort_unique(a.attributed_to, attribution_key);
  sort_unique(a.terms, [](const Term& t) { return std::tie(t.kind, t.value, t.unit); });
  return row;
}

}  // namespace entente::storage
