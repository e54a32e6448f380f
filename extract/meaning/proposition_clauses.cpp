// Subjects and objects that stand elsewhere: relative clauses, participles, control, raising,
// coordination, adverbial clauses.
#include <algorithm>

#include "extract/meaning/proposition_builder.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

namespace {

constexpr int kMostSteps = 16;  ///< bound on walks upwards

bool has_role(const Proposition& p, Role role) {
  return std::any_of(p.arguments.begin(), p.arguments.end(),
                     [&](const Argument& a) { return a.role == role; });
}

bool is_infinitive(const Tree& tree, std::uint32_t word) {
  for (std::uint32_t kid : tree.children(word)) {
    if (tree[kid].xpos == Xpos::kTo) return true;
  }
  return false;
}

}  // namespace

bool Builder::has_subject(const Proposition& p) const {
  return has_role(p, p.passive ? Role::kObject : Role::kSubject) ||
         (p.passive && has_role(p, Role::kIndirectObject));
}

void Builder::add_surface_subject(std::uint32_t kid, Proposition& p) {
  if (tree_[kid].xpos == Xpos::kEx) return;
  Link link{Role::kSubject, {}, false, false, tree_[kid].margin};
  if (p.passive) {
    // "Mali was given a loan": the surface subject receives.
    link.role = tree_.has(p.word, Deprel::kObj) ? Role::kIndirectObject : Role::kObject;
    for (std::uint32_t left : tree_.children(p.word)) {  // "was called on", "was fired at"
      const Deprel rel = tree_.relation(left);
      const bool behind = left > p.word && tree_[left].upos == Upos::kAdp &&
                          tree_.children(left).empty() &&
                          (rel == Deprel::kObl || rel == Deprel::kAdvmod);
      const std::string_view preposition =
          behind ? known_preposition(tree_[left].form) : std::string_view{};
      if (!preposition.empty()) link = {Role::kOblique, preposition, false, false, link.margin};
    }
  }
  if (tree_.is_relative(kid)) {
    const std::int32_t who = antecedent(kid);
    if (who == kNone) return;
    link.inherited = true;
    add_antecedent(static_cast<std::uint32_t>(who), p.word, p, link);
  } else {
    add(p, kid, link);
  }
}

std::int32_t Builder::antecedent(std::uint32_t word) const {
  auto at = static_cast<std::int32_t>(word);
  for (int i = 0; i < kMostSteps && at != kNone; ++i) {
    const auto here = static_cast<std::uint32_t>(at);
    if (tree_.relation(here) == Deprel::kAclRelcl) return tree_.head(here);
    if (tree_.relation(here) == Deprel::kAdvclRelcl) break;  // a whole clause
    at = tree_.head(here);
  }
  // As a subject "which" may mean the whole clause; else it is the noun right before it.
  const Deprel rel = tree_.relation(word);
  if (rel == Deprel::kNsubj || rel == Deprel::kNsubjPass || tree_[word].upos != Upos::kPron) {
    return kNone;
  }
  std::uint32_t before = tree_.first_of(word);
  if (before > 0 && tree_[before - 1].form == ",") --before;
  if (before == 0 || !tree_.is_nominal(before - 1)) return kNone;
  std::uint32_t noun = before - 1;
  const Deprel part = tree_.relation(noun);
  const bool inner = part == Deprel::kFlat || part == Deprel::kCompound;
  if (inner && tree_.head(noun) != kNone) noun = static_cast<std::uint32_t>(tree_.head(noun));
  return noun < word ? static_cast<std::int32_t>(noun) : kNone;
}

void Builder::add_antecedent(std::uint32_t noun, std::uint32_t verb, Proposition& p, Link link) {
  std::vector<std::uint32_t> members;
  tree_.conjuncts(noun, members);
  if (members.size() > 1 && members.back() > verb) {
    push(p, noun, link, 0, kNone);  // "Oman, which signed, and Qatar"
    add_names(p, noun, link);
    return;
  }
  // "Oman and Qatar, which have signed": a plural verb goes back to all.
  const std::uint32_t first = tree_.first_conjunct(noun);
  if (first != noun) {
    bool plural = tree_[verb].xpos == Xpos::kVbp;
    for (std::uint32_t kid : tree_.children(verb)) {
      plural |= tree_.is(kid, "are") || tree_.is(kid, "were") || tree_.is(kid, "have");
    }
    if (plural && tree_[noun].xpos != Xpos::kNns && tree_.is_name(noun)) noun = first;
  }
  add(p, noun, link);
}

