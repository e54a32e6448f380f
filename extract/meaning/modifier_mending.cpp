#include "extract/meaning/modifier_mending.h"

#include <cstdint>

#include "extract/meaning/proposition_words.h"
#include "extract/meaning/tree_editor.h"

namespace entente::extract::meaning {
namespace {

using syntax::Deprel;
using syntax::Sentence;
using syntax::Upos;
using syntax::Xpos;

class Mender : TreeEditor {
 public:
  using TreeEditor::TreeEditor;

  int run() {
    if (sentence_.title) title_infinitive();
    for (std::uint32_t word = 0; word < tree_.size(); ++word) {
      if (tree_.head(word) == kNone) continue;
      seen_as(word);
      condition(word);
      late_subject(word);
      lift_case(word);
      if (sentence_.title) next_verb(word);
      const Deprel relation = tree_.relation(word);
      if (tree_.is(word, "neighbouring") || tree_.is(word, "neighboring")) {
        neighbour(word);
      } else if (relation == Deprel::kCcomp) {
        contact_clause(word);
      } else if (relation == Deprel::kXcomp || relation == Deprel::kCcomp) {
        reduced_passive(word);
        foretold(word);
      } else if (relation == Deprel::kAcl) {
        relative_clause(word);
      } else if (relation == Deprel::kObj) {
        receiver(word);
      } else if (relation == Deprel::kNsubj) {
        subject_of_auxiliary(word);
      }
    }
    return changed_;
  }

 private:
  /// "Neighbouring Oman closed its border" with a clause before a verb that lacks a subject.
  bool is_subject_of(std::uint32_t word, std::uint32_t verb) const {
    return tree_.relation(word) == Deprel::kAdvcl && word < verb && tree_.is_verb(verb) &&
           !tree_.has(verb, Deprel::kNsubj) && !tree_.has(verb, Deprel::kNsubjPass) &&
           !tree_.has(verb, Deprel::kAuxPass);
  }

  /// "accused neighbouring Oman of shelling": an adjective, and Oman stands where it stood.
  void neighbour(std::uint32_t word) {
    const std::int32_t object = tree_.child(word, Deprel::kObj);
    if (object <= static_cast<std::int32_t>(word)) return;
    const auto name = static_cast<std::uint32_t>(object);
    if (!tree_.is_name(name) || tree_.first_of(name) != word + 1) return;
    const auto above = static_cast<std::uint32_t>(tree_.head(word));
    const Deprel place = tree_.relation(word);
    const bool clause =
        place == Deprel::kXcomp || place == Deprel::kCcomp || place == Deprel::kAdvcl;
    attach(name, above,
           is_subject_of(word, above) ? Deprel::kNsubj
           : clause                   ? Deprel::kObj
                                      : place);
    for (const std::uint32_t kid : tree_.children(word)) {
      if (kid == name) continue;
      if (tree_.relation(kid) == Deprel::kCase && kid < word) {
        attach(kid, name, Deprel::kCase);
      } else {
        attach(kid, above, tree_.relation(kid));
      }
    }
    attach(word, name, Deprel::kAmod);
    sentence_.words[word].upos = Upos::kAdj;
    sentence_.words[word].xpos = Xpos::kJj;
  }

  /// The common noun with an article just before a word, object of the same verb as it; or kNone.
  std::int32_t object_before(std::uint32_t word, std::uint32_t verb) const {
    if (word < 2 || !tree_.is_verb(verb)) return kNone;
    const std::uint32_t noun = word - 1;
    const std::int32_t article = tree_.child(noun, Deprel::kDet);
    const bool object =
        tree_.relation(noun) == Deprel::kObj && tree_.head(noun) == static_cast<std::int32_t>(verb);
    if (!object || tree_[noun].upos != Upos::kNoun || article == kNone ||
        in_class(tree_.lemma(noun), WordClass::kOffice) ||
        in_class(tree_.lemma(noun), WordClass::kPersonNoun) ||
        in_class(tree_.lemma(noun), WordClass::kSetNoun))
      return kNone;
    return static_cast<std::int32_t>(noun);
  }

  /// "denounced the plan Oman had put forward": a clause without mark and object, right behind a
  /// thing, is that thing's.
  void contact_clause(std::uint32_t clause) {
    const std::int32_t subject = tree_.child(clause, Deprel::kNsubj);
    if (subject == kNone || tree_.has(clause, Deprel::kMark) || tree_.has(clause, Deprel::kObj) ||
        tree_.has(clause, Deprel::kCcomp) || tree_.has(clause, Deprel::kXcomp) ||
        !tree_.is_verb(clause))
      return;
    const auto verb = static_cast<std::uint32_t>(tree_.head(clause));
    const std::uint32_t first = tree_.first_of(static_cast<std::uint32_t>(subject));
    if (const std::int32_t noun = object_before(first, verb); noun != kNone && first < clause)
      attach(clause, static_cast<std::uint32_t>(noun), Deprel::kAclRelcl);
  }

