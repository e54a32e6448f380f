// Agreements of short texts of our own (agreements.test), before the scorer decides: parties, form,
// type, status, dates.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/meaning/reading.h"
#include "knowledge/article.h"

using namespace entente;
using namespace entente::extract;
using namespace entente::extract::meaning;

namespace {

struct Case {
  std::string name, date, text;
  std::vector<std::string> expected;
};

/// '# name', the date, the text, then lines "= PARTIES : words" until an empty line.
std::vector<Case> read_cases() {
  std::ifstream in(ENTENTE_SOURCE_DIR "/tests/extract/meaning/agreements.test");
  REQUIRE(in);
  std::vector<Case> cases;
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("# ")) {
      cases.push_back({line.substr(2), "", "", {}});
      std::getline(in, cases.back().date);
      std::getline(in, cases.back().text);
    } else if (line.starts_with("= ")) {
      cases.back().expected.push_back(line.substr(2));
    }
  }
  return cases;
}

std::string shown(const Agreement& a) {
  std::string text;
  for (const auto& party : a.parties) text += party.value + " ";
  text += ": " + std::string(name_of(a.form)) + " " + std::string(name_of(a.type)) + " " +
          std::string(name_of(a.status));
  if (a.dates.signed_on) text += " signed=" + a.dates.signed_on->text();
  if (a.dates.in_force) text += " in_force=" + a.dates.in_force->text();
  if (a.dates.ended) text += " ended=" + a.dates.ended->text();
  for (const auto& act : a.acts)
    text += " " + act.party.value + "=" + std::string(name_of(act.act));
  if (a.hub) text += " hub=" + a.hub->value;
  if (a.binding) text += *a.binding ? " binding" : " nonbinding";
  if (a.modality == Modality::kNegated) text += " negated";
  return text;
}

/// Whether all words of the expectation stand in what is shown, with the same parties.
bool holds(const std::string& expected, const std::string& found) {
  const auto colon = expected.find(':'), other = found.find(':');
  if (expected.substr(0, colon) != found.substr(0, other)) return false;
  std::istringstream words(expected.substr(colon + 1));
  const std::string rest = found.substr(other) + " ";
  for (std::string word; words >> word;) {
    if (rest.find(" " + word + " ") == std::string::npos) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("agreements are read as the cases say") {
  const Resources resources({});
  meaning::Reading reading(resources);
  const auto cases = read_cases();
  REQUIRE(cases.size() >= 120);
  for (const auto& c : cases) {
    Article article;
    article.id = c.name;
    article.date = c.date;
    article.body = c.text;
    reading.read(article, article.body);
    std::string all;
    for (const auto& agreement : reading.agreements()) all += shown(agreement) + "\n";
    CAPTURE(c.name);
    CAPTURE(all);
    for (const auto& expected : c.expected) {
      if (expected == "none") {
        CHECK(all.empty());
        continue;
      }
      CAPTURE(expected);
      CHECK(std::ranges::any_of(reading.agreements(),
                                [&](const Agreement& a) { return holds(expected, shown(a)); }));
    }
  }
}
