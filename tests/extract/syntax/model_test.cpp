#include "extract/syntax/model.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "knowledge/error.h"

using namespace entente::extract::syntax;

namespace {

/// A small model in the present format.
std::vector<std::uint8_t> small_model() {
  const std::vector<JointTag> tags{{Upos::kNoun, Xpos::kNn}, {Upos::kVerb, Xpos::kVb}};
  const std::vector<Transition> moves{{Move::kShift, Deprel::kDep},
                                      {Move::kLeft, Deprel::kDep},
                                      {Move::kLeft, Deprel::kRoot},
                                      {Move::kRight, Deprel::kDep}};
  return build_model({pack_tags(tags), build_key_map({{5, 6}}),
                      build_feature_table({{77, {{1, 9}}}}, 2), build_lemma_rules({}),
                      pack_transitions(moves), build_feature_table({}, 4),
                      build_feature_table({}, 4)});
}

}  // namespace

TEST_CASE("the embedded model is whole and small enough") {
  CHECK_NOTHROW(Model::embedded().verify());
  CHECK(Model::embedded().name().size() == 16);
  CHECK(Model::embedded().tags().size() > 40);
  CHECK(Model::embedded().transitions().size() > 60);
}

TEST_CASE("a model reads back what it was built from") {
  const auto bytes = small_model();
  const Model model(bytes);
  model.verify();
  CHECK(model.tags().size() == 2);
  CHECK(model.tags()[1] == JointTag{Upos::kVerb, Xpos::kVb});
  CHECK(model.transitions().size() == 4);
  CHECK(model.word_classes().find(5) == 6);
  std::array<std::int32_t, 256> scores{};
  model.tagger().add(77, scores.data());
  CHECK(scores[1] == 81);
}

// If this fails, the layout changed: raise kModelVersion, train anew, and put the new sum here.
TEST_CASE("the layout of the format is the one that its version names") {
  CHECK(kModelVersion == 2);
  CHECK(Model(small_model()).name() == "7048f7b01657d035");
}

TEST_CASE("damage is found") {
  auto bytes = small_model();
  bytes[bytes.size() - 3] ^= 1;
  CHECK_THROWS_AS(Model(bytes).verify(), entente::InputError);
}

TEST_CASE("other files and other versions are refused") {
  auto bytes = small_model();
  CHECK_THROWS_AS(Model(std::span(bytes).first(20)), entente::InputError);
  CHECK_THROWS_AS(Model(std::span(bytes).first(bytes.size() / 2)), entente::InputError);
  auto version = bytes;
  version[8] += 1;
  CHECK_THROWS_AS(Model{version}, entente::InputError);
  auto magic = bytes;
  magic[0] = 'X';
  CHECK_THROWS_AS(Model{magic}, entente::InputError);
  auto outside = bytes;
  outside[24 + 7] = 0x7F;  // the first section begins far away
  CHECK_THROWS_AS(Model{outside}, entente::InputError);
}
