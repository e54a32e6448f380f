#include "extract/meaning/coordination_mending.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/extract/meaning/conllu.h"
#include "tests/extract/meaning/trees.h"

namespace {

using namespace entente::extract::syntax;
using entente::extract::meaning::mend_coordination;
using entente::test::arcs;
using entente::test::is_tree;

}  // namespace

TEST_CASE("a conjunct goes to the verb of its own form") {
  const auto text = entente::test::read_tree(
      "Oman NNP 2 nsubj; urged/urge VBD 0 root; Mali NNP 2 obj; to TO 5 mark; sign/sign VB 2 "
      "xcomp; "
      "and CC 7 cc; praised/praise VBD 5 conj; Chad NNP 7 obj");
  CHECK(mend_coordination(text->sentence) == 1);
  CHECK(arcs(text->sentence) ==
        "Oman>urged urged> Mali>urged to>sign sign>urged and>praised praised>urged Chad>praised ");
}

TEST_CASE("a conjunct with a subject of its own or of a form that agrees stays") {
  const auto subject = entente::test::read_tree(
      "Oman NNP 2 nsubj; said/say VBD 0 root; talks NNS 4 nsubj; help/help VBP 2 ccomp; and CC 7 "
      "cc; "
      "Mali NNP 7 nsubj; agreed/agree VBD 4 conj");
  CHECK(mend_coordination(subject->sentence) == 0);
  const auto alike = entente::test::read_tree(
      "Oman NNP 2 nsubj; wants/want VBZ 0 root; to TO 4 mark; sign/sign VB 2 xcomp; and CC 6 cc; "
      "pay/pay VB 4 conj");
  CHECK(mend_coordination(alike->sentence) == 0);
}

TEST_CASE("each before a verb is nobody beside its list, each before a participle opens a clause") {
  const auto list = entente::test::read_tree(
      "Oman NNP 5 nsubj; and CC 3 cc; Mali NNP 1 conj; each DT 5 nsubj; blamed/blame VBD 0 root; "
      "the "
      "DT 7 det; other JJ 5 obj");
  CHECK(mend_coordination(list->sentence) == 1);
  CHECK(list->sentence.words[3].deprel == Deprel::kAdvmod);
  const auto clause = entente::test::read_tree(
      "They PRP 2 nsubj; met/meet VBD 0 root; , , 4 punct; each DT 2 nsubj; blaming/blame VBG 4 "
      "acl; "
      "the DT 7 det; other JJ 5 obj");
  CHECK(mend_coordination(clause->sentence) == 2);
  CHECK(arcs(clause->sentence) ==
        "They>met met> ,>each each>blaming blaming>met the>other other>blaming ");
}

TEST_CASE("two subjects before a verb of saying are those of two verbs") {
  const auto text = entente::test::read_tree(
      "Oman NNP 6 nsubj; backed/back VBD 1 acl; it PRP 2 obj; , , 1 punct; Smith NNP 6 nsubj; "
      "said/say VBD 0 root");
  CHECK(mend_coordination(text->sentence) == 2);
  CHECK(arcs(text->sentence) == "Oman>backed backed>said it>backed ,>Oman Smith>said said> ");
}

TEST_CASE("two names before a possessive own the thing together, but not an office") {
  const auto treaty = entente::test::read_tree(
      "We PRP 2 nsubj; praise/praise VBP 0 root; Oman NNP 2 obj; and CC 7 cc; Mali NNP 7 "
      "nmod:poss; "
      "'s POS 5 case; treaty NN 3 conj");
  CHECK(mend_coordination(treaty->sentence) > 0);
  CHECK(arcs(treaty->sentence) ==
        "We>praise praise> Oman>treaty and>Mali Mali>Oman 's>Mali treaty>praise ");
  const auto office = entente::test::read_tree(
      "We PRP 2 nsubj; praise/praise VBP 0 root; Oman NNP 2 obj; and CC 7 cc; Mali NNP 7 "
      "nmod:poss; "
      "'s POS 5 case; president NN 3 conj");
  CHECK(mend_coordination(office->sentence) == 0);
}

TEST_CASE("a tree stays a tree whatever is joined") {
  std::mt19937 generator(12);
  for (int round = 0; round < 8000; ++round) {
    Sentence sentence =
        entente::test::random_tree(generator, {"signed", "and", "each", "Oman", ","});
    mend_coordination(sentence);
    CHECK(is_tree(sentence));
  }
}
