#include "extract/syntax/model.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "extract/syntax/hashing.h"
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
  return build_model({pack_tags(tags),
                      build_key_map({{5, 6}}),
                      build_feature_table({{77, {{1, 9}}}}, 2),
                      build_lemma_rules({}),
                      pack_transitions(moves),
                      build_feature_table({}, 4),
                      build_word_vectors(std::array<std::uint32_t, 1>{hash_word("pact")},
                                         std::array<std::int8_t, 2>{7, -7}, 2, 0.5F),
                      {}});
}

}  // namespace

TEST_CASE("the embedded model is whole and small enough") {
  CHECK_NOTHROW(Model::embedded().verify());
  CHECK(Model::embedded().name().size() == 16);
  CHECK(Model::embedded().tags().size() > 40);
  CHECK(Model::embedded().transitions().size() > 60);
  CHECK(Model::embedded().network().exists());
  CHECK(Model::embedded().bytes().size() < 16'000'000);
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
  CHECK(model.vector_of("pact").size() == 2);
  CHECK(model.vector_of("pact")[1] == -7);
  CHECK(model.vector_of("treaty").empty());
  CHECK_FALSE(model.network().exists());
}

// If this fails, the layout changed: raise kModelVersion, train anew, and put the new sum here.
TEST_CASE("the layout of the format is the one that its version names") {
  CHECK(kModelVersion == 3);
  CHECK(Model(small_model()).name() == "5c4c8b9562614673");
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
