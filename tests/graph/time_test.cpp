// Time as the design states it: partial dates as sets of days, against trying every day; and the
// phases of agreements.
#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "graph/builder.h"
#include "graph/view.h"

namespace entente::graph {
namespace {

constexpr Day kNever = PartialDate::kPlusInfinity, kAlways = PartialDate::kMinusInfinity;

PartialDate date(const char* text) { return *PartialDate::parse(text); }
Day day(const char* text) { return date(text).earliest(); }

/// Every value is told as a date, or not at all.
const std::vector<std::string> kGrid{
    "",           "2013",       "2014", "2014-11",    "2014-12",         "2014-12-28",
    "2014-12-29", "2014-12-30", "2015", "../2014-12", "2014-12/2015-02", "2014-12-29/.."};

struct One {
  Builder builder;
  LinkRow row;
  One(Predicate predicate, const std::string& first, const std::string& last,
      const char* reported) {
    builder.add_actor({"A"});
    builder.add_actor({"B"});
    row.subject = 0, row.object = 1, row.predicate = predicate;
    row.told_last = day(reported);
    ToldDays told;
    told.reported = day(reported);
    const bool state = is_state_of_affairs(predicate);
    if (!first.empty()) {
      const PartialDate d = date(first.c_str());
      (state ? told.since_first : told.on_first) = d.earliest();
      (state ? told.since_last : told.on_last) = d.latest();
    }
    if (state && !last.empty()) {
      const PartialDate d = date(last.c_str());
      told.until_first = d.earliest(), told.until_last = d.latest();
    }
    set_days(row, told);
    builder.add_link(row);
  }
};

TEST_CASE(
    "a state of affairs is seen as of a date exactly if some day of its beginning and some of its "
    "end allow it") {
  const Day first = day("2012-12-01"), last = day("2016-02-01");
  for (const auto& since : kGrid) {
    for (const auto& until : kGrid) {
      One one(Predicate::kAlliedWith, since, until, "2014-12-29");
      const Graph graph = one.builder.finish();
      for (const auto& when : kGrid) {
        if (when.empty()) continue;
        const PartialDate asked = date(when.c_str());
        CAPTURE(since);
        CAPTURE(until);
        CAPTURE(when);
        bool expected = false;
        for (Day d = std::max(first, asked.earliest());
             d <= std::min(last, asked.latest()) && !expected; ++d) {
          // Some day of `since` not after d, and some day of `until` not before it; what is not
          // told is the report, and open.
          const Day reported = day("2014-12-29");
          bool begun = false, going_on = until.empty();
          Day begin = reported;
          if (!since.empty()) begin = date(since.c_str()).earliest();
          if (!until.empty()) {
            const Day end = date(until.c_str()).latest();
            going_on = end >= d;
            if (since.empty()) begin = std::min(begin, end);
          }
          begun = begin <= d;
          expected = begun && going_on;
        }
        const View view(graph, {.as_of = DayRange{asked.earliest(), asked.latest()}});
        CHECK(view.takes_link(0) == expected);
      }
    }
  }
}

TEST_CASE("an act is seen from its first possible day on, as past after its last") {
  for (const auto& on : kGrid) {
    One one(Predicate::kMeetsWith, on, "", "2014-12-29");
    const Graph graph = one.builder.finish();
    for (const auto& when : kGrid) {
      if (when.empty()) continue;
      CAPTURE(on);
      CAPTURE(when);
      const PartialDate asked = date(when.c_str());
      const PartialDate act = on.empty() ? date("2014-12-29") : date(on.c_str());
      const View view(graph, {.as_of = DayRange{asked.earliest(), asked.latest()}});
      const bool seen = act.earliest() <= asked.latest();
      REQUIRE(view.takes_link(0) == seen);
      if (seen) CHECK((view.standing(0) == Standing::kPast) == (act.latest() < asked.earliest()));
      const View during(graph, {.between = DayRange{asked.earliest(), asked.latest()}});
      CHECK(during.takes_link(0) == may_overlap(act, asked));
    }
  }
}

TEST_CASE("what has no date of its own counts from its report, unless the undated are asked for") {
  One one(Predicate::kAlliedWith, "", "", "2014-12-29");
  const Graph graph = one.builder.finish();
  const DayRange before{day("2013-01-01"), day("2013-01-01")};
  CHECK_FALSE(View(graph, {.as_of = before}).takes_link(0));
  const View asked(graph, {.as_of = before, .include_undated = true});
  CHECK(asked.takes_link(0));
  CHECK(asked.standing(0) == Standing::kUndated);
}

TEST_CASE("a state without an end is presumed to hold after its last report") {
  One one(Predicate::kAlliedWith, "2010", "", "2014-12-29");
  const Graph graph = one.builder.finish();
  const auto at = [&](const char* when) {
    const View view(graph, {.as_of = DayRange{day(when), day(when)}});
    REQUIRE(view.takes_link(0));
    return view.standing(0);
  };
  CHECK(at("2014-12-29") == Standing::kHolds);
  CHECK(at("2014-12-30") == Standing::kPresumed);
}

TEST_CASE("without a date, what was over by the last report is not seen") {
  One lifted(Predicate::kSanctions, "2010", "2014", "2014-12-29");
  const Graph graph = lifted.builder.finish();
  CHECK_FALSE(View(graph, {}).takes_link(0));
  One future(Predicate::kSanctions, "2010", "2030", "2014-12-29");
  const Graph open = future.builder.finish();
  CHECK(View(open, {}).takes_link(0));
}

TEST_CASE("a relation ends with an extinct state, an act of its time stays") {
  Builder builder;
  builder.add_actor({"SUN", ActorKind::kState, day("1991-12-26"), day("1991-12-26")});
  builder.add_actor({"USA"});
  LinkRow disputes{.subject = 0,
                   .object = 1,
                   .predicate = Predicate::kDisputesWith,
                   .begin = day("1987-01-01"),
                   .told_last = day("2014-01-01")};
  LinkRow met{.subject = 0,
              .object = 1,
              .predicate = Predicate::kMeetsWith,
              .begin = day("1987-12-08"),
              .end = day("1987-12-10"),
              .told_last = day("1987-12-10")};
  builder.add_link(disputes);
  builder.add_link(met);
  const Graph graph = builder.finish();
  const View now(graph, {});
  CHECK_FALSE(now.takes_link(0));
  CHECK(now.takes_link(1));
  CHECK(View(graph, {.as_of = DayRange{day("1988-01-01"), day("1988-01-01")}}).takes_link(0));
  CHECK_FALSE(View(graph, {.as_of = DayRange{day("1992-01-01"), day("1992-01-01")}}).takes_link(0));
}

// --- phases of agreements
// ----------------------------------------------------------------------------------------------------

Agreement agreement(AgreementStatus status) {
  Agreement a;
  a.id = AgreementId("x");
  a.status = status;
  a.parties = {ActorId("A"), ActorId("B")};
  return a;
}

StatusEntry told(AgreementStatus status, const char* on, const char* reported = "2014-12-29",
                 Modality modality = Modality::kAsserted) {
  StatusEntry entry;
  entry.status = status;
  if (on != nullptr) entry.on = date(on);
  entry.reported = date(reported);
  entry.modality = modality;
  return entry;
}

std::optional<PactState> state_at(const Agreement& a, const char* when,
                                  std::uint8_t modalities = modality_bit(Modality::kAsserted),
                                  bool undated = false) {
  Builder builder;
  builder.add_actor({"A"});
  builder.add_actor({"B"});
  PactRow pact;
  pact.id = "x";
  pact.told_last = day("2014-12-29");
  pact.phases = phases_of(a, day("2014-12-29"));
  for (Vertex v = 0; v < 2; ++v)
    pact.parties.push_back({v, participation_of(a, a.parties[v], pact.told_last)});
  builder.add_pact(pact);
  const Graph graph = builder.finish();
  Filter filter;
  filter.modalities = modalities;
  filter.include_undated = undated;
  if (when != nullptr) filter.as_of = DayRange{date(when).earliest(), date(when).latest()};
  return View(graph, filter).state(2);
}

TEST_CASE("an agreement links as it went: planned, not in force, in force, not at all") {
  Agreement a = agreement(AgreementStatus::kTerminated);
  a.history = {told(AgreementStatus::kNegotiating, "2010-01"),
               told(AgreementStatus::kSigned, "2011-03-01"),
               told(AgreementStatus::kInForce, "2012-01-01"),
               told(AgreementStatus::kSuspended, "2013-01-01"),
               told(AgreementStatus::kInForce, "2013-06-01"),
               told(AgreementStatus::kTerminated, "2014-06-01")};
  CHECK_FALSE(state_at(a, "2009-01-01"));
  CHECK_FALSE(state_at(a, "2010-06-01"));
  CHECK(state_at(a, "2010-06-01", modality_bit(Modality::kPlanned))->standing ==
        Standing::kPlanned);
  CHECK(state_at(a, "2011-06-01")->standing == Standing::kNotInForce);
  CHECK(state_at(a, "2012-06-01")->status == AgreementStatus::kInForce);
  CHECK_FALSE(state_at(a, "2013-03-01"));
  CHECK(state_at(a, "2014-01-01")->status == AgreementStatus::kInForce);
  CHECK_FALSE(state_at(a, "2014-07-01"));
  CHECK_FALSE(state_at(a, nullptr));
  // A year overlaps with all that happened in it.
  CHECK(state_at(a, "2013")->status == AgreementStatus::kInForce);
}

TEST_CASE("a rejected pact never links") {
  Agreement a = agreement(AgreementStatus::kRejected);
  a.history = {told(AgreementStatus::kRejected, "2012-06")};
  CHECK_FALSE(state_at(a, nullptr));
  CHECK_FALSE(state_at(a, "2012-07-01"));
  CHECK_FALSE(state_at(a, "2011-01-01"));
  CHECK_FALSE(state_at(a, "2011-01-01", 7, true));
}

TEST_CASE("an undated mention of an earlier stage never takes a dated later one back") {
  Agreement a = agreement(AgreementStatus::kInForce);
  a.history = {told(AgreementStatus::kInForce, "2013-01-01"),
               told(AgreementStatus::kSigned, nullptr),
               told(AgreementStatus::kNegotiating, nullptr)};
  CHECK(state_at(a, nullptr)->status == AgreementStatus::kInForce);
}

TEST_CASE("an end foretold changes nothing until it is told as a fact") {
  Agreement a = agreement(AgreementStatus::kInForce);
  a.history = {told(AgreementStatus::kInForce, "2013-01-01"),
               told(AgreementStatus::kTerminated, "2014-12-31", "2014-12-29", Modality::kPlanned)};
  CHECK(state_at(a, "2015-06-01")->standing == Standing::kPresumed);
}

TEST_CASE("an agreement only known to have ended held before, for those who ask for the undated") {
  Agreement a = agreement(AgreementStatus::kTerminated);
  a.dates.ended = date("2014");
  CHECK_FALSE(state_at(a, "2010-01-01"));
  CHECK(state_at(a, "2010-01-01", 1, true)->standing == Standing::kUndated);
  CHECK_FALSE(state_at(a, "2015-01-01", 1, true));
}

TEST_CASE("dates alone make phases") {
  Agreement a = agreement(AgreementStatus::kInForce);
  a.dates.signed_on = date("2013-05-01");
  a.dates.in_force = date("2014-01-01");
  CHECK(state_at(a, "2013-06-01")->status == AgreementStatus::kSigned);
  CHECK(state_at(a, "2014-06-01")->status == AgreementStatus::kInForce);
  CHECK_FALSE(state_at(a, "2013-04-01"));
}

Act act(ActKind kind, const char* on, const char* effective = nullptr) {
  Act a;
  a.party = ActorId("B");
  a.act = kind;
  if (on != nullptr) a.on = date(on);
  if (effective != nullptr) a.effective = date(effective);
  return a;
}

TEST_CASE("acts decide when a party takes part") {
  Agreement a = agreement(AgreementStatus::kInForce);
  a.acts = {act(ActKind::kAccession, "1996-04-01"),
            act(ActKind::kWithdrawal, "2003-01-10", "2003-04-10")};
  const auto time = participation_of(a, ActorId("B"), kNever);
  CHECK(time.begin == day("1996-04-01"));
  CHECK(time.end == day("2003-04-10"));
  const auto other = participation_of(a, ActorId("A"), kNever);
  CHECK(other.begin == kAlways);
  CHECK(other.end == kNever);
}

TEST_CASE("a notice counts from the day it takes effect, unless revoked") {
  Agreement a = agreement(AgreementStatus::kInForce);
  a.acts = {act(ActKind::kWithdrawalNotice, "2019-08-22")};
  CHECK(participation_of(a, ActorId("B"), kNever).end == kNever);
  a.acts = {act(ActKind::kWithdrawalNotice, "2019-08-22", "2019-11-23")};
  CHECK(participation_of(a, ActorId("B"), kNever).end == day("2019-11-23"));
  a.acts.push_back(act(ActKind::kNoticeRevoked, "2019-11-22"));
  CHECK(participation_of(a, ActorId("B"), kNever).end == kNever);
}

}  // namespace
}  // namespace entente::graph
