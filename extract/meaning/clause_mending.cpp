#include "extract/meaning/clause_mending.h"

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
    if (sentence_.title || tree_.top_down().size() != tree_.size() || tree_.size() < 4) return 0;
    const std::uint32_t root = tree_.top_down()[0];
    if (tree_.top_down().size() > 1 && tree_.head(tree_.top_down()[1]) == kNone) return 0;
    raise_clauses();
    if (changed_ == 0) promote_verb(root);
    return changed_;
  }

 private:
  /// "accused Oman of shelling" with "shelling" under Oman: it belongs to the verb.
  void raise_clauses() {
    for (std::uint32_t word = 1; word < tree_.size(); ++word) {
      const Deprel rel = tree_.relation(word);
      const bool clause = rel == Deprel::kAdvcl || rel == Deprel::kAcl || rel == Deprel::kCcomp;
      const std::int32_t mark = tree_.child(word, Deprel::kMark);
      if (!clause || mark == kNone || tree_.head(word) == kNone || !tree_.is_verb(word)) continue;
      const auto name = static_cast<std::uint32_t>(tree_.head(word));
      if (name > word || tree_.head(name) == kNone) continue;
      const auto verb = static_cast<std::uint32_t>(tree_.head(name));
      // "a plan for leaving" is the noun's own, "accused warships of sinking" the verb's.
      const bool judged =
          in_class(tree_.lemma(verb), WordClass::kJudges) && tree_[word].xpos == Xpos::kVbg;
      if (!tree_.is_name(name) && !judged) continue;
      const Deprel place = tree_.relation(name);
      const bool object = place == Deprel::kObj || place == Deprel::kObl || place == Deprel::kIobj;
      if (!object || !tree_.is_verb(verb)) continue;
      const bool to = tree_[static_cast<std::uint32_t>(mark)].xpos == Xpos::kTo;
      attach(word, static_cast<std::int32_t>(verb),
             to && place != Deprel::kObl ? Deprel::kXcomp : Deprel::kAdvcl);
    }
  }

  bool is_bare_noun(std::uint32_t word) const {
    const Upos upos = tree_[word].upos;
    if (upos != Upos::kNoun && upos != Upos::kPropn && upos != Upos::kPron && upos != Upos::kNum &&
        upos != Upos::kDet) {
      return false;
    }
    return !tree_.has(word, Deprel::kCop) && !tree_.has(word, Deprel::kNsubj) &&
           !tree_.has(word, Deprel::kCase) && !tree_.has(word, Deprel::kAux);
  }

  /// Whether the verb lacks a subject and nothing before it makes it a clause of another.
  bool is_free(std::uint32_t verb) const {
    switch (tree_.relation(verb)) {
      case Deprel::kParataxis:
      case Deprel::kAdvcl:
      case Deprel::kAclRelcl:
      case Deprel::kAcl:
      case Deprel::kAppos:
      case Deprel::kConj:
      case Deprel::kDep:
      case Deprel::kCcomp:
        break;
      default:
        return false;
    }
    for (std::uint32_t kid : tree_.children(verb)) {
      const Deprel rel = tree_.relation(kid);
      if (rel == Deprel::kNsubj || rel == Deprel::kNsubjPass || rel == Deprel::kMark ||
          rel == Deprel::kExpl || rel == Deprel::kCc || rel == Deprel::kCsubj) {
        return false;
      }
      for (std::uint32_t inner : tree_.children(kid)) {
        if (tree_.is_relative(inner) && inner < verb) return false;
      }
      if (tree_.is_relative(kid) && kid < verb) return false;
    }
    // A conjunct of a verb that has its own place goes with it.
    const std::int32_t head = tree_.head(verb);
    return tree_.relation(verb) != Deprel::kConj ||
           !tree_.is_verb(static_cast<std::uint32_t>(head));
  }

  void promote_verb(std::uint32_t root) {
    if (!is_bare_noun(root)) return;
    for (std::uint32_t verb = root + 1; verb < tree_.size(); ++verb) {
      if (!tree_.is_verb(verb) || !is_finite(verb)) continue;
      if (second_subject(root, verb)) return;
      if (!is_free(verb)) continue;
      promote(root, verb);
      return;
    }
  }

  void promote(std::uint32_t root, std::uint32_t verb) {
    const auto head = static_cast<std::int32_t>(verb);
    const bool passive = tree_.has(verb, Deprel::kAuxPass);
    attach(verb, kNone, Deprel::kRoot);
    attach(root, head, passive ? Deprel::kNsubjPass : Deprel::kNsubj);
    for (std::uint32_t kid : tree_.children(root)) {
      const Deprel rel = tree_.relation(kid);
      const bool clause = rel == Deprel::kAdvcl || rel == Deprel::kParataxis ||
                          rel == Deprel::kPunct || rel == Deprel::kObl || rel == Deprel::kConj;
      if (kid > verb && clause) attach(kid, head, rel);
    }
  }

  /// "Oman and Qatar opened talks" with "opened" as the conjunct and Qatar its subject: the list is
  /// the subject.
  bool second_subject(std::uint32_t root, std::uint32_t verb) {
    if (tree_.relation(verb) != Deprel::kConj ||
        tree_.head(verb) != static_cast<std::int32_t>(root)) {
      return false;
    }
    std::int32_t subject = tree_.child(verb, Deprel::kNsubj);
    if (subject == kNone) subject = tree_.child(verb, Deprel::kNsubjPass);
    const std::int32_t cc = tree_.child(verb, Deprel::kCc);
    if (subject == kNone || cc == kNone || cc > subject) return false;
    const auto second = static_cast<std::uint32_t>(subject), link = static_cast<std::uint32_t>(cc);
    if (!tree_.is_nominal(second) || tree_.first_of(second) != link + 1) return false;
    const Deprel relation = tree_.relation(second);
    attach(verb, kNone, Deprel::kRoot);
    attach(root, static_cast<std::int32_t>(verb), relation);
    attach(second, static_cast<std::int32_t>(root), Deprel::kConj);
    attach(link, subject, Deprel::kCc);
    for (std::uint32_t kid : tree_.children(root)) {
      if (kid > verb) attach(kid, static_cast<std::int32_t>(verb), tree_.relation(kid));
    }
    return true;
  }
};

}  // namespace

int mend_clauses(Sentence& sentence) { return Mender(sentence).run(); }

}  // namespace entente::extract::meaning
