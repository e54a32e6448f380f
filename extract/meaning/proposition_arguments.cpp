// A predicate's own dependents, passives turned round.
#include <string>

#include "extract/meaning/proposition_builder.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

namespace {

/// Clauses that fill a role of the verb: accused of attacking, barred from selling.
bool takes_clause(std::string_view mark) {
  return mark == "of" || mark == "from" || mark == "for" || mark == "against" || mark == "into" ||
         mark == "in";
}

}  // namespace

std::string Builder::verb_lemma(std::uint32_t verb) const {
  std::string lemma = lower(tree_.lemma(verb));
  for (std::uint32_t kid : tree_.children(verb)) {
    if (tree_.relation(kid) != Deprel::kCompoundPrt) continue;
    lemma += '_';
    lemma += lower(tree_[kid].form);
  }
  return lemma;
}

bool Builder::is_passive(std::uint32_t verb) const {
  if (in_class(tree_.lemma(verb), WordClass::kStative) && !tree_.has(verb, Deprel::kOblAgent) &&
      (tree_.has(verb, Deprel::kObl) || tree_.has(verb, Deprel::kXcomp) ||
       has_named_subject(verb))) {
    return false;
  }
  if (tree_.has(verb, Deprel::kAuxPass) || tree_.has(verb, Deprel::kNsubjPass) ||
      tree_.has(verb, Deprel::kOblAgent)) {
    return true;
  }
  if (!tree_.is_participle(verb)) return false;
  for (std::uint32_t kid : tree_.children(verb)) {
    if (tree_.relation(kid) == Deprel::kAux) return false;  // has signed
  }
  const Deprel rel = tree_.relation(verb);
  if (rel == Deprel::kConj && tree_.head(verb) != kNone) {
    const auto head = static_cast<std::uint32_t>(tree_.head(verb));
    return tree_.is_participle(head) && is_passive(head) && !tree_.has(verb, Deprel::kNsubj);
  }
  // A VBN with a subject and no auxiliary is a past tense tagged amiss, but in a headline.
  if (tree_.has(verb, Deprel::kNsubj) && !title_) return false;
  if (rel == Deprel::kAcl) return !is_main_verb_amiss(verb);
  return rel == Deprel::kAmod || rel == Deprel::kAdvcl || rel == Deprel::kXcomp ||
         (rel == Deprel::kRoot && !tree_.has(verb, Deprel::kObj));
}

/// "Oman was also opposed".
bool Builder::has_named_subject(std::uint32_t verb) const {
  for (const Deprel relation : {Deprel::kNsubj, Deprel::kNsubjPass}) {
    const std::int32_t subject = tree_.child(verb, relation);
    if (subject != kNone && tree_.is_name(static_cast<std::uint32_t>(subject))) return true;
  }
  return false;
}

bool Builder::is_main_verb_amiss(std::uint32_t verb) const {
  // "Finland, its neighbour, applied for ..." read as a noun with a participle: a sentence of news
  // has a verb, and a participle seldom has an object.
  if (title_ || tree_.relation(verb) != Deprel::kAcl || tree_.head(verb) == kNone) return false;
  if (tree_.has(verb, Deprel::kObj)) return true;
  const auto noun = static_cast<std::uint32_t>(tree_.head(verb));
  if (tree_.head(noun) != kNone || tree_.has(noun, Deprel::kCop)) return false;
  return tree_.size() > 6;
}

bool Builder::is_agent(std::uint32_t kid, const Proposition& p) const {
  if (!p.passive || tree_.preposition(kid) != "by") return false;
  return tree_[kid].upos != Upos::kNum && tree_[kid].upos != Upos::kSym &&
         !in_class(tree_.lemma(kid), WordClass::kTime) &&
         !(tree_.has(kid, Deprel::kNummod) && !tree_.is_name(kid));
}

void Builder::read_verb(std::uint32_t verb, Proposition& p) {
  p.lemma = verb_lemma(verb);
  p.passive = is_passive(verb);
  for (std::uint32_t kid : tree_.children(verb)) read_verb_child(verb, kid, p);
  // "the Omani-led force": led by, however the parts hang together.
  if (p.passive && verb >= 2 && tree_[verb - 1].xpos == Xpos::kHyph &&
      (tree_.is_name(verb - 2) || tree_[verb - 2].upos == Upos::kAdj)) {
    push(p, verb - 2, {Role::kSubject, {}, false, false, tree_[verb].margin}, 0, kNone);
  }
  relative(verb, p);
  repair_between(p);
}

