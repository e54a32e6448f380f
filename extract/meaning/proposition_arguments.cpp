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
  return rel == Deprel::kAcl || rel == Deprel::kAmod || rel == Deprel::kAdvcl ||
         rel == Deprel::kXcomp || (rel == Deprel::kRoot && !tree_.has(verb, Deprel::kObj));
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
  relative(verb, p);
  repair_between(p);
}

void Builder::read_verb_child(std::uint32_t verb, std::uint32_t kid, Proposition& p) {
  const float margin = tree_[kid].margin;
  switch (tree_.relation(kid)) {
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kDislocated:
      add_surface_subject(kid, p);
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
      if (!tree_.is_relative(kid)) add(p, kid, {Role::kIndirectObject, {}, false, false, margin});
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
    case Deprel::kCompound:
      // "the Omani-led force": led by.
      if (p.passive && kid < verb) add(p, kid, {Role::kSubject, {}, false, false, margin});
      break;
    default:
      break;
  }
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
  if (rel == Deprel::kAdvcl) {
    const std::int32_t mark = tree_.child(kid, Deprel::kMark);
    if (mark == kNone) return;
    link.preposition = known_preposition(tree_[static_cast<std::uint32_t>(mark)].form);
    if (!takes_clause(link.preposition)) return;
  } else if (rel == Deprel::kXcomp && !tree_.is_verb(kid)) {
    link.role = Role::kPredicative;
  }
  add(p, kid, link);
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

void Builder::read_modifiers(std::uint32_t noun, Proposition& p) {
  for (std::uint32_t kid : tree_.children(noun)) {
    const Deprel rel = tree_.relation(kid);
    if (kid > noun || (rel != Deprel::kCompound && rel != Deprel::kAmod)) continue;
    if (tree_.is_verb(kid)) continue;  // a participle is a predicate of its own
    // "the Oman-Qatar pact": names joined by a dash stand together, whatever hangs on which.
    std::vector<std::uint32_t> chain(1, kid);
    for (std::uint32_t word = kid; word + 2 < noun + 1 && word + 2 < tree_.size();) {
      const bool dash = tree_[word + 1].xpos == Xpos::kHyph || tree_.is(word + 1, "/") ||
                        tree_[word + 1].form == "\xE2\x80\x93";
      if (!dash || tree_.is_verb(word + 2) || word + 2 >= noun) break;
      word += 2;
      // On to the head of a name of several words.
      while (word + 1 < noun && tree_.head(word) == static_cast<std::int32_t>(word + 1) &&
             tree_.is_name(word + 1)) {
        ++word;
      }
      chain.push_back(word);
    }
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

void Builder::read_adjective(std::uint32_t adjective, Proposition& p) {
  p.lemma = lower(tree_.lemma(adjective));
  for (std::uint32_t kid : tree_.children(adjective)) read_verb_child(adjective, kid, p);
  relative(adjective, p);
  find_subject(adjective, p);
  read_modality(adjective, p);
}

}  // namespace entente::extract::meaning
