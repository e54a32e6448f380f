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

Word word(std::string_view form, Upos upos, Xpos xpos, std::int32_t head, Deprel deprel) {
  Word made;
  made.form = form;
  made.lemma = form;
  made.upos = upos;
  made.xpos = xpos;
  made.head = head;
  made.deprel = deprel;
  return made;
}

TEST_CASE("an adjective with \"to\" and an object is an infinitive") {
  const Lexicon lexicon = Lexicon::with({});
  Sentence sentence;
  sentence.words = {word("asked", Upos::kVerb, Xpos::kVbd, -1, Deprel::kRoot),
                    word("to", Upos::kAdp, Xpos::kIn, 2, Deprel::kCase),
                    word("free", Upos::kAdj, Xpos::kJj, 0, Deprel::kObl),
                    word("them", Upos::kPron, Xpos::kPrp, 2, Deprel::kObj)};
  auto bare = sentence;
  mend_lemmas(sentence, lexicon);
  CHECK(sentence.words[2].xpos == Xpos::kVb);
  CHECK(sentence.words[2].deprel == Deprel::kXcomp);
  CHECK(sentence.words[1].deprel == Deprel::kMark);
  bare.words[3].deprel = Deprel::kDep;
  mend_lemmas(bare, lexicon);
  CHECK(bare.words[2].xpos == Xpos::kJj);
}

TEST_CASE("a plural with an object and a name before it is a verb") {
  const Lexicon lexicon = Lexicon::with({});
  Sentence sentence;
  sentence.words = {word("Greece", Upos::kPropn, Xpos::kNnp, 1, Deprel::kCompound),
                    word("backs", Upos::kNoun, Xpos::kNns, -1, Deprel::kRoot),
                    word("Cyprus", Upos::kPropn, Xpos::kNnp, 1, Deprel::kObj)};
  auto bare = sentence;
  mend_lemmas(sentence, lexicon);
  CHECK(sentence.words[1].upos == Upos::kVerb);
  CHECK(sentence.words[1].lemma == "back");
  CHECK(sentence.words[0].deprel == Deprel::kNsubj);
  bare.words[2].deprel = Deprel::kNmod;
  mend_lemmas(bare, lexicon);
  CHECK(bare.words[1].upos == Upos::kNoun);
}

TEST_CASE("verbs are known without their particles") {
  CHECK(mended("wiped", "wi", Upos::kVerb) == "wipe");
  CHECK(mended("mowed", "mowe", Upos::kVerb) == "mow");
}

TEST_CASE("what is no word of the list or the lexicon keeps its lemma") {
  CHECK(mended("froze", "froze", Upos::kNoun) == "froze");
  CHECK(mended("wound", "wind", Upos::kVerb) == "wind");
  CHECK(mended("groceries", "grocery", Upos::kNoun) == "grocery");
}

}  // namespace
