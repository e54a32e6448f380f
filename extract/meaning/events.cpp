#include "extract/meaning/events.h"

#include <algorithm>
#include <array>

#include "extract/meaning/frames.h"
#include "extract/meaning/relations.h"
#include "extract/meaning/who.h"
#include "extract/time/calendar.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;

constexpr std::uint32_t kReach = 16;  // words from a verb to the tally that it brings to a number

constexpr std::array<std::string_view, 21> kSmall{
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 10> kTens{"",      "",      "twenty",  "thirty", "forty",
                                                 "fifty", "sixty", "seventy", "eighty", "ninety"};

/// The count on a noun alone ("three tests", "another two"), or 1 for "a" and "its first".
std::optional<std::int64_t> count_of_one(const SentenceView& view, std::uint32_t noun) {
  for (const auto child : view.children_of(noun)) {
    if (view.word(child).deprel != Deprel::kNummod) continue;
    if (auto n = number_of(view.word(child).form)) return n;
  }
  if (view.word(noun).xpos != syntax::Xpos::kNn) return std::nullopt;
  for (const auto child : view.children_of(noun)) {
    const auto form = lower(view.word(child).form);
    if (form == "a" || form == "an" || form == "another" || form == "first") return 1;
  }
  return std::nullopt;
}

/// The words listed with a noun, also where the tree hangs "and two larger ones" elsewhere.
std::vector<std::uint32_t> listed_with(const SentenceView& view, std::uint32_t noun) {
  auto found = conjuncts_of(view, noun);
  constexpr std::uint32_t kList = 5;  // words from "and" to the last of a list
  const auto and_at = noun + 1;
  if (!found.empty() || and_at >= view.tree->words.size() || view.word(and_at).form != "and")
    return found;
  for (auto w = and_at + 1; w < view.tree->words.size() && w - and_at <= kList; ++w) {
    if (view.word(w).upos == syntax::Upos::kVerb) break;
    if (view.word(w).lemma == "one" && view.word(w).xpos == syntax::Xpos::kNns) return {w};
  }
  return found;
}

/// The count on a noun with those of its kind that are listed after it ("a missile and two more").
std::optional<std::int64_t> count_on(const SentenceView& view, std::uint32_t noun) {
  auto count = count_of_one(view, noun);
  if (!count) return count;
  for (const auto other : listed_with(view, noun)) {
    const auto& word = view.word(other);
    const bool same = word.lemma == view.word(noun).lemma || word.lemma == "one" ||
                      word.lemma == "another" || word.lemma == "more";
    if (!same) continue;
    if (const auto more = count_of_one(view, other)) *count += *more;
  }
  return count;
}

class Finder {
 public:
  explicit Finder(const ArticleView& article) : article_(article) {}

  void match(const FrameMatch& m) {
    if (m.frame->entry->kind != EntryKind::kEvent) return;
    const auto sentence = m.proposition->sentence;
    for (const auto& subject : m.fillers(FrameRole::kSubject)) {
      for (const auto& who : who_is(article_, {sentence, subject.word}, {.places = true})) {
        Event event;
        event.actor = who.id;
        event.kind = m.frame->entry->event;
        event.modality = m.modality;
        event.rule = m.frame->entry->id;
        std::vector<std::uint32_t> words{m.proposition->word, subject.word};
        count(m, event, words);
        if (const auto day = day_apart(m.at())) {
          event.from = event.to = day;
        } else {
          when(time_at(article_, m.at()), event);
        }
        event.attributed_to = attribution_at(article_, m.at());
        event.evidence.push_back(evidence_over(article_, sentence, words));
        last_sentence_ = sentence;
        add(std::move(event));
      }
    }
  }

  /// "launched a total of 111 missiles": what counts stands between the verb and what is counted.
  void counted(const Proposition& verb) {
    const auto& view = article_.views[verb.sentence];
    for (const auto& argument : verb.arguments) {
      if (argument.role != Role::kObject ||
          !article_.lexicon->in_class("part", view.word(argument.word).lemma))
        continue;
      for (const auto child : view.children_of(argument.word)) {
        const Entry* entry = case_of(view, child) == "of" ? event_of(verb, child) : nullptr;
        if (entry != nullptr) add_counted(verb, *entry, argument.word, child);
      }
    }
  }

  /// "bringing to five the number of tests since Monday", "which takes this year's tally to sixty":
  /// another count of the kind of event told last.
  void tallied(std::uint32_t sentence) {
    if (found_.empty() || found_.back().evidence.empty() || sentence > last_sentence_ + 1) return;
    const auto& words = article_.sentences[sentence].words;
    const auto lemma_in = [&](std::size_t w, std::string_view name) {
      return article_.lexicon->in_class(name, lower(words[w].lemma));
    };
    for (std::uint32_t verb = 0; verb < words.size(); ++verb) {
      if (!lemma_in(verb, "tallies")) continue;
      std::optional<std::int64_t> count;
      std::uint32_t tally = 0, last = verb;
      for (auto w = verb + 1; w < words.size() && w - verb <= kReach; ++w) {
        if (!count && words[w - 1].form == "to") {
          count = number_of(words[w].form);
          if (count) last = std::max(last, w);
        }
        if (tally == 0 && lemma_in(w, "tally")) {
          tally = w;
          last = std::max(last, w);
        }
      }
      if (count && tally != 0) return add_tally(sentence, verb, last, *count);
    }
  }

  std::vector<Event> take() { return std::move(found_); }

 private:
  void add_tally(std::uint32_t sentence, std::uint32_t verb, std::uint32_t last,
                 std::int64_t count) {
    Event event = found_.back();
    const auto until = event.to ? event.to : article_.date;
    event.count = count;
    event.from.reset();
    event.to.reset();
    for (const auto& time : article_.times) {
      if (time.sentence != sentence || time.first <= verb || !time.date) continue;
      when(&time, event);
      const bool open = time.preposition == "since" || time.date->text().size() == 4;
      if (open) event.to = until;
      break;
    }
    event.evidence = {evidence_over(article_, sentence, {verb, last})};
    add(std::move(event));
  }

  /// "embargoed it on Saturday, five days after it set off a device": the day told, so far apart.
  std::optional<PartialDate> day_apart(WordAt at) const {
    const auto& view = article_.views[at.sentence];
    const time::TimeMention* day = nullptr;
    for (const auto& time : article_.times) {
      if (time.sentence != at.sentence || time.last + 1 >= at.word) continue;
      if (time.type == time::TimeType::kDate && time.date) day = &time;
      const auto& mark = view.word(time.last + 1).form;
      const bool after = mark == "after";
      if (time.type != time::TimeType::kDuration || day == nullptr ||
          at.word - time.last > kReach || (!after && mark != "before"))
        continue;
      const auto& value = time.value;  // "P5D"
      const auto amount = number_of(std::string_view(value).substr(1, value.size() - 2));
      const auto unit = value.back() == 'D'   ? time::Unit::kDay
                        : value.back() == 'W' ? time::Unit::kWeek
                        : value.back() == 'M' ? time::Unit::kMonth
                                              : time::Unit::kYear;
      if (!amount || *amount > kLongest) return std::nullopt;
      const auto there = time::moved(time::calendar_date(*day->date),
                                     static_cast<int>(after ? -*amount : *amount), unit);
      return there ? time::partial_date(*there) : std::nullopt;
    }
    return std::nullopt;
  }

  /// The event that a verb and a noun under it tell of, or null.
  const Entry* event_of(const Proposition& verb, std::uint32_t noun) const {
    const auto& lemma = article_.word({verb.sentence, noun}).lemma;
    for (const Frame* frame : article_.lexicon->frames(PredicateKind::kNoun, lemma)) {
      if (frame->entry->kind == EntryKind::kEvent &&
          std::ranges::any_of(frame->governors, [&](const Governor& g) {
            return g.verb == verb.lemma && g.preposition.empty();
          }))
        return frame->entry;
    }
    return nullptr;
  }

  void add_counted(const Proposition& verb, const Entry& entry, std::uint32_t counter,
                   std::uint32_t noun) {
    for (const auto& subject : verb.arguments) {
      if (subject.role != Role::kSubject) continue;
      for (const auto& who : who_is(article_, {verb.sentence, subject.word}, {.owners = true})) {
        Event event;
        event.actor = who.id;
        event.kind = entry.event;
        event.modality = modality_of(article_, verb);
        event.rule = entry.id;
        event.count = count_on(article_.views[verb.sentence], noun);
        const auto* time = time_at(article_, {verb.sentence, verb.word});
        if (time == nullptr) time = time_at(article_, {verb.sentence, noun});
        when(time, event);
        event.attributed_to = attribution_at(article_, {verb.sentence, verb.word});
        event.evidence.push_back(
            evidence_over(article_, verb.sentence, {verb.word, subject.word, counter, noun}));
        last_sentence_ = verb.sentence;
        add(std::move(event));
      }
    }
  }

  void count(const FrameMatch& m, Event& event, std::vector<std::uint32_t>& words) const {
    const auto& view = article_.views[m.proposition->sentence];
    std::uint32_t noun = m.proposition->word;
    for (const auto& object : m.fillers(FrameRole::kObject)) noun = object.word;
    words.push_back(noun);
    event.count = count_on(view, noun);
    // "a total of 111 missiles": the counted noun hangs below the one that counts.
    if (!event.count || article_.lexicon->in_class("part", view.word(noun).lemma)) {
      for (const auto child : view.children_of(noun)) {
        if (case_of(view, child) != "of") continue;
        if (auto n = count_on(view, child)) {
          event.count = n;
          words.push_back(child);
        }
      }
    }
  }

  void when(const time::TimeMention* time, Event& event) const {
    if (time == nullptr) return;
    const auto& text = time->date->text();
    if (const auto slash = text.find('/'); slash != std::string::npos) {
      event.from = PartialDate::parse(text.substr(0, slash));
      event.to = PartialDate::parse(text.substr(slash + 1));
      return;
    }
    event.from = time->date;
    event.to = time->date;
    // A count of the year in which the article stands ends with the article.
    if (event.count && article_.date && text.size() == 4 &&
        article_.date->text().starts_with(text) && event.modality == Modality::kAsserted)
      event.to = article_.date;
  }

  void add(Event event) {
    for (auto& known : found_) {
      if (known.actor == event.actor && known.kind == event.kind && known.count == event.count &&
          known.from == event.from && known.to == event.to)
        return;
    }
    found_.push_back(std::move(event));
  }

  static constexpr std::int64_t kLongest = 1000;  // of any unit

  const ArticleView& article_;
  std::vector<Event> found_;
  std::uint32_t last_sentence_ = 0;  ///< where the event found last is told
};

}  // namespace