void Builder::relative(std::uint32_t verb, Proposition& p) {
  // Relative pronouns in object and oblique place.
  bool found = false;
  for (std::uint32_t kid : tree_.children(verb)) {
    const Deprel rel = tree_.relation(kid);
    const bool pronoun = tree_.is_relative(kid);
    // "the force whose leader": the possessor is the noun's affair, but the place is taken.
    for (std::uint32_t inner : tree_.children(kid)) {
      found |= rel != Deprel::kCcomp && tree_[inner].xpos == Xpos::kWpPoss;
    }
    if (!pronoun) continue;
    found |= rel == Deprel::kNsubj || rel == Deprel::kNsubjPass;
    const std::int32_t who = antecedent(kid);
    if (who == kNone) continue;
    Link link{Role::kObject, {}, true, false, tree_[kid].margin};
    if (rel == Deprel::kIobj) link.role = Role::kIndirectObject;
    if (rel == Deprel::kObl || rel == Deprel::kOblAgent) {
      link.role = Role::kOblique;
      link.preposition = tree_.preposition(kid);
      if (p.passive && link.preposition == "by") link.role = Role::kSubject;
      if (link.preposition.empty()) continue;
      if (link.role == Role::kSubject) link.preposition = {};
    } else if (rel == Deprel::kAdvmod && tree_.is(kid, "where")) {
      link.role = Role::kOblique;
      link.preposition = known_preposition("in");
    } else if (rel != Deprel::kObj && rel != Deprel::kIobj) {
      continue;
    }
    found = true;
    add_antecedent(static_cast<std::uint32_t>(who), verb, p, link);
  }
  if (found || tree_.relation(verb) != Deprel::kAclRelcl || tree_.head(verb) == kNone) return;
  // "the pact Oman signed", "the group it belongs to".
  const auto noun = static_cast<std::uint32_t>(tree_.head(verb));
  Link link{Role::kObject, {}, true, false, tree_[verb].margin};
  for (std::uint32_t kid : tree_.children(verb)) {
    const Deprel rel = tree_.relation(kid);
    if (rel == Deprel::kXcomp && tree_.is_verb(kid)) return;  // its object rather
    if (tree_[kid].upos != Upos::kAdp || !tree_.children(kid).empty() || kid < verb) continue;
    if (rel != Deprel::kObl && rel != Deprel::kAdvmod && rel != Deprel::kCase) continue;
    link.role = Role::kOblique;
    link.preposition = known_preposition(tree_[kid].form);
  }
  if (link.role == Role::kObject && (p.passive || has_role(p, Role::kObject))) return;
  if (!has_role(p, Role::kSubject) && !p.passive) return;
  add_antecedent(noun, verb, p, link);
}

void Builder::find_subject(std::uint32_t word, Proposition& p) {
  const std::int32_t head = tree_.head(word);
  if (head == kNone) return;
  const auto up = static_cast<std::uint32_t>(head);
  const Deprel rel = tree_.relation(word);
  const bool subject = has_subject(p);
  switch (rel) {
    case Deprel::kAmod:
      participle_subject(word, up, p);
      return;
    case Deprel::kAcl:
      if (!subject) participle_subject(word, up, p);
      return;
    case Deprel::kXcomp:
    case Deprel::kCcomp:
      if (subject) return;
      if (const std::int32_t own = subject_of_clause(up); own != kNone) {
        add_surface_subject(static_cast<std::uint32_t>(own), p);
        return;
      }
      if (rel == Deprel::kCcomp && tree_[word].xpos != Xpos::kVbg) return;
      if (const Proposition* governor = at(up)) complement_subject(word, *governor, p);
      // "the pact Oman wants to sign": the object stands before the governor's clause.
      if (tree_.relation(up) == Deprel::kAclRelcl && !p.passive && is_infinitive(tree_, word) &&
          !has_role(p, Role::kObject) && !has_role(p, Role::kClause)) {
        bool pronoun = false;
        for (std::uint32_t kid : tree_.children(up)) pronoun |= tree_.is_relative(kid);
        const std::int32_t noun = tree_.head(up);
        if (!pronoun && noun != kNone) {
          add_antecedent(static_cast<std::uint32_t>(noun), word, p,
                         {Role::kObject, {}, true, false, tree_[up].margin});
        }
      }
      return;
    case Deprel::kAdvcl:
      if (const Proposition* main = at(up); main != nullptr && !subject) {
        if (is_controlled(word)) {
          complement_subject(word, *main, p);
        } else {
          adverbial_subject(word, *main, p);
        }
      }
      return;
    case Deprel::kConj:
      if (const Proposition* first = at(up); first != nullptr && !subject) {
        inherit_subject(*first, p, tree_[word].margin);
      }
      return;
    default:
      return;
  }
}

