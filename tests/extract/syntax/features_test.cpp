#include "extract/syntax/features.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "extract/syntax/transitions.h"
#include "tests/extract/syntax/sentences.h"

using namespace entente::extract::syntax;

TEST_CASE("every state has the same number of features and they fit") {
  ParserWords words;
  to_parser_words(testing::words_of("The ministers signed the pact"), words);
  REQUIRE(words.size() == 6);
  Configuration state;
  state.reset(5);
  FeatureKeys keys;
  extract_features(words, state, keys);
  const std::size_t count = keys.count;
  CHECK(count <= kMaxFeatures);
  for (const Move move : {Move::kShift, Move::kLeft, Move::kShift, Move::kLeft, Move::kShift,
                          Move::kShift, Move::kLeft, Move::kShift, Move::kRight}) {
    REQUIRE(allowed(state, move));
    apply(state, {move, Deprel::kDep});
    extract_features(words, state, keys);
    CHECK(keys.count == count);
  }
}

TEST_CASE("the features of one state differ from one another and from those of the next") {
  ParserWords words;
  to_parser_words(testing::words_of("Oslo and Riga agreed"), words);
  Configuration state;
  state.reset(4);
  apply(state, {Move::kShift, Deprel::kDep});
  FeatureKeys keys, next;
  extract_features(words, state, keys);
  std::vector<std::uint32_t> sorted(keys.keys.begin(), keys.keys.begin() + keys.count);
  std::sort(sorted.begin(), sorted.end());
  CHECK(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
  apply(state, {Move::kShift, Deprel::kDep});
  extract_features(words, state, next);
  std::size_t same = 0;
  for (std::size_t i = 1; i < keys.count; ++i) same += keys.keys[i] == next.keys[i];
  CHECK(same < keys.count * 2 / 3);
}

TEST_CASE("a configuration knows the outer children of a head") {
  Configuration state;
  state.reset(4);
  for (int i = 0; i < 2; ++i) state.shift();
  state.attach_to_front(Deprel::kAmod);
  state.attach_to_front(Deprel::kDet);
  CHECK(state.node(2).left == 0);
  CHECK(state.node(2).left2 == 1);
  CHECK(state.node(2).left_count == 2);
  state.shift();
  state.shift();
  state.attach_to_second(Deprel::kPunct);
  CHECK(state.node(2).right == 3);
  CHECK(state.node(3).head == 2);
  CHECK(state.at_root());
}
