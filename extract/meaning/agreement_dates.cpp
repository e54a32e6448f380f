#include "extract/meaning/agreement_dates.h"

#include <algorithm>

#include "extract/meaning/relations.h"
#include "extract/time/calendar.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

constexpr int kDaysOver = 3;         // "over the weekend" is a date, "over the past decade" none
constexpr std::uint32_t kUntil = 6;  // words from a verb to the day up to which it lasts

bool is_finite_verb(const syntax::Word& word) {
  return word.xpos == Xpos::kVbd || word.xpos == Xpos::kVbz || word.xpos == Xpos::kVbp ||
         word.xpos == Xpos::kMd || (word.xpos == Xpos::kVb && word.upos == Upos::kVerb);
}

bool is_time(const time::TimeMention& mention) {
  return mention.date &&
         (mention.type == time::TimeType::kDate || mention.type == time::TimeType::kTime);
}

bool is_to_come(const ArticleView& article, const time::TimeMention& time) {
  return is_time(time) && article.date && time.date->earliest() > article.date->latest();
}

/// Whether a date so introduced can be the day of a status.
bool dates_status(const time::TimeMention& mention, AgreementStatus status) {
  const auto preposition = mention.preposition;
  if (preposition == "of" || preposition == "until" || preposition == "till" ||
      preposition == "before" || preposition == "to" || preposition == "for" ||
      preposition == "between" || preposition == "throughout")
    return false;
  if (preposition == "over") return mention.date->latest() - mention.date->earliest() <= kDaysOver;
  if (preposition == "since" || preposition == "from" || preposition == "as")
    return status == AgreementStatus::kInForce || status == AgreementStatus::kSuspended;
  return true;
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
      if (mention.sentence != at_.sentence || !usable(mention) || before_noun(mention)) continue;
      const bool after = mention.first > at_.word;
      const auto distance = after ? mention.first - at_.word : at_.word - mention.last + 2;
      if (distance >= nearest || verb_between(mention, after)) continue;
      nearest = distance;
      best = &mention;
    }
    return best != nullptr ? best : shared();
  }

 private:
  /// "On Tuesday ministers met and a treaty was signed": the date of the clause before.
  const time::TimeMention* shared() const {
    const auto& word = view_.word(at_.word);
    if (word.deprel != Deprel::kConj || word.head < 0) return nullptr;
    const auto first = static_cast<std::uint32_t>(word.head);
    const auto* time = time_at(article_, {at_.sentence, first});
    return time != nullptr && time->last < at_.word && usable(*time) ? time : nullptr;
  }

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

  /// "denounced on Thursday a treaty signed by": dates the clause around, not the participle.
  bool before_noun(const time::TimeMention& mention) const {
    const auto& word = view_.word(at_.word);
    return (word.deprel == Deprel::kAcl || word.deprel == Deprel::kAclRelcl) && word.head >= 0 &&
           mention.last < static_cast<std::uint32_t>(word.head);
  }

  bool verb_between(const time::TimeMention& mention, bool after) const {
    const auto first = after ? at_.word + 1 : mention.last + 1;
    const auto end = after ? mention.first : at_.word;
    for (auto w = first; w < end; ++w) {
      const auto& word = view_.word(w);
      const bool own = word.deprel == Deprel::kAux || word.deprel == Deprel::kAuxPass;
      // "ceased to exist today"
      const bool complement =
          word.deprel == Deprel::kXcomp && word.head == static_cast<std::int32_t>(at_.word);
      if ((is_finite_verb(word) && !own && !complement) || word.form == ";" || word.form == "\"")
        return true;
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

}  // namespace

PartialDate rounded(const PartialDate& date) {
  constexpr int kWeek = 8;
  const auto& text = date.text();
  if (text.find('/') == std::string::npos || date.latest() - date.earliest() > kWeek) return date;
  const auto middle = time::day_date(date.earliest() + (date.latest() - date.earliest()) / 2);
  const auto day = time::partial_date(middle);
  return day ? PartialDate::parse(day->text().substr(0, 7)).value_or(date) : date;
}

bool modifies(const SentenceView& view, const time::TimeMention& time, std::uint32_t noun) {
  if (time.last >= noun) return false;
  const auto& last = view.word(time.last);
  if (last.head == static_cast<std::int32_t>(noun))
    return last.deprel != Deprel::kCase && last.deprel != Deprel::kMark;
  return time.last + 1 == noun || (time.last + 2 == noun && view.word(noun - 1).xpos == Xpos::kPos);
}

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

std::optional<PartialDate> status_date(const ArticleView& article, WordAt predicate,
                                       std::optional<std::uint32_t> agreement,
                                       AgreementStatus status) {
  const auto* time = TimeFinder(article, predicate, agreement, status).find();
  return time != nullptr ? std::optional(rounded(*time->date)) : std::nullopt;
}

const time::TimeMention* first_day(const ArticleView& article, WordAt predicate) {
  const auto& view = article.views[predicate.sentence];
  for (const auto& time : article.times) {
    if (time.sentence != predicate.sentence || time.first <= predicate.word ||
        !is_to_come(article, time))
      continue;
    const auto& before = view.word(time.first - 1).form;
    if (time.preposition == "from" || before == "from" || before == "beginning" ||
        before == "starting")
      return &time;
  }
  return nullptr;
}

const time::TimeMention* last_day(const ArticleView& article, WordAt predicate) {
  for (const auto& time : article.times) {
    if (time.sentence == predicate.sentence && time.first > predicate.word &&
        time.first - predicate.word <= kUntil && is_to_come(article, time) &&
        (time.preposition == "until" || time.preposition == "till" ||
         time.preposition == "through" || time.preposition == "to"))
      return &time;
  }
  return nullptr;
}

}  // namespace entente::extract::meaning
