#include "extract/meaning/ellipsis_mending.h"

#include <doctest/doctest.h>

#include <random>

#include "tests/extract/meaning/conllu.h"
#include "tests/extract/meaning/trees.h"

namespace {

using namespace entente::extract::syntax;
using entente::extract::meaning::mend_ellipses;
using entente::test::is_tree;

}  // namespace

TEST_CASE("so did makes another subject of the verb before") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; signed/sign VBD 0 root; , , 5 punct; so RB 5 advmod; did/do VBD 2 conj; "
      "Chile NNP 5 obj; . . 2 punct");
  CHECK(mend_ellipses(text->sentence) > 0);
  CHECK(text->sentence.words[5].head == 0);
  CHECK(text->sentence.words[5].deprel == Deprel::kConj);
  CHECK(text->sentence.words[4].upos == Upos::kAux);
  CHECK(is_tree(text->sentence));
}

TEST_CASE("so did before a verb of its own stays") {
  const auto text = entente::test::read_tree(
      "Peru NNP 2 nsubj; signed/sign VBD 0 root; , , 7 punct; so RB 7 advmod; did/do VBD 7 aux; "
      "Chile NNP 7 nsubj; refuse/refuse VB 2 conj; . . 2 punct");
  CHECK(mend_ellipses(text->sentence) == 0);
}

TEST_CASE("what those did among whom names are, the names did") {
  const auto text = entente::test::read_tree(
      "Among IN 2 case; those DT 6 nmod; who WP 4 nsubj; signed/sign VBD 2 acl:relcl; were/be VBD "
      "6 "
      "cop; Peru NNP 0 root; and CC 8 cc; Chile NNP 6 conj");
  CHECK(mend_ellipses(text->sentence) == 1);
  CHECK(text->sentence.words[3].head == 5);
}

TEST_CASE("a tree stays a tree whoever joins a subject") {
  std::mt19937 generator(22);
  for (int round = 0; round < 8000; ++round) {
    Sentence sentence =
        entente::test::random_tree(generator, {"so", "did", "Oman", "those", "among"});
    mend_ellipses(sentence);
    CHECK(is_tree(sentence));
  }
}
