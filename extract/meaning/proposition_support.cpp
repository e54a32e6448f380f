// Nouns and the verbs that carry them: "held talks with", "an accord was reached between", and what
// flows back against the order of reading.
#include <algorithm>

#include "extract/meaning/proposition_builder.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;

namespace {

constexpr int kMostSteps = 8;  ///< bound on walks upwards

bool in_object_place(Deprel rel) { return rel == Deprel::kObj || rel == Deprel::kNsubjPass; }

bool carries(const std::string& lemma) {
  return in_class(lemma, WordClass::kSupport) || in_class(lemma, WordClass::kSupportPlanned) ||
         in_class(lemma, WordClass::kSupportCancels);
}

/// Phrases that say how the verb's subject does the noun: "in support of", "in talks with".
bool in_the_course_of(std::string_view preposition) {
  return preposition == "in" || preposition == "at" || preposition == "on" ||
         preposition == "during" || preposition == "after" || preposition == "before" ||
         preposition == "following" || preposition == "for";
}

}  // namespace

std::uint32_t Builder::top_of(std::uint32_t noun) const {
  for (int i = 0; i < kMostSteps; ++i) {
    const std::int32_t head = tree_.head(noun);
    if (head == kNone) break;
    const auto up = static_cast<std::uint32_t>(head);
    const Deprel rel = tree_.relation(noun);
    const bool part = rel == Deprel::kNmod && tree_.preposition(noun) == "of" &&
                      in_class(tree_.lemma(up), WordClass::kTransparent);
    const bool conjunct = rel == Deprel::kConj && !tree_.is_verb(up);
    if (!part && !conjunct) break;
    noun = up;
  }
  return noun;
}

bool Builder::is_bare_name(std::uint32_t noun) const {
  // "Qatar" is no predicate, "the Treaty with" is; in a headline any noun may wear a capital.
  if (!tree_.is_name(noun) || title_) return false;
  const auto kids = tree_.children(noun);
  return std::none_of(kids.begin(), kids.end(), [&](std::uint32_t kid) {
    const Deprel rel = tree_.relation(kid);
    return rel == Deprel::kDet || rel == Deprel::kNmodPoss || rel == Deprel::kNmod;
  });
}

void Builder::take_from_verb(const Proposition& verb, Proposition& p, std::uint32_t top,
                             bool subject) {
  const float margin = least(tree_[p.word].margin, tree_[top].margin);
  if (subject) {
    copy(verb, Role::kSubject, p, Role::kSubject, margin);
    copy(verb, Role::kIndirectObject, p, Role::kIndirectObject, margin);
  }
  copy_obliques(verb, p, top, margin, false);
  p.tense = verb.tense;
  weaken(p, verb.modality);
  p.conditional |= verb.conditional;
  p.question |= verb.question;
  p.support = static_cast<std::int32_t>(verb.word);
}

void Builder::support(std::uint32_t noun, Proposition& p) {
  const std::uint32_t top = top_of(noun);
  if (top != noun) {
    // "a second round of talks with": the phrase may hang on either.
    if (const Proposition* whole = at(top); whole != nullptr && top < noun) {
      const bool list = tree_.first_conjunct(noun) == top;
      if (!list) copy_obliques(*whole, p, noun, tree_[noun].margin, false);
      if (!list) copy(*whole, Role::kPossessor, p, Role::kPossessor, tree_[noun].margin);
    }
  }
  predicate_of(noun, top, p);
  const std::int32_t head = tree_.head(top);
  if (head == kNone || is_bare_name(noun)) return;
  const Proposition* verb = at(head);
  if (verb != nullptr && verb->kind == PredicateKind::kVerb) {
    support_by_verb(noun, top, *verb, p);
  } else if (verb != nullptr && tree_.relation(top) == Deprel::kCompound &&
             in_class(verb->lemma, WordClass::kLightHead)) {
    copy_obliques(*verb, p, top, tree_[noun].margin, false);
    copy(*verb, Role::kPossessor, p, Role::kPossessor, tree_[noun].margin);
    copy(*verb, Role::kModifier, p, Role::kModifier, tree_[noun].margin);
    copy(*verb, Role::kSubject, p, Role::kSubject, tree_[noun].margin);
    p.support = verb->support;
    p.tense = verb->tense;
    weaken(p, verb->modality);
  } else if (verb != nullptr && verb->kind == PredicateKind::kNoun &&
             tree_.relation(top) == Deprel::kNmod && in_the_course_of(tree_.preposition(top)) &&
             !has_owner(p)) {
    // "Mali's position in the talks with Niger": whose position it is takes part.
    copy(*verb, Role::kPossessor, p, Role::kPossessor, tree_[noun].margin);
  }
}