void Builder::participle_subject(std::uint32_t word, std::uint32_t noun, Proposition& p) {
  Link link{p.passive ? Role::kObject : Role::kSubject, {}, true, false, tree_[word].margin};
  const bool before = tree_.relation(word) == Deprel::kAmod;
  const bool marked = tree_.has(word, Deprel::kMark);
  if (before || (!marked && !is_infinitive(tree_, word))) {
    // signed by, visiting; "a force led by X": a passive with an object of its own is none of ours.
    if (p.kind == PredicateKind::kAdjective && before) link.role = Role::kSubject;
    before ? push(p, noun, link, 0, kNone) : add_antecedent(noun, word, p, link);
    if (before) add_names(p, noun, link);
    return;
  }
  bool ordinal = in_class(tree_.lemma(noun), WordClass::kOrdinal);
  for (std::uint32_t kid : tree_.children(noun)) {
    ordinal |=
        tree_.relation(kid) == Deprel::kAmod && in_class(tree_.lemma(kid), WordClass::kOrdinal);
  }
  if (ordinal || (p.passive && is_infinitive(tree_, word))) {
    // "Oman was the first to sign".
    const Proposition* predicate = at(noun);
    if (predicate != nullptr && tree_.has(noun, Deprel::kCop)) {
      copy(*predicate, Role::kSubject, p, link.role, link.margin);
    }
    if (!has_subject(p)) add_antecedent(noun, word, p, link);
    return;
  }
  if (const Proposition* of = at(noun)) noun_actors(*of, p, link.margin);
}

void Builder::noun_actors(const Proposition& noun, Proposition& p, float margin) {
  const Role as = p.passive ? Role::kObject : Role::kSubject;
  const std::size_t before = p.arguments.size();
  copy(noun, Role::kSubject, p, as, margin);
  copy(noun, Role::kPossessor, p, as, margin);
  if (p.arguments.size() == before || in_class(noun.lemma, WordClass::kClauseNounBy)) {
    for (const Argument& a : noun.arguments) {
      const bool party =
          a.role == Role::kOblique &&
          (a.preposition == "between" || a.preposition == "among" || a.preposition == "by" ||
           a.preposition == "from" ||
           (a.preposition == "with" && in_class(noun.lemma, WordClass::kClauseNounBy)));
      if (party)
        push(p, a.word, {as, {}, true, a.collective, least(margin, a.margin)}, a.group, a.names);
    }
  }
  if (p.arguments.size() == before) {
    for (const Argument& a : noun.arguments) {
      const bool name =
          a.role == Role::kModifier && (tree_.is_name(a.word) || tree_[a.word].form[0] < 'a');
      if (name)
        push(p, a.word, {as, {}, true, a.collective, least(margin, a.margin)}, a.group, a.names);
    }
  }
  if (p.arguments.size() != before) return;
  // "won the right to fish": whoever has the noun does it.
  const std::uint32_t top = top_of(noun.word);
  const std::int32_t head = tree_.head(top);
  if (head == kNone || tree_.relation(top) != Deprel::kObj) return;
  if (const Proposition* verb = at(head); verb != nullptr && verb->kind == PredicateKind::kVerb) {
    copy(*verb, Role::kSubject, p, as, margin);
  }
}

