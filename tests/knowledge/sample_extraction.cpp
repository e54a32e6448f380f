#include "tests/knowledge/sample_extraction.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "knowledge/content_id.h"
#include "knowledge/fact_ids.h"

namespace entente::testing {

Document document(std::string_view key, std::string_view text) {
  Document d;
  d.id = d.key = key;
  d.text = text;
  d.sha256 = sha256_hex(text);
  return d;
}

Evidence quote(std::string_view text, std::string_view quote, std::vector<std::string> fields) {
  const auto at = text.find(quote);
  if (at == std::string_view::npos) throw std::logic_error("the quote does not stand in the text");
  Evidence e;
  e.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())};
  e.text = quote;
  e.fields = std::move(fields);
  return e;
}

void settle_ids(Extraction& e) {
  std::map<AgreementId, AgreementId> renamed;
  for (auto& a : e.agreements) {
    const AgreementId id = id_of(a);
    renamed[a.id] = id;
    a.id = id;
  }
  const auto follow = [&](std::optional<AgreementId>& under) {
    if (under && renamed.count(*under) > 0) under = renamed.at(*under);
  };
  for (auto& a : e.agreements) {
    for (auto& related : a.related) {
      if (renamed.count(related.agreement) > 0) related.agreement = renamed.at(related.agreement);
    }
  }
  for (auto& r : e.relations) follow(r.under), r.id = id_of(r);
  for (auto& event : e.events) follow(event.under), event.id = id_of(event);
}

Extraction full_extraction() {
  Extraction e;
  const std::string text =
      "Seoul and Tokyo share secrets\n\nSEOUL, December 29 – South Korea, Japan and the United "
      "States put a “pact” on intelligence into force on Monday, Seoul's Defense Ministry said. "
      "North Korea tested 3 devices by February 2013.";
  e.producer = {"0.1.0", "m1", "l1", "g1"};
  e.document = document("pact-1", text);
  e.document.title = "Seoul and Tokyo share secrets";
  e.document.date = "2014-12-29";
  e.document.source = "Example Wire";
  e.document.url = "https://example.org/pact";
  const auto middle = static_cast<std::uint32_t>(text.find("North"));
  e.sentences = {{0, 29}, {31, middle - 1}, {middle, static_cast<std::uint32_t>(text.size())}};
  const auto mention = [&](std::string_view words, Reading reading) {
    const Evidence q = quote(text, words);
    return Mention{q.span, q.text, reading};
  };
  Actor korea{ActorId("KOR"),
              ActorKind::kState,
              "South Korea",
              {mention("Seoul", Reading::kActor), mention("SEOUL", Reading::kPlace)},
              PartialDate::parse("1948-08-15"),
              {},
              {"cow:732", "iso2:KR"},
              {{ActorId("cow:730"), "succession"}}};
  Actor japan{ActorId("JPN"),
              ActorKind::kState,
              "Japan",
              {mention("Tokyo", Reading::kActor)},
              {},
              {},
              {},
              {}};
  Actor usa{ActorId("USA"),
            ActorKind::kState,
            "United States",
            {mention("United States", Reading::kActor)},
            {},
            PartialDate::parse("../2050~"),
            {},
            {}};
  e.actors = {japan, korea, usa};
  const Evidence day = quote(text, "December 29");
  e.times = {{day.span, day.text, "DATE", "2014-12-29"}};

  Agreement a;
  a.id = AgreementId("first");
  a.name = "Secrets Pact";
  a.type = AgreementType::kIntelligence;
  a.parties = {ActorId("JPN"), ActorId("KOR"), ActorId("USA")};
  a.hub = ActorId("USA");
  a.subject = "intelligence";
  a.status = AgreementStatus::kInForce;
  const Evidence whole =
      quote(text, "put a “pact” on intelligence into force", {"dates.in_force", "status"});
  a.history = {{AgreementStatus::kInForce,
                PartialDate::parse("2014-12-29"),
                Modality::kAsserted,
                PartialDate::parse("2014-12-29"),
                {whole}}};
  a.binding = false;
  a.dates.in_force = PartialDate::parse("2014-12-29");
  a.dates.signed_on = PartialDate::parse("2014-12");
  a.place = "SEOUL";
  a.acts = {{ActorId("JPN"),
             ActKind::kRatification,
             PartialDate::parse("2014-12-26"),
             PartialDate::parse("2015"),
             "JPN/parliament",
             Modality::kPlanned,
             {{ActorId("KOR/defense-ministry"), "Seoul's Defense Ministry"}},
             {whole}}};
  a.related = {{RelatedKind::kSupersedes, AgreementId("0123456789ab")}};
  a.attributed_to = {{ActorId(), "Seoul's Defense Ministry"}};
  a.secret = true;
  a.obligations = {Obligation::kConsultation};
  a.terms = {{TermKind::kAmount, "500000000", "USD"},
             {TermKind::kDuration, "2.5", "year"},
             {TermKind::kQuota, "12345678901234567890123", "t"},
             {TermKind::kDeadline, "2015-06", ""}};
  a.refs = {{"unts", "541"}, {"wikidata", "Q1"}};
  a.depositary = "USA";
  a.rule = "frame:into-force";
  a.confidence = 0.9;
  a.evidence = {whole};
  a.evidence[0].stance = Stance::kDoubts;
  a.evidence[0].origin = Origin::kInferred;
  e.agreements = {a};

  Relation r;
  r.subject = ActorId("JPN");
  r.predicate = Predicate::kSharesIntelligenceWith;
  r.object = ActorId("KOR");
  r.via = ActorId("USA");
  r.under = AgreementId("first");
  r.since = PartialDate::parse("2014-12-29");
  r.until = PartialDate::parse("2016~");
  r.attributed_to = a.acts[0].attributed_to;
  r.code = "064";
  r.rule = "lex:share-intelligence";
  r.confidence = 0.75;
  r.evidence = {quote(text, "Seoul and Tokyo share secrets")};
  e.relations = {r};

  Event tests;
  tests.actor = ActorId("PRK");
  tests.kind = EventKind::kNuclearTest;
  tests.count = 3;
  tests.from = PartialDate::parse("2006");
  tests.to = PartialDate::parse("2013-02");
  tests.under = AgreementId("first");
  tests.rule = "event:count";
  tests.confidence = 1;
  tests.evidence = {quote(text, "North Korea tested 3 devices by February 2013")};
  e.events = {tests};
  settle_ids(e);
  return e;
}

