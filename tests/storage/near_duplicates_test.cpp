// Forty wire copies and forty look-alikes, made of twenty stories of our own writing
// (wire_stories.txt): copies are cut, headed anew and touched up; look-alikes are the same mould
// with other names and figures, and follow-ups that repeat the background.
#include "storage/near_duplicates.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "knowledge/content_id.h"
#include "storage/store.h"
#include "tests/knowledge/sample_extraction.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;

namespace {

bool alike(const std::string& a, const std::string& b) {
  return near_duplicates(story_words(a), story_words(b));
}

struct Story {
  std::string text, twin, later;
};

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> out;
  std::size_t begin = 0;
  for (std::size_t at; (at = text.find(". ", begin)) != std::string::npos; begin = at + 2) {
    out.push_back(text.substr(begin, at + 1 - begin));
  }
  out.push_back(text.substr(begin));
  return out;
}

std::string joined(const std::vector<std::string>& sentences, std::size_t from, std::size_t to) {
  std::string out;
  for (std::size_t i = from; i < to; ++i) out += (out.empty() ? "" : " ") + sentences[i];
  return out;
}

/// Replaces all `from=to; …` at once (so that what comes in is not replaced again).
std::string changed(const std::string& text, const std::string& rules) {
  std::vector<std::pair<std::string, std::string>> all;
  std::istringstream in(rules);
  for (std::string rule; std::getline(in, rule, ';');) {
    rule.erase(0, rule.find_first_not_of(' '));
    const auto equals = rule.find('=');
    all.emplace_back(rule.substr(0, equals), rule.substr(equals + 1));
  }
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    bool replaced = false;
    for (const auto& [from, to] : all) {
      if (text.compare(i, from.size(), from) == 0) {
        out += to;
        i += from.size();
        replaced = true;
        break;
      }
    }
    if (!replaced) out += text[i++];
  }
  return out;
}

std::vector<Story> stories() {
  std::ifstream in(std::string(ENTENTE_SOURCE_DIR) + "/tests/storage/wire_stories.txt");
  std::vector<Story> out;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind("=", 0) == 0) {
      out.emplace_back();
    } else if (line.rfind("twin ", 0) == 0) {
      out.back().twin = changed(out.back().text, line.substr(5));
    } else if (line.rfind("later ", 0) == 0) {
      const auto old = sentences_of(out.back().text);
      out.back().later = line.substr(6) + ' ' + joined(old, old.size() - 2, old.size());
    } else if (line.rfind('#', 0) != 0) {
      out.back().text = line;
    }
  }
  return out;
}

/// What a subscriber's desk does: another headline and dateline, the last third cut.
std::string cut_copy(const Story& story) {
  const auto all = sentences_of(story.text);
  std::string first = all[0];
  first.erase(0, first.find(" - ") + 3);
  return "NEIGHBOURS COME TO TERMS AFTER LONG TALKS\n\n" + first + ' ' +
         joined(all, 1, all.size() * 2 / 3);
}

/// Words touched here and there, a sentence of the desk's own.
std::string edited_copy(const Story& story) {
  std::istringstream in(story.text);
  std::string out, word;
  for (int n = 1; in >> word; ++n) {
    const bool small = std::islower(static_cast<unsigned char>(word[0])) != 0;
    if (n % 12 == 0 && small) word = "reportedly";
    if (n % 17 == 0 && small) continue;
    out += (out.empty() ? "" : " ") + word;
  }
  return out + " Our correspondents contributed to this report from several places.";
}

}  // namespace

TEST_CASE("wire copies are told from look-alikes in nearly all of eighty pairs") {
  const auto all = stories();
  REQUIRE(all.size() == 20);
  int copies = 0, look_alikes = 0;
  for (const Story& story : all) {
    CAPTURE(story.text);
    REQUIRE(story.twin != story.text);
    for (const std::string& copy : {cut_copy(story), edited_copy(story)}) {
      copies += alike(story.text, copy) ? 1 : 0;
      CHECK(alike(story.text, copy) == alike(copy, story.text));
    }
    for (const std::string& other : {story.twin, story.later}) {
      look_alikes += alike(story.text, other) ? 0 : 1;
    }
  }
  MESSAGE(copies, " of 40 copies and ", look_alikes, " of 40 look-alikes told right");
  CHECK(copies >= 38);
  CHECK(look_alikes >= 38);
}

TEST_CASE("near-duplicates meet in several bands") {
  int met = 0;
  for (const Story& story : stories()) {
    const auto bands = story_bands(story_words(story.text));
    for (const std::string& copy : {cut_copy(story), edited_copy(story)}) {
      const auto others = story_bands(story_words(copy));
      const auto shared = std::count_if(bands.begin(), bands.end(), [&](auto band) {
        return std::binary_search(others.begin(), others.end(), band);
      });
      met += shared >= kFewestSharedBands ? 1 : 0;
    }
  }
  CHECK(met >= 38);
}

TEST_CASE("different stories are no copies of one another, and short texts only of themselves") {
  const auto all = stories();
  for (const Story& a : all) {
    for (const Story& b : all) CHECK(alike(a.text, b.text) == (&a == &b));
  }
  CHECK(alike("Short note.", "Short note."));
  CHECK_FALSE(alike("Short note.", "Another short note."));
  CHECK(story_bands(story_words("Short note.")).empty());
  CHECK_FALSE(alike("", all[0].text));
}

TEST_CASE("wire copies count as one source, in any order and after one of them is forgotten") {
  const auto all = stories();
  std::vector<Extraction> documents;
  const auto add = [&](const std::string& key, const std::string& text) {
    Extraction e;
    e.producer.version = "test";
    e.document = testing::document(key, text);
    e.document.date = "1987-03-04";
    e.sentences = {{0, static_cast<std::uint32_t>(text.size())}};
    Relation r;
    r.subject = ActorId("ISL"), r.object = ActorId("NOR");
    r.predicate = Predicate::kCooperatesWith;
    r.evidence = {testing::quote(text, text.substr(0, 10))};
    e.relations = {r};
    testing::settle_ids(e);
    documents.push_back(e);
  };
  add("original", all[0].text);
  add("cut", cut_copy(all[0]));
  add("edited", edited_copy(all[0]));
  add("twin", all[0].twin);
  add("other", all[1].text);
  std::sort(documents.begin(), documents.end(),
            [](const auto& a, const auto& b) { return a.document.key < b.document.key; });
  std::string expected;
  std::mt19937 random(1);
  for (int round = 0; round < 8; ++round) {
    testing::TemporaryFolder folder;
    Store store = Store::open(folder / "test.db", Access::kCreate);
    for (const Extraction& e : documents) store.ingest(e);
    const auto support = [&] {
      Support out;
      store.for_each_relation([&](const RelationRow& row) { out = row.support; });
      return out;
    };
    CHECK(support().documents == 5);
    CHECK(support().sources == 3);
    CHECK(store.stats().stories == 3);
    std::string text;
    store.canonical([&](std::string_view line) { text.append(line).append("\n"); });
    if (round == 0) expected = text;
    CHECK(text == expected);
    store.forget("original");
    CHECK(support().documents == 4);
    CHECK(store.check().empty());
    std::shuffle(documents.begin(), documents.end(), random);
  }
}