  /// "the plan that Oman drafted": with a subject and "that" in another place no infinitive or
  /// participle, but a relative clause.
  void relative_clause(std::uint32_t clause) {
    const std::int32_t that = tree_.child(clause, Deprel::kObj);
    if (that == kNone || !tree_.is(static_cast<std::uint32_t>(that), "that") ||
        !tree_.has(clause, Deprel::kNsubj) || !tree_.is_verb(clause))
      return;
    attach(clause, static_cast<std::uint32_t>(tree_.head(clause)), Deprel::kAclRelcl);
  }

  /// "handed Oman two boats" with two objects: the first is who gets the second, but not in "sent
  /// two Omanis home".
  void receiver(std::uint32_t object) {
    const auto verb = static_cast<std::uint32_t>(tree_.head(object));
    if (object < verb || !in_class(tree_.lemma(verb), WordClass::kGives)) return;
    for (const std::uint32_t thing : tree_.children(verb)) {
      if (tree_.is(object, "home") || tree_.is(thing, "home")) return;
      if (thing <= object || tree_.relation(thing) != Deprel::kObj || !tree_.is_nominal(thing) ||
          is_listed(object, thing))
        continue;
      attach(object, verb, Deprel::kIobj);
      return;
    }
  }

  /// "nurses have vaccinated" with the nurses under "have": the subject is the verb's.
  void subject_of_auxiliary(std::uint32_t subject) {
    const auto auxiliary = static_cast<std::uint32_t>(tree_.head(subject));
    if (tree_.relation(auxiliary) != Deprel::kAux || tree_.head(auxiliary) == kNone) return;
    const auto verb = static_cast<std::uint32_t>(tree_.head(auxiliary));
    if (subject < auxiliary && auxiliary < verb && tree_.is_verb(verb) &&
        !tree_.has(verb, Deprel::kNsubj) && !tree_.has(verb, Deprel::kNsubjPass))
      attach(subject, verb, Deprel::kNsubj);
  }

  /// "sold oil, gas and coal".
  bool is_listed(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t word = from + 1; word < to; ++word) {
      if (tree_.is(word, ",") || tree_.is(word, "and") || tree_.is(word, "or")) return true;
    }
    return false;
  }

  /// "rejected the plan put forward by Oman".
  void reduced_passive(std::uint32_t participle) {
    if (tree_[participle].xpos != Xpos::kVbn || tree_.has(participle, Deprel::kMark) ||
        tree_.has(participle, Deprel::kAuxPass) || tree_.has(participle, Deprel::kAux) ||
        !tree_.has(participle, Deprel::kOblAgent))
      return;
    const auto verb = static_cast<std::uint32_t>(tree_.head(participle));
    if (in_class(tree_.lemma(verb), WordClass::kSupport) || tree_.lemma(verb) == "see") return;
    if (const std::int32_t noun = object_before(participle, verb); noun != kNone)
      attach(participle, static_cast<std::uint32_t>(noun), Deprel::kAcl);
  }

  /// "telephoned Premier Ali": what follows a verb that has its subject is no second one.
  void late_subject(std::uint32_t noun) {
    if (tree_.relation(noun) != Deprel::kNsubj) return;
    const auto verb = static_cast<std::uint32_t>(tree_.head(noun));
    const std::int32_t subject = tree_.child(verb, Deprel::kNsubj);
    if (!tree_.is_verb(verb) || tree_.first_of(noun) != verb + 1 || subject == kNone ||
        static_cast<std::uint32_t>(subject) > verb || tree_.has(verb, Deprel::kObj) ||
        (in_class(tree_.lemma(verb), WordClass::kSays) && tree_.lemma(verb) != "tell" &&
         tree_.lemma(verb) != "warn"))
      return;
    attach(noun, verb, Deprel::kObj);
  }

  /// "by Prime Minister Ali": the preposition is that of the whole name.
  void lift_case(std::uint32_t preposition) {
    if (tree_.relation(preposition) != Deprel::kCase || tree_[preposition].xpos != Xpos::kIn)
      return;
    const auto part = static_cast<std::uint32_t>(tree_.head(preposition));
    const Deprel relation = tree_.relation(part);
    if ((relation != Deprel::kNmodDesc && relation != Deprel::kCompound) ||
        tree_.head(part) == kNone)
      return;
    const auto whole = static_cast<std::uint32_t>(tree_.head(part));
    const Deprel place = tree_.relation(whole);
    const bool oblique =
        place == Deprel::kObl || place == Deprel::kOblAgent || place == Deprel::kNmod;
    if (oblique && part < whole && tree_.first_of(whole) == preposition &&
        !tree_.has(whole, Deprel::kCase))
      attach(preposition, whole, Deprel::kCase);
  }