namespace {

template <class E>
E any_of(std::mt19937& random) {
  return static_cast<E>(random() % count_of<E>());
}

bool chance(std::mt19937& random, unsigned percent) { return random() % 100 < percent; }

std::optional<PartialDate> some_date(std::mt19937& random, unsigned percent) {
  if (!chance(random, percent)) return std::nullopt;
  const int year = 1985 + static_cast<int>(random() % 4);
  const int month = static_cast<int>(random() % 4) * 3;
  const int day = month == 0 || chance(random, 40) ? 0 : 1 + static_cast<int>(random() % 3) * 9;
  return PartialDate::from_ymd(year, month, day);
}

Agreement random_agreement(std::mt19937& random, const std::vector<std::string>& states,
                           const std::vector<Evidence>& quotes) {
  Agreement a;
  a.type = static_cast<AgreementType>(random() % 4);
  a.form = chance(random, 70) ? AgreementForm::kAgreement : AgreementForm::kTreaty;
  for (const auto& state : states) {
    if (chance(random, 45)) a.parties.emplace_back(state);
  }
  if (a.parties.size() > 2 && chance(random, 40)) a.hub = a.parties[random() % a.parties.size()];
  if (chance(random, 20)) a.name = chance(random, 50) ? "Lisbon Grain Pact" : "Treaty of Peace";
  if (chance(random, 40)) a.subject = chance(random, 50) ? "wheat and grain" : "steel quotas";
  a.status = any_of<AgreementStatus>(random);
  a.dates.signed_on = some_date(random, 40);
  a.dates.in_force = some_date(random, 20);
  if (chance(random, 10)) a.dates.ended = PartialDate::from_ymd(1990);
  a.history = {{a.status, a.dates.in_force, Modality::kAsserted, {}, {quotes[0]}}};
  if (!a.parties.empty() && chance(random, 20)) {
    a.acts = {{a.parties[0],
               any_of<ActKind>(random),
               some_date(random, 50),
               {},
               "",
               Modality::kAsserted,
               {},
               {quotes[1]}}};
  }
  a.rule = "random";
  a.confidence = static_cast<double>(random() % 10) / 10;
  a.evidence = {quotes[random() % quotes.size()]};
  return a;
}

}  // namespace

Extraction random_extraction(std::mt19937& random) {
  Extraction e;
  std::string text;
  std::vector<Evidence> quotes;
  for (int i = 0; i < 6; ++i) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += "Sentence";
    for (int word = 0; word < 8; ++word) text += " w" + std::to_string(random() % 100000);
    text += '.';
    e.sentences.push_back({begin, static_cast<std::uint32_t>(text.size())});
    quotes.push_back(
        {e.sentences.back(), text.substr(begin), any_of<Stance>(random), {}, Origin::kStated});
    text += ' ';
  }
  e.producer.version = "test";
  e.document = document("doc-" + std::to_string(random()), text);
  if (const auto date = some_date(random, 80)) e.document.date = date->text();
  const std::vector<std::string> states{"DEU", "FRA", "JPN", "USA"};
  for (const auto& state : states) {
    const auto id = ActorId(state);
    e.actors.push_back({id,
                        ActorKind::kState,
                        "State " + state,
                        {{quotes[0].span, quotes[0].text, any_of<Reading>(random)}},
                        {},
                        {},
                        {},
                        {}});
  }
  for (unsigned i = 0; i < random() % 3; ++i) {
    e.agreements.push_back(random_agreement(random, states, quotes));
    e.agreements.back().id = id_of(e.agreements.back());
  }
  for (unsigned i = 0; i < random() % 5; ++i) {
    Relation r;
    const std::size_t s = random() % 3;
    r.subject = ActorId(states[s]);
    r.object = ActorId(states[s + 1]);
    r.predicate = any_of<Predicate>(random);
    r.modality = any_of<Modality>(random);
    if (is_state_of_affairs(r.predicate)) {
      r.since = some_date(random, 40);
      r.until = some_date(random, 15);
      if (r.since && r.until && !surely_before(*r.since, *r.until)) r.until.reset();
    } else {
      r.on = some_date(random, 50);
    }
    if (chance(random, 15)) r.via = ActorId("USA");
    if (!e.agreements.empty() && chance(random, 30)) r.under = e.agreements.back().id;
    r.rule = "random";
    r.confidence = static_cast<double>(random() % 1000) / 1000;
    r.evidence = {quotes[random() % quotes.size()]};
    e.relations.push_back(r);
  }
  if (chance(random, 30)) {
    Event event;
    event.actor = ActorId(states[random() % states.size()]);
    event.kind = any_of<EventKind>(random);
    if (chance(random, 50)) event.count = random() % 3;
    event.to = some_date(random, 50);
    event.rule = "random";
    event.confidence = 0.5;
    event.evidence = {quotes[2]};
    e.events.push_back(event);
  }
  settle_ids(e);
  return e;
}

}  // namespace entente::testing
