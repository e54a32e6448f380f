// The two clocks together, through the questions themselves: on every pair of a grid of partial
// dates against trying every day.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/fact_ids.h"
#include "queries/session.h"
#include "tests/queries/small_world.h"
#include "tests/storage/temporary.h"

namespace entente {
namespace {

using Day = PartialDate::Day;

const std::vector<std::string> kGrid{
    "2013",       "2014", "2014-11", "2014-12",    "2014-12-28",      "2014-12-29",
    "2014-12-30", "2015", "2015-01", "../2014-12", "2014-12/2015-02", "2014-12-29/.."};

PartialDate date(const std::string& text) { return *PartialDate::parse(text); }
/// The grid lies within these days.
const Day kFirst = date("2012-12-01").earliest(), kLast = date("2016-02-01").latest();

/// One sentence that tells of one relation.
Extraction article(const std::string& key, const std::string& published, Relation relation) {
  Extraction e;
  e.producer = {"1", "test", "test", "test"};
  e.document.id = e.document.key = key;
  if (!published.empty()) e.document.date = published;
  e.document.source = "Test";
  e.document.text = key + " tells of " + relation.object.value + ".";
  e.document.sha256 = sha256_hex(e.document.text);
  Evidence evidence;
  evidence.span = {0, static_cast<std::uint32_t>(e.document.text.size())};
  evidence.text = e.document.text;
  e.sentences = {evidence.span};
  relation.rule = "test";
  relation.confidence = 0.9;
  relation.evidence = {evidence};
  relation.id = id_of(relation);
  for (const ActorId& id : {relation.subject, relation.object}) {
    Actor actor;
    actor.id = id;
    actor.name = id.value;
    e.actors.push_back(actor);
  }
  e.relations = {relation};
  return e;
}

Relation sanctions(const std::string& object) {
  Relation r;
  r.subject = ActorId("AAA");
  r.predicate = Predicate::kSanctions;
  r.object = ActorId(object);
  return r;
}

std::string partner(std::size_t number) { return "B" + std::to_string(100 + number); }

bool linked(queries::Session& session, const std::string& object, const std::string& known_by,
            const std::string& as_of) {
  queries::Arguments arguments;
  arguments.set("A", "AAA");
  arguments.set("B", object);
  if (!known_by.empty()) arguments.set("--known-by", known_by);
  if (!as_of.empty()) arguments.set("--as-of", as_of);
  try {
    return !session.answer("links", arguments).rows.empty();
  } catch (const NothingFound&) {
    return false;
  } catch (const UsageError&) {
    return false;  // a name that no article has told of by then
  }
}

TEST_CASE(
    "what was known by a date is what articles say that were out, on whatever day of their date "
    "they came, by the last day of it") {
  std::vector<Extraction> articles;
  for (std::size_t i = 0; i < kGrid.size(); ++i)
    articles.push_back(article("article-" + kGrid[i], kGrid[i], sanctions(partner(i))));
  articles.push_back(article("article-undated", "", sanctions("B999")));
  const testing::TemporaryFolder folder;
  (void)testing::make_store(articles, folder / "world.db");
  queries::Session session(folder / "world.db");
  for (const std::string& known : kGrid) {
    for (std::size_t i = 0; i < kGrid.size(); ++i) {
      CAPTURE(known);
      CAPTURE(kGrid[i]);
      // Out for certain: no possible day of its publication comes after every day asked for.
      bool out = true;
      for (Day published = kFirst; published <= kLast && out; ++published) {
        const bool possible =
            date(kGrid[i]).earliest() <= published && published <= date(kGrid[i]).latest();
        bool by_then = false;
        for (Day asked = published; asked <= kLast && !by_then; ++asked)
          by_then = date(known).earliest() <= asked && asked <= date(known).latest();
        out = !possible || by_then;
      }
      CHECK(linked(session, partner(i), known, "") == out);
    }
    CHECK_FALSE(linked(session, "B999", known, ""));
  }
  CHECK(linked(session, "B999", "", ""));
}

TEST_CASE("an end that was told later is not known before, on every pair of days asked for") {
  Relation begun = sanctions("BBB"), lifted = sanctions("BBB");
  begun.since = date("2014");
  lifted.since = date("2014");
  lifted.until = date("2014-12");
  const testing::TemporaryFolder folder;
  (void)testing::make_store(
      {article("begun", "2014-11-15", begun), article("lifted", "2015-01-10", lifted)},
      folder / "world.db");
  queries::Session session(folder / "world.db");
  for (const std::string& known : kGrid) {
    for (const std::string& asked : kGrid) {
      CAPTURE(known);
      CAPTURE(asked);
      const bool told = date(known).latest() >= date("2014-11-15").latest();
      const bool end_told = date(known).latest() >= date("2015-01-10").latest();
      bool holds = false;
      for (Day d = kFirst; d <= kLast; ++d) {
        const bool meant = date(asked).earliest() <= d && d <= date(asked).latest();
        const bool begins = date("2014").earliest() <= d;
        const bool ended = end_told && date("2014-12").latest() < d;
        holds = holds || (meant && begins && !ended);
      }
      CHECK(linked(session, "BBB", known, asked) == (told && holds));
    }
  }
}

}  // namespace
}  // namespace entente
