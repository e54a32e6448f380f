#include "extract/meaning/actor_pairs.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/extract/meaning/conllu.h"

namespace entente::extract::meaning {
namespace {

ActorWord actor(std::uint32_t word, const std::string& id) {
  ActorWord made;
  made.word = word;
  made.who.id = ActorId(id);
  return made;
}

std::vector<std::uint32_t> words(const Climb& climb) {
  return {climb.all().begin(), climb.all().end()};
}

SentenceView view_of(const test::TreeText& text) {
  SentenceView view;
  view.tree = &text.sentence;
  view.parsed = true;
  return view;
}

}  // namespace

TEST_CASE("two actors meet at the word above both, in both directions") {
  const auto text = test::read_tree(
      "Oman NNP 2 nsubj; sent/send VBD 0 root; tents/tent NNS 2 obj; to IN 5 case; Chad NNP 2 obl");
  const std::vector<ActorWord> actors{actor(0, "OMN"), actor(4, "TCD")};
  const auto pairs = pairs_of(view_of(*text), actors);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].subject->who.id.value == "OMN");
  CHECK(pairs[1].subject->who.id.value == "TCD");
  CHECK(pairs[0].top == 1);
  CHECK(words(pairs[0].subject_climb) == std::vector<std::uint32_t>{0});
  CHECK(words(pairs[0].object_climb) == std::vector<std::uint32_t>{4});
  CHECK(words(pairs[1].subject_climb) == std::vector<std::uint32_t>{4});
}

TEST_CASE("an actor named twice stands where it is nearer, and none makes a pair with itself") {
  const auto text =
      test::read_tree("Oman NNP 2 nsubj; helped/help VBD 0 root; Omani JJ 4 amod; Chad NNP 2 obj");
  const std::vector<ActorWord> actors{actor(0, "OMN"), actor(2, "OMN"), actor(3, "TCD")};
  const auto pairs = pairs_of(view_of(*text), actors);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].top == 3);
  CHECK(words(pairs[0].subject_climb) == std::vector<std::uint32_t>{2});
  CHECK(words(pairs[0].object_climb).empty());
}

TEST_CASE("actors too far apart make no pair") {
  std::string tree = "Oman NNP 2 nsubj;";
  for (int i = 2; i < 16; ++i) tree += "said VBD " + std::to_string(i + 1) + " ccomp;";
  tree += "Chad NNP 0 root";
  const auto text = test::read_tree(tree);
  const std::vector<ActorWord> actors{actor(0, "OMN"), actor(15, "TCD")};
  CHECK(text->sentence.words.size() == 16);
  CHECK(pairs_of(view_of(*text), actors).empty());
}

}  // namespace entente::extract::meaning
