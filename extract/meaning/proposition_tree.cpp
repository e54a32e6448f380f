#include "extract/meaning/proposition_tree.h"

#include <algorithm>

#include "extract/meaning/proposition_words.h"

namespace entente::extract::meaning {

using syntax::Deprel;
using syntax::Upos;
using syntax::Xpos;

namespace {

constexpr int kMostSteps = 64;  ///< bound on walks upwards, whatever the tree

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), fold);
  return out;
}

Tree::Tree(const syntax::Sentence& sentence)
    : words_(sentence.words), begin_(sentence.words.size() + 1), kids_(sentence.words.size()) {
  const std::uint32_t n = size();
  for (std::uint32_t w = 0; w < n; ++w) {
    if (head(w) != kNone) ++begin_[static_cast<std::uint32_t>(head(w)) + 1];
  }
  for (std::uint32_t w = 0; w < n; ++w) begin_[w + 1] += begin_[w];
  std::vector<std::uint32_t> fill(begin_.begin(), begin_.end() - 1);
  order_.reserve(n);
  for (std::uint32_t w = 0; w < n; ++w) {
    if (head(w) == kNone) {
      order_.push_back(w);
    } else {
      kids_[fill[static_cast<std::uint32_t>(head(w))]++] = w;
    }
  }
  for (std::size_t at = 0; at < order_.size(); ++at) {
    for (std::uint32_t kid : children(order_[at])) order_.push_back(kid);
  }
}

std::span<const std::uint32_t> Tree::children(std::uint32_t word) const {
  return {kids_.data() + begin_[word], begin_[word + 1] - begin_[word]};
}

std::int32_t Tree::child(std::uint32_t word, Deprel relation) const {
  for (std::uint32_t kid : children(word)) {
    if (words_[kid].deprel == relation) return static_cast<std::int32_t>(kid);
  }
  return kNone;
}

std::int32_t Tree::head(std::uint32_t word) const {
  const std::int32_t head = words_[word].head;
  const bool real = head >= 0 && static_cast<std::uint32_t>(head) < size() &&
                    static_cast<std::uint32_t>(head) != word;
  return real ? head : kNone;
}

std::uint32_t Tree::first_conjunct(std::uint32_t word) const {
  for (int i = 0; i < kMostSteps && relation(word) == Deprel::kConj && head(word) != kNone; ++i) {
    word = static_cast<std::uint32_t>(head(word));
  }
  return word;
}

void Tree::conjuncts(std::uint32_t word, std::vector<std::uint32_t>& out) const {
  out.assign(1, word);
  // "The Fund and the Bank will meet" with both hung on the verb: the conjunction tells.
  const Deprel own = relation(word);
  const bool core = own == Deprel::kNsubj || own == Deprel::kNsubjPass || own == Deprel::kObj ||
                    own == Deprel::kObl || own == Deprel::kNmod;
  if (core && head(word) != kNone && !has(word, Deprel::kCc)) {
    for (std::uint32_t sibling : children(static_cast<std::uint32_t>(head(word)))) {
      const bool joined = sibling > word && sibling < word + 8 && relation(sibling) == own &&
                          child(sibling, Deprel::kCc) != kNone;
      if (joined) out.push_back(sibling);
    }
  }
  const bool list = is_name(word);
  for (std::size_t at = 0; at < out.size() && out.size() < words_.size(); ++at) {
    bool and_follows = false;
    for (std::uint32_t kid : children(out[at])) {
      and_follows |= relation(kid) == Deprel::kConj && has(kid, Deprel::kCc);
    }
    for (std::uint32_t kid : children(out[at])) {
      const bool conjunct = relation(kid) == Deprel::kConj;
      // "Spain, Italy and Malta": the middle one often comes as an apposition of the first.
      const bool listed = relation(kid) == Deprel::kAppos && list && is_name(kid) &&
                          (and_follows || (has(kid, Deprel::kConj) && at == 0)) &&
                          !has(kid, Deprel::kNmodPoss) && !has(kid, Deprel::kDet);
      if ((conjunct && !negated(kid)) || listed) out.push_back(kid);
    }
  }
  std::sort(out.begin(), out.end());
}

std::string_view Tree::preposition(std::uint32_t word) const {
  std::string joined;
  std::uint32_t last = 0;
  int parts = 0;
  for (std::uint32_t kid : children(word)) {
    if (relation(kid) != Deprel::kCase || kid > word || words_[kid].xpos == Xpos::kPos) continue;
    if (!joined.empty()) joined += ' ';
    joined += words_[kid].form;
    last = kid;
    ++parts;
    for (std::uint32_t fixed : children(kid)) {
      if (relation(fixed) != Deprel::kFixed) continue;
      joined += ' ';
      joined += words_[fixed].form;
      ++parts;
    }
  }
  if (parts == 0) return {};
  const std::string_view known = known_preposition(joined);
  if (!known.empty()) return known;
  const std::string_view one = known_preposition(words_[last].form);
  return one.empty() ? lemma(last) : one;
}

