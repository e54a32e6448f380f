#include "extract/meaning/treaty_text.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "extract/extractor.h"
#include "knowledge/error.h"

using namespace entente;
using extract::meaning::date_of_signing;
using extract::meaning::place_of_signing;
using extract::meaning::read_treaty_text;

namespace {

std::string sample(const std::string& name) {
  std::ifstream in(ENTENTE_SOURCE_DIR "/tests/extract/meaning/" + name);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  REQUIRE(!text.empty());
  return text;
}

Agreement read(const std::string& name) {
  const std::string text = sample(name);
  Article article;
  article.id = article.key = name;
  article.title = text.substr(0, text.find('\n'));
  article.body = text.substr(text.find('\n') + 2);
  const auto extraction = extract::make_extractor()->extract(article);
  for (const auto& a : extraction.agreements) {
    for (const auto& e : a.evidence) CHECK(text_of(extraction.document.text, e.span) == e.text);
  }
  REQUIRE(extraction.agreements.size() == 1);
  return extraction.agreements.front();
}

std::string text(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

}  // namespace

TEST_CASE("a treaty's text has a title, parties, articles, a place and day, and signatures") {
  const std::string text = sample("treaty_river.txt");
  const auto treaty = read_treaty_text(text);
  REQUIRE(treaty);
  CHECK(text_of(text, treaty->title).starts_with("Agreement between the Republic of Austria"));
  CHECK(text_of(text, treaty->parties) ==
        "The Republic of Austria and the Hungarian People's Republic,");
  REQUIRE(treaty->articles.size() == 4);
  CHECK(treaty->articles[1].number == "2");
  CHECK(text_of(text, treaty->articles[1].body).starts_with("Joint commission"));
  CHECK(text_of(text, treaty->articles[3].body).ends_with("the other Party."));
  REQUIRE(treaty->done);
  CHECK(text_of(text, *treaty->done).starts_with("DONE at Vienna"));
  CHECK(treaty->signatures.size() == 2);
}

TEST_CASE("news that quotes articles of a treaty is no treaty") {
  CHECK(
      !read_treaty_text("Talks on the treaty go on\n\nVIENNA, May 3 - The two sides agreed that "
                        "Article 5 of the treaty stays.\n\nArticle 6 is open, officials said."));
  CHECK(!read_treaty_text("A list of wishes\n\nArticle 1\n\nBread.\n\nArticle 2\n\nWine."));
  CHECK(!read_treaty_text(""));
}

TEST_CASE("days and places of signing are read in figures and in words") {
  CHECK(text(date_of_signing(
            "DONE at Vienna, this twenty-third day of May, one thousand nine hundred "
            "and sixty-nine")) == "1969-05-23");
  CHECK(text(date_of_signing("Done in Colombo on 4 April 1951.")) == "1951-04-04");
  CHECK(text(date_of_signing("Done at Washington, April 4, 1949")) == "1949-04-04");
  CHECK(text(date_of_signing("Done this 4th day of June two thousand and four")) == "2004-06-04");
  CHECK(text(date_of_signing(
            "Done at Rome on the first day of July, nineteen hundred and seventy")) ==
        "1970-07-01");
  CHECK(!date_of_signing("Done at Geneva in May"));
  CHECK(!date_of_signing("Done at Geneva on 31 February 1980"));
  CHECK(place_of_signing("DONE at Vienna, this twenty-third day") == "Vienna");
  CHECK(place_of_signing("Done at the City of Mexico on 2 May 1970") == "Mexico");
  CHECK(place_of_signing("Done in duplicate") == "");
}

TEST_CASE("the treaty is one agreement with what its text says of it") {
  const Agreement river = read("treaty_river.txt");
  REQUIRE(river.parties.size() == 2);
  CHECK(river.parties[0].value == "AUT");
  CHECK(river.parties[1].value == "HUN");
  CHECK(river.form == AgreementForm::kAgreement);
  CHECK(river.type == AgreementType::kFisheries);
  CHECK(river.status == AgreementStatus::kSigned);
  CHECK(text(river.dates.signed_on) == "1965-05-23");
  CHECK(river.place == "Vienna");
  CHECK(river.depositary == "Government of the Republic of Austria");
  REQUIRE(river.history.size() == 2);
  CHECK(river.history[1].status == AgreementStatus::kInForce);
  CHECK(river.history[1].modality == Modality::kPlanned);
  CHECK(text(river.history[1].on) == "1966-01-01");
  REQUIRE(river.terms.size() == 1);
  CHECK(river.terms[0].value == "10");
  REQUIRE(river.acts.size() == 2);
  CHECK(river.acts[0].act == ActKind::kSignature);
  CHECK(text(river.acts[1].on) == "1965-05-23");

  const Agreement defence = read("treaty_defence.txt");
  REQUIRE(defence.parties.size() == 2);  // told by the signatures alone
  CHECK(defence.parties[1].value == "LKA");
  CHECK(defence.type == AgreementType::kDefense);
  CHECK(defence.obligations ==
        std::vector<Obligation>{Obligation::kDefense, Obligation::kConsultation});
  CHECK(defence.depositary == "Secretary-General of the United Nations");
}
