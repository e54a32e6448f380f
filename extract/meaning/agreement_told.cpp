#include "extract/meaning/agreement_told.h"

#include <algorithm>

#include "extract/meaning/agreement_dates.h"
#include "extract/meaning/agreement_outlook.h"
#include "extract/meaning/relations.h"

namespace entente::extract::meaning {
namespace {

constexpr int kClimb = 3;  // heads from what a pact is about up to the pact

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

/// Whether a noun phrase stands right after a word, whatever the tree makes of it ("ended six
/// weeks of fighting"); dates are none.
bool object_follows(const ArticleView& article, WordAt at) {
  const auto& view = article.views[at.sentence];
  const auto next = at.word + 1;
  if (next >= view.tree->words.size()) return false;
  for (const auto& time : article.times) {
    if (time.sentence == at.sentence && time.first <= next && next <= time.last && time.date)
      return false;
  }
  const auto& word = view.word(next);
  return word.upos == Upos::kDet || word.upos == Upos::kNum || word.upos == Upos::kNoun ||
         word.upos == Upos::kAdj || word.upos == Upos::kPropn || word.xpos == Xpos::kPrpPoss;
}

/// A verb with an object of its own says nothing of its subject's end ("a truce that ended the
/// war", "talks that failed to produce").
bool acts_on_another(const ArticleView& article, const FrameMatch& match, std::uint32_t agreement) {
  if (match.proposition->kind != PredicateKind::kVerb) return false;
  bool subject = false, other = false;
  for (const auto& argument : match.proposition->arguments) {
    if (argument.word == agreement) {
      if (argument.role != Role::kSubject) return false;
      subject = true;
    } else if (argument.role == Role::kObject ||
               (argument.role == Role::kClause &&
                match.frame->entry->status == AgreementStatus::kRejected)) {
      other = true;
    }
  }
  return subject && (other || object_follows(article, match.at()));
}

class Teller {
 public:
  Teller(const ArticleView& article, std::uint32_t sentence)
      : article_(article), sentence_(sentence) {}

  void match(const FrameMatch& match) {
    const Entry& entry = *match.frame->entry;
    if (entry.kind != EntryKind::kStatus && entry.kind != EntryKind::kAct) return;
    const bool ending =
        entry.kind == EntryKind::kStatus && (entry.status == AgreementStatus::kTerminated ||
                                             entry.status == AgreementStatus::kRejected);
    for (const auto& agreement : match.fillers(FrameRole::kAgreement)) {
      if (ending && acts_on_another(article_, match, agreement.word)) continue;
      tell(match, entry, agreement.word);
    }
    if (match.fillers(FrameRole::kAgreement).empty()) {
      const auto noun = relativized(match);
      if (const auto told_of = noun ? noun : after_phrase(match)) tell(match, entry, *told_of);
    }
  }

  SentenceTold take() { return std::move(told_); }

 private:
  void tell(const FrameMatch& match, const Entry& entry, std::uint32_t agreement) {
    const WordAt at = match.at();
    auto [told_status, modality] = outlook(article_, match);
    agreement = measured(*match.proposition, agreement);
    if (entry.when && modality != *entry.when) return;
    if (broke_down(match, agreement)) told_status = AgreementStatus::kTerminated;
    auto on = status_date(article_, at, agreement, told_status);
    // What is to come has no day gone by, what was done none to come.
    const bool past = on && article_.date && on->latest() < article_.date->earliest();
    const bool future = on && article_.date && on->earliest() > article_.date->latest();
    const bool done =
        match.proposition->tense == Tense::kPast && match.proposition->kind == PredicateKind::kVerb;
    if (entry.presupposes || (past && match.proposition->tense == Tense::kFuture) ||
        (future && done))
      on.reset();
    if (on && future && modality == Modality::kAsserted) modality = Modality::kPlanned;
    // "will open talks today"
    if (on && modality == Modality::kPlanned && article_.date && article_.date->is_day() &&
        *on == *article_.date)
      modality = Modality::kAsserted;
    if (entry.kind == EntryKind::kStatus) {
      // A truce that holds is in force.
      const bool holds =
          entry.status == AgreementStatus::kInForce &&
          article_.lexicon->in_class("truce", lower(article_.word({sentence_, agreement}).lemma));
      StatusTold status{told_status, modality, on, at, &entry, {}, entry.weak && !holds};
      // "the agreed ceiling" stands.
      if (status.modality == Modality::kNegated && one_person_alone(*match.proposition)) return;
      const auto& predicate = article_.word(at);
      if (predicate.deprel == Deprel::kAmod && at.word < agreement &&
          (status.status == AgreementStatus::kAgreed ||
           status.status == AgreementStatus::kSigned)) {
        status.status = AgreementStatus::kInForce;
        status.weak = true;
      }
      if (status.status == AgreementStatus::kAgreed && by_legislature(*match.proposition))
        status.status = AgreementStatus::kRatified;
      for (const auto& argument : match.proposition->arguments) {
        if (argument.role != Role::kSubject || argument.word == agreement) continue;
        for (const auto& who : who_is(article_, {sentence_, argument.word}, {.owners = false}))
          status.by.push_back(who.id);
      }
      told_.statuses[agreement].push_back(std::move(status));
    }
    auto& parties = told_.parties[agreement];
    for (const auto& filler : match.fillers(FrameRole::kParty)) {
      for (auto& who :
           who_is(article_, {sentence_, filler.word}, {.owners = false, .places = true})) {
        if (entry.kind == EntryKind::kAct)
          told_.acts[agreement].push_back({who, entry.act, modality, on, at});
        add_party(parties, std::move(who));
      }
    }
  }

