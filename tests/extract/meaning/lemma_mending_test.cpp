#include "extract/meaning/lemma_mending.h"

#include <doctest/doctest.h>

#include <string_view>

namespace {

using namespace entente::extract::syntax;
using namespace entente::extract::meaning;

std::string_view mended(std::string_view form, std::string_view lemma, Upos upos) {
  static const Lexicon lexicon = Lexicon::with({});
  Sentence sentence;
  Word word;
  word.form = form;
  word.lemma = lemma;
  word.upos = upos;
  sentence.words.push_back(word);
  mend_lemmas(sentence, lexicon);
  return sentence.words.front().lemma;
}

TEST_CASE("lemmas that endings hide are mended") {
  CHECK(mended("Froze", "froze", Upos::kVerb) == "freeze");
  CHECK(mended("shut", "shu", Upos::kVerb) == "shut");
  CHECK(mended("overthrew", "overthraw", Upos::kVerb) == "overthrow");
  CHECK(mended("bombed", "bomb", Upos::kVerb) == "bomb");
  CHECK(mended("shelled", "shelle", Upos::kVerb) == "shell");
  CHECK(mended("sorties", "sorty", Upos::kNoun) == "sortie");
  CHECK(mended("Officials", "Officials", Upos::kPropn) == "official");
}

TEST_CASE("what is no word of the list or the lexicon keeps its lemma") {
  CHECK(mended("froze", "froze", Upos::kNoun) == "froze");
  CHECK(mended("wound", "wind", Upos::kVerb) == "wind");
  CHECK(mended("groceries", "grocery", Upos::kNoun) == "grocery");
}

}  // namespace