bool Builder::has_owner(const Proposition& noun) {
  return std::any_of(noun.arguments.begin(), noun.arguments.end(), [](const Argument& a) {
    return a.role == Role::kSubject || a.role == Role::kPossessor ||
           (a.role == Role::kOblique && a.collective);
  });
}

void Builder::predicate_of(std::uint32_t noun, std::uint32_t top, Proposition& p) {
  const float margin = tree_[noun].margin;
  const std::int32_t head = tree_.head(noun);
  const Deprel rel = tree_.relation(noun);
  const bool common = !tree_.is_name(noun);
  // "is one of the allies of": the quantifier's subject.
  if (top != noun) {
    if (const Proposition* whole = at(top); whole != nullptr && tree_.has(top, Deprel::kCop)) {
      copy(*whole, Role::kSubject, p, Role::kSubject, margin);
    } else if (tree_.has(top, Deprel::kCop)) {
      const std::int32_t subject = tree_.child(top, Deprel::kNsubj);
      if (subject != kNone && !tree_.is_relative(static_cast<std::uint32_t>(subject))) {
        add(p, static_cast<std::uint32_t>(subject), {Role::kSubject, {}, true, false, margin});
      }
    }
  }
  if (head == kNone || !common) return;
  const auto up = static_cast<std::uint32_t>(head);
  // "Oman, an ally of", "its ally Oman": the apposition is what the name is.
  if ((rel == Deprel::kAppos || rel == Deprel::kNmodDesc || rel == Deprel::kCompound) &&
      tree_.is_name(up)) {
    if (rel == Deprel::kAppos) {
      add(p, up, {Role::kSubject, {}, true, false, margin});
    } else {
      push(p, up, {Role::kSubject, {}, true, false, margin}, 0, kNone);
      if (const Proposition* name = at(up)) {
        copy(*name, Role::kPossessor, p, Role::kPossessor, margin);
        copy(*name, Role::kModifier, p, Role::kModifier, margin);
      }
    }
  }
  for (std::uint32_t kid : tree_.children(noun)) {
    // "two neighbours, Oman and Qatar"; "OPEC member Qatar" with the name hung flat on it.
    const bool beside = tree_.relation(kid) == Deprel::kAppos ||
                        tree_.relation(kid) == Deprel::kFlat ||
                        tree_.relation(kid) == Deprel::kNmodDesc;
    if (beside && tree_.is_name(kid) && kid > noun) {
      add(p, kid, {Role::kSubject, {}, true, false, margin});
    }
  }
  const Proposition* verb = at(head);
  if (verb == nullptr || verb->kind != PredicateKind::kVerb) return;
  // "became a member", "described Oman as an ally", "acted as mediator".
  if (rel == Deprel::kXcomp) {
    complement_subject(noun, *verb, p);
  } else if (rel == Deprel::kObl && tree_.preposition(noun) == "as" &&
             in_class(verb->lemma, WordClass::kPredicativeAs)) {
    if (verb->passive || !inherit_object(*verb, p, margin)) inherit_subject(*verb, p, margin);
  } else if (rel == Deprel::kObl && tree_.preposition(noun) == "as" && noun < verb->word) {
    inherit_subject(*verb, p, margin);  // "As an ally of Mali, Oman will ..."
  } else {
    return;
  }
  p.tense = verb->tense;
  weaken(p, verb->modality);
}