  /// A truce that breaks down had held until then.
  bool broke_down(const FrameMatch& match, std::uint32_t agreement) const {
    if (match.frame->entry->status != AgreementStatus::kRejected ||
        !article_.lexicon->in_class("truce", lower(article_.word({sentence_, agreement}).lemma)))
      return false;
    return std::ranges::any_of(match.fillers(FrameRole::kAgreement), [&](const Filler& filler) {
      return filler.word == agreement && filler.slot->kind == Slot::Kind::kSubject;
    });
  }

  /// "the ceiling it set": the noun that a clause without object of its own hangs on.
  std::optional<std::uint32_t> relativized(const FrameMatch& match) const {
    const auto& slots = match.frame->slots(FrameRole::kAgreement);
    const auto& view = article_.views[sentence_];
    const auto& verb = view.word(match.proposition->word);
    if (match.proposition->kind != PredicateKind::kVerb || verb.head < 0 ||
        (verb.deprel != Deprel::kAcl && verb.deprel != Deprel::kAclRelcl) ||
        std::ranges::none_of(slots, [](const Slot& s) { return s.kind == Slot::Kind::kObject; }))
      return std::nullopt;
    bool subject = false;
    for (const auto& argument : match.proposition->arguments) {
      subject = subject || argument.role == Role::kSubject;
      if (argument.role == Role::kObject) return std::nullopt;
    }
    if (!subject) return std::nullopt;
    const auto noun = static_cast<std::uint32_t>(verb.head);
    if (!is_form(noun)) return std::nullopt;
    return noun;
  }

  /// "under the accord, clinched on Thursday, …": a participle right after the noun phrase,
  /// whatever the tree makes of it.
  std::optional<std::uint32_t> after_phrase(const FrameMatch& match) const {
    const auto& slots = match.frame->slots(FrameRole::kAgreement);
    const auto& view = article_.views[sentence_];
    const auto verb = match.proposition->word;
    if (match.proposition->kind != PredicateKind::kVerb || view.word(verb).xpos != Xpos::kVbn ||
        std::ranges::none_of(slots, [](const Slot& s) { return s.kind == Slot::Kind::kObject; }) ||
        std::ranges::any_of(match.proposition->arguments, [](const Argument& a) {
          return a.role == Role::kObject || a.role == Role::kSubject;
        }))
      return std::nullopt;
    for (const auto child : view.children_of(verb)) {
      if (view.word(child).deprel == Deprel::kAux || view.word(child).deprel == Deprel::kAuxPass)
        return std::nullopt;
    }
    bool comma = false;
    for (std::uint32_t w = verb; w-- > 0 && verb - w <= kReach;) {
      const auto& word = view.word(w);
      if (word.form == "," && !comma && w + 1 == verb) {
        comma = true;
        continue;
      }
      const bool purpose = word.xpos == Xpos::kVb && w > 0 && view.word(w - 1).xpos == Xpos::kTo;
      if ((word.upos == Upos::kVerb && !purpose) || word.upos == Upos::kAux ||
          word.upos == Upos::kPunct || word.upos == Upos::kPron)
        return std::nullopt;
      if (is_form(w) && (word.upos == Upos::kNoun || word.upos == Upos::kPropn)) return w;
    }
    return std::nullopt;
  }

  bool is_form(std::uint32_t word, bool weak_only = false) const {
    return std::ranges::any_of(
        article_.lexicon->frames(PredicateKind::kNoun,
                                 lower(article_.word({sentence_, word}).lemma)),
        [&](const Frame* frame) {
          return frame->entry->kind == EntryKind::kForm && (frame->entry->weak || !weak_only);
        });
  }

  /// "he did not accept it": one person's refusal is not the agreement's.
  bool one_person_alone(const Proposition& verb) const {
    return std::ranges::any_of(verb.arguments, [&](const Argument& argument) {
      const auto& word = article_.word({sentence_, argument.word});
      return argument.role == Role::kSubject && (word.lemma == "he" || word.lemma == "she");
    });
  }

  /// A parliament's approval is ratification.
  bool by_legislature(const Proposition& verb) const {
    if (!article_.lexicon->in_class("consenting", verb.lemma)) return false;
    const auto& view = article_.views[sentence_];
    return std::ranges::any_of(verb.arguments, [&](const Argument& argument) {
      return argument.role == Role::kSubject &&
             article_.lexicon->in_class("legislature", lower(view.word(argument.word).lemma));
    });
  }

