// make_world FILE ACTORS RELATIONS [SEED]: writes a database of that size through the store's own
// doors, for measuring. A power law of partners, one relation in twenty through a hub, one in a
// hundred under an agreement of two to six parties, dates over seventy years, evidence for each.
// The same numbers give the same knowledge.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "knowledge/content_id.h"
#include "knowledge/fact_ids.h"
#include "storage/store.h"

namespace {

using namespace entente;

constexpr std::size_t kRelationsADocument = 100, kDocumentsATransaction = 200;

class Maker {
 public:
  Maker(std::uint32_t actors, std::uint64_t seed) : random_(seed), actors_(actors) {}

  Extraction document(std::size_t number, std::size_t relations) {
    Extraction e;
    e.producer = {"bench", "", "", ""};
    e.document.id = e.document.key = "doc-" + std::to_string(number);
    const PartialDate reported = day();
    e.document.date = reported.text();
    e.document.source = "Publisher " + std::to_string(below(40));
    std::set<std::string> seen;
    for (std::size_t i = 0; i < relations; ++i) add(e, reported, number * relations + i, seen);
    e.document.sha256 = sha256_hex(e.document.text);
    for (const std::string& id : seen) {
      Actor actor;
      actor.id = ActorId(id);
      actor.name = id;
      e.actors.push_back(actor);
    }
    std::sort(e.relations.begin(), e.relations.end(),
              [](const Relation& a, const Relation& b) { return a.id < b.id; });
    e.relations.erase(
        std::unique(e.relations.begin(), e.relations.end(),
                    [](const Relation& a, const Relation& b) { return a.id == b.id; }),
        e.relations.end());
    return e;
  }

 private:
  std::uint64_t below(std::uint64_t n) { return random_() % n; }
  PartialDate day() {
    return PartialDate::from_day(static_cast<PartialDate::Day>(below(25'000)) - 7'000);
  }
  /// Few are named often: the rank follows a power law with exponent 2.
  std::string actor() {
    const double u = (static_cast<double>(random_() >> 11U) + 0.5) / 9007199254740992.0;
    const double skewed = below(4) == 0 ? u * u * u : u;
    char id[16];
    std::snprintf(id, sizeof id, "A%06u", static_cast<unsigned>(skewed * actors_));
    return id;
  }

  void add(Extraction& e, const PartialDate& reported, std::size_t number,
           std::set<std::string>& seen) {
    Relation r;
    r.subject = ActorId(actor());
    r.object = ActorId(actor());
    if (r.subject == r.object) return;
    r.predicate = static_cast<Predicate>(1 + below(count_of<Predicate>() - 1));
    if (is_symmetric(r.predicate) && r.object < r.subject) std::swap(r.subject, r.object);
    if (below(20) == 0) {
      r.via = ActorId(actor());
      if (*r.via == r.subject || *r.via == r.object) r.via.reset();
    }
    const std::uint64_t dated = below(10);
    if (is_state_of_affairs(r.predicate)) {
      if (dated < 5)
        r.since = PartialDate::from_day(reported.earliest() -
                                        static_cast<PartialDate::Day>(below(4'000)));
      if (dated == 0)
        r.until = PartialDate::from_day(reported.earliest() +
                                        static_cast<PartialDate::Day>(below(4'000)));
    } else if (dated < 7) {
      r.on = reported;
    }
    r.modality = below(12) == 0 ? Modality::kPlanned : Modality::kAsserted;
    r.confidence = 0.5 + static_cast<double>(below(50)) / 100;
    r.rule = "bench";
    Evidence evidence = sentence(e, r.subject.value + " and " + r.object.value + " in report " +
                                        std::to_string(number) + ".");
    if (below(100) == 0) r.under = agreement(e, r, reported, evidence, seen);
    r.evidence = {evidence};
    r.id = id_of(r);
    seen.insert(r.subject.value);
    seen.insert(r.object.value);
    if (r.via) seen.insert(r.via->value);
    e.relations.push_back(std::move(r));
  }

  static Evidence sentence(Extraction& e, const std::string& text) {
    Evidence evidence;
    if (!e.document.text.empty()) e.document.text += ' ';
    evidence.span.begin = static_cast<std::uint32_t>(e.document.text.size());
    e.document.text += text;
    evidence.span.end = static_cast<std::uint32_t>(e.document.text.size());
    evidence.text = text;
    e.sentences.push_back(evidence.span);
    return evidence;
  }

  AgreementId agreement(Extraction& e, const Relation& r, const PartialDate& reported,
                        const Evidence& evidence, std::set<std::string>& seen) {
    Agreement a;
    std::set<std::string> parties{r.subject.value, r.object.value};
    for (std::uint64_t i = below(5); i > 0; --i) parties.insert(actor());
    for (const std::string& party : parties) a.parties.emplace_back(party), seen.insert(party);
    a.type = static_cast<AgreementType>(below(count_of<AgreementType>()));
    a.status = AgreementStatus::kInForce;
    a.dates.in_force =
        PartialDate::from_day(reported.earliest() - static_cast<PartialDate::Day>(below(4'000)));
    a.rule = "bench";
    a.confidence = 0.9;
    a.evidence = {evidence};
    a.id = id_of(a);
    for (const Agreement& other : e.agreements) {
      if (other.id == a.id) return a.id;
    }
    e.agreements.push_back(a);
    return a.id;
  }

  std::mt19937_64 random_;
  std::uint32_t actors_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fprintf(stderr, "use: make_world FILE ACTORS RELATIONS [SEED]\n");
    return 2;
  }
  std::filesystem::remove(argv[1]);
  auto store = storage::Store::open(argv[1], storage::Access::kCreate);
  Maker maker(static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10)),
              argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1);
  const std::size_t relations = std::strtoull(argv[3], nullptr, 10);
  const std::size_t documents = (relations + kRelationsADocument - 1) / kRelationsADocument;
  for (std::size_t first = 0; first < documents; first += kDocumentsATransaction) {
    std::vector<Extraction> batch;
    for (std::size_t d = first; d < std::min(documents, first + kDocumentsATransaction); ++d)
      batch.push_back(maker.document(d, std::min(kRelationsADocument, relations)));
    std::vector<storage::IngestItem> items;
    for (const Extraction& e : batch) items.push_back({&e, "", 0});
    store.ingest(items);
    std::fprintf(stderr, "\r%zu of %zu documents", first + batch.size(), documents);
  }
  std::fprintf(stderr, "\n");
  return 0;
}
