// From the mentions of one agreement to its fields: dates, form, type, acts, evidence.
#include <algorithm>
#include <set>

#include "extract/meaning/agreement_history.h"
#include "extract/meaning/agreement_matter.h"
#include "extract/meaning/agreement_register.h"
#include "extract/meaning/agreement_told.h"
#include "extract/meaning/frames.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {
namespace {

class Assembler {
 public:
  Assembler(const ArticleView& article, const RegisteredAgreement& registered)
      : article_(article), from_(registered) {}

  Agreement run() {
    parties();
    form_and_name();
    out_.type = type_of(article_, from_);
    auto told = tell_history(article_, from_, out_.parties);
    out_.history = std::move(told.entries);
    out_.status = told.status;
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
    // "agreed to open a road and signed the document": no word for its own form.
    const bool verbal = first == nullptr || (first->weak && from_.mentions.front().verb);
    out_.form = verbal ? AgreementForm::kAgreement : first->form;
  }

  /// The day of its own phrase ("the pact of 2016") comes before the day on which somebody agreed
  /// to something about it, that of its signing before both.
  void dates() {
    std::optional<PartialDate> signed_on, agreed_on;
    for (const auto& entry : out_.history) {
      if (entry.modality == Modality::kNegated || !entry.on) continue;
      switch (entry.status) {
        case AgreementStatus::kSigned:
          if (entry.modality == Modality::kAsserted) signed_on = entry.on;
          break;
        case AgreementStatus::kAgreed:
          if (entry.modality == Modality::kAsserted) agreed_on = entry.on;
          break;
        case AgreementStatus::kInForce:
          if (!out_.dates.in_force) out_.dates.in_force = entry.on;
          break;
        case AgreementStatus::kTerminated:
        case AgreementStatus::kRejected:
          out_.dates.ended = entry.on;
          break;
        default:
          break;
      }
    }
    if (signed_on) {
      out_.dates.signed_on = signed_on;
      return;
    }
    for (const auto& mention : from_.mentions) {
      const bool same = mention.of_date && agreed_on &&
                        !surely_before(*mention.of_date, *agreed_on) &&
                        !surely_before(*agreed_on, *mention.of_date);
      if (mention.of_date && !same) {
        out_.dates.signed_on = mention.of_date;
        return;
      }
    }
    if (agreed_on) {
      out_.dates.signed_on = agreed_on;
      return;
    }
    if (out_.status == AgreementStatus::kProposed || out_.status == AgreementStatus::kNegotiating ||
        out_.status == AgreementStatus::kRejected || out_.status == AgreementStatus::kUnknown)
      return;
    for (const auto& mention : from_.mentions) {
      // "suspended the treaty in March" dates what was done to it.
      const bool of_deed = std::ranges::any_of(mention.statuses, [&](const StatusTold& told) {
        return told.on == mention.dated && told.status != AgreementStatus::kAgreed &&
               told.status != AgreementStatus::kSigned;
      });
      if (!mention.dated || of_deed || out_.dates.in_force == mention.dated ||
          out_.dates.ended == mention.dated)
        continue;
      out_.dates.signed_on = mention.dated;
      return;
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
