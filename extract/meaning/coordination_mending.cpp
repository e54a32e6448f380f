#include "extract/meaning/coordination_mending.h"

#include <cstdint>

#include "extract/meaning/proposition_words.h"
#include "extract/meaning/tree_editor.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Sentence;
using syntax::Word;
using syntax::Xpos;

constexpr int kMostSteps = 8;  // upwards in a tree

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  int run() {
    for (std::uint32_t word = 0; word < tree_.size(); ++word) {
      if (tree_.head(word) == kNone) continue;
      if (tree_.is(word, "each")) {
        floating_each(word);
      } else if (tree_[word].xpos == Xpos::kPos) {
        shared_owner(word);
      } else if (tree_.relation(word) == Deprel::kConj) {
        other_form(word);
      } else if (tree_.relation(word) == Deprel::kNsubj) {
        two_subjects(word);
      }
    }
    return changed_;
  }

 private:
  /// Whether verbs of these two forms cannot be joined: "to cut links and calling", "hurts Oman and
  /// praised". A past participle may be a past tense to the tagger, so it is left out.
  static bool clash(Xpos first, Xpos second) {
    const bool present = first == Xpos::kVbz || first == Xpos::kVbp;
    if (second == Xpos::kVbg) return first == Xpos::kVb;
    if (second == Xpos::kVbd) return first == Xpos::kVb || first == Xpos::kVbg || present;
    return second == Xpos::kVbz && (first == Xpos::kVb || first == Xpos::kVbg);
  }

  bool has_subject(std::uint32_t verb) const {
    return tree_.has(verb, Deprel::kNsubj) || tree_.has(verb, Deprel::kNsubjPass) ||
           tree_.has(verb, Deprel::kExpl) || tree_.has(verb, Deprel::kMark);
  }

  void other_form(std::uint32_t verb) {
    const std::uint32_t first = head(verb);
    if (!tree_.is_verb(verb) || !tree_.is_verb(first) || has_subject(verb)) return;
    if (!clash(tree_[first].xpos, tree_[verb].xpos)) return;
    std::uint32_t above = first;
    for (int step = 0; step < kMostSteps && tree_.head(above) != kNone; ++step) {
      above = head(above);
      if (above > first || tree_[above].xpos != tree_[verb].xpos || !tree_.is_verb(above)) continue;
      attach(verb, above, Deprel::kConj);
      return;
    }
  }

  /// "welcomed Oman and Qatar's treaty", however the names hang: both own it, and it stands where
  /// the first stood.
  void shared_owner(std::uint32_t mark) {
    if (mark < 3) return;
    const std::uint32_t second_end = mark - 1;
    const std::uint32_t second_start = start_of_name(second_end);
    if (!tree_.is_name(second_end) || second_start < 2 || !tree_.is(second_start - 1, "and") ||
        !tree_.is_name(second_start - 2))
      return;
    const std::uint32_t first_end = second_start - 2;
    const std::uint32_t second = top_within(second_start, second_end);
    const std::uint32_t first = top_within(start_of_name(first_end), first_end);
    const std::int32_t thing = owned_after(mark, second);
    if (thing == kNone || below(first, thing) || below(first, static_cast<std::int32_t>(second)))
      return;
    const auto noun = static_cast<std::uint32_t>(thing);
    if (in_class(tree_.lemma(noun), WordClass::kOffice)) return;
    const Word& before = tree_[first];
    attach(noun, before.head, before.deprel);
    attach(first, noun, Deprel::kNmodPoss);
    attach(second, first, Deprel::kConj);
    attach(second_start - 1, second, Deprel::kCc);
    attach(mark, second, Deprel::kCase);
    const std::int32_t preposition = tree_.child(first, Deprel::kCase);
    if (preposition != kNone && preposition < static_cast<std::int32_t>(first))
      attach(static_cast<std::uint32_t>(preposition), noun, Deprel::kCase);
  }

  std::uint32_t start_of_name(std::uint32_t end) const {
    std::uint32_t start = end;
    while (start > 0 && tree_.is_name(start - 1)) --start;
    return start;
  }

  /// The word of a stretch whose head lies outside it.
  std::uint32_t top_within(std::uint32_t start, std::uint32_t end) const {
    for (std::uint32_t word = start; word <= end; ++word) {
      const std::int32_t above = tree_.head(word);
      if (above < static_cast<std::int32_t>(start) || above > static_cast<std::int32_t>(end))
        return word;
    }
    return end;
  }

  /// The common noun that the possessive belongs to, or kNone.
  std::int32_t owned_after(std::uint32_t mark, std::uint32_t owner) const {
    std::int32_t thing = tree_.head(owner);
    if (tree_.relation(owner) != Deprel::kNmodPoss) {
      constexpr std::uint32_t kFarthest = 5;
      thing = kNone;
      for (std::uint32_t word = mark + 1; word < tree_.size() && word <= mark + kFarthest; ++word) {
        const Deprel rel = tree_.relation(word);
        if (!tree_.is_nominal(word)) continue;
        if (rel == Deprel::kCompound || rel == Deprel::kAmod || rel == Deprel::kNmodPoss) continue;
        thing = static_cast<std::int32_t>(word);
        break;
      }
    }
    if (thing <= static_cast<std::int32_t>(mark)) return kNone;
    const auto noun = static_cast<std::uint32_t>(thing);
    return tree_.is_name(noun) || tree_.is_verb(noun) ? kNone : thing;
  }

  /// "Oman and Qatar each accused the other": whoever does it stands before; "each accusing the
  /// other" is a clause beside the verb.
  void floating_each(std::uint32_t each) {
    const std::uint32_t verb = head(each);
    if (each + 1 >= tree_.size() || !tree_.is_verb(verb)) return;
    const std::uint32_t next = each + 1;
    if (tree_[next].xpos == Xpos::kVbg && next != verb && head(next) == each) {
      attach(next, verb, Deprel::kAdvcl);
      attach(each, next, Deprel::kAdvmod);
      return;
    }
    if (!tree_.children(each).empty() || tree_.relation(each) == Deprel::kDet) return;
    for (const std::uint32_t kid : tree_.children(verb)) {
      if (kid < each && tree_.relation(kid) == Deprel::kNsubj)
        return attach(each, verb, Deprel::kAdvmod);
    }
  }

  /// "Oman backed the plan, Smith said" with "backed" under Oman or without a subject, and both
  /// names under "said".
  void two_subjects(std::uint32_t first) {
    const std::uint32_t speech = head(first);
    if (first > speech || !tree_.is_verb(speech)) return;
    std::uint32_t second = first, told = first;
    for (const std::uint32_t kid : tree_.children(speech)) {
      if (kid < first || kid > speech) continue;
      if (tree_.relation(kid) == Deprel::kNsubj) second = kid;
      if (tree_.relation(kid) == Deprel::kCcomp && !has_subject(kid)) told = kid;
    }
    for (const std::uint32_t kid : tree_.children(first)) {
      const Xpos tag = tree_[kid].xpos;
      if (tree_.relation(kid) == Deprel::kAcl && kid > first && kid < second &&
          (tag == Xpos::kVbd || tag == Xpos::kVbn))
        told = kid;
    }
    if (told > second) return;
    if (second == first || told == first || !tree_.preposition(second).empty()) return;
    const std::uint32_t start = tree_.first_of(second);
    if (start == 0 || !tree_.is(start - 1, ",")) return;
    attach(told, speech, Deprel::kCcomp);
    attach(first, told, Deprel::kNsubj);
  }
};

}  // namespace

int mend_coordination(Sentence& sentence) { return Mender(sentence).run(); }

}  // namespace entente::extract::meaning