void Builder::read_verb_child(std::uint32_t verb, std::uint32_t kid, Proposition& p) {
  const float margin = tree_[kid].margin;
  switch (tree_.relation(kid)) {
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kDislocated:
      if (subject_of_clause(verb) != static_cast<std::int32_t>(kid)) add_surface_subject(kid, p);
      break;
    case Deprel::kCcPreconj:
      // "Both will pay": no coordination, a subject.
      if (kid < verb && tree_.is(kid, "both") && !tree_.has(verb, Deprel::kNsubj)) {
        add_surface_subject(kid, p);
      }
      break;
    case Deprel::kNsubjOuter:
      // "Oman is to sign" read as a copula; "the aim is to sign" has no actor.
      if (!tree_.has(verb, Deprel::kNsubj) && !in_class(tree_.lemma(kid), WordClass::kAim)) {
        add_surface_subject(kid, p);
      }
      break;
    case Deprel::kObj:
      if (!tree_.is_relative(kid)) add(p, kid, {Role::kObject, {}, false, false, margin});
      break;
    case Deprel::kIobj:
      if (!tree_.is_relative(kid)) {
        // Alone it is the object: "asked Mali for help".
        const bool two = tree_.has(verb, Deprel::kObj) || tree_.has(verb, Deprel::kCcomp);
        const Role role = two ? Role::kIndirectObject : Role::kObject;
        add(p, kid, {role, {}, false, false, margin});
      }
      break;
    case Deprel::kObl:
    case Deprel::kOblAgent:
    case Deprel::kNmod:
      read_oblique(kid, p);
      break;
    case Deprel::kCcomp:
    case Deprel::kXcomp:
    case Deprel::kAdvcl:
      read_clause(kid, p);
      break;
    default:
      break;
  }
}

std::int32_t Builder::subject_of_clause(std::uint32_t verb) const {
  // "Mali, the ministry said, has signed" with both nouns hung on "said": the farther one signs.
  if (!in_class(tree_.lemma(verb), WordClass::kSays)) return kNone;
  std::int32_t far = kNone, near = kNone, clause = kNone;
  for (std::uint32_t kid : tree_.children(verb)) {
    const Deprel rel = tree_.relation(kid);
    if (rel == Deprel::kNsubj && kid < verb) {
      far = near;
      near = static_cast<std::int32_t>(kid);
    } else if (rel == Deprel::kCcomp && kid > verb && !tree_.has(kid, Deprel::kNsubj) &&
               !tree_.has(kid, Deprel::kNsubjPass)) {
      clause = static_cast<std::int32_t>(kid);
    }
  }
  return clause == kNone ? kNone : far;
}

void Builder::read_oblique(std::uint32_t kid, Proposition& p) {
  if (tree_.is_relative(kid)) return;
  const float margin = tree_[kid].margin;
  if (is_agent(kid, p)) {
    add(p, kid, {Role::kSubject, {}, false, false, margin});
    return;
  }
  const std::string_view preposition = tree_.preposition(kid);
  if (preposition.empty()) return;  // a time, or a preposition left behind
  add(p, kid, {Role::kOblique, preposition, false, false, margin});
  for (std::uint32_t inner : tree_.children(kid)) {
    if (tree_.relation(inner) != Deprel::kNmod) continue;
    const std::string_view complex = tree_.complex_preposition(kid, inner);
    if (!complex.empty()) add(p, inner, {Role::kOblique, complex, false, false, margin});
  }
  // "Oman, together with Qatar, signed": both sign.
  const bool together =
      preposition == "along with" || preposition == "together with" || preposition == "alongside" ||
      (preposition == "with" && kid > 0 && tree_.is(tree_.first_of(kid), "together"));
  if (together && p.kind == PredicateKind::kVerb) {
    add(p, kid, {Role::kSubject, {}, true, true, margin});
  }
}

