// A tree under repair: its children as parsed, its heads and relations as they are by now. What all
// menders of trees share.
#pragma once

#include <cstdint>

#include "extract/meaning/proposition_tree.h"
#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

class TreeEditor {
 public:
  explicit TreeEditor(syntax::Sentence& sentence) : sentence_(sentence), tree_(sentence) {}

 protected:
  std::uint32_t head(std::uint32_t word) const {
    return static_cast<std::uint32_t>(tree_.head(word));
  }

  /// Hangs a word on another (kNone: makes it the root), with margin 0. Does nothing where that
  /// would close a ring.
  void attach(std::uint32_t word, std::int32_t to, syntax::Deprel relation) {
    if (to >= 0 && (static_cast<std::uint32_t>(to) == word ||
                    below(static_cast<std::uint32_t>(to), static_cast<std::int32_t>(word))))
      return;
    syntax::Word& w = sentence_.words[word];
    w.head = to;
    w.deprel = relation;
    w.margin = 0;
    ++changed_;
  }
  void attach(std::uint32_t word, std::uint32_t to, syntax::Deprel relation) {
    attach(word, static_cast<std::int32_t>(to), relation);
  }

  /// Whether a word hangs below another by now.
  bool below(std::uint32_t word, std::int32_t other) const {
    for (std::uint32_t steps = 0; tree_.head(word) != kNone && steps < tree_.size(); ++steps) {
      word = head(word);
      if (static_cast<std::int32_t>(word) == other) return true;
    }
    return false;
  }

  /// A verb, or what has a copula, in a finite form of its own or of what helps it.
  bool is_finite(std::uint32_t word) const {
    if (!tree_.is_verb(word) && !tree_.has(word, syntax::Deprel::kCop)) return false;
    const syntax::Xpos tag = tree_[word].xpos;
    if (tag == syntax::Xpos::kVbd || tag == syntax::Xpos::kVbz || tag == syntax::Xpos::kVbp)
      return true;
    for (const std::uint32_t kid : tree_.children(word)) {
      const syntax::Deprel relation = tree_.relation(kid);
      if (relation != syntax::Deprel::kAux && relation != syntax::Deprel::kAuxPass &&
          relation != syntax::Deprel::kCop)
        continue;
      const syntax::Xpos aux = tree_[kid].xpos;
      if (aux == syntax::Xpos::kMd || aux == syntax::Xpos::kVbd || aux == syntax::Xpos::kVbz ||
          aux == syntax::Xpos::kVbp)
        return true;
    }
    return false;
  }

  static bool is_subject(syntax::Deprel relation) {
    return relation == syntax::Deprel::kNsubj || relation == syntax::Deprel::kNsubjPass;
  }

  /// The last subject of a verb before a word, or kNone.
  std::int32_t subject_before(std::uint32_t verb, std::uint32_t word) const {
    std::int32_t found = kNone;
    for (const std::uint32_t kid : tree_.children(verb)) {
      if (kid < word && is_subject(tree_.relation(kid)) &&
          tree_.head(kid) == static_cast<std::int32_t>(verb))
        found = static_cast<std::int32_t>(kid);
    }
    return found;
  }

  /// "Monday", "last June", "this week".
  bool is_time(std::uint32_t word) const {
    if (!in_class(tree_.lemma(word), WordClass::kTime)) return false;
    if (tree_.is_name(word)) return true;
    return word > 0 && (tree_.is(word - 1, "last") || tree_.is(word - 1, "this") ||
                        tree_.is(word - 1, "next") || tree_.is(word - 1, "earlier"));
  }

  syntax::Sentence& sentence_;
  const Tree tree_;
  int changed_ = 0;
};

}  // namespace entente::extract::meaning
