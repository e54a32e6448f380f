#include "extract/meaning/agreement_told.h"

#include <algorithm>

#include "extract/meaning/relations.h"
#include "extract/time/calendar.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

constexpr std::uint32_t kReach =
    14;  // words from a predicate to a date that the tree hangs elsewhere

bool is_finite_verb(const syntax::Word& word) {
  return word.xpos == Xpos::kVbd || word.xpos == Xpos::kVbz || word.xpos == Xpos::kVbp ||
         word.xpos == Xpos::kMd || (word.xpos == Xpos::kVb && word.upos == Upos::kVerb);
}

bool is_time(const time::TimeMention& mention) {
  return mention.date &&
         (mention.type == time::TimeType::kDate || mention.type == time::TimeType::kTime);
}

/// Whether a date so introduced can be the day of a status.
bool dates_status(const time::TimeMention& mention, AgreementStatus status) {
  const auto preposition = mention.preposition;
  if (preposition == "of" || preposition == "until" || preposition == "till" ||
      preposition == "before" || preposition == "to" || preposition == "for" ||
      preposition == "between" || preposition == "over" || preposition == "throughout")
    return false;
  if (preposition == "since" || preposition == "from" || preposition == "as")
    return status == AgreementStatus::kInForce || status == AgreementStatus::kSuspended;
  return true;
}

/// A week as the month that has most of it, any other date as it is.
PartialDate rounded(const PartialDate& date) {
  constexpr int kWeek = 8;
  const auto& text = date.text();
  if (text.find('/') == std::string::npos || date.latest() - date.earliest() > kWeek) return date;
  const auto middle = time::day_date(date.earliest() + (date.latest() - date.earliest()) / 2);
  const auto day = time::partial_date(middle);
  return day ? PartialDate::parse(day->text().substr(0, 7)).value_or(date) : date;
}

/// Whether a time expression stands before its noun as part of it ("the 1986 accord").
bool modifies(const SentenceView& view, const time::TimeMention& time, std::uint32_t noun) {
  if (time.last >= noun) return false;
  const auto& last = view.word(time.last);
  if (last.head == static_cast<std::int32_t>(noun))
    return last.deprel != Deprel::kCase && last.deprel != Deprel::kMark;
  return time.last + 1 == noun || (time.last + 2 == noun && view.word(noun - 1).xpos == Xpos::kPos);
}

/// "an accord between A and B in December": the date in the noun's own phrase, of what has been
/// made by then.
std::optional<PartialDate> date_after(const ArticleView& article, const AgreementMention& mention) {
  const auto& view = article.views[mention.at.sentence];
  for (const auto& time : article.times) {
    if (time.sentence != mention.at.sentence || !is_time(time) || time.first <= mention.at.word ||
        time.first - mention.at.word > kReach || !article.date ||
        time.date->earliest() > article.date->latest() ||
        !dates_status(time, AgreementStatus::kAgreed))
      continue;
    for (auto w = mention.at.word + 1; w < time.first; ++w) {
      const auto& word = view.word(w);
      if (word.upos == Upos::kVerb || word.upos == Upos::kAux || word.form == ",")
        return std::nullopt;
    }
    return rounded(*time.date);
  }
  return std::nullopt;
}

class TimeFinder {
 public:
  TimeFinder(const ArticleView& article, WordAt at, std::optional<std::uint32_t> agreement,
             AgreementStatus status)
      : article_(article),
        view_(article.views[at.sentence]),
        at_(at),
        agreement_(agreement),
        status_(status) {}

  const time::TimeMention* find() const {
    if (const auto* own = time_at(article_, at_); own != nullptr && usable(*own)) return own;
    if (const auto* day = day_when(); day != nullptr) return day;
    const time::TimeMention* best = nullptr;
    std::uint32_t nearest = kReach + 1;
    for (const auto& mention : article_.times) {
      if (mention.sentence != at_.sentence || !usable(mention)) continue;
      const bool after = mention.first > at_.word;
      const auto distance = after ? mention.first - at_.word : at_.word - mention.last + 2;
      if (distance >= nearest || verb_between(mention, after)) continue;
      nearest = distance;
      best = &mention;
    }
    return best;
  }

 private:
  /// "yesterday, when the treaty took effect".
  const time::TimeMention* day_when() const {
    for (const auto& mention : article_.times) {
      if (mention.sentence != at_.sentence || mention.last >= at_.word || !is_time(mention))
        continue;
      auto next = mention.last + 1;
      if (view_.word(next).form == ",") ++next;
      if (next < at_.word && at_.word - next <= kReach && view_.word(next).form == "when")
        return &mention;
    }
    return nullptr;
  }

  bool usable(const time::TimeMention& mention) const {
    if (!is_time(mention) || mention.last >= view_.tree->words.size() ||
        !dates_status(mention, status_))
      return false;
    if (agreement_ && modifies(view_, mention, *agreement_)) return false;
    // A bare number of a list ("for the years 1977 and 1978").
    const auto& first = view_.word(mention.first).form;
    if (mention.preposition.empty() && mention.first == mention.last && first.front() >= '0' &&
        first.front() <= '9' && mention.first > 0 &&
        view_.word(mention.first - 1).upos != Upos::kAdp)
      return false;
    // "April's accord", "the December talks": the noun's own.
    return mention.last + 1 >= view_.tree->words.size() ||
           view_.word(mention.last + 1).xpos != Xpos::kPos;
  }

