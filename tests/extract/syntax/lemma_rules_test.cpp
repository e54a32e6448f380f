#include "extract/syntax/lemma_rules.h"

#include <doctest/doctest.h>

#include "extract/syntax/model.h"

using namespace entente::extract::syntax;

namespace {

std::string lemma(std::string_view form, Xpos xpos) {
  std::string out;
  Model::embedded().lemmas().lemma(form, xpos, out);
  return out;
}

}  // namespace

TEST_CASE("a script made from a form and its lemma makes that lemma") {
  for (const auto& [form, lemma, name] : {std::tuple{"Countries", "country", false},
                                          {"went", "go", false},
                                          {"Americans", "American", true},
                                          {"is", "be", false},
                                          {"UN", "UN", true},
                                          {"'s", "have", false},
                                          {"SEOUL", "Seoul", true}}) {
    std::string out;
    apply_script(lemma_script(form, lemma, name), form, out);
    CHECK(out == lemma);
  }
}

TEST_CASE("words that news uses get their lemmas, seen in training or not") {
  CHECK(lemma("signed", Xpos::kVbd) == "sign");
  CHECK(lemma("countries", Xpos::kNns) == "country");
  CHECK(lemma("was", Xpos::kVbd) == "be");
  CHECK(lemma("Tariffs", Xpos::kNns) == "tariff");
  CHECK(lemma("renegotiating", Xpos::kVbg) == "renegotiate");
  CHECK(lemma("Seoul", Xpos::kNnp) == "Seoul");
}

TEST_CASE("no letter of several bytes is cut in two") {
  CHECK(lemma("attach\u00e9", Xpos::kNns) == "attach\u00e9");
}

TEST_CASE("no form is edited away") {
  for (const Xpos xpos : {Xpos::kNns, Xpos::kVbd, Xpos::kVbg, Xpos::kPos, Xpos::kNnp}) {
    for (const std::string_view form : {"s", "ed", "ing", "es", "x", "'", "ies"}) {
      CHECK_FALSE(lemma(form, xpos).empty());
    }
  }
}
