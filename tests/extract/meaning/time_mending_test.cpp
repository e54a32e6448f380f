#include "extract/meaning/time_mending.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/extract/meaning/conllu.h"
#include "tests/extract/meaning/trees.h"

namespace {

using namespace entente::extract::syntax;
using entente::extract::meaning::mend_times;
using entente::test::arcs;
using entente::test::is_tree;

}  // namespace

TEST_CASE("what stands behind a time belongs to the verb") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; complained/complain VBD 0 root; last JJ 4 amod; week NN 2 obl:unmarked; "
      "about IN 6 case; tariffs NNS 4 nmod");
  CHECK(mend_times(text->sentence) == 1);
  CHECK(text->sentence.words[5].head == 1);
  CHECK(text->sentence.words[5].deprel == Deprel::kObl);
}

TEST_CASE("a day between a name and its verb is no part of the name") {
  const auto text = entente::test::read_tree(
      "The DT 3 det; Union NNP 3 compound; Sunday NNP 4 nsubj; signed/sign VBD 0 root; a DT 6 det; "
      "pact NN 4 obj");
  CHECK(mend_times(text->sentence) > 0);
  CHECK(arcs(text->sentence) == "The>Union Union>signed Sunday>signed signed> a>pact pact>signed ");
  CHECK(text->sentence.words[1].deprel == Deprel::kNsubj);
  CHECK(text->sentence.words[2].deprel == Deprel::kOblUnmarked);
}

TEST_CASE("a day that was taken for the sentence gives way to the verb") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 compound; Friday NNP 0 root; called/call VBD 2 acl; on IN 5 case; Chile NNP 3 "
      "obl; . . 2 punct");
  CHECK(mend_times(text->sentence) > 0);
  CHECK(arcs(text->sentence) ==
        "Peru>called Friday>called called> on>Chile Chile>called .>called ");
}

TEST_CASE("a day in a noun's name stays there") {
  const auto text = entente::test::read_tree(
      "the DT 3 det; Monday NNP 3 compound; meeting NN 4 nsubj; failed/fail VBD 0 root");
  CHECK(mend_times(text->sentence) == 0);
}

TEST_CASE("a tree stays a tree whatever day stands in it") {
  std::mt19937 generator(23);
  for (int round = 0; round < 20000; ++round) {
    Sentence sentence = entente::test::random_tree(generator, {"Monday", "Peru", "week", "signed"});
    mend_times(sentence);
    CHECK(is_tree(sentence));
  }
}