void Builder::read_clause(std::uint32_t kid, Proposition& p) {
  const Deprel rel = tree_.relation(kid);
  Link link{Role::kClause, {}, false, false, tree_[kid].margin};
  if (rel == Deprel::kAdvcl && is_controlled(kid)) {
    // "urged Mali to open" hung as an adverbial: a complement all the same.
  } else if (rel == Deprel::kAdvcl) {
    const std::int32_t mark = tree_.child(kid, Deprel::kMark);
    if (mark == kNone) return;
    link.preposition = known_preposition(tree_[static_cast<std::uint32_t>(mark)].form);
    if (!takes_clause(link.preposition)) return;
  } else if (rel == Deprel::kXcomp && !tree_.is_verb(kid)) {
    link.role = Role::kPredicative;
  }
  add(p, kid, link);
}

bool Builder::is_controlled(std::uint32_t clause) const {
  const std::int32_t head = tree_.head(clause);
  if (head == kNone || tree_.relation(clause) != Deprel::kAdvcl) return false;
  const auto verb = static_cast<std::uint32_t>(head);
  if (tree_[clause].xpos != Xpos::kVb || clause < verb) return false;
  if (tree_.has(verb, Deprel::kXcomp)) return false;
  const std::int32_t mark = tree_.child(clause, Deprel::kMark);
  if (mark == kNone || tree_[static_cast<std::uint32_t>(mark)].xpos != Xpos::kTo) return false;
  // "threatened on Friday to close": the date comes between. Whoever goes does so for a purpose.
  const std::string_view lemma = tree_.lemma(verb);
  const bool moves = lemma == "go" || lemma == "move" || lemma == "work" || lemma == "look" ||
                     lemma == "call" || lemma == "set" || lemma == "vote";
  return in_class(lemma, WordClass::kObjectControl) ||
         in_class(lemma, WordClass::kSubjectControl) || in_class(lemma, WordClass::kWithholds) ||
         (in_class(lemma, WordClass::kIntends) && !moves);
}

void Builder::read_noun(std::uint32_t noun, Proposition& p) {
  p.lemma = lower(tree_.lemma(noun));
  const bool predicate = tree_.has(noun, Deprel::kCop);
  for (std::uint32_t kid : tree_.children(noun)) {
    const float margin = tree_[kid].margin;
    switch (tree_.relation(kid)) {
      case Deprel::kNsubj:
        if (tree_.is_relative(kid)) {
          const std::int32_t who = antecedent(kid);
          if (who != kNone) {
            add_antecedent(static_cast<std::uint32_t>(who), noun, p,
                           {Role::kSubject, {}, true, false, margin});
          }
        } else {
          add(p, kid, {Role::kSubject, {}, false, false, margin});
        }
        break;
      case Deprel::kNsubjOuter:
        if (predicate) add(p, kid, {Role::kSubject, {}, false, false, margin});
        break;
      case Deprel::kNmodPoss:
        if (tree_.is_relative(kid)) {
          const std::int32_t whose = antecedent(kid);
          if (whose == kNone) break;
          add(p, static_cast<std::uint32_t>(whose), {Role::kPossessor, {}, true, false, margin});
        } else {
          add(p, kid, {Role::kPossessor, {}, false, false, margin});
        }
        break;
      case Deprel::kNmod:
      case Deprel::kObl:
      case Deprel::kOblAgent:
        read_oblique(kid, p);
        break;
      case Deprel::kCcomp:
      case Deprel::kXcomp:
        read_clause(kid, p);
        break;
      case Deprel::kAcl:
        if (tree_.has(kid, Deprel::kMark)) add(p, kid, {Role::kClause, {}, false, false, margin});
        break;
      default:
        break;
    }
  }
  read_modifiers(noun, p);
  repair_between(p);
}

