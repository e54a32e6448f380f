// Tense, negation, modality, conditions and questions.
#include <algorithm>

#include "extract/meaning/proposition_builder.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;
using syntax::Xpos;

std::int32_t Builder::governor_of(std::uint32_t word) const {
  word = tree_.first_conjunct(word);
  const std::int32_t head = tree_.head(word);
  if (head == kNone) return kNone;
  const std::int32_t index = at_[static_cast<std::size_t>(head)];
  switch (tree_.relation(word)) {
    case Deprel::kCcomp:
    case Deprel::kXcomp:
    case Deprel::kCsubj:
    case Deprel::kCsubjPass:
      return index;
    case Deprel::kAcl:
      return tree_.has(word, Deprel::kMark) ? index : kNone;
    case Deprel::kAdvcl: {
      if (is_controlled(word)) return index;
      const std::int32_t mark = tree_.child(word, Deprel::kMark);
      if (mark == kNone) return kNone;
      const auto m = static_cast<std::uint32_t>(mark);
      const bool role =
          tree_.is(m, "of") || tree_.is(m, "from") || tree_.is(m, "against") || tree_.is(m, "into");
      return role ? index : kNone;
    }
    default:
      return kNone;
  }
}

void Builder::read_modality(std::uint32_t word, Proposition& p) {
  read_auxiliaries(word, p);
  share_auxiliaries(word, p);
  read_markers(word, p);
  if (tree_.negated(word)) weaken(p, Modality::kNegated);
  for (std::uint32_t kid : tree_.children(word)) {
    const Deprel rel = tree_.relation(kid);
    const bool core = rel == Deprel::kNsubj || rel == Deprel::kNsubjPass || rel == Deprel::kObj ||
                      rel == Deprel::kOblAgent;
    if (core && tree_.denied_noun(kid)) weaken(p, Modality::kNegated);
    // "neither of the two"
    if (core && tree_.is(kid, "neither")) weaken(p, Modality::kNegated);
  }
  governed(word, p);
}

void Builder::read_auxiliaries(std::uint32_t word, Proposition& p) {
  bool modal = false, have = false, to = false, be = false;
  Tense tense = Tense::kNone;
  const auto finite = [](Xpos tag) {
    if (tag == Xpos::kVbd) return Tense::kPast;
    if (tag == Xpos::kVbz || tag == Xpos::kVbp) return Tense::kPresent;
    return Tense::kNone;
  };
  for (std::uint32_t kid : tree_.children(word)) {
    const Deprel rel = tree_.relation(kid);
    if (tree_[kid].xpos == Xpos::kTo) to = true;
    if (rel != Deprel::kAux && rel != Deprel::kAuxPass && rel != Deprel::kCop) continue;
    modal |= tree_[kid].xpos == Xpos::kMd;
    const std::string_view lemma = tree_.lemma(kid);
    have |= lemma == "have";
    be |= lemma == "be";
    if (tense == Tense::kNone) tense = finite(tree_[kid].xpos);
  }
  const Xpos tag = tree_[word].xpos;
  if (modal) {
    p.tense = Tense::kFuture;
    weaken(p, Modality::kPlanned);
    if (have && !be && tree_.is_participle(word)) p.conditional = true;  // would have signed
    if (have) p.tense = Tense::kPast;
    return;
  }
  if (to && be && !p.passive && tense != Tense::kNone) {
    p.tense = Tense::kFuture;  // is to sign
    weaken(p, Modality::kPlanned);
    return;
  }
  if (have) tense = Tense::kPast;
  if (tense == Tense::kNone && p.kind == PredicateKind::kVerb) tense = finite(tag);
  const bool amiss = tag == Xpos::kVbn && !have && !be;  // a past tense tagged as a participle
  if (tense == Tense::kNone && (p.passive || amiss) && !to)
    tense = Tense::kPast;  // reduced: signed by
  p.tense = tense;
  // A headline's "Oman to sign pact".
  if (to && tree_.head(word) == kNone) {
    p.tense = Tense::kFuture;
    weaken(p, Modality::kPlanned);
  }
}

void Builder::share_auxiliaries(std::uint32_t word, Proposition& p) {
  if (tree_.relation(word) != Deprel::kConj) return;
  const Proposition* first = at(tree_.head(word));
  if (first == nullptr || first->kind == PredicateKind::kNoun) return;
  for (std::uint32_t kid : tree_.children(word)) {
    const Deprel rel = tree_.relation(kid);
    if (rel == Deprel::kAux || rel == Deprel::kAuxPass || rel == Deprel::kNsubj ||
        rel == Deprel::kNsubjPass || rel == Deprel::kCop || tree_[kid].xpos == Xpos::kTo) {
      return;
    }
    if (rel == Deprel::kCc && (tree_.is(kid, "but") || tree_.is(kid, "yet"))) return;
  }
  const Xpos tag = tree_[word].xpos, before = tree_[first->word].xpos;
  const bool bare = tag == Xpos::kVb || tag == Xpos::kVbg || tag == Xpos::kVbn;
  if (!bare || (tag != before && p.kind == PredicateKind::kVerb)) return;
  p.tense = first->tense;
  weaken(p, first->modality);
  p.conditional |= first->conditional;
}

