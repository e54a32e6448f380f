#include "extract/syntax/word_vectors.h"

#include <doctest/doctest.h>

#include <array>

#include "extract/syntax/model.h"
#include "knowledge/error.h"

using namespace entente::extract::syntax;

TEST_CASE("vectors are found by their words, numbers by their length") {
  const std::array<std::uint32_t, 2> words{hash_word("treaty"), hash_word("1987")};
  const std::array<std::int8_t, 6> values{1, 2, 3, -4, -5, -6};
  const auto bytes = build_word_vectors(words, values, 3, 0.25F);
  const WordVectors vectors(bytes);
  CHECK(vectors.rows() == 2);
  CHECK(vectors.scale() == 0.25F);
  CHECK(vectors.vector_of("treaty")[2] == 3);
  CHECK(vectors.vector_of("2001")[0] == -4);
  CHECK(vectors.vector_of("pact").empty());
}

TEST_CASE("vectors that are cut short are refused") {
  const std::array<std::uint32_t, 1> words{hash_word("treaty")};
  const std::array<std::int8_t, 2> values{1, 2};
  const auto bytes = build_word_vectors(words, values, 2, 1);
  for (const std::size_t size : {std::size_t{3}, std::size_t{20}, bytes.size() - 1}) {
    CHECK_THROWS_AS(WordVectors(std::span(bytes).first(size)), entente::InputError);
  }
}

TEST_CASE("words of like meaning have like vectors in the embedded model") {
  const auto likeness = [](std::string_view a, std::string_view b) {
    const auto x = Model::embedded().vector_of(a), y = Model::embedded().vector_of(b);
    REQUIRE(x.size() == 100);
    REQUIRE(y.size() == 100);
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += std::int64_t{x[i]} * y[i];
    return sum;
  };
  CHECK(likeness("treaty", "agreement") > likeness("treaty", "kitchen"));
  CHECK(likeness("seoul", "tokyo") > likeness("seoul", "butter"));
}
