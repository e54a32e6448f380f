#include "extract/meaning/passive_mending.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/extract/meaning/conllu.h"
#include "tests/extract/meaning/trees.h"

namespace {

using namespace entente::extract::syntax;
using entente::extract::meaning::mend_passives;
using entente::test::arcs;
using entente::test::is_tree;

}  // namespace

TEST_CASE("what is signed and then does something is a thing with a participle") {
  const auto text = entente::test::read_tree(
      "the DT 2 det; pact NN 3 nsubj; signed/sign VBD 0 root; in IN 5 case; June NNP 3 obl; "
      "gives/give VBZ 3 parataxis; Peru NNP 6 iobj; oil NN 6 obj");
  CHECK(mend_passives(text->sentence) > 0);
  CHECK(arcs(text->sentence) ==
        "the>pact pact>gives signed>pact in>June June>signed gives> Peru>gives oil>gives ");
  CHECK(text->sentence.words[2].deprel == Deprel::kAcl);
  CHECK(text->sentence.words[2].xpos == Xpos::kVbn);
}

TEST_CASE("a time is no subject of what follows it") {
  const auto text = entente::test::read_tree(
      "a DT 2 det; pact NN 3 nsubj; signed/sign VBD 0 root; last JJ 5 amod; June NNP 6 nsubj; "
      "gives/give VBZ 3 ccomp; Peru NNP 6 iobj; oil NN 6 obj");
  CHECK(mend_passives(text->sentence) > 0);
  CHECK(text->sentence.words[4].head == 2);
  CHECK(text->sentence.words[4].deprel == Deprel::kOblUnmarked);
  CHECK(text->sentence.words[1].head == 5);
}

TEST_CASE("calls behind a time is a verb") {
  const auto text = entente::test::read_tree(
      "the DT 2 det; pact NN 3 nsubj; reached/reach VBD 0 root; last JJ 6 amod; week NN 6 "
      "compound; calls/call NNS 3 obj; for IN 8 case; talks NNS 6 nmod");
  CHECK(mend_passives(text->sentence) > 0);
  CHECK(text->sentence.words[5].xpos == Xpos::kVbz);
  CHECK(text->sentence.words[5].head == -1);
  CHECK(text->sentence.words[1].head == 5);
  CHECK(text->sentence.words[7].deprel == Deprel::kObl);
}

TEST_CASE("two verbs with a comma, a conjunction or subjects of their own stay as they are") {
  const auto comma = entente::test::read_tree(
      "the DT 2 det; pact NN 3 nsubj; failed/fail VBD 0 root; , , 5 punct; ended/end VBD 3 conj; "
      "the DT 7 det; talks NNS 5 obj");
  CHECK(mend_passives(comma->sentence) == 0);
  const auto joined = entente::test::read_tree(
      "the DT 2 det; pact NN 3 nsubj; failed/fail VBD 0 root; and CC 5 cc; ended/end VBD 3 conj; "
      "hopes NNS 5 obj");
  CHECK(mend_passives(joined->sentence) == 0);
  const auto said = entente::test::read_tree(
      "the DT 2 det; pact NN 3 nsubj; failed/fail VBD 0 root; Peru NNP 5 nsubj; said/say VBD 3 "
      "parataxis");
  CHECK(mend_passives(said->sentence) == 0);
}

TEST_CASE("an accord of which a predicate speaks is what was agreed") {
  const auto text = entente::test::read_tree(
      "rules NNS 3 nsubj; are/be VBP 3 cop; part NN 6 nsubj; of IN 5 case; accord NN 3 nmod; "
      "agreed/agree VBD 0 root; in IN 8 case; May NNP 6 obl");
  CHECK(mend_passives(text->sentence) > 0);
  CHECK(arcs(text->sentence) ==
        "rules>part are>part part> of>accord accord>part agreed>accord in>May May>agreed ");
}

TEST_CASE("an infinitive's object is not what was agreed") {
  const auto text = entente::test::read_tree(
      "an DT 2 det; accord NN 0 root; to TO 4 mark; cut/cut VB 2 acl; output NN 4 obj; "
      "agreed/agree VBN 5 acl; in IN 8 case; May NNP 6 obl");
  CHECK(mend_passives(text->sentence) == 1);
  CHECK(text->sentence.words[5].head == 1);
}

TEST_CASE("a tree stays a tree whatever becomes a participle") {
  std::mt19937 generator(22);
  for (int round = 0; round < 20000; ++round) {
    Sentence sentence = entente::test::random_tree(generator, {"pact", "last", "week", "signed"});
    mend_passives(sentence);
    CHECK(is_tree(sentence));
  }
}