void Builder::support_by_verb(std::uint32_t noun, std::uint32_t top, const Proposition& verb,
                              Proposition& p) {
  const Deprel rel = tree_.relation(top);
  const bool existential = tree_.has(verb.word, Deprel::kExpl);
  if (in_object_place(rel)) {
    if (carries(verb.lemma)) {
      take_from_verb(verb, p, top, true);
      if (in_class(verb.lemma, WordClass::kSupportPlanned) &&
          !in_class(verb.lemma, WordClass::kSupport)) {
        weaken(p, Modality::kPlanned);
      }
      if (in_class(verb.lemma, WordClass::kSupportCancels)) weaken(p, Modality::kNegated);
      // "joined Oman in talks" has its own rule below; "gave Mali aid" is an indirect object.
    } else if (in_class(verb.lemma, WordClass::kSupportOther)) {
      take_from_verb(verb, p, top, false);
      weaken(p, Modality::kPlanned);
    } else if (in_class(verb.lemma, WordClass::kSupportNegated)) {
      take_from_verb(verb, p, top, false);
      weaken(p, Modality::kNegated);
    } else if (in_class(verb.lemma, WordClass::kCompletes)) {
      copy_obliques(verb, p, top, least(tree_[noun].margin, tree_[top].margin), true);
    }
    return;
  }
  if (rel == Deprel::kNsubj && (in_class(verb.lemma, WordClass::kHappens) || existential)) {
    take_from_verb(verb, p, top, false);
    return;
  }
  if (rel != Deprel::kObl) return;
  const std::string_view preposition = tree_.preposition(top);
  std::string pair = verb.lemma;
  pair += ' ';
  pair += preposition;
  const bool joined = verb.lemma == "join" && preposition == "in";
  if (in_class(pair, WordClass::kSupportAt) || joined) {
    const bool asked = preposition == "for";  // call for, press for: others' talks
    take_from_verb(verb, p, top, !asked || verb.lemma == "apply" || verb.lemma == "ask");
    if (asked) weaken(p, Modality::kPlanned);
    if (joined) copy(verb, Role::kObject, p, Role::kSubject, tree_[top].margin);
    return;
  }
  support_in_phrase(noun, top, verb, p);
}

void Builder::support_in_phrase(std::uint32_t noun, std::uint32_t top, const Proposition& verb,
                                Proposition& p) {
  const std::string_view preposition = tree_.preposition(top);
  const float margin = least(tree_[noun].margin, tree_[top].margin);
  if (has_owner(p)) return;
  if (!verb.passive && (preposition == "for" || preposition == "over") &&
      in_class(verb.lemma, WordClass::kJudges)) {
    copy(verb, Role::kObject, p, Role::kSubject, margin);  // criticised Oman for an attack
  } else if (preposition == "of" && (verb.lemma == "accuse" || verb.lemma == "suspect")) {
    copy(verb, Role::kObject, p, Role::kSubject, margin);
  } else if (preposition == "with" && (verb.lemma == "provide" || verb.lemma == "supply" ||
                                       verb.lemma == "present" || verb.lemma == "threaten")) {
    // "supplied Mali with aid": Mali gets it.
    copy(verb, Role::kSubject, p, Role::kSubject, margin);
    copy(verb, Role::kObject, p, Role::kIndirectObject, margin);
    p.support = static_cast<std::int32_t>(verb.word);
    weaken(p, verb.lemma == "threaten" ? Modality::kPlanned : verb.modality);
  } else if (in_the_course_of(preposition) && !is_definite(top)) {
    // "sent troops in support of Mali", "spoke after talks with Mali": its subject took part.
    copy(verb, Role::kSubject, p, Role::kSubject, margin);
  } else {
    return;
  }
  p.tense = verb.tense;
}

bool Builder::is_definite(std::uint32_t noun) const {
  for (std::uint32_t kid : tree_.children(noun)) {
    const Deprel rel = tree_.relation(kid);
    if (rel == Deprel::kDet && !tree_.is(kid, "a") && !tree_.is(kid, "an")) return true;
  }
  return false;
}

void Builder::share_back() {
  for (Proposition& p : out_) {
    if (p.kind == PredicateKind::kVerb) {
      support_from_below(p);
      share_with_verb(p);
    } else if (p.kind == PredicateKind::kNoun) {
      share_in_coordination(p.word, p);
    }
  }
  for (Proposition& p : out_) make_reciprocal(p);
}

