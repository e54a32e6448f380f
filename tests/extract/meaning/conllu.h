// Sentences with trees for tests, written by hand: one word a token of the text,
//   form[/lemma] XPOS head relation      (words counted from 1, head 0 is the root)
// separated by semicolons or newlines. The universal tag follows from XPOS and relation.
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include "extract/meaning/proposition.h"
#include "extract/syntax/tree.h"

namespace entente::test {

/// Owns the letters that a sentence's words view.
struct TreeText {
  std::deque<std::string> store;
  extract::syntax::Sentence sentence;
};

inline extract::syntax::Upos upos_of(extract::syntax::Xpos tag, extract::syntax::Deprel rel) {
  using extract::syntax::Deprel;
  using extract::syntax::Upos;
  const std::string_view name = name_of(tag);
  if (name == "IN") return rel == Deprel::kMark ? Upos::kSconj : Upos::kAdp;
  if (name == "TO") return Upos::kPart;
  if (name == "MD") return Upos::kAux;
  if (name.substr(0, 2) == "VB") {
    const bool aux = rel == Deprel::kAux || rel == Deprel::kAuxPass || rel == Deprel::kCop;
    return aux ? Upos::kAux : Upos::kVerb;
  }
  if (name.substr(0, 3) == "NNP") return Upos::kPropn;
  if (name.substr(0, 2) == "NN") return Upos::kNoun;
  if (name.substr(0, 2) == "JJ") return Upos::kAdj;
  if (name == "RP") return Upos::kAdp;
  if (name == "WRB" || name.substr(0, 2) == "RB") {
    return rel == Deprel::kAdvmod && name == "RB" ? Upos::kAdv : Upos::kAdv;
  }
  if (name == "DT" || name == "PDT") return Upos::kDet;
  if (name == "PRP" || name == "PRP$" || name == "WP" || name == "WP$" || name == "WDT" ||
      name == "EX") {
    return Upos::kPron;
  }
  if (name == "CD") return Upos::kNum;
  if (name == "CC") return Upos::kCconj;
  if (name == "POS") return Upos::kPart;
  if (name == "SYM" || name == "$") return Upos::kSym;
  return Upos::kPunct;
}

/// Throws std::invalid_argument for a line that is none.
inline std::unique_ptr<TreeText> read_tree(std::string text) {
  auto out = std::make_unique<TreeText>();
  for (char& c : text) c = c == ';' ? '\n' : c;
  std::istringstream lines(text);
  std::uint32_t place = 0;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string form, tag, rel;
    int head = 0;
    if (!(fields >> form)) continue;
    if (!(fields >> tag >> head >> rel)) throw std::invalid_argument("tree line: " + line);
    const auto xpos = from_name<extract::syntax::Xpos>(tag);
    const auto deprel = from_name<extract::syntax::Deprel>(rel);
    if (!xpos || !deprel) throw std::invalid_argument("tree line: " + line);
    const std::size_t slash = form.size() > 1 ? form.find('/') : std::string::npos;
    std::string lemma = slash == std::string::npos ? form : form.substr(slash + 1);
    if (slash != std::string::npos) form.resize(slash);
    const auto upos = upos_of(*xpos, *deprel);
    if (slash == std::string::npos && upos != extract::syntax::Upos::kPropn) {
      for (char& c : lemma) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    extract::syntax::Word word;
    word.form = out->store.emplace_back(form);
    word.lemma = out->store.emplace_back(lemma);
    word.xpos = *xpos;
    word.upos = upos;
    word.deprel = *deprel;
    word.head = head - 1;
    word.span = {place, place + static_cast<std::uint32_t>(form.size())};
    place += static_cast<std::uint32_t>(form.size()) + 1;
    out->sentence.words.push_back(word);
  }
  out->sentence.span = {0, place};
  return out;
}

/// The propositions of each sentence.
inline std::vector<std::vector<extract::meaning::Proposition>> propositions_of(
    const std::vector<extract::syntax::Sentence>& sentences) {
  std::vector<std::vector<extract::meaning::Proposition>> out(sentences.size());
  for (std::uint32_t s = 0; s < out.size(); ++s)
    extract::meaning::find_propositions(sentences[s], s, out[s]);
  return out;
}

}  // namespace entente::test
