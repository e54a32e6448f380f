#include "extract/meaning/time_mending.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "extract/meaning/proposition_words.h"
#include "extract/meaning/tree_editor.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

class DayMender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  int run() {
    for (std::uint32_t word = 1; word < tree_.size(); ++word) {
      if (is_weekday(word)) {
        before_verb(word);
      } else if (tree_.relation(word) == Deprel::kNmod && tree_.head(word) != kNone) {
        behind_time(word);
      }
    }
    return changed_;
  }

 private:
  bool is_weekday(std::uint32_t word) const {
    constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                    "friday", "saturday", "sunday"};
    return tree_.is_name(word) &&
           std::ranges::any_of(kDays, [&](auto day) { return tree_.is(word, day); });
  }

  /// The verb right behind a day, whose subject can only be what stands before the day.
  std::int32_t verb_behind(std::uint32_t day) const {
    if (day + 1 >= tree_.size()) return kNone;
    const Xpos next = tree_[day + 1].xpos;
    if (next != Xpos::kVbd && next != Xpos::kVbz && next != Xpos::kVbp && next != Xpos::kMd &&
        next != Xpos::kVbn)
      return kNone;
    const Deprel relation = tree_.relation(day + 1);
    const bool helps =
        relation == Deprel::kAux || relation == Deprel::kAuxPass || relation == Deprel::kCop;
    return helps ? tree_.head(day + 1) : static_cast<std::int32_t>(day + 1);
  }

  /// "The Soviet Union Sunday signed a pact": the day is no part of the name before it.
  void before_verb(std::uint32_t day) {
    const std::int32_t found = verb_behind(day);
    const std::uint32_t name = day - 1;
    const bool named = tree_[name].upos == Upos::kNoun || tree_[name].upos == Upos::kPropn;
    if (found == kNone || !named || !tree_.preposition(day).empty()) return;
    const auto verb = static_cast<std::uint32_t>(found);
    if (tree_.head(name) != static_cast<std::int32_t>(day)) {
      if (tree_.head(day) == static_cast<std::int32_t>(name) &&
          !below(verb, static_cast<std::int32_t>(day)))
        attach(day, verb, Deprel::kOblUnmarked);
      return;
    }
    const Deprel place = tree_.relation(name);
    if (place != Deprel::kCompound && place != Deprel::kFlat && place != Deprel::kNmodUnmarked)
      return;
    const bool on_verb = tree_.head(day) == found;
    const bool over_verb = tree_.head(verb) == static_cast<std::int32_t>(day);
    if (!on_verb && !over_verb) return;
    const bool passive = tree_.has(verb, Deprel::kAuxPass);
    if (over_verb) {
      sentence_.words[verb].head = tree_[day].head;
      sentence_.words[verb].deprel = tree_[day].deprel;
    }
    sentence_.words[name].head = found;
    sentence_.words[name].deprel = passive ? Deprel::kNsubjPass : Deprel::kNsubj;
    sentence_.words[day].head = found;
    sentence_.words[day].deprel = Deprel::kOblUnmarked;
    changed_ += 2;
    for (const std::uint32_t kid : tree_.children(day)) {
      if (kid == name || kid == verb) continue;
      attach(kid, kid < day ? name : verb, tree_.relation(kid));
    }
  }

  /// "complained last week about the plan": about it was the complaint, not the week.
  void behind_time(std::uint32_t word) {
    const std::uint32_t time = head(word);
    if (tree_.relation(time) != Deprel::kOblUnmarked || tree_.head(time) == kNone || time > word ||
        !in_class(tree_.lemma(time), WordClass::kTime))
      return;
    const std::string_view preposition = tree_.preposition(word);
    if (preposition.empty() || preposition == "of" || preposition == "after" ||
        preposition == "before" || !tree_.is_verb(head(time)) || head(time) > time)
      return;
    attach(word, tree_.head(time), Deprel::kObl);
  }
};

/// Times in the places of a clause's arguments.
class ArgumentMender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  int objects() {
    for (std::uint32_t word = 1; word < tree_.size(); ++word) time_as_object(word);
    return changed_;
  }

  int subjects() {
    for (std::uint32_t word = 1; word < tree_.size(); ++word) time_as_subject(word);
    return changed_;
  }

 private:
  /// "agreed last December": when, not what.
  void time_as_object(std::uint32_t word) {
    if (tree_.relation(word) != Deprel::kObj || !is_time(word) || tree_.head(word) == kNone ||
        head(word) > word || !tree_.preposition(word).empty() || tree_.has(word, Deprel::kDet))
      return;
    const std::uint32_t verb = head(word);
    attach(word, verb, Deprel::kOblUnmarked);
    for (const std::uint32_t kid : tree_.children(word)) {
      if (kid > word && tree_.relation(kid) == Deprel::kNmod) attach(kid, verb, Deprel::kObl);
    }
  }

  /// "The protocol agreed last month bans exports": of two subjects the one that tells when.
  void time_as_subject(std::uint32_t word) {
    if (!is_subject(tree_.relation(word)) || !is_time(word) || tree_.head(word) == kNone ||
        head(word) < word)
      return;
    const std::uint32_t verb = head(word);
    if (subject_before(verb, word) != kNone) {
      attach(word, verb, Deprel::kOblUnmarked);
      return;
    }
    // "The ship seized last week was carrying arms, Oman said", with the ship under "said".
    if (tree_.relation(verb) != Deprel::kCcomp || head(verb) < verb) return;
    const std::int32_t subject = subject_before(head(verb), word);
    if (subject == kNone || subject_before(head(verb), head(verb)) == subject) return;
    const bool passive = tree_.has(verb, Deprel::kAuxPass);
    attach(static_cast<std::uint32_t>(subject), verb,
           passive ? Deprel::kNsubjPass : Deprel::kNsubj);
    attach(word, verb, Deprel::kOblUnmarked);
  }
};

}  // namespace

int mend_times(syntax::Sentence& sentence) {
  const int days = DayMender(sentence).run();
  return days + ArgumentMender(sentence).objects();
}

int mend_time_subjects(syntax::Sentence& sentence) { return ArgumentMender(sentence).subjects(); }

}  // namespace entente::extract::meaning
