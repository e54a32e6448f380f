// From the mentions of one agreement to its fields: status history, dates, form, type, evidence.
#include <algorithm>
#include <set>

#include "extract/meaning/agreement_register.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {
namespace {

/// How far along a status is; of undated ones the farthest is the latest.
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

/// Where an agreement stands of which only a next step is foretold, or denied.
AgreementStatus before(AgreementStatus status) {
  switch (status) {
    case AgreementStatus::kProposed:
    case AgreementStatus::kNegotiating:
    case AgreementStatus::kRejected:
      return AgreementStatus::kProposed;
    case AgreementStatus::kAgreed:
      return AgreementStatus::kNegotiating;
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

AgreementStatus latest_status(const std::vector<StatusEntry>& history) {
  const StatusEntry* latest = nullptr;
  AgreementStatus foretold = AgreementStatus::kUnknown;
  for (const auto& entry : history) {
    if (entry.modality != Modality::kAsserted) {
      if (const auto now = before(entry.status); stage(now) > stage(foretold)) foretold = now;
      continue;
    }
    if (latest == nullptr) {
      latest = &entry;
      continue;
    }
    const bool both_dated = latest->on && entry.on;
    const bool later = both_dated && surely_before(*latest->on, *entry.on);
    const bool earlier = both_dated && surely_before(*entry.on, *latest->on);
    if (later || (!earlier && stage(entry.status) > stage(latest->status))) latest = &entry;
  }
  return latest != nullptr ? latest->status : foretold;
}

class Assembler {
 public:
  Assembler(const ArticleView& article, const RegisteredAgreement& registered)
      : article_(article), from_(registered) {}

  Agreement run() {
    parties();
    form_and_name();
    type();
    history();
    dates();
    details();
    acts();
    evidence();
    return std::move(out_);
  }

 private:
  void parties() {
    for (const auto& party : from_.parties) out_.parties.push_back(party.id);
    std::ranges::sort(out_.parties);
    out_.parties.erase(std::unique(out_.parties.begin(), out_.parties.end()), out_.parties.end());
  }

  void form_and_name() {
    const AgreementMention* first = nullptr;
    for (const auto& mention : from_.mentions) {
      if (mention.verb || mention.pronoun) continue;
      if (first == nullptr || (first->in_title && !mention.in_title)) first = &mention;
      if (out_.name == std::nullopt && !mention.treaty.empty())
        out_.name = std::string(article_.gazetteer->name(mention.treaty));
    }
    out_.form = first != nullptr ? first->form : AgreementForm::kAgreement;
  }

  void type() {
    TypeScores scores{};
    for (const auto& mention : from_.mentions) {
      for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] += 20 * mention.near[i] + mention.far[i];
    }
    const auto best = std::ranges::max_element(scores);
    out_.type =
        *best > 0 ? static_cast<AgreementType>(best - scores.begin()) : AgreementType::kOther;
  }

  void history() {
    std::optional<PartialDate> reported = article_.date;
    for (const auto& mention : from_.mentions) {
      for (const auto& told : mention.statuses) {
        StatusEntry entry;
        entry.status = told.status;
        entry.on = told.on;
        entry.modality = told.modality;
        entry.reported = reported;
        entry.evidence.push_back(
            evidence_over(article_, told.at.sentence,
                          {told.at.word, mention.at.sentence == told.at.sentence ? mention.at.word
                                                                                 : told.at.word}));
        entry.evidence.back().fields = {"status"};
        const bool known = std::ranges::any_of(out_.history, [&](const StatusEntry& e) {
          return e.status == entry.status && e.on == entry.on && e.modality == entry.modality;
        });
        if (!known) out_.history.push_back(std::move(entry));
      }
    }
    resolve_breaking();
    std::ranges::stable_sort(out_.history, [](const StatusEntry& a, const StatusEntry& b) {
      if (a.on && b.on && surely_before(*a.on, *b.on)) return true;
      if (a.on && b.on && surely_before(*b.on, *a.on)) return false;
      return stage(a.status) < stage(b.status);
    });
    out_.status = latest_status(out_.history);
  }

  /// What broke off after it had been in force is terminated, not rejected.
  void resolve_breaking() {
    const bool was_in_force = std::ranges::any_of(out_.history, [](const StatusEntry& e) {
      return e.modality == Modality::kAsserted &&
             (e.status == AgreementStatus::kInForce || e.status == AgreementStatus::kRatified);
    });
    if (!was_in_force) return;
    for (auto& entry : out_.history) {
      if (entry.status == AgreementStatus::kRejected && entry.modality == Modality::kAsserted)
        entry.status = AgreementStatus::kTerminated;
    }
  }

  void dates() {
    for (const auto& entry : out_.history) {
      if (entry.modality == Modality::kNegated || !entry.on) continue;
      switch (entry.status) {
        case AgreementStatus::kSigned:
        case AgreementStatus::kAgreed:
          if (entry.modality == Modality::kAsserted) out_.dates.signed_on = entry.on;
          break;
        case AgreementStatus::kInForce:
          if (!out_.dates.in_force) out_.dates.in_force = entry.on;
          break;
        case AgreementStatus::kTerminated:
        case AgreementStatus::kRejected:
          if (entry.modality == Modality::kAsserted) out_.dates.ended = entry.on;
          break;
        default:
          break;
      }
    }
    if (out_.dates.signed_on) return;
    for (const auto& mention : from_.mentions) {
      if (mention.of_date) {
        out_.dates.signed_on = mention.of_date;
        return;
      }
    }
  }

  void details() {
    const AgreementMention* subject = nullptr;
    for (const auto& mention : from_.mentions) {
      if (!out_.binding && mention.binding) out_.binding = mention.binding;
      if (mention.subject && (subject == nullptr || (subject->in_title && !mention.in_title)))
        subject = &mention;
    }
    if (subject != nullptr) out_.subject = subject->subject;
    const bool negated = std::ranges::all_of(
        from_.mentions, [](const AgreementMention& m) { return m.modality == Modality::kNegated; });
    if (negated) out_.modality = Modality::kNegated;
    const auto& first = from_.mentions.front();
    const auto body =
        std::ranges::find_if(from_.mentions, [](const AgreementMention& m) { return !m.in_title; });
    out_.attributed_to =
        attribution_at(article_, body != from_.mentions.end() ? body->at : first.at);
    out_.rule = first.verb              ? "agreement/verb"
                : !from_.treaty.empty() ? "agreement/treaty"
                                        : "agreement/noun";
  }

  void acts() {
    for (const auto& mention : from_.mentions) {
      for (const auto& told : mention.acts) {
        Act act;
        act.party = told.party.id;
        act.act = told.act;
        act.on = told.on;
        act.modality = told.modality;
        act.attributed_to = attribution_at(article_, told.at);
        act.evidence.push_back(evidence_over(
            article_, told.at.sentence,
            {told.at.word,
             told.party.at.sentence == told.at.sentence ? told.party.at.word : told.at.word}));
        act.evidence.back().fields = {"acts"};
        const bool known = std::ranges::any_of(out_.acts, [&](const Act& a) {
          return a.party == act.party && a.act == act.act && a.on == act.on;
        });
        if (!known) out_.acts.push_back(std::move(act));
      }
    }
  }

  void evidence() {
    for (const auto& mention : from_.mentions) {
      std::vector<std::uint32_t> words{mention.at.word};
      std::set<std::string> fields;
      for (const auto& party : mention.party_words) {
        if (party.sentence != mention.at.sentence) continue;
        words.push_back(party.word);
        fields.insert("parties");
      }
      for (const auto& told : mention.statuses) {
        if (told.at.sentence != mention.at.sentence) continue;
        words.push_back(told.at.word);
        fields.insert("status");
        if (told.on) fields.insert("dates");
      }
      Evidence evidence = evidence_over(article_, mention.at.sentence, words);
      if (mention.subject) {
        fields.insert("subject");
        evidence.span = {std::min(evidence.span.begin, mention.subject_span.begin),
                         std::max(evidence.span.end, mention.subject_span.end)};
        evidence.text = std::string(text_of(article_.text, evidence.span));
      }
      if (mention.modality == Modality::kNegated) evidence.stance = Stance::kDenies;
      evidence.fields.assign(fields.begin(), fields.end());
      const bool known = std::ranges::any_of(
          out_.evidence, [&](const Evidence& e) { return e.span == evidence.span; });
      if (!known) out_.evidence.push_back(std::move(evidence));
    }
  }

  const ArticleView& article_;
  const RegisteredAgreement& from_;
  Agreement out_;
};

}  // namespace

Agreement assemble(const ArticleView& article, const RegisteredAgreement& registered) {
  return Assembler(article, registered).run();
}

}  // namespace entente::extract::meaning