void Builder::read_markers(std::uint32_t word, Proposition& p) {
  const std::uint32_t clause = tree_.first_conjunct(word);
  const Deprel rel = tree_.relation(clause);
  for (std::uint32_t source : {clause, word}) {
    for (std::uint32_t kid : tree_.children(source)) {
      const Deprel mark = tree_.relation(kid);
      if (mark != Deprel::kMark && mark != Deprel::kCase && mark != Deprel::kCc) continue;
      if (tree_.is(kid, "if") && rel == Deprel::kCcomp) {
        p.question = true;
        weaken(p, Modality::kPlanned);
      } else if (tree_.is(kid, "whether")) {
        p.question = true;
        weaken(p, Modality::kPlanned);
      } else if (tree_.is(kid, "if") || tree_.is(kid, "unless") || tree_.is(kid, "provided") ||
                 tree_.is(kid, "providing") || tree_.is(kid, "lest")) {
        p.conditional = true;
        weaken(p, Modality::kPlanned);
      } else if (tree_.is(kid, "without") || tree_.is(kid, "instead") || tree_.is(kid, "rather")) {
        weaken(p, Modality::kNegated);
      } else if (tree_.is(kid, "nor") && mark == Deprel::kCc) {
        weaken(p, Modality::kNegated);
      }
    }
    if (source == word) break;
  }
  if (rel != Deprel::kAdvcl && rel != Deprel::kAdvclRelcl) return;
  const Proposition* main = at(tree_.head(clause));
  if (main == nullptr) return;
  const Xpos tag = tree_[word].xpos;
  const bool purpose = tag == Xpos::kVb && p.tense == Tense::kNone;
  const bool open = p.tense == Tense::kNone || p.tense == Tense::kPresent;
  if (purpose) p.tense = Tense::kFuture;
  if (purpose || (open && main->modality == Modality::kPlanned)) weaken(p, Modality::kPlanned);
  if (p.tense == Tense::kNone) p.tense = main->tense;
}

void Builder::governed(std::uint32_t word, Proposition& p) {
  if (p.governor == kNone) return;
  const Proposition& governor = out_[static_cast<std::size_t>(p.governor)];
  const std::uint32_t clause = tree_.first_conjunct(word);
  const Deprel rel = tree_.relation(clause);
  const std::string_view lemma = governor.lemma;
  const bool nonfinite = p.tense == Tense::kNone;
  const bool own_past = p.tense == Tense::kPast && rel == Deprel::kCcomp;
  bool denies = false, intends = false;
  const std::int32_t mark = tree_.child(clause, Deprel::kMark);
  const bool from = mark != kNone && tree_.is(static_cast<std::uint32_t>(mark), "from");
  const bool that = mark != kNone && tree_.is(static_cast<std::uint32_t>(mark), "that");
  switch (governor.kind) {
    case PredicateKind::kVerb:
      denies =
          in_class(lemma, WordClass::kWithholds) || (from && in_class(lemma, WordClass::kPrevents));
      intends = in_class(lemma, WordClass::kIntends) && !own_past;
      // "has yet to sign"
      denies |=
          lemma == "have" && tree_.child(governor.word, Deprel::kAdvmod) != kNone &&
          tree_.is(static_cast<std::uint32_t>(tree_.child(governor.word, Deprel::kAdvmod)), "yet");
      break;
    case PredicateKind::kAdjective:
      denies = in_class(lemma, WordClass::kAdjectiveNegated);
      intends = in_class(lemma, WordClass::kAdjectivePlanned) && !own_past;
      break;
    case PredicateKind::kNoun:
      denies = in_class(lemma, WordClass::kNounNegated);
      intends = !that && nonfinite && !in_class(lemma, WordClass::kNounFactual);
      break;
  }
  if (rel == Deprel::kCsubj || rel == Deprel::kCsubjPass) denies = intends = false;
  const bool lost = governor.modality == Modality::kNegated;
  const bool raises = rel != Deprel::kCcomp || lemma == "think" || lemma == "believe" ||
                      lemma == "expect" || lemma == "want";
  if (denies != (lost && raises)) {
    weaken(p, Modality::kNegated);
  } else if (intends || (governor.modality == Modality::kPlanned && !own_past)) {
    weaken(p, Modality::kPlanned);
  }
  p.conditional |= governor.conditional && rel != Deprel::kCcomp;
  p.question |= governor.question;
  if (nonfinite) {
    p.tense = intends && p.modality == Modality::kPlanned ? Tense::kFuture : governor.tense;
  }
}

void Builder::noun_modality(std::uint32_t noun, Proposition& p) {
  if (tree_.has(noun, Deprel::kCop) || tree_.relation(noun) == Deprel::kConj) {
    const bool predicate = tree_.has(noun, Deprel::kCop);
    if (predicate) read_modality(noun, p);
  }
  if (tree_.denied_noun(noun) || tree_.preposition(noun) == "without") {
    weaken(p, Modality::kNegated);
  }
  const std::int32_t head = tree_.head(noun);
  if (head != kNone && tree_.relation(noun) == Deprel::kNmod && tree_.preposition(noun) == "of" &&
      in_class(tree_.lemma(static_cast<std::uint32_t>(head)), WordClass::kNounNegated)) {
    weaken(p, Modality::kNegated);
  }
  for (std::uint32_t kid : tree_.children(noun)) {
    if (tree_.relation(kid) != Deprel::kAmod || kid > noun) continue;
    const std::string_view lemma = tree_.lemma(kid);
    if (in_class(lemma, WordClass::kPlannedModifier)) weaken(p, Modality::kPlanned);
    if (in_class(lemma, WordClass::kPastModifier) && p.tense == Tense::kNone) {
      p.tense = Tense::kPast;
    }
  }
}

}  // namespace entente::extract::meaning