  /// "a ceiling of 15 million barrels agreed in May": what is agreed is the ceiling. "The pact on
  /// oil sales signed in June", "the treaty with Libya that Rome signed": what is signed is the
  /// pact.
  std::uint32_t measured(const Proposition& predicate, std::uint32_t agreement) const {
    const auto& view = article_.views[sentence_];
    const auto& word = view.word(agreement);
    const bool joined = word.deprel == Deprel::kConj;
    if (word.head < 0 || (case_of(view, agreement).empty() && !joined)) return agreement;
    const auto head = static_cast<std::uint32_t>(word.head);
    if (case_of(view, agreement) == "of" && is_form(head, true)) return head;
    const auto& verb = view.word(predicate.word);
    if ((verb.xpos != Xpos::kVbn && verb.deprel != Deprel::kAclRelcl) || is_form(agreement))
      return agreement;
    std::int32_t above = word.head;
    for (int steps = 0; above >= 0 && steps < kClimb; ++steps) {
      const auto here = static_cast<std::uint32_t>(above);
      if (view.word(here).upos == Upos::kVerb) break;
      if (is_form(here)) return here;
      above = view.word(here).head;
    }
    return agreement;
  }

  const ArticleView& article_;
  std::uint32_t sentence_;
  SentenceTold told_;
};

}  // namespace

void add_party(std::vector<Named>& parties, Named who) {
  if (std::ranges::none_of(parties, [&](const Named& p) { return p.id == who.id; }))
    parties.push_back(std::move(who));
}

SentenceTold tell_statuses(const ArticleView& article, std::uint32_t sentence) {
  Teller teller(article, sentence);
  for (const auto& match : match_frames(article, sentence)) teller.match(match);
  return teller.take();
}

namespace {

/// "dates from 1947": when it was made.
std::optional<PartialDate> dated_from(const ArticleView& article, const AgreementMention& mention) {
  const auto& view = article.views[mention.at.sentence];
  const auto& noun = view.word(mention.at.word);
  if (noun.deprel != Deprel::kNsubj || noun.head < 0) return std::nullopt;
  const auto verb = static_cast<std::uint32_t>(noun.head);
  if (view.word(verb).lemma != "date") return std::nullopt;
  for (const auto& time : article.times) {
    if (time.sentence == mention.at.sentence && time.date && time.first > verb &&
        time.first - verb <= 3)
      return rounded(*time.date);
  }
  return std::nullopt;
}

/// "the treaty, in force since 1971, …", without a verb.
std::optional<StatusTold> standing_since(const ArticleView& article,
                                         const AgreementMention& mention) {
  const auto& view = article.views[mention.at.sentence];
  const auto last = std::min<std::size_t>(view.tree->words.size(), mention.at.word + kReach);
  for (auto w = mention.at.word + 2; w + 1 < last; ++w) {
    if (view.word(w).upos == Upos::kVerb) return std::nullopt;
    if (view.word(w).form != "in" || view.word(w + 1).form != "force" ||
        view.word(w - 1).form != ",")
      continue;
    StatusTold told;
    told.status = AgreementStatus::kInForce;
    told.at = {mention.at.sentence, w + 1};
    for (const auto& time : article.times) {
      if (time.sentence == mention.at.sentence && time.date && time.preposition == "since" &&
          time.first > w && time.first - w <= 3)
        told.on = rounded(*time.date);
    }
    return told;
  }
  return std::nullopt;
}

}  // namespace

void tell_modifiers(const ArticleView& article, AgreementMention& mention) {
  const auto& view = article.views[mention.at.sentence];
  for (const auto child : view.children_of(mention.at.word)) {
    const auto relation = view.word(child).deprel;
    if (relation != Deprel::kAmod && relation != Deprel::kCompound) continue;
    for (const Frame* frame :
         article.lexicon->frames(PredicateKind::kAdjective, lower(view.word(child).form))) {
      if (frame->entry->kind == EntryKind::kStatus &&
          frame->slots(FrameRole::kAgreement).front().kind == Slot::Kind::kModifier)
        mention.statuses.push_back({frame->entry->status,
                                    Modality::kAsserted,
                                    std::nullopt,
                                    {mention.at.sentence, child},
                                    frame->entry,
                                    {},
                                    frame->entry->weak});
    }
  }
  for (const auto& time : article.times) {
    if (time.sentence != mention.at.sentence || time.type != time::TimeType::kDate || !time.date ||
        time.last >= view.tree->words.size())
      continue;
    // "the treaty of 1951" as "the 1951 treaty".
    const bool after = time.preposition == "of" && time.first > mention.at.word &&
                       time.first - mention.at.word <= 3;
    if (!after && !modifies(view, time, mention.at.word)) continue;
    mention.of_date = rounded(*time.date);
    mention.definite = true;
  }
  if (!mention.of_date) mention.of_date = dated_from(article, mention);
  if (!mention.of_date) mention.dated = date_after(article, mention);
  if (const auto told = standing_since(article, mention)) mention.statuses.push_back(*told);
}

}  // namespace entente::extract::meaning
