// Trees for tests of what mends them: their arcs as text, whether they are trees, random ones.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::test {

/// "word>head" for each word, the root as "word>".
inline std::string arcs(const extract::syntax::Sentence& sentence) {
  std::string out;
  for (const extract::syntax::Word& word : sentence.words) {
    const auto head = static_cast<std::size_t>(word.head);
    out += std::string(word.form) + ">";
    if (word.head >= 0) out += sentence.words[head].form;
    out += " ";
  }
  return out;
}

inline bool is_tree(const extract::syntax::Sentence& sentence) {
  int roots = 0;
  for (std::size_t word = 0; word < sentence.words.size(); ++word) {
    roots += sentence.words[word].head < 0;
    auto at = static_cast<std::int32_t>(word);
    for (std::size_t steps = 0; at >= 0; ++steps) {
      if (steps > sentence.words.size()) return false;
      at = sentence.words[static_cast<std::size_t>(at)].head;
    }
  }
  return roots == 1;
}

/// A tree of four to 27 words in any order, with any tags and relations; every word has one of the
/// forms, the first of them oftener.
inline extract::syntax::Sentence random_tree(std::mt19937& generator,
                                             std::initializer_list<std::string_view> forms) {
  using namespace extract::syntax;
  const auto random = [&] { return static_cast<std::uint32_t>(generator()); };
  const std::uint32_t n = 4 + random() % 24;
  std::vector<std::uint32_t> place(n);
  std::iota(place.begin(), place.end(), 0U);
  std::shuffle(place.begin(), place.end(), generator);
  Sentence sentence;
  sentence.words.resize(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    Word& word = sentence.words[place[i]];
    word.form = random() % 3 ? *forms.begin() : forms.begin()[random() % forms.size()];
    word.lemma = word.form;
    word.upos = static_cast<Upos>(random() % count_of<Upos>());
    word.xpos = static_cast<Xpos>(random() % count_of<Xpos>());
    word.deprel = static_cast<Deprel>(random() % count_of<Deprel>());
    word.head = i == 0 ? kNoHead : static_cast<std::int32_t>(place[random() % i]);
  }
  return sentence;
}

}  // namespace entente::test
