#include "extract/meaning/passive_mending.h"

#include <cstdint>

#include "extract/meaning/proposition_words.h"
#include "extract/meaning/tree_editor.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Upos;
using syntax::Word;
using syntax::Xpos;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  int run() {
    for (std::uint32_t word = 1; word + 1 < tree_.size(); ++word) {
      if (!may_be_participle(word)) continue;
      of_part(word);
      if (reduced(word) || behind_thing(word) || before_verb(word)) continue;
      if (is_subject(tree_.relation(word))) {
        subject_itself(word);
      } else {
        verb_as_noun(word);
        under_first(word);
      }
    }
    return changed_;
  }

 private:
  /// "two years", "9 pct": no thing that anybody signs; money is.
  bool is_measure(std::uint32_t word) const {
    const auto lemma = tree_.lemma(word);
    return in_class(lemma, WordClass::kTime) && lemma != "dollar" && lemma != "dlrs" &&
           lemma != "mln" && lemma != "bln";
  }

  /// The thing that ends right before a participle, or that is measured there ("a cut of 9 pct over
  /// two years agreed in May"); or kNone.
  std::int32_t thing_ending_at(std::uint32_t end) const {
    auto word = static_cast<std::int32_t>(end);
    for (std::uint32_t steps = 0; word != kNone && steps < tree_.size(); ++steps) {
      const auto at = static_cast<std::uint32_t>(word);
      if (at > end) return kNone;
      if (tree_[at].upos == Upos::kNoun && !is_measure(at) &&
          tree_.relation(at) != Deprel::kCompound)
        return in_class(tree_.lemma(at), WordClass::kOffice) ||
                       in_class(tree_.lemma(at), WordClass::kPersonNoun)
                   ? kNone
                   : word;
      if (at == end && !is_measure(at) && tree_[at].upos != Upos::kNoun) return kNone;
      word = tree_.head(at);
    }
    return kNone;
  }

  /// "agreed", "signed": of what is drawn up.
  bool is_made(std::uint32_t verb) const {
    return tree_.lemma(verb) == "agree" || in_class(tree_.lemma(verb), WordClass::kThingObject);
  }

  /// "had the pact signed", "saw the plan adopted".
  bool has_done(std::uint32_t verb) const {
    return in_class(tree_.lemma(verb), WordClass::kSupport) || tree_.lemma(verb) == "see" ||
           tree_.lemma(verb) == "want";
  }

  /// "an accord to cut output agreed last May": what is agreed is rather the thing that the
  /// infinitive tells of.
  std::int32_t above_infinitive(std::uint32_t thing, std::uint32_t participle) const {
    if (!is_made(participle) || (tree_.has(thing, Deprel::kDet) && !is_measure(thing)))
      return static_cast<std::int32_t>(thing);
    std::uint32_t word = thing;
    for (std::uint32_t steps = 0; tree_.head(word) != kNone && steps < tree_.size(); ++steps) {
      const std::uint32_t above = head(word);
      if (above > participle) break;
      if (tree_.is_verb(above) && tree_.relation(above) == Deprel::kAcl &&
          tree_.has(above, Deprel::kMark) && tree_.head(above) != kNone &&
          tree_[head(above)].upos == Upos::kNoun && head(above) < above)
        return tree_.head(above);
      if (tree_.is_verb(above) && tree_.relation(above) != Deprel::kConj) break;
      word = above;
    }
    return static_cast<std::int32_t>(thing);
  }

  /// Whether a thing hangs below the participle itself, and not in its subject.
  bool is_apart(std::int32_t thing, std::int32_t subject, std::uint32_t participle) const {
    const auto word = static_cast<std::uint32_t>(thing);
    return below(word, static_cast<std::int32_t>(participle)) && thing != subject &&
           (subject == kNone || !below(word, subject));
  }

  /// "They renewed the pact signed last year", "the rules are part of an accord agreed in May",
  /// with the participle as a verb of its own.
  bool behind_thing(std::uint32_t participle) {
    if (tree_.has(participle, Deprel::kCc) ||
        tree_.head(participle) == static_cast<std::int32_t>(participle) + 1)
      return false;
    const Deprel relation = tree_.relation(participle);
    const std::int32_t subject = own_subject(participle);
    const bool past = tree_[participle].xpos == Xpos::kVbd;
    const bool clause = tree_.head(participle) != kNone &&
                        (relation == Deprel::kAclRelcl || relation == Deprel::kAcl);
    bool loose = false, measured = false;
    if (subject == kNone) {
      measured = clause && is_measure(head(participle));
      loose = measured || relation == Deprel::kConj || (relation == Deprel::kAdvcl && past) ||
              (relation == Deprel::kXcomp && tree_.head(participle) != kNone &&
               (past || (is_made(participle) && !has_done(head(participle)))));
    } else {
      const auto noun = static_cast<std::uint32_t>(subject);
      measured = clause && is_measure(noun) && noun + 1 == participle;
      loose = measured || tree_.has(noun, Deprel::kCop);
    }
    if (!loose && clause && relation == Deprel::kAcl && !tree_.has(participle, Deprel::kMark)) {
      const std::int32_t above = above_infinitive(head(participle), participle);
      if (above != tree_.head(participle)) attach(participle, above, Deprel::kAcl);
      return true;
    }
    if (!loose) return false;
    std::uint32_t end = measured ? head(participle) : participle - 1;
    const bool predicate = subject != kNone && !measured;
    if (predicate && end > 0 && tree_.is(end, ",")) --end;
    const std::int32_t ending = thing_ending_at(end);
    if (ending == kNone) return false;
    const std::int32_t thing = above_infinitive(static_cast<std::uint32_t>(ending), participle);
    if (thing == kNone || thing == tree_.head(participle) || is_apart(thing, subject, participle))
      return false;
    if (subject != kNone && tree_.has(static_cast<std::uint32_t>(subject), Deprel::kCop)) {
      const auto noun = static_cast<std::uint32_t>(subject);
      sentence_.words[noun].head = tree_[participle].head;
      sentence_.words[noun].deprel = tree_[participle].deprel;
      sentence_.words[noun].margin = 0;
      for (const std::uint32_t kid : tree_.children(participle)) {
        const bool outer = tree_.relation(kid) == Deprel::kPunct ||
                           tree_.relation(kid) == Deprel::kParataxis ||
                           tree_.first_of(kid) < tree_.first_of(noun);
        if (kid != noun && outer) attach(kid, noun, tree_.relation(kid));
      }
    } else if (subject != kNone) {
      attach(static_cast<std::uint32_t>(subject), head(participle), Deprel::kNmodUnmarked);
    }
    make_participle(participle, static_cast<std::uint32_t>(thing));
    return true;
  }

  /// Its subject before it, of whatever kind, or kNone.
  std::int32_t own_subject(std::uint32_t verb) const {
    for (const std::uint32_t kid : tree_.children(verb)) {
      const Deprel relation = tree_.relation(kid);
      if (is_subject(relation) || relation == Deprel::kNsubjOuter)
        return static_cast<std::int32_t>(kid);
    }
    return kNone;
  }

  bool may_be_participle(std::uint32_t word) const {
    const Xpos tag = tree_[word].xpos;
    const std::int32_t object = tree_.child(word, Deprel::kObj);
    return (tag == Xpos::kVbd || tag == Xpos::kVbn) && !tree_.has(word, Deprel::kAux) &&
           !tree_.has(word, Deprel::kAuxPass) &&
           (object == kNone || tree_.relation(static_cast<std::uint32_t>(object)) != Deprel::kObj ||
            time_before(static_cast<std::uint32_t>(object)) != kNone) &&
           !tree_.has(word, Deprel::kMark) && !tree_.has(word, Deprel::kCop) &&
           !tree_.has(word, Deprel::kDet) && !has_infinitive(word);
  }

  /// "refused to sign", "called it dead".
  bool has_infinitive(std::uint32_t verb) const {
    const std::int32_t below = tree_.child(verb, Deprel::kXcomp);
    return below != kNone && !is_finite(static_cast<std::uint32_t>(below));
  }

  /// The subject of a word before it, where that is a common noun; or kNone.
  std::int32_t thing_before(std::uint32_t verb) const {
    for (const std::uint32_t kid : tree_.children(verb)) {
      if (is_subject(tree_.relation(kid)) && kid < verb)
        return tree_[kid].upos == Upos::kNoun ? static_cast<std::int32_t>(kid) : kNone;
    }
    return kNone;
  }

  /// "a treaty drafted last year": a clause on a noun without subject and relative pronoun is no
  /// finite one.
  bool reduced(std::uint32_t word) {
    const Deprel relation = tree_.relation(word);
    if (tree_[word].xpos != Xpos::kVbd || tree_.head(word) == kNone ||
        (relation != Deprel::kAcl && relation != Deprel::kAclRelcl) ||
        tree_[head(word)].upos != Upos::kNoun || own_subject(word) != kNone)
      return false;
    for (const std::uint32_t kid : tree_.children(word)) {
      if (tree_.is_relative(kid)) return false;
      for (const std::uint32_t below : tree_.children(kid)) {
        if (tree_.is_relative(below)) return false;
      }
    }
    make_participle(word, head(word));
    return false;
  }

  /// "the key element in an accord agreed in May": what was agreed is the accord.
  void of_part(std::uint32_t participle) {
    if (tree_.head(participle) == kNone || own_subject(participle) != kNone) return;
    const std::uint32_t part = head(participle);
    const Deprel relation = tree_.relation(participle);
    if ((relation != Deprel::kAcl && relation != Deprel::kAclRelcl) || !is_made(participle) ||
        (!in_class(tree_.lemma(part), WordClass::kTransparent) &&
         !in_class(tree_.lemma(part), WordClass::kThingPart)))
      return;
    for (const std::uint32_t kid : tree_.children(part)) {
      if (tree_.relation(kid) == Deprel::kNmod && kid > part && kid < participle &&
          tree_[kid].upos == Upos::kNoun && !is_measure(kid))
        attach(participle, kid, relation);
    }
  }

  /// "A pact signed two years ago allows sales" with "signed" as a clause beside "allows".
  bool before_verb(std::uint32_t participle) {
    if (tree_.relation(participle) != Deprel::kAdvcl || tree_.head(participle) == kNone ||
        tree_.has(participle, Deprel::kCc))
      return false;
    const std::uint32_t verb = head(participle);
    if (verb < participle || !is_finite(verb) || comma_between(participle, verb)) return false;
    const std::int32_t own = thing_before(participle);
    const std::int32_t subject = own != kNone ? own : subject_before(verb, participle);
    if (subject == kNone || (own != kNone && subject_before(verb, participle) != kNone))
      return false;
    const auto noun = static_cast<std::uint32_t>(subject);
    if (tree_[noun].upos != Upos::kNoun || (own == kNone && comma_between(noun, participle)))
      return false;
    if (own != kNone) {
      const bool passive = tree_.has(verb, Deprel::kAuxPass);
      attach(noun, verb, passive ? Deprel::kNsubjPass : Deprel::kNsubj);
    }
    make_participle(participle, noun);
    return true;
  }

  /// The time that hangs before a plural as if it were a part of it ("last week calls"), or kNone.
  std::int32_t time_before(std::uint32_t plural) const {
    if (tree_[plural].xpos != Xpos::kNns || tree_.has(plural, Deprel::kDet)) return kNone;
    for (const std::uint32_t kid : tree_.children(plural)) {
      if (tree_.relation(kid) == Deprel::kCompound && kid + 1 == plural && is_time(kid))
        return static_cast<std::int32_t>(kid);
    }
    return kNone;
  }

  /// "The accord reached last week calls for patrols" with "week calls" as the object.
  void verb_as_noun(std::uint32_t participle) {
    const std::int32_t object = tree_.child(participle, Deprel::kObj);
    if (object == kNone || thing_before(participle) == kNone) return;
    const auto verb = static_cast<std::uint32_t>(object);
    const std::int32_t time = time_before(verb);
    Word& word = sentence_.words[verb];
    word.upos = Upos::kVerb;
    word.xpos = Xpos::kVbz;
    attach(verb, participle, Deprel::kCcomp);
    for (const std::uint32_t kid : tree_.children(verb)) {
      if (static_cast<std::int32_t>(kid) == time) {
        attach(kid, participle, Deprel::kOblUnmarked);
      } else if (tree_.relation(kid) == Deprel::kAmod && kid < verb) {
        attach(kid, static_cast<std::uint32_t>(time), Deprel::kAmod);
      } else if (tree_.relation(kid) == Deprel::kNmod) {
        attach(kid, verb, Deprel::kObl);
      }
    }
  }

  /// No subject but a time ("last June gives"), no mark, no conjunction.
  bool lacks_subject(std::uint32_t verb) const {
    for (const std::uint32_t kid : tree_.children(verb)) {
      const Deprel relation = tree_.relation(kid);
      if (relation == Deprel::kMark || relation == Deprel::kExpl || relation == Deprel::kCc ||
          relation == Deprel::kCsubj || (is_subject(relation) && !is_time(kid)))
        return false;
    }
    return true;
  }

  /// A comma or a conjunction, but that of two participles ("signed and ratified last year").
  bool comma_between(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t word = from + 1; word < to; ++word) {
      if (tree_[word].upos == Upos::kPunct) return true;
      if (tree_[word].upos != Upos::kCconj) continue;
      const std::uint32_t joined = head(word);
      if (tree_.head(word) == kNone || tree_[joined].xpos != Xpos::kVbn || joined > to) return true;
    }
    return false;
  }

  /// The clause behind a participle that is the sentence's own, or kNone.
  std::int32_t main_clause(std::uint32_t participle) const {
    for (const std::uint32_t kid : tree_.children(participle)) {
      const Deprel relation = tree_.relation(kid);
      const bool clause = relation == Deprel::kCcomp || relation == Deprel::kParataxis ||
                          relation == Deprel::kConj || relation == Deprel::kAdvcl ||
                          relation == Deprel::kDep || relation == Deprel::kAclRelcl ||
                          relation == Deprel::kXcomp;
      if (kid > participle && clause && is_finite(kid) && lacks_subject(kid) &&
          !comma_between(participle, kid))
        return static_cast<std::int32_t>(kid);
    }
    return kNone;
  }

  void make_participle(std::uint32_t word, std::uint32_t thing) {
    attach(word, thing, Deprel::kAcl);
    sentence_.words[word].xpos = Xpos::kVbn;
    sentence_.words[word].upos = Upos::kVerb;
  }

  /// "The pact signed last June gives Kenya oil" with "gives" below "signed".
  void under_first(std::uint32_t participle) {
    const std::int32_t thing = thing_before(participle), clause = main_clause(participle);
    if (thing == kNone || clause == kNone) return;
    const auto verb = static_cast<std::uint32_t>(clause), noun = static_cast<std::uint32_t>(thing);
    const Word before = tree_[participle];
    sentence_.words[verb].head = before.head;
    sentence_.words[verb].deprel = before.deprel;
    sentence_.words[verb].margin = 0;
    const bool passive = tree_.has(verb, Deprel::kAuxPass);
    sentence_.words[noun].head = clause;
    sentence_.words[noun].deprel = passive ? Deprel::kNsubjPass : Deprel::kNsubj;
    make_participle(participle, noun);
    for (const std::uint32_t kid : tree_.children(participle)) {
      if (kid == verb || kid == noun) continue;
      const bool clause_of_verb = kid > verb || tree_.first_of(kid) < noun;
      if (clause_of_verb) attach(kid, verb, tree_.relation(kid));
    }
    for (const std::uint32_t kid : tree_.children(verb)) {
      if (is_subject(tree_.relation(kid)) && is_time(kid) && kid < verb)
        attach(kid, participle, Deprel::kOblUnmarked);
    }
  }

  /// "A summit planned for May was put off" with "planned" as the subject.
  void subject_itself(std::uint32_t participle) {
    const std::int32_t thing = thing_before(participle);
    std::int32_t noun = thing;
    for (const std::uint32_t kid : tree_.children(participle)) {
      const bool named = tree_.relation(kid) == Deprel::kCompound && kid < participle;
      if (noun == kNone && named && tree_[kid].upos == Upos::kNoun && tree_.has(kid, Deprel::kDet))
        noun = static_cast<std::int32_t>(kid);
    }
    if (noun == kNone || head(participle) < participle || tree_.head(participle) == kNone) return;
    const auto word = static_cast<std::uint32_t>(noun);
    sentence_.words[word].head = tree_[participle].head;
    sentence_.words[word].deprel = tree_[participle].deprel;
    make_participle(participle, word);
  }
};

}  // namespace

int mend_passives(syntax::Sentence& sentence) { return Mender(sentence).run(); }

}  // namespace entente::extract::meaning
