#include "storage/grouping.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "knowledge/fact_ids.h"
#include "storage/agreement_merge.h"

using namespace entente;
using namespace entente::storage;

namespace {

struct Told {
  ToldAgreement value;

  Told(std::vector<std::string> parties, AgreementType type, const char* reported) {
    for (auto& party : parties) value.agreement.parties.emplace_back(party);
    value.agreement.type = type;
    value.agreement.status = AgreementStatus::kSigned;
    value.reported = PartialDate::parse(reported);
    static int count = 0;
    value.story = ++count;
    value.document = "doc-" + std::to_string(count);
  }
  Told& named(const char* name) { return value.agreement.name = name, *this; }
  Told& hub(const char* id) { return value.agreement.hub = ActorId(id), *this; }
  Told& about(const char* subject) { return value.agreement.subject = subject, *this; }
  Told& status(AgreementStatus status) { return value.agreement.status = status, *this; }
  Told& dated_signed(const char* date) {
    return value.agreement.dates.signed_on = PartialDate::parse(date), *this;
  }
  Told& in_force(const char* date) {
    return value.agreement.dates.in_force = PartialDate::parse(date), *this;
  }
  Told& ended(const char* date) {
    return value.agreement.dates.ended = PartialDate::parse(date), *this;
  }
  Told& ref(const char* name, const char* number) {
    return value.agreement.refs[name] = number, *this;
  }
  Told& in(const char* document) { return value.document = document, *this; }
};

std::vector<ToldAgreement> settled(const std::vector<Told>& told) {
  std::vector<ToldAgreement> out;
  for (const Told& t : told) {
    out.push_back(t.value);
    out.back().agreement.id = id_of(t.value.agreement);
    out.back().id = out.back().agreement.id.value;
  }
  return out;
}

std::vector<std::vector<std::size_t>> groups_of(const std::vector<ToldAgreement>& told,
                                                const Links& links = {}) {
  std::vector<std::vector<std::size_t>> out;
  for (const Group& group : group_agreements(told, links)) {
    out.push_back(group.members);
    std::sort(out.back().begin(), out.back().end());
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool one(const Told& a, const Told& b) { return groups_of(settled({a, b})).size() == 1; }

constexpr auto kIntelligence = AgreementType::kIntelligence;
constexpr auto kTrade = AgreementType::kTrade;

}  // namespace

TEST_CASE("one agreement told by several articles is one") {
  const Told a({"JPN", "KOR", "USA"}, kIntelligence, "2014-12-26");
  CHECK(one(
      a,
      Told({"JPN", "KOR", "USA"}, kIntelligence, "2014-12-29").in_force("2014-12-29").hub("USA")));
  CHECK(one(
      a,
      Told({"JPN", "KOR", "USA"}, kIntelligence, "2015-03-01").status(AgreementStatus::kInForce)));
  CHECK(one(Told({"EGY", "ISR"}, AgreementType::kPeace, "1979-03-27").dated_signed("1979-03-26"),
            Told({"EGY", "ISR"}, AgreementType::kPeace, "2005-01-01").dated_signed("1979")));
  CHECK(one(Told({"FRA", "GBR"}, kTrade, "1987-03-01").about("fish quotas"),
            Told({"FRA", "GBR"}, kTrade, "1987-03-09").about("the quota for fish")));
}

TEST_CASE("agreements that differ by parties, type, hub or dates stay apart") {
  const Told a = Told({"JPN", "KOR"}, kIntelligence, "2014-12-29").dated_signed("2014-12-26");
  CHECK_FALSE(one(a, Told({"JPN", "USA"}, kIntelligence, "2014-12-29").dated_signed("2014-12-26")));
  CHECK_FALSE(one(a, Told({"JPN", "KOR", "USA"}, kIntelligence, "2014-12-29")));
  CHECK_FALSE(one(a, Told({"JPN", "KOR"}, kTrade, "2014-12-29")));
  CHECK_FALSE(one(a, Told({"JPN", "KOR"}, kIntelligence, "2014-12-29").dated_signed("2012-06-29")));
  CHECK_FALSE(one(a, Told({"JPN", "KOR"}, kIntelligence, "2014-12-29").in_force("2013")));
  CHECK_FALSE(one(Told({"JPN", "KOR", "USA"}, kIntelligence, "2014-12-29").hub("USA"),
                  Told({"JPN", "KOR", "USA"}, kIntelligence, "2014-12-29").hub("JPN")));
  CHECK_FALSE(one(Told({"FRA", "GBR"}, kTrade, "1987-03-01").about("fish"),
                  Told({"FRA", "GBR"}, kTrade, "1987-03-09").about("steel")));
  CHECK_FALSE(one(Told({"FRA", "GBR"}, kIntelligence, "1987-03-01"),
                  Told({"FRA", "GBR"}, kIntelligence, "2013-03-01")));
}

TEST_CASE("what failed or was left is not what is signed years later") {
  const Told broken = Told({"JPN", "KOR"}, kIntelligence, "2012-07-01")
                          .status(AgreementStatus::kRejected)
                          .ended("2012");
  CHECK_FALSE(
      one(broken, Told({"JPN", "KOR"}, kIntelligence, "2016-11-23").dated_signed("2016-11-23")));
  CHECK_FALSE(one(broken, Told({"JPN", "KOR"}, kIntelligence, "2013-08-23")));
  CHECK(one(broken,
            Told({"JPN", "KOR"}, kIntelligence, "2012-06-26").status(AgreementStatus::kAgreed)));
  CHECK_FALSE(
      one(Told({"JPN", "KOR"}, kIntelligence, "2016-11-24").in_force("2016-11-23"),
          Told({"JPN", "KOR"}, kIntelligence, "2018-05-01").status(AgreementStatus::kNegotiating)));
}

TEST_CASE("a telling name joins what names other parties, a generic one does not") {
  CHECK(
      one(Told({"RUS", "USA"}, AgreementType::kArmsControl, "2019-02-02").named("INF Treaty"),
          Told({"SUN", "USA"}, AgreementType::kArmsControl, "1987-12-09").named("the INF Treaty")));
  CHECK(one(Told({}, AgreementType::kEnvironment, "1998").named("Kyoto Protocol"),
            Told({"CAN", "JPN"}, AgreementType::kOther, "2011").named("Kyoto Protocol")));
  CHECK_FALSE(one(Told({"FRA", "GBR"}, kTrade, "1987").named("Treaty of Friendship"),
                  Told({"DEU", "ITA"}, kTrade, "1987").named("Treaty of Friendship")));
  CHECK_FALSE(
      one(Told({"EGY", "ISR"}, AgreementType::kPeace, "1979-03-27").named("Camp David Accords"),
          Told({"EGY", "ISR"}, AgreementType::kPeace, "1979-03-27").named("Sinai Pact")));
  CHECK(is_distinctive(normalized_name("North Atlantic Treaty")));
  CHECK(is_distinctive(normalized_name("Non-Proliferation Treaty")));
  CHECK_FALSE(is_distinctive(normalized_name("Treaty of Friendship and Cooperation")));
  CHECK_FALSE(is_distinctive(normalized_name("Agreement of 1951")));
  CHECK(normalized_name("The North-Atlantic Treaty") == normalized_name("northatlantic treaty"));
}

TEST_CASE("a register's number settles it either way") {
  CHECK(one(Told({"FRA", "GBR"}, kTrade, "1987").ref("unts", "541"),
            Told({"FRA"}, AgreementType::kOther, "2011").ref("unts", "541")));
  CHECK_FALSE(one(Told({"FRA", "GBR"}, kTrade, "1987").ref("unts", "541"),
                  Told({"FRA", "GBR"}, kTrade, "1987").ref("unts", "542")));
}

TEST_CASE("what one document tells apart stays apart, also through others") {
  const auto told =
      settled({Told({"JPN", "USA"}, kTrade, "1987-03-01").about("semiconductors").in("a"),
               Told({"JPN", "USA"}, kTrade, "1987-03-01").about("beef").in("a"),
               Told({"JPN", "USA"}, kTrade, "1987-03-02").in("b")});
  const auto groups = groups_of(told);
  CHECK(groups.size() == 2);
}

TEST_CASE("a decision joins and parts whatever the rules say, and can be withdrawn") {
  const auto told = settled({Told({"FRA", "GBR"}, kTrade, "1987-03-01"),
                             Told({"DEU", "ITA"}, kIntelligence, "1999-03-01"),
                             Told({"FRA", "GBR"}, kTrade, "1987-03-02").about("wine")});
  CHECK(groups_of(told).size() == 2);
  Links join;
  join.must.push_back({{told[0].id}, {told[1].id}});
  CHECK(groups_of(told, join).size() == 1);
  Links part;
  part.cannot.push_back({{told[0].id}, {told[2].id}});
  CHECK(groups_of(told, part).size() == 3);
}

TEST_CASE("groups do not depend on the order of what is told") {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::vector<Told> told;
    for (int i = 0; i < 25; ++i) {
      Told t({"FRA", random() % 3 == 0 ? "DEU" : "GBR"}, random() % 2 == 0 ? kTrade : kIntelligence,
             random() % 2 == 0   ? "1987-03-01"
             : random() % 2 == 0 ? "1988-06-05"
                                 : "1999");
      if (random() % 3 == 0) t.dated_signed(random() % 2 == 0 ? "1987-02-27" : "1987");
      if (random() % 4 == 0) t.about(random() % 2 == 0 ? "wine" : "steel pipes");
      if (random() % 5 == 0) t.named(random() % 2 == 0 ? "Calais Accord" : "Treaty of Trade");
      if (random() % 6 == 0) t.status(AgreementStatus::kRejected);
      if (random() % 4 == 0) t.in(random() % 2 == 0 ? "x" : "y");
      told.push_back(t);
    }
    auto values = settled(told);
    const auto as_sets = [](const std::vector<ToldAgreement>& input) {
      std::set<std::multiset<std::string>> out;
      for (const auto& group : groups_of(input)) {
        std::multiset<std::string> members;
        for (const std::size_t i : group) members.insert(input[i].id + input[i].document);
        out.insert(members);
      }
      return out;
    };
    const auto expected = as_sets(values);
    std::shuffle(values.begin(), values.end(), random);
    REQUIRE(as_sets(values) == expected);
  }
}

TEST_CASE("an undated mention of an earlier stage never overrides a dated later one") {
  const auto entry = [](AgreementStatus status, const char* on, const char* reported,
                        Modality modality = Modality::kAsserted) {
    return StatusEntry{status, PartialDate::parse(on), modality, PartialDate::parse(reported), {}};
  };
  using S = AgreementStatus;
  CHECK(status_of({entry(S::kInForce, "2014-12-29", "2014-12-29"),
                   entry(S::kSigned, "", "2016-01-01")}) == S::kInForce);
  CHECK(status_of({entry(S::kNegotiating, "", "2014-01-01"),
                   entry(S::kSigned, "", "2014-06-01")}) == S::kSigned);
  CHECK(status_of({entry(S::kInForce, "2014-12-29", "2014-12-29"),
                   entry(S::kTerminated, "", "2019-01-01")}) == S::kTerminated);
  CHECK(status_of({entry(S::kInForce, "2014", "2014-12-29"),
                   entry(S::kSuspended, "2016-02-01", "2016-02-01"),
                   entry(S::kInForce, "2017-03-01", "2017-03-01")}) == S::kInForce);
  CHECK(status_of({entry(S::kInForce, "2014", "2014-12-29"),
                   entry(S::kTerminated, "2020", "2015-01-01", Modality::kPlanned)}) ==
        S::kInForce);
  CHECK(status_of({entry(S::kSigned, "2014", "2014-12-29"),
                   entry(S::kInForce, "2014-12-29", "2014-12-29")}) == S::kInForce);
  CHECK(status_of({entry(S::kSuspended, "", "2010-01-01"), entry(S::kInForce, "", "2012-01-01")}) ==
        S::kInForce);
  CHECK(status_of({}) == S::kUnknown);
}

TEST_CASE("merged fields are what most independent sources say, and conflicting dates are kept") {
  std::vector<Told> told;
  for (int i = 0; i < 3; ++i)
    told.push_back(
        Told({"FRA", "GBR"}, kTrade, "1987-03-03").dated_signed("1987-03-01").about("wine"));
  told.push_back(Told({"FRA", "GBR"}, kTrade, "1987-03-04")
                     .dated_signed("1987-03-02")
                     .about("wine and cheese"));
  told.push_back(Told({"FRA", "GBR"}, kTrade, "1987-03-05").dated_signed("1987"));
  auto values = settled(told);
  values[1].story = values[0].story;  // a wire copy counts once
  std::vector<const ToldAgreement*> members;
  for (const auto& value : values) members.push_back(&value);
  const AgreementRow row = merge_agreement(members);
  CHECK(row.agreement.dates.signed_on->text() == "1987-03-01");
  CHECK(row.agreement.subject == "wine");
  REQUIRE(row.conflicts.size() == 1);
  CHECK(row.conflicts[0].field == "dates.signed");
  REQUIRE(row.conflicts[0].values.size() == 2);
  CHECK(row.conflicts[0].values[0].value == "1987-03-01");
  CHECK(row.conflicts[0].values[0].sources == 3);  // two that say so and one that says 1987
  CHECK(row.conflicts[0].values[1].value == "1987-03-02");
}