void Builder::dashed(std::uint32_t word, std::uint32_t noun,
                     std::vector<std::uint32_t>& chain) const {
  // "the Oman-Qatar pact": names joined by a dash stand together, whatever hangs on which.
  const auto is_dash = [&](std::uint32_t at) {
    return tree_[at].xpos == Xpos::kHyph || tree_.is(at, "/") || tree_[at].form == "\xE2\x80\x93";
  };
  const auto joins = [&](std::uint32_t at) {
    return tree_.is_name(at) || tree_[at].upos == Upos::kAdj;
  };
  chain.assign(1, word);
  for (std::uint32_t at = word; at >= 2 && is_dash(at - 1) && joins(at - 2);) {
    at -= 2;
    chain.insert(chain.begin(), at);
    // Back over the first words of a name of several.
    while (at > 0 && tree_.is_name(at - 1) && tree_.head(at - 1) == static_cast<std::int32_t>(at))
      --at;
  }
  for (std::uint32_t at = word; at + 2 < noun && is_dash(at + 1) && !tree_.is_verb(at + 2);) {
    at += 2;
    // On to the head of a name of several words.
    while (at + 1 < noun && tree_.head(at) == static_cast<std::int32_t>(at + 1) &&
           tree_.is_name(at + 1)) {
      ++at;
    }
    chain.push_back(at);
  }
}

void Builder::read_modifiers(std::uint32_t noun, Proposition& p) {
  for (std::uint32_t kid : tree_.children(noun)) {
    const Deprel rel = tree_.relation(kid);
    if (kid > noun || (rel != Deprel::kCompound && rel != Deprel::kAmod)) continue;
    if (tree_.is_verb(kid)) continue;  // a participle is a predicate of its own
    std::vector<std::uint32_t> chain;
    dashed(kid, noun, chain);
    const Link link{Role::kModifier, {}, false, chain.size() > 1, tree_[kid].margin};
    if (chain.size() == 1) {
      add(p, kid, link);
    } else {
      std::uint16_t group = 1;
      for (const Argument& a : p.arguments) group = std::max<std::uint16_t>(group, a.group);
      ++group;
      for (std::uint32_t word : chain) push(p, word, link, group, kNone);
    }
    // "Omani army chief": names deeper in the compound.
    for (std::uint32_t inner : tree_.children(kid)) {
      const Deprel deeper = tree_.relation(inner);
      const bool before = inner < kid && (deeper == Deprel::kCompound || deeper == Deprel::kAmod);
      if (before && chain.size() == 1) {
        add(p, inner, {Role::kModifier, {}, true, false, tree_[inner].margin});
      }
    }
  }
}

bool Builder::is_stance(std::uint32_t word) const {
  // "Mali is against the plan", "is behind the raid", "is in OPEC": the preposition says what is
  // meant.
  if (tree_.relation(word) != Deprel::kCase || tree_.head(word) == kNone) return false;
  const auto noun = static_cast<std::uint32_t>(tree_.head(word));
  const bool named = tree_[noun].upos == Upos::kPropn;
  const bool within =
      named && (tree_.is(word, "in") || tree_.is(word, "within") || tree_.is(word, "outside"));
  if (!within && !tree_.is(word, "against") && !tree_.is(word, "behind")) return false;
  return tree_.has(noun, Deprel::kCop) && tree_.has(noun, Deprel::kNsubj) && tree_.is_nominal(noun);
}

void Builder::read_stance(std::uint32_t word, Proposition& p) {
  const auto noun = static_cast<std::uint32_t>(tree_.head(word));
  p.lemma = lower(tree_[word].form);
  for (std::uint32_t kid : tree_.children(noun)) {
    if (tree_.relation(kid) != Deprel::kNsubj) continue;
    const bool relative = tree_.is_relative(kid);
    const std::int32_t who = relative ? antecedent(kid) : static_cast<std::int32_t>(kid);
    if (who == kNone) continue;
    add(p, static_cast<std::uint32_t>(who),
        {Role::kSubject, {}, relative, false, tree_[kid].margin});
  }
  add(p, noun, {Role::kOblique, tree_.preposition(noun), false, false, tree_[word].margin});
  if (const Proposition* predicate = at(noun)) {
    p.tense = predicate->tense;
    weaken(p, predicate->modality);
  }
}

void Builder::read_adjective(std::uint32_t adjective, Proposition& p) {
  p.lemma = lower(tree_.lemma(adjective));
  for (std::uint32_t kid : tree_.children(adjective)) read_verb_child(adjective, kid, p);
  relative(adjective, p);
  find_subject(adjective, p);
  read_modality(adjective, p);
}

}  // namespace entente::extract::meaning
