#include "extract/meaning/clause_mending.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/extract/meaning/conllu.h"
#include "tests/extract/meaning/trees.h"

namespace {

using namespace entente::extract::syntax;
using entente::extract::meaning::mend_clauses;
using entente::test::arcs;
using entente::test::is_tree;

}  // namespace

TEST_CASE("a finite verb without a subject takes the bare noun above it as its own") {
  const auto text = entente::test::read_tree(
      "Oman NNP 0 root; , , 3 punct; neighbour NN 1 appos; , , 3 punct; opposes/oppose VBZ 3 "
      "acl:relcl; talks/talk NNS 5 obj; . . 1 punct");
  CHECK(mend_clauses(text->sentence) > 0);
  CHECK(arcs(text->sentence) ==
        "Oman>opposes ,>neighbour neighbour>Oman ,>neighbour opposes> talks>opposes .>opposes ");
}

TEST_CASE("the second of two coordinated subjects is no subject of its own") {
  const auto text = entente::test::read_tree(
      "Oman NNP 0 root; and CC 4 cc; Qatar NNP 4 nsubj; opened/open VBD 1 conj; talks/talk NNS 4 "
      "obj");
  CHECK(mend_clauses(text->sentence) > 0);
  CHECK(arcs(text->sentence) == "Oman>opened and>Qatar Qatar>Oman opened> talks>opened ");
}

TEST_CASE("a clause with its own marker leaves the name for the verb") {
  const auto text = entente::test::read_tree(
      "Oman NNP 2 nsubj; accused/accuse VBD 0 root; Qatar NNP 2 obj; of IN 5 mark; lying/lie VBG 3 "
      "advcl");
  CHECK(mend_clauses(text->sentence) == 1);
  CHECK(arcs(text->sentence) == "Oman>accused accused> Qatar>accused of>lying lying>accused ");
}

TEST_CASE("what is well is left alone, and so are headlines") {
  const auto well = entente::test::read_tree(
      "Oman NNP 4 nsubj; , , 4 punct; too RB 4 advmod; signed/sign VBD 0 root; it PRP 4 obj");
  CHECK(mend_clauses(well->sentence) == 0);
  const auto title = entente::test::read_tree(
      "Oman NNP 0 root; envoy NN 3 obj; meets/meet VBZ 1 acl; king NN 3 obj");
  title->sentence.title = true;
  CHECK(mend_clauses(title->sentence) == 0);
}

TEST_CASE("what one is accused of belongs to the verb, a plan for something to the plan") {
  const auto accused = entente::test::read_tree(
      "Peru NNP 2 nsubj; accused/accuse VBD 0 root; Chilean JJ 4 amod; ships NNS 2 obj; of IN 6 "
      "mark; spying/spy VBG 4 acl; . . 2 punct");
  CHECK(mend_clauses(accused->sentence) == 1);
  CHECK(accused->sentence.words[5].head == 1);
  const auto drafted = entente::test::read_tree(
      "Peru NNP 2 nsubj; drafted/draft VBD 0 root; a DT 4 det; plan NN 2 obj; for IN 6 mark; "
      "leaving/leave VBG 4 acl; . . 2 punct");
  CHECK(mend_clauses(drafted->sentence) == 0);
}

TEST_CASE("a tree stays a tree whatever is mended") {
  std::mt19937 generator(11);
  for (int round = 0; round < 4000; ++round) {
    Sentence sentence = entente::test::random_tree(generator, {"signed", "and"});
    mend_clauses(sentence);
    CHECK(is_tree(sentence));
  }
}