  bool verb_between(const time::TimeMention& mention, bool after) const {
    const auto first = after ? at_.word + 1 : mention.last + 1;
    const auto end = after ? mention.first : at_.word;
    for (auto w = first; w < end; ++w) {
      const auto& word = view_.word(w);
      const bool own = word.deprel == Deprel::kAux || word.deprel == Deprel::kAuxPass;
      if ((is_finite_verb(word) && !own) || word.form == ";" || word.form == "\"") return true;
      if (word.xpos == Xpos::kVbn && !own && word.deprel == Deprel::kAcl) return true;
    }
    return false;
  }

  const ArticleView& article_;
  const SentenceView& view_;
  WordAt at_;
  std::optional<std::uint32_t> agreement_;
  AgreementStatus status_;
};

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
      if (const auto noun = relativized(match)) tell(match, entry, *noun);
    }
  }

  SentenceTold take() { return std::move(told_); }

 private:
  void tell(const FrameMatch& match, const Entry& entry, std::uint32_t agreement) {
    const WordAt at = match.at();
    Modality modality = uncertain(at.word) ? Modality::kPlanned : match.modality;
    if (fails(at.word) || called_off(*match.proposition)) modality = Modality::kNegated;
    if (entry.modality != Modality::kAsserted && modality == Modality::kAsserted)
      modality = entry.modality;
    if (entry.presupposes) modality = Modality::kAsserted;
    agreement = measured(agreement);
    auto on =
        status_date(article_, at, agreement,
                    entry.kind == EntryKind::kStatus ? entry.status : AgreementStatus::kUnknown);
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
      StatusTold status{entry.status, modality, on, at, &entry, {}, entry.weak};
      // "the agreed ceiling" stands.
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

  /// "the failure of the council to reach an accord", "ended without reaching".
  bool fails(std::uint32_t predicate) const {
    const auto& view = article_.views[sentence_];
    const auto& word = view.word(predicate);
    if (word.xpos != Xpos::kVb && word.xpos != Xpos::kVbg) return false;
    for (std::uint32_t w = predicate; w-- > 0 && predicate - w <= kReach;) {
      const auto& left = view.word(w);
      if (article_.lexicon->in_class("failing", lower(left.lemma))) return true;
      if (is_finite_verb(left)) return false;
    }
    return false;
  }

  /// "postponed the signing of the pact": it was not signed.
  bool called_off(const Proposition& noun) const {
    if (noun.kind != PredicateKind::kNoun) return false;
    return std::ranges::any_of(article_.views[sentence_].propositions,
                               [&](const Proposition& verb) {
                                 return verb.kind == PredicateKind::kVerb &&
                                        article_.lexicon->in_class("calling_off", verb.lemma) &&
                                        std::ranges::any_of(verb.arguments, [&](const Argument& a) {
                                          return a.role == Role::kObject && a.word == noun.word;
                                        });
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
    const auto noun = static_cast<std::uint32_t>(verb.head);
    if (!subject || !is_form(noun)) return std::nullopt;
    return noun;
  }

  bool is_form(std::uint32_t word, bool weak_only = false) const {
    return std::ranges::any_of(
        article_.lexicon->frames(PredicateKind::kNoun,
                                 lower(article_.word({sentence_, word}).lemma)),
        [&](const Frame* frame) {
          return frame->entry->kind == EntryKind::kForm && (frame->entry->weak || !weak_only);
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

  /// "the chances of reaching an accord": it has not been reached.
  bool uncertain(std::uint32_t predicate) const {
    const auto& view = article_.views[sentence_];
    const auto& word = view.word(predicate);
    if (word.head < 0 || (word.xpos != Xpos::kVbg && word.xpos != Xpos::kVb)) return false;
    return article_.lexicon->in_class(
        "uncertain", lower(view.word(static_cast<std::uint32_t>(word.head)).lemma));
  }

  /// "a ceiling of 15 million barrels agreed in May": what is agreed is the ceiling.
  std::uint32_t measured(std::uint32_t agreement) const {
    const auto& view = article_.views[sentence_];
    const auto& word = view.word(agreement);
    if (word.head < 0 || case_of(view, agreement) != "of") return agreement;
    const auto head = static_cast<std::uint32_t>(word.head);
    return is_form(head, true) ? head : agreement;
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

std::optional<PartialDate> status_date(const ArticleView& article, WordAt predicate,
                                       std::optional<std::uint32_t> agreement,
                                       AgreementStatus status) {
  const auto* time = TimeFinder(article, predicate, agreement, status).find();
  return time != nullptr ? std::optional(rounded(*time->date)) : std::nullopt;
}

SentenceTold tell_statuses(const ArticleView& article, std::uint32_t sentence) {
  Teller teller(article, sentence);
  for (const auto& match : match_frames(article, sentence)) teller.match(match);
  return teller.take();
}

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
  if (!mention.of_date) mention.dated = date_after(article, mention);
}

}  // namespace entente::extract::meaning
