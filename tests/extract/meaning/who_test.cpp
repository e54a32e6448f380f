// Whole texts to candidates: whether each word in a role finds its actors, whatever the scorer
// makes of it afterwards.
#include "extract/meaning/who.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/meaning/reading.h"

namespace {

using namespace entente;
using namespace entente::extract;

struct Triple {
  std::string subject, predicate, object;
  bool wanted = true;
};

struct Case {
  std::string name;
  Article article;
  std::vector<Triple> triples;
};

std::string cut(std::string& text, char mark, bool before) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return {};
  std::string part = before ? text.substr(0, at) : text.substr(at + 1);
  text = before ? text.substr(at + 1) : text.substr(0, at);
  const auto trim = [](std::string& s) {
    while (!s.empty() && s.front() == ' ') s.erase(0, 1);
    while (!s.empty() && s.back() == ' ') s.pop_back();
  };
  trim(part);
  trim(text);
  return part;
}

/// The format is told at the head of who.test.
std::vector<Case> read_cases() {
  std::ifstream file(ENTENTE_SOURCE_DIR "/tests/extract/meaning/who.test");
  REQUIRE(file.good());
  std::vector<Case> cases;
  bool head = true;
  for (std::string line; std::getline(file, line);) {
    head &= !line.empty();
    if (head || line.empty()) continue;
    if (line.starts_with("# ")) {
      cases.push_back({line.substr(2), {}, {}});
    } else if (line.starts_with("+ ") || line.starts_with("- ")) {
      std::istringstream in(line.substr(2));
      Triple triple;
      in >> triple.subject >> triple.predicate >> triple.object;
      triple.wanted = line[0] == '+';
      cases.back().triples.push_back(triple);
    } else {
      Article& article = cases.back().article;
      if (auto date = cut(line, '@', false); !date.empty()) article.date = date;
      if (auto title = cut(line, '|', true); !title.empty()) article.title = title;
      article.body = line;
    }
  }
  return cases;
}

bool states(meaning::Reading& reading, const Triple& triple) {
  return std::ranges::any_of(reading.framed(), [&](const meaning::RelationCandidate& c) {
    const Relation& r = c.relation;
    if (name_of(r.predicate) != triple.predicate) return false;
    const bool straight = r.subject.value == triple.subject && r.object.value == triple.object;
    const bool turned = r.subject.value == triple.object && r.object.value == triple.subject;
    return straight || (is_symmetric(r.predicate) && turned);
  });
}

}  // namespace

TEST_CASE("each word in a role finds its actors") {
  const meaning::Resources resources(ExtractorOptions{});
  meaning::Reading reading(resources);
  for (const Case& one : read_cases()) {
    reading.read(one.article, stored_text(one.article));
    for (const Triple& triple : one.triples) {
      const std::string told =
          one.name + ": " + triple.subject + " " + triple.predicate + " " + triple.object;
      CHECK_MESSAGE(states(reading, triple) == triple.wanted, told);
    }
  }
}