  /// "OMAN REJECTS OFFER, WARNS YEMEN": both verbs have one subject.
  void next_verb(std::uint32_t verb) {
    if (tree_.relation(verb) != Deprel::kParataxis || tree_[verb].xpos != Xpos::kVbz ||
        tree_.has(verb, Deprel::kNsubj) || tree_.lemma(verb) == "say")
      return;
    const auto first = static_cast<std::uint32_t>(tree_.head(verb));
    if (first < verb && tree_.has(first, Deprel::kNsubj)) attach(verb, first, Deprel::kConj);
  }

  /// "will talk if Oman leaves": a condition, but for what one asks or finds out.
  void condition(std::uint32_t clause) {
    if (tree_.relation(clause) != Deprel::kCcomp) return;
    const auto verb = static_cast<std::uint32_t>(tree_.head(clause));
    const std::int32_t mark = tree_.child(clause, Deprel::kMark);
    if (mark == kNone || !tree_.is(static_cast<std::uint32_t>(mark), "if") || clause < verb ||
        in_class(tree_.lemma(verb), WordClass::kAsksWhether))
      return;
    attach(clause, verb, Deprel::kAdvcl);
  }

  /// "denounced as theft the seizure of a ship": what stands behind the word after "as" without
  /// anything of its own before it is the verb's object.
  void seen_as(std::uint32_t object) {
    const auto as = static_cast<std::uint32_t>(tree_.head(object));
    const bool behind =
        tree_.relation(object) == Deprel::kObj ||
        (tree_.relation(object) == Deprel::kAppos && tree_.has(object, Deprel::kDet));
    if (!behind || object < as || tree_.is_verb(as) || tree_.relation(as) != Deprel::kObl ||
        tree_.first_of(object) != as + 1 || tree_.preposition(as) != "as")
      return;
    const auto verb = static_cast<std::uint32_t>(tree_.head(as));
    if (tree_.is_verb(verb) && !tree_.has(verb, Deprel::kObj)) attach(object, verb, Deprel::kObj);
  }

  /// "OMAN, QATAR TO MEET": an infinitive right behind names tells what they will do.
  void title_infinitive() {
    for (std::uint32_t verb = 2; verb < tree_.size(); ++verb) {
      const std::int32_t head = tree_.head(verb);
      if (head == kNone || tree_[verb].xpos != Xpos::kVb || tree_[verb - 1].xpos != Xpos::kTo)
        continue;
      const auto last = static_cast<std::uint32_t>(head);
      const bool beside =
          tree_.relation(last) == Deprel::kAppos || tree_.relation(last) == Deprel::kList;
      const std::uint32_t name = beside ? static_cast<std::uint32_t>(tree_.head(last)) : last;
      if (tree_.head(name) != kNone || !tree_.is_name(name) || !tree_.is_name(last) ||
          tree_.first_conjunct(before(verb)) != last)
        continue;
      sentence_.words[verb].head = syntax::kNoHead;
      sentence_.words[verb].deprel = Deprel::kRoot;
      attach(name, verb, Deprel::kNsubj);
      if (beside) attach(last, name, Deprel::kConj);
      return;
    }
  }

  /// The head of the name that ends before "to" and a verb.
  std::uint32_t before(std::uint32_t verb) const {
    std::uint32_t word = verb - 2;
    while (tree_.relation(word) == Deprel::kFlat && tree_.head(word) != kNone)
      word = static_cast<std::uint32_t>(tree_.head(word));
    return word;
  }

  /// "made it clear that Oman must leave": "it" stands for the clause, and is nobody.
  void foretold(std::uint32_t predicate) {
    const auto verb = static_cast<std::uint32_t>(tree_.head(predicate));
    const std::int32_t it = tree_.child(verb, Deprel::kObj);
    if (tree_.is_verb(predicate) || it == kNone || !tree_.is(static_cast<std::uint32_t>(it), "it"))
      return;
    if (tree_.has(predicate, Deprel::kCcomp) || tree_.has(predicate, Deprel::kAcl))
      attach(static_cast<std::uint32_t>(it), verb, Deprel::kExpl);
  }
};

}  // namespace

int mend_modifiers(Sentence& sentence) { return Mender(sentence).run(); }

}  // namespace entente::extract::meaning
