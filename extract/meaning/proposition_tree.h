// A sentence's tree made quick to walk: children of each word, words from the root down, and the
// small questions about a word (its preposition, its conjuncts, whether it is a name) that all
// steps of building propositions ask. A view: the sentence must outlive it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

inline constexpr std::int32_t kNone = -1;

class Tree {
 public:
  explicit Tree(const syntax::Sentence& sentence);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  const syntax::Word& operator[](std::uint32_t word) const { return words_[word]; }
  /// In the order of the text.
  std::span<const std::uint32_t> children(std::uint32_t word) const;
  /// Every word that hangs on the root, heads before their dependents.
  std::span<const std::uint32_t> top_down() const { return order_; }

  /// The first child with that relation, or kNone.
  std::int32_t child(std::uint32_t word, syntax::Deprel relation) const;
  bool has(std::uint32_t word, syntax::Deprel relation) const {
    return child(word, relation) != kNone;
  }
  /// The head, or kNone for a root or a head that is none.
  std::int32_t head(std::uint32_t word) const;
  syntax::Deprel relation(std::uint32_t word) const { return words_[word].deprel; }

  /// The first conjunct of the coordination the word belongs to.
  std::uint32_t first_conjunct(std::uint32_t word) const;
  /// The word and its conjuncts, in the order of the text, without those excluded by "but not".
  /// Names parsed as appositions in a list ("Spain, Italy and Malta") count.
  void conjuncts(std::uint32_t word, std::vector<std::uint32_t>& out) const;

  /// The preposition before a noun, lower case, multiword joined by a space; empty for none.
  std::string_view preposition(std::uint32_t word) const;
  /// "on behalf of" for the complement of "behalf" in it; else empty.
  std::string_view complex_preposition(std::uint32_t noun, std::uint32_t complement) const;
  /// Last word of the noun phrase or clause under the word.
  std::uint32_t last_of(std::uint32_t word) const;
  std::uint32_t first_of(std::uint32_t word) const;

  bool is_name(std::uint32_t word) const;     ///< a proper noun
  bool is_nominal(std::uint32_t word) const;  ///< noun, pronoun, numeral or what stands for one
  bool is_verb(std::uint32_t word) const;
  bool is_participle(std::uint32_t word) const;
  /// "each other", "one another".
  bool is_reciprocal(std::uint32_t word) const;
  /// A child that negates: not, never; "not only" does not.
  bool negated(std::uint32_t word) const;
  /// no, neither before the noun, or the noun is "nobody".
  bool denied_noun(std::uint32_t word) const;
  /// Case-blind comparison of the form with lower-case text.
  bool is(std::uint32_t word, std::string_view lower) const;
  /// The lemma, or the form where the tagger left none.
  std::string_view lemma(std::uint32_t word) const;
  /// A relative pronoun or adverb: who, which, that, whose, where.
  bool is_relative(std::uint32_t word) const;

 private:
  std::span<const syntax::Word> words_;
  std::vector<std::uint32_t> begin_, kids_, order_;
};

/// ASCII lower case.
std::string lower(std::string_view text);

}  // namespace entente::extract::meaning
