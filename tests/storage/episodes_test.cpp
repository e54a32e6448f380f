#include "storage/episodes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>

#include "storage/store.h"
#include "tests/knowledge/sample_extraction.h"
#include "tests/storage/temporary.h"

using namespace entente;
using namespace entente::storage;
using entente::testing::TemporaryFolder;

namespace {

ToldPeriod state(const char* since, const char* until, const char* reported) {
  return {{}, PartialDate::parse(since), PartialDate::parse(until), PartialDate::parse(reported)};
}
ToldPeriod act(const char* on, const char* reported = "2015-01-01") {
  return {PartialDate::parse(on), {}, {}, PartialDate::parse(reported)};
}

using Groups = std::vector<std::vector<std::size_t>>;

}  // namespace

TEST_CASE("two validity intervals that do not touch stay two") {
  CHECK(episodes_of_state({state("1990", "1995", "1995-06-01"),
                           state("2001", "2003", "2003-01-01")}) == Groups{{0}, {1}});
  CHECK(episodes_of_state({state("1990", "1995-12-31", "1996"),
                           state("1996-01-01", "1999", "1999")}) == Groups{{0, 1}});
  CHECK(episodes_of_state({state("1990", "1995", "1995"), state("1993", "1999", "1999")}) ==
        Groups{{0, 1}});
}

TEST_CASE("a state goes on from one report to the next until somebody tells its end") {
  CHECK(episodes_of_state({state("", "", "1992-01-01"), state("", "", "2001-01-01")}) ==
        Groups{{0, 1}});
  CHECK(episodes_of_state({state("1990", "1995", "1995-06-01"), state("", "", "1992-01-01"),
                           state("", "", "2001-01-01")}) == Groups{{0, 1}, {2}});
  CHECK(episodes_of_state({state("2014-12-29", "", "2014-12-30"), state("", "", "2016-05-01")}) ==
        Groups{{0, 1}});
  CHECK(episodes_of_state({state("", "", ""), state("", "", "2001-01-01")}) == Groups{{0, 1}});
  CHECK(episodes_of_state({state("", "", "")}) == Groups{{0}});
  CHECK(episodes_of_state({}).empty());
}

TEST_CASE("acts on different days are different acts, and a period around one act is that act") {
  CHECK(episodes_of_act({act("2014-12-29"), act("2014-12-30"), act("2014-12-29")}) ==
        Groups{{0, 2}, {1}});
  CHECK(episodes_of_act({act("2014-12"), act("2014-12-29")}) == Groups{{0, 1}});
  CHECK(episodes_of_act({act("2014"), act("2014-12-29"), act("2014-03-01")}) ==
        Groups{{0}, {1}, {2}});
  CHECK(episodes_of_act({act("2014"), act("2014-12"), act("2014-12-29")}) == Groups{{0, 1, 2}});
  CHECK(episodes_of_act({act(""), act("2014-12-29"), act("", "1987-01-01")}) ==
        Groups{{0, 2}, {1}});
}

TEST_CASE("episodes do not depend on the order in which they are told") {
  std::mt19937 random(11);
  const std::vector<const char*> dates{"",     "1990",       "1990-03", "1990-03-05",
                                       "1991", "1992-07-01", "1995",    "1996-01-01"};
  for (int round = 0; round < 2000; ++round) {
    std::vector<ToldPeriod> told;
    for (unsigned i = 0; i < 1 + random() % 7; ++i) {
      const auto some = [&] { return PartialDate::parse(dates[random() % dates.size()]); };
      ToldPeriod t{some(), some(), random() % 3 == 0 ? some() : std::nullopt, some()};
      told.push_back(t);
    }
    std::vector<std::size_t> order(told.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    std::vector<ToldPeriod> shuffled;
    for (const std::size_t i : order) shuffled.push_back(told[i]);
    const auto back = [&](Groups groups) {
      for (auto& group : groups) {
        for (auto& i : group) i = order[i];
        std::sort(group.begin(), group.end());
      }
      std::sort(groups.begin(), groups.end());
      return groups;
    };
    REQUIRE(back(episodes_of_state(shuffled)) == episodes_of_state(told));
    REQUIRE(back(episodes_of_act(shuffled)) == episodes_of_act(told));
  }
}

TEST_CASE("merged relations are what a slow look at everything that is told gives") {
  for (unsigned seed = 40; seed < 46; ++seed) {
    CAPTURE(seed);
    TemporaryFolder folder;
    Store store = Store::open(folder / "test.db", Access::kCreate);
    std::mt19937 random(seed);
    std::vector<Extraction> documents;
    for (int i = 0; i < 150; ++i) {
      Extraction e = testing::random_extraction(random);
      for (Relation& r : e.relations) {  // few keys, so that many meet
        r.subject = ActorId("DEU"), r.object = ActorId("FRA"), r.via.reset(), r.under.reset();
        r.predicate = random() % 2 == 0 ? Predicate::kSanctions : Predicate::kCriticizes;
        if (!is_state_of_affairs(r.predicate)) {
          r.on = r.since ? r.since : r.on;
          r.since.reset(), r.until.reset();
        } else {
          r.on.reset();
        }
        r.modality = Modality::kAsserted;
      }
      e.agreements.clear(), e.events.clear();
      testing::settle_ids(e);
      documents.push_back(e);
      store.ingest(e);
      if (random() % 9 == 0) {
        const std::size_t gone = random() % documents.size();
        store.forget(documents[gone].document.key);
        documents.erase(documents.begin() + static_cast<std::ptrdiff_t>(gone));
      }
    }
    // Slowly: all that is told under a key, grouped at once.
    std::map<Predicate, std::vector<std::pair<std::string, ToldPeriod>>> keys;
    for (const Extraction& e : documents) {
      for (const Relation& r : e.relations) {
        keys[r.predicate].emplace_back(
            r.id.value,
            ToldPeriod{r.on, r.since, r.until, PartialDate::parse(e.document.date.value_or(""))});
      }
    }
    std::multiset<std::multiset<std::string>> expected, found;
    for (const auto& [predicate, told] : keys) {
      std::vector<ToldPeriod> periods;
      for (const auto& [id, period] : told) periods.push_back(period);
      for (const auto& group :
           is_state_of_affairs(predicate) ? episodes_of_state(periods) : episodes_of_act(periods)) {
        std::multiset<std::string> ids;
        for (const std::size_t i : group) ids.insert(told[i].first);
        expected.insert(ids);
      }
    }
    store.for_each_relation([&](const RelationRow& row) {
      std::multiset<std::string> ids;
      std::set<std::string> documents_of_row;
      for (const auto& [document, relation] : store.told(row)) {
        ids.insert(relation.id.value);
        documents_of_row.insert(document.key.value);
      }
      found.insert(ids);
      CHECK(row.support.documents == documents_of_row.size());
      CHECK(row.support.sources == documents_of_row.size());
    });
    CHECK(found == expected);
  }
}