void Builder::complement_subject(std::uint32_t word, const Proposition& governor, Proposition& p) {
  const float margin = tree_[word].margin;
  if (governor.kind == PredicateKind::kNoun) {
    noun_actors(governor, p, margin);
    return;
  }
  const bool by_subject = in_class(governor.lemma, WordClass::kSubjectControl) ||
                          tree_.relation(word) == Deprel::kCcomp;
  if (!governor.passive && !by_subject && inherit_object(governor, p, margin)) return;
  // "called on Mali to withdraw": the phrase is the one who is to do it.
  if (!governor.passive && !by_subject && is_infinitive(tree_, word)) {
    for (const Argument& a : governor.arguments) {
      // "agreed on Monday to"
      if (in_class(tree_.lemma(a.word), WordClass::kTime) || tree_[a.word].xpos == Xpos::kCd)
        continue;
      const bool asked = a.role == Role::kOblique &&
                         in_class(governor.lemma, WordClass::kIntends) &&
                         (a.preposition == "on" || a.preposition == "upon" ||
                          (a.preposition == "to" && governor.lemma == "appeal") ||
                          (a.preposition == "with" && governor.lemma == "plead") ||
                          (a.preposition == "for" && a.word < word));
      const bool called =
          a.role == Role::kOblique && governor.lemma == "call" &&
          (a.preposition == "on" || a.preposition == "upon" || a.preposition == "for");
      if (!asked && !called) continue;
      push(p, a.word,
           {p.passive ? Role::kObject : Role::kSubject,
            {},
            true,
            a.collective,
            least(margin, a.margin)},
           a.group, a.names);
    }
    if (has_subject(p)) return;
  }
  inherit_subject(governor, p, margin);
}

void Builder::adverbial_subject(std::uint32_t word, const Proposition& main, Proposition& p) {
  const float margin = tree_[word].margin;
  const std::int32_t mark = tree_.child(word, Deprel::kMark);
  const std::string_view marker =
      mark == kNone ? std::string_view{}
                    : known_preposition(tree_[static_cast<std::uint32_t>(mark)].form);
  const Xpos tag = tree_[word].xpos;
  if (tag != Xpos::kVbg && tag != Xpos::kVbn && tag != Xpos::kVb) return;
  if (main.kind == PredicateKind::kVerb && !main.passive) {
    const bool other = marker == "of" || marker == "from" || marker == "into" ||
                       marker == "against" ||
                       (marker == "as" && (main.lemma == "quote" || main.lemma == "cite")) ||
                       (marker == "for" && in_class(main.lemma, WordClass::kJudges));
    if (other && inherit_object(main, p, margin)) return;
  }
  // "imposed sanctions on Mali for arming": those whom it hits.
  if (marker == "for" && main.kind == PredicateKind::kVerb && has_role(main, Role::kObject) &&
      inherit_hit(main, p, margin)) {
    return;
  }
  if (main.passive && tag == Xpos::kVb) {
    // "Troops were sent to guard": the sender's purpose; without him nobody's.
    copy(main, Role::kSubject, p, p.passive ? Role::kObject : Role::kSubject, margin);
    return;
  }
  if (main.kind == PredicateKind::kNoun && tree_.has(main.word, Deprel::kCop)) {
    copy(main, Role::kSubject, p, p.passive ? Role::kObject : Role::kSubject, margin);
    return;
  }
  if (main.kind == PredicateKind::kNoun) return;
  inherit_subject(main, p, margin);
  // "joined Oman in condemning": both condemn.
  if (main.lemma == "join" && marker == "in") inherit_object(main, p, margin);
}

bool Builder::inherit_hit(const Proposition& from, Proposition& p, float margin) {
  const Role as = p.passive ? Role::kObject : Role::kSubject;
  for (const Argument& a : from.arguments) {
    if (a.role == Role::kOblique && (a.preposition == "on" || a.preposition == "against"))
      push(p, a.word, {as, {}, true, a.collective, least(margin, a.margin)}, a.group, a.names);
  }
  return has_subject(p);
}

void Builder::inherit_subject(const Proposition& from, Proposition& p, float margin) {
  const Role as = p.passive ? Role::kObject : Role::kSubject;
  if (from.kind != PredicateKind::kVerb || !from.passive) {
    copy(from, Role::kSubject, p, as, margin);
    return;
  }
  if (has_role(from, Role::kIndirectObject) && tree_.has(from.word, Deprel::kObj)) {
    copy(from, Role::kIndirectObject, p, as, margin);
  } else {
    copy(from, Role::kObject, p, as, margin);
  }
}

bool Builder::inherit_object(const Proposition& from, Proposition& p, float margin) {
  const Role as = p.passive ? Role::kObject : Role::kSubject;
  const std::size_t before = p.arguments.size();
  copy(from, has_role(from, Role::kObject) ? Role::kObject : Role::kIndirectObject, p, as, margin);
  return p.arguments.size() > before;
}

}  // namespace entente::extract::meaning