void Builder::support_from_below(Proposition& verb) {
  // "an accord reached with Mali", "the talks which Oman held".
  const Deprel rel = tree_.relation(verb.word);
  if (rel != Deprel::kAcl && rel != Deprel::kAclRelcl) return;
  const std::int32_t head = tree_.head(verb.word);
  Proposition* noun = at(head);
  if (noun == nullptr || noun->kind != PredicateKind::kNoun || noun->support != kNone) return;
  const bool object = std::any_of(verb.arguments.begin(), verb.arguments.end(), [&](const auto& a) {
    return a.role == Role::kObject && static_cast<std::int32_t>(a.word) == head;
  });
  const bool happens = in_class(verb.lemma, WordClass::kHappens) && !verb.passive;
  if (object && (carries(verb.lemma) || in_class(verb.lemma, WordClass::kCompletes))) {
    const bool carried = carries(verb.lemma);
    if (carried) {
      take_from_verb(verb, *noun, noun->word, true);
    } else {
      copy_obliques(verb, *noun, noun->word, tree_[verb.word].margin, true);
    }
  } else if (!object && happens) {
    copy_obliques(verb, *noun, noun->word, tree_[verb.word].margin, false);
  }
}

void Builder::share_with_verb(Proposition& verb) {
  // "signed a pact with Mali": whom one signs it with.
  const std::size_t count = verb.arguments.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Argument a = verb.arguments[i];
    if (a.role != Role::kObject || a.names != kNone) continue;
    const Proposition* noun = at(a.word);
    if (noun == nullptr || noun->kind != PredicateKind::kNoun) continue;
    copy_obliques(*noun, verb, verb.word, a.margin, true);
  }
}

void Builder::share_in_coordination(std::uint32_t noun, Proposition& p) {
  if (tree_.relation(noun) != Deprel::kConj) return;
  const std::uint32_t first = tree_.first_conjunct(noun);
  Proposition* before = at(first);
  if (before == nullptr || before->kind != PredicateKind::kNoun || first == noun) return;
  if (tree_.is_name(noun) || tree_.is_name(first)) return;
  // "economic aid and support for Mali": the phrase of the last serves the first.
  const bool bare = std::none_of(before->arguments.begin(), before->arguments.end(),
                                 [](const auto& a) { return a.role == Role::kOblique; });
  if (bare) copy_obliques(p, *before, first, tree_[noun].margin, false);
  // "Oman's offer and demand": the owner of the first owns the last.
  const bool owned = tree_.has(noun, Deprel::kNmodPoss) || tree_.has(noun, Deprel::kDet);
  if (!owned) copy(*before, Role::kPossessor, p, Role::kPossessor, tree_[noun].margin);
}

void Builder::make_reciprocal(Proposition& p) {
  for (std::uint32_t kid : tree_.children(p.word)) {
    if (tree_.relation(kid) != Deprel::kAdvmod ||
        !in_class(tree_.lemma(kid), WordClass::kJointly)) {
      continue;
    }
    const Role who = p.passive ? Role::kObject : Role::kSubject;
    for (Argument& a : p.arguments) a.collective |= a.role == who && a.group != 0;
  }
  // "Oman and Qatar accused each other": each fills the other's role.
  for (std::size_t i = 0; i < p.arguments.size(); ++i) {
    const Argument each = p.arguments[i];
    if (!tree_.is_reciprocal(each.word)) continue;
    p.arguments.erase(p.arguments.begin() + static_cast<std::ptrdiff_t>(i));
    --i;
    std::vector<Argument> subjects;
    const Role who = each.role == Role::kSubject ? Role::kObject : Role::kSubject;
    for (const Argument& a : p.arguments) {
      if (a.role == who && !each.inherited) subjects.push_back(a);
    }
    if (each.inherited) {
      // "accused each other of lying": those who lie are those who accuse.
      const Proposition* main = at(tree_.head(p.word));
      if (main == nullptr || main == &p) continue;
      for (const Argument& a : main->arguments) {
        if (a.role == Role::kSubject) subjects.push_back(a);
      }
    }
    // The possessor of a noun: whoever carries it.
    if (subjects.empty()) {
      const Proposition* verb = at(tree_.head(top_of(p.word)));
      if (verb == nullptr || verb == &p) continue;
      for (const Argument& a : verb->arguments) {
        if (a.role == Role::kSubject) subjects.push_back(a);
      }
    }
    for (const Argument& a : subjects) {
      push(p, a.word, {each.role, each.preposition, true, true, a.margin}, a.group, a.names);
    }
    if (each.inherited) continue;
    for (Argument& a : p.arguments) a.collective |= a.role == who;
  }
}

}  // namespace entente::extract::meaning
