#include "extract/meaning/modifier_mending.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/extract/meaning/conllu.h"
#include "tests/extract/meaning/trees.h"

namespace {

using namespace entente::extract::syntax;
using entente::extract::meaning::mend_modifiers;
using entente::test::arcs;
using entente::test::is_tree;

}  // namespace

TEST_CASE("neighbouring before a name is its adjective, and the name stands where it stood") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; accused/accuse VBD 0 root; neighbouring/neighbour VBG 2 xcomp; Chile NNP "
      "3 obj; of IN 6 mark; spying/spy VBG 3 advcl");
  CHECK(mend_modifiers(text->sentence) == 3);
  CHECK(arcs(text->sentence) ==
        "Peru>accused accused> neighbouring>Chile Chile>accused of>spying spying>accused ");
  CHECK(text->sentence.words[2].upos == Upos::kAdj);
}

TEST_CASE("of two objects of giving the first, is who gets the second") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; handed/hand VBD 0 root; Chile NNP 2 obj; boats/boat NNS 2 obj");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[2].deprel == Deprel::kIobj);
  const auto called = entente::test::read_tree(
      "Peru NNP 2 nsubj; called/call VBD 0 root; Chile NNP 2 obj; enemy NN 2 obj");
  CHECK(mend_modifiers(called->sentence) == 0);
}

TEST_CASE("a subject under the auxiliary is the verb's") {
  const auto text = entente::test::read_tree(
      "Nurses/nurse NNS 2 nsubj; have VBP 3 aux; vaccinated/vaccinate VBN 0 root; children/child "
      "NNS "
      "3 obj");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[0].head == 2);
}

TEST_CASE("a neighbour at the head of the sentence is its subject") {
  const auto text = entente::test::read_tree(
      "Neighbouring/neighbour VBG 3 advcl; Chile NNP 1 obj; closed/close VBD 0 root; roads/road "
      "NNS "
      "3 obj");
  CHECK(mend_modifiers(text->sentence) > 0);
  CHECK(text->sentence.words[1].deprel == Deprel::kNsubj);
  CHECK(text->sentence.words[1].head == 2);
}

TEST_CASE("a clause without an object right behind a thing belongs to the thing") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; rejected/reject VBD 0 root; the DT 4 det; plan NN 2 obj; Chile NNP 7 "
      "nsubj; had/have VBD 7 aux; drafted/draft VBN 2 ccomp");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[6].head == 3);
  CHECK(text->sentence.words[6].deprel == Deprel::kAclRelcl);
}

TEST_CASE("whoever is told something is no thing with a clause of its own") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; told/tell VBD 0 root; the DT 4 det; minister NN 2 obj; Chile NNP 6 nsubj; "
      "agreed/agree VBD 2 ccomp");
  CHECK(mend_modifiers(text->sentence) == 0);
}

TEST_CASE("a participle with its doer right behind a thing belongs to the thing") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; rejected/reject VBD 0 root; the DT 4 det; plan NN 2 obj; drafted/draft "
      "VBN 2 xcomp; by IN 7 case; Chile NNP 5 obl:agent");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[4].head == 3);
  CHECK(text->sentence.words[4].deprel == Deprel::kAcl);
}

TEST_CASE("what follows \"as theft\" is the object of the verb before it") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; denounced/denounce VBD 0 root; as IN 4 case; theft NN 2 obl; the DT 6 "
      "det; seizure NN 4 obj");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[5].head == 1);
  CHECK(text->sentence.words[5].deprel == Deprel::kObj);
}

TEST_CASE("\"if\" opens a condition but after a verb of asking") {
  const auto text = entente::test::read_tree(
      "Peru NNP 3 nsubj; will MD 3 aux; talk/talk VB 0 root; if IN 6 mark; Chile NNP 6 nsubj; "
      "leaves/leave VBZ 3 ccomp");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[5].deprel == Deprel::kAdvcl);
  const auto asked = entente::test::read_tree(
      "Peru NNP 2 nsubj; asked/ask VBD 0 root; if IN 5 mark; Chile NNP 5 nsubj; left/leave VBD 2 "
      "ccomp");
  CHECK(mend_modifiers(asked->sentence) == 0);
}

TEST_CASE("\"it\" before an adjective with a clause is nobody") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; made/make VBD 0 root; it PRP 2 obj; clear JJ 2 xcomp; that IN 7 mark; "
      "Chile NNP 7 nsubj; left/leave VBD 4 ccomp");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[2].deprel == Deprel::kExpl);
}

TEST_CASE("who follows a verb with a subject is its object") {
  const auto text = entente::test::read_tree(
      "Clinton NNP 2 nsubj; telephoned/telephone VBD 0 root; Premier NNP 4 nmod:desc; Ali NNP 2 "
      "nsubj");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[3].deprel == Deprel::kObj);
}

TEST_CASE("a preposition is that of the whole name") {
  const auto text = entente::test::read_tree(
      "told/tell VBN 0 root; by IN 3 case; Premier NNP 4 nmod:desc; Ali NNP 1 obl:agent");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[1].head == 3);
}

TEST_CASE("verbs of a title share its subject") {
  const auto text = entente::test::read_tree(
      "Oman NNP 2 nsubj; rejects/reject VBZ 0 root; offer NN 2 obj; , , 5 punct; warns/warn VBZ 2 "
      "parataxis; Yemen NNP 5 obj");
  CHECK(mend_modifiers(text->sentence) == 0);
  text->sentence.title = true;
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[4].deprel == Deprel::kConj);
}

TEST_CASE("an infinitive behind the names of a title tells what they will do") {
  const auto text = entente::test::read_tree(
      "Peru NNP 0 root; Chile NNP 1 conj; to TO 4 mark; hold/hold VB 1 acl; talks NNS 4 obj");
  CHECK(mend_modifiers(text->sentence) == 0);
  text->sentence.title = true;
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[3].head == kNoHead);
  CHECK(text->sentence.words[0].head == 3);
  CHECK(text->sentence.words[0].deprel == Deprel::kNsubj);
}

TEST_CASE("a clause with a subject and that as its object is a relative clause") {
  const auto text = entente::test::read_tree(
      "the DT 2 det; plan NN 0 root; that IN 5 obj; Chile NNP 5 nsubj; drafted/draft VBD 2 acl");
  CHECK(mend_modifiers(text->sentence) == 1);
  CHECK(text->sentence.words[4].deprel == Deprel::kAclRelcl);
}

TEST_CASE("a tree stays a tree whatever a noun takes over") {
  std::mt19937 generator(21);
  for (int round = 0; round < 8000; ++round) {
    Sentence sentence =
        entente::test::random_tree(generator, {"neighbouring", "plan", "Oman", "the", "drafted"});
    mend_modifiers(sentence);
    CHECK(is_tree(sentence));
  }
}
