// The small value types that all of reading shares: word, tag, dependency relation, sentence tree
// (Universal Dependencies 2). A Sentence is filled in three steps (text/ fills spans and forms, the
// tagger tags and lemmas, the parser heads) and is reused from one sentence to the next, so that no
// step allocates per word. Words are counted from 0; the root's head is -1.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/names.h"
#include "knowledge/span.h"

namespace entente::extract::syntax {

enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};

/// The Penn Treebank tag set as English-EWT and GUM use it.
enum class Xpos : std::uint8_t {
  kAdd,
  kAfx,
  kCc,
  kCd,
  kDt,
  kEx,
  kFw,
  kGw,
  kHyph,
  kIn,
  kJj,
  kJjr,
  kJjs,
  kLs,
  kMd,
  kNfp,
  kNn,
  kNnp,
  kNnps,
  kNns,
  kPdt,
  kPos,
  kPrp,
  kPrpPoss,
  kRb,
  kRbr,
  kRbs,
  kRp,
  kSym,
  kTo,
  kUh,
  kVb,
  kVbd,
  kVbg,
  kVbn,
  kVbp,
  kVbz,
  kWdt,
  kWp,
  kWpPoss,
  kWrb,
  kXx,
  kComma,
  kPeriod,
  kColon,
  kOpenQuote,
  kCloseQuote,
  kOpenBracket,
  kCloseBracket,
  kDollar
};

enum class Deprel : std::uint8_t {
  kRoot,
  kAcl,
  kAclRelcl,
  kAdvcl,
  kAdvclRelcl,
  kAdvmod,
  kAmod,
  kAppos,
  kAux,
  kAuxPass,
  kCase,
  kCc,
  kCcPreconj,
  kCcomp,
  kCompound,
  kCompoundPrt,
  kConj,
  kCop,
  kCsubj,
  kCsubjOuter,
  kCsubjPass,
  kDep,
  kDet,
  kDetPredet,
  kDiscourse,
  kDislocated,
  kExpl,
  kFixed,
  kFlat,
  kGoeswith,
  kIobj,
  kList,
  kMark,
  kNmod,
  kNmodDesc,
  kNmodPoss,
  kNmodUnmarked,
  kNsubj,
  kNsubjOuter,
  kNsubjPass,
  kNummod,
  kObj,
  kObl,
  kOblAgent,
  kOblUnmarked,
  kOrphan,
  kParataxis,
  kPunct,
  kReparandum,
  kVocative,
  kXcomp
};

inline constexpr std::int32_t kNoHead = -1;  ///< the head of the root

struct Word {
  Span span;  ///< bytes of the document's stored text; the parts of a contraction split its bytes
  std::string_view form;  ///< the bytes of the stored text under `span`; lives as long as that text
  std::string_view
      lemma;  ///< lower-cased but for proper nouns; lives as long as the tagger's lemma store
  Upos upos = Upos::kX;
  Xpos xpos = Xpos::kXx;
  Deprel deprel = Deprel::kDep;
  std::int32_t head = kNoHead;
  float margin = 0;  ///< small is doubtful; careful setting: the probability of the head less that
                     ///< of the likeliest other (0 to 1), fast setting: a lead in weights
  bool space_after = true;
  std::uint8_t multiword =
      0;  ///< n > 1 on the first word of a UD multiword token of n words (don't, Seoul's), else 0
};

struct Sentence {
  Span span;  ///< from its first to its last character
  std::vector<Word> words;
  bool new_paragraph = false;  ///< first of its paragraph
  bool title = false;          ///< a headline
  bool dateline =
      false;  ///< opens with a dateline ("SEOUL, December 29. /TASS/."), which text/ tells apart
};

}  // namespace entente::extract::syntax

namespace entente {

template <>
struct NamesOf<extract::syntax::Upos> {
  static constexpr std::array<std::string_view, 17> kNames{
      "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
      "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};
};

template <>
struct NamesOf<extract::syntax::Xpos> {
  static constexpr std::array<std::string_view, 50> kNames{
      "ADD", "AFX", "CC",  "CD",   "DT",  "EX",  "FW",  "GW",    "HYPH",  "IN",
      "JJ",  "JJR", "JJS", "LS",   "MD",  "NFP", "NN",  "NNP",   "NNPS",  "NNS",
      "PDT", "POS", "PRP", "PRP$", "RB",  "RBR", "RBS", "RP",    "SYM",   "TO",
      "UH",  "VB",  "VBD", "VBG",  "VBN", "VBP", "VBZ", "WDT",   "WP",    "WP$",
      "WRB", "XX",  ",",   ".",    ":",   "``",  "''",  "-LRB-", "-RRB-", "$"};
};

template <>
struct NamesOf<extract::syntax::Deprel> {
  static constexpr std::array<std::string_view, 51> kNames{
      "root",          "acl",         "acl:relcl",    "advcl",        "advcl:relcl", "advmod",
      "amod",          "appos",       "aux",          "aux:pass",     "case",        "cc",
      "cc:preconj",    "ccomp",       "compound",     "compound:prt", "conj",        "cop",
      "csubj",         "csubj:outer", "csubj:pass",   "dep",          "det",         "det:predet",
      "discourse",     "dislocated",  "expl",         "fixed",        "flat",        "goeswith",
      "iobj",          "list",        "mark",         "nmod",         "nmod:desc",   "nmod:poss",
      "nmod:unmarked", "nsubj",       "nsubj:outer",  "nsubj:pass",   "nummod",      "obj",
      "obl",           "obl:agent",   "obl:unmarked", "orphan",       "parataxis",   "punct",
      "reparandum",    "vocative",    "xcomp"};
};

}  // namespace entente
