#include "knowledge/extraction_json.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <random>
#include <string>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/fact_ids.h"
#include "tests/knowledge/sample_extraction.h"

using namespace entente;

namespace {

std::string refusal(const std::string& line) {
  try {
    extraction_from_json(line);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("an extraction with every field filled survives its JSON") {
  const Extraction before = testing::full_extraction();
  const std::string line = to_json(before);
  CHECK(line.find('\n') == std::string::npos);
  const Extraction after = extraction_from_json(line);
  CHECK(after == before);
  CHECK(to_json(after) == line);
}

TEST_CASE("an extraction with nothing found survives its JSON") {
  Extraction before;
  before.document = testing::document("k", "Text.");
  CHECK(extraction_from_json(to_json(before)) == before);
}

TEST_CASE("random extractions survive their JSON") {
  std::mt19937 random(20141229);
  for (int i = 0; i < 300; ++i) {
    const Extraction before = testing::random_extraction(random);
    const std::string line = to_json(before);
    REQUIRE(extraction_from_json(line) == before);
  }
}

TEST_CASE("single facts survive their JSON") {
  const Extraction e = testing::full_extraction();
  CHECK(agreement_from_json(to_json(e.agreements.at(0))) == e.agreements.at(0));
  CHECK(relation_from_json(to_json(e.relations.at(0))) == e.relations.at(0));
  CHECK(event_from_json(to_json(e.events.at(0))) == e.events.at(0));
  CHECK(actor_from_json(to_json(e.actors.at(0))) == e.actors.at(0));
}

TEST_CASE("--no-text leaves only the text out, and such a line is not taken back") {
  const Extraction e = testing::full_extraction();
  const std::string line = to_json(e, {.text = false});
  CHECK(line.find("\"text\":\"Seoul and Tokyo share secrets\\n") == std::string::npos);
  CHECK(line.find(e.document.sha256) != std::string::npos);
  CHECK(refusal(line).find("--no-text") != std::string::npos);
}

TEST_CASE("an extraction is told from an article by its top keys") {
  const Extraction e = testing::full_extraction();
  CHECK(looks_like_extraction(to_json(e)));
  CHECK(looks_like_extraction(R"({"document": {}, "format": 1})"));
  CHECK_FALSE(
      looks_like_extraction(R"({"id": "a", "body": "x", "meta": {"format": 1, "document": 2}})"));
  CHECK_FALSE(looks_like_extraction(R"({"format": 1)"));
  CHECK_FALSE(looks_like_extraction("[1, 2]"));
  CHECK_FALSE(looks_like_extraction("plain words"));
  CHECK_FALSE(looks_like_extraction(""));
}

TEST_CASE("a damaged line is refused with its place and reason") {
  const std::string good = to_json(testing::full_extraction());
  CHECK(refusal(good.substr(0, good.size() / 2)).find("not JSON at byte") == 0);
  CHECK(refusal(replaced(good, "\"format\":1", "\"format\":2")).find("format 2") == 0);
  CHECK(refusal(replaced(good, "\"form\":\"agreement\"", "\"form\":\"dance\"")) ==
        "agreements[0].form: \"dance\" is not a name that is known here");
  CHECK(refusal(replaced(good, "\"in_force\":\"2014-12-29\"", "\"in_force\":\"2014-02-30\""))
            .find("agreements[0].dates.in_force: \"2014-02-30\" is not a date") == 0);
  CHECK(refusal(replaced(good, "\"sha256\":\"", "\"sha256\":\"0")).find("document.sha256") == 0);
  CHECK(refusal(replaced(good, "\"parties\":[", "\"parties\":[7,"))
            .find("agreements[0].parties[0]: a string was expected") == 0);
  CHECK(refusal("[]").find("an object was expected") != std::string::npos);
  CHECK(refusal(std::string(2000000, '[')).find("not JSON") == 0);
  CHECK(refusal("{\"format\":1,\"x\":\"\xff\"}").find("not JSON") == 0);
}

TEST_CASE("a span that does not quote its text is refused") {
  Extraction e = testing::full_extraction();
  e.relations.at(0).evidence.at(0).text += "!";
  CHECK(refusal(to_json(e)).find("relations[0].evidence[0]: ") == 0);
  e = testing::full_extraction();
  e.agreements.at(0).evidence.at(0).span.end = 1000000;
  CHECK(refusal(to_json(e)).find("behind the end of the text") != std::string::npos);
}

TEST_CASE("an article is printed with the keys that inputs have") {
  Article article;
  article.id = "a";
  article.title = "Pact \"signed\"";
  article.body = "One.\n\nTwo.";
  CHECK(
      to_json(article) ==
      R"({"id":"a","title":"Pact \"signed\"","date":null,"dateline":null,"source":null,"url":null,"body":"One.\n\nTwo."})");
}

TEST_CASE("the layout of the contract does not change without its version") {
  // Raise kExtractionFormat when this digest has to change in a way that readers notice.
  static_assert(kExtractionFormat == 1);
  CHECK(content_id({to_json(testing::full_extraction())}) == "24a1a275212a");
}