std::optional<std::int64_t> number_of(std::string_view numeral) {
  const std::string word = lower(numeral);
  if (word.empty()) return std::nullopt;
  if (word.front() >= '0' && word.front() <= '9') {
    std::int64_t value = 0;
    for (const char c : word) {
      if (c == ',') continue;
      if (c < '0' || c > '9' || value > 1'000'000'000'000) return std::nullopt;
      value = value * 10 + (c - '0');
    }
    return value;
  }
  if (word == "dozen") return 12;
  for (std::size_t i = 0; i < kSmall.size(); ++i) {
    if (word == kSmall[i]) return static_cast<std::int64_t>(i);
  }
  for (std::size_t i = 2; i < kTens.size(); ++i) {
    if (!word.starts_with(kTens[i])) continue;
    const auto rest = std::string_view(word).substr(kTens[i].size());
    if (rest.empty()) return static_cast<std::int64_t>(10 * i);
    for (std::size_t j = 1; j < 10; ++j) {
      if (rest.starts_with('-') && rest.substr(1) == kSmall[j])
        return static_cast<std::int64_t>(10 * i + j);
    }
  }
  return std::nullopt;
}

std::vector<Event> find_events(const ArticleView& article) {
  Finder finder(article);
  for (std::uint32_t s = 0; s < article.views.size(); ++s) {
    for (const auto& match : match_frames(article, s)) finder.match(match);
    for (const auto& proposition : article.views[s].propositions) {
      if (proposition.kind == PredicateKind::kVerb) finder.counted(proposition);
    }
    finder.tallied(s);
  }
  return finder.take();
}

}  // namespace entente::extract::meaning
