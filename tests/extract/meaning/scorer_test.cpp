#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <string_view>

#include "extract/extractor.h"
#include "extract/meaning/hashed_text.h"
#include "extract/meaning/scorer_weights.h"

namespace entente::extract::meaning {
namespace {

Extraction read(std::string body) {
  static const auto extractor = make_extractor();
  Article article;
  article.id = "article";
  article.date = "1994-06-15";
  article.body = std::move(body);
  return extractor->extract(article);
}

}  // namespace

TEST_CASE("a feature has the same key by its parts as by its name") {
  Features features(Letters::kKept);
  HashedText path(Letters::kKept);
  path << "obj"
       << "/"
       << "nmod:of";
  features.add("roles", HashedText("arrow"), path);
  REQUIRE(features.names().size() == 1);
  CHECK(features.names()[0] == "roles|arrow|obj/nmod:of");
  CHECK(features.keys()[0] == feature_key(features.names()[0]));

  Features bare(Letters::kDropped);
  HashedText unnamed;
  unnamed << "obj/"
          << "nmod:of";
  bare.add("roles", HashedText("arrow"), unnamed);
  CHECK(bare.keys() == features.keys());
  CHECK(bare.names().empty());
}

TEST_CASE("weights, cut and calibration are read from lines") {
  const ScorerWeights weights(
      "#cut|relation\t430\n#right|relation|-1000\t100\n#right|relation|1000\t900\n"
      "#right|agreement|0\t500\nfit|arrow\t250\nkind|noun\t-40\nno tab here\n");
  CHECK(weights.of(feature_key("fit|arrow")) == 250);
  CHECK(weights.of(feature_key("kind|noun")) == -40);
  CHECK(weights.of(feature_key("unseen")) == 0);
  CHECK(weights.cut(ScoredKind::kRelation) == 0.43);
  CHECK(weights.probability(ScoredKind::kRelation, -5000) == 0.1);
  CHECK(weights.probability(ScoredKind::kRelation, 0) == 0.5);
  CHECK(weights.probability(ScoredKind::kRelation, 500) == 0.7);
  CHECK(weights.probability(ScoredKind::kRelation, 5000) == 0.9);
  CHECK(weights.probability(ScoredKind::kAgreement, 77) == 0.5);
}

TEST_CASE("members of a list are not linked with one another") {
  CHECK(read("Strikes have hit Denmark, Norway, Sweden and Finland.").relations.empty());
  CHECK(read("Prices rose in Chile, Peru and Bolivia.").relations.empty());
}

TEST_CASE("every stated relation is as sure as the cut asks") {
  const auto found = read(
      "Ecuador accused Peru of shelling a border post and asked Brazil for help. Lima rejected the "
      "charge.");
  REQUIRE(!found.relations.empty());
  for (const auto& relation : found.relations) {
    CHECK(relation.confidence >= ScorerWeights::embedded().cut(ScoredKind::kRelation));
    CHECK(relation.confidence <= 1);
  }
}

}  // namespace entente::extract::meaning