std::string_view Tree::complex_preposition(std::uint32_t noun, std::uint32_t complement) const {
  const std::string_view outer = preposition(noun), inner = preposition(complement);
  if (outer.empty() || inner.empty()) return {};
  std::string joined(outer);
  joined += ' ';
  joined += words_[noun].form;
  joined += ' ';
  joined += inner;
  return known_preposition(joined);
}

std::uint32_t Tree::last_of(std::uint32_t word) const {
  // The last descendant: follow the last child down.
  for (std::uint32_t i = 0; i < size(); ++i) {
    const auto kids = children(word);
    if (kids.empty() || kids.back() < word) return word;
    word = kids.back();
  }
  return word;
}

std::uint32_t Tree::first_of(std::uint32_t word) const {
  for (std::uint32_t i = 0; i < size(); ++i) {
    const auto kids = children(word);
    if (kids.empty() || kids.front() > word) return word;
    word = kids.front();
  }
  return word;
}

bool Tree::is_name(std::uint32_t word) const { return words_[word].upos == Upos::kPropn; }

bool Tree::is_nominal(std::uint32_t word) const {
  switch (words_[word].upos) {
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kPron:
    case Upos::kNum:
    case Upos::kDet:
    case Upos::kSym:
    case Upos::kX:
    case Upos::kAdj:
      return true;
    default:
      return false;
  }
}

bool Tree::is_verb(std::uint32_t word) const {
  const Xpos tag = words_[word].xpos;
  if (tag == Xpos::kNnp || tag == Xpos::kNnps) return false;  // the "United" of a name
  return words_[word].upos == Upos::kVerb ||
         (words_[word].upos == Upos::kAux && relation(word) != Deprel::kAux &&
          relation(word) != Deprel::kAuxPass && relation(word) != Deprel::kCop);
}

bool Tree::is_participle(std::uint32_t word) const { return words_[word].xpos == Xpos::kVbn; }

bool Tree::is(std::uint32_t word, std::string_view text) const {
  const std::string_view form = words_[word].form;
  return form.size() == text.size() && std::equal(form.begin(), form.end(), text.begin(),
                                                  [](char a, char b) { return fold(a) == b; });
}

bool Tree::is_reciprocal(std::uint32_t word) const {
  if (is(word, "other") && word > 0 && is(word - 1, "the") && children(word).size() <= 2) {
    for (std::uint32_t each = 0; each + 1 < word; ++each) {
      if (is(each, "each") && relation(each) == Deprel::kAdvmod) return true;
    }
  }
  if (word + 1 >= size()) return false;
  return (is(word, "each") && is(word + 1, "other")) ||
         (is(word, "one") && is(word + 1, "another"));
}

bool Tree::negated(std::uint32_t word) const {
  for (std::uint32_t kid : children(word)) {
    const Deprel rel = relation(kid);
    if (rel != Deprel::kAdvmod && rel != Deprel::kCc && rel != Deprel::kCcPreconj) continue;
    if (!in_class(words_[kid].form, WordClass::kNegator) &&
        !in_class(lemma(kid), WordClass::kNegator)) {
      continue;
    }
    if (is(kid, "no") && rel != Deprel::kAdvmod) continue;
    if (kid + 1 < size() && in_class(words_[kid + 1].form, WordClass::kNotNegating)) continue;
    return true;
  }
  return false;
}

bool Tree::denied_noun(std::uint32_t word) const {
  if (in_class(lemma(word), WordClass::kNobody)) return true;
  for (std::uint32_t kid : children(word)) {
    const Deprel rel = relation(kid);
    if ((rel == Deprel::kDet || rel == Deprel::kCcPreconj || rel == Deprel::kDetPredet) &&
        in_class(words_[kid].form, WordClass::kNegativeDeterminer)) {
      return true;
    }
  }
  return false;
}

std::string_view Tree::lemma(std::uint32_t word) const {
  return words_[word].lemma.empty() ? words_[word].form : words_[word].lemma;
}

bool Tree::is_relative(std::uint32_t word) const {
  const Xpos tag = words_[word].xpos;
  if (tag == Xpos::kWdt || tag == Xpos::kWp || tag == Xpos::kWpPoss || tag == Xpos::kWrb)
    return true;
  // "the pact that it signed": taggers take it for a conjunction, the tree for an argument.
  const Deprel rel = relation(word);
  return tag == Xpos::kIn && is(word, "that") &&
         (rel == Deprel::kObj || rel == Deprel::kNsubj || rel == Deprel::kNsubjPass ||
          rel == Deprel::kIobj || rel == Deprel::kObl);
}

}  // namespace entente::extract::meaning
