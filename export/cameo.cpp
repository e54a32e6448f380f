// Event rows after CAMEO and PLOVER (tab-separated, with a heading): who did what to whom on which
// day. Relations that hold both ways are a row each way, as event data code a meeting; an agreement
// that was settled is 057 between each two of its parties, never past its hub, and in treaties of
// many parties between none.
#include <array>

#include "export/elements.h"
#include "export/exporter.h"
#include "queries/fact_rows.h"

namespace entente::exports {
namespace {

struct Code {
  std::string_view cameo, plover;
};

/// By predicate, in its order (Gerner, Schrodt, Yilmaz: CAMEO codebook 1.1b3; PLOVER 2018).
/// Membership is no event.
constexpr std::array<Code, count_of<Predicate>()> kCodes{{{"057", "AGREE"},
                                                          {"064", "COOPERATE"},
                                                          {"05", "COOPERATE"},
                                                          {"06", "COOPERATE"},
                                                          {"04", "CONSULT"},
                                                          {"061", "COOPERATE"},
                                                          {"045", "CONSULT"},
                                                          {"07", "AID"},
                                                          {"051", "SUPPORT"},
                                                          {"054", "SUPPORT"},
                                                          {"", ""},
                                                          {"10", "REQUEST"},
                                                          {"11", "ACCUSE"},
                                                          {"12", "REJECT"},
                                                          {"13", "THREATEN"},
                                                          {"16", "SANCTION"},
                                                          {"19", "ASSAULT"},
                                                          {"11", "ACCUSE"}}};

constexpr std::size_t kMostParties = 12;  ///< as the graph's --max-parties

std::string field(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return out;
}

bool was_settled(AgreementStatus status) {
  return status == AgreementStatus::kAgreed || status == AgreementStatus::kSigned ||
         status == AgreementStatus::kRatified || status == AgreementStatus::kInForce ||
         status == AgreementStatus::kSuspended || status == AgreementStatus::kTerminated;
}

/// What the rows of one fact share.
struct Common {
  std::string id, day, date, cameo, plover, modality, via, confidence, sources;
  queries::Citation citation;
};

class Cameo : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.write(
        "fact\tday\tdate\tsource_actor\tsource_name\ttarget_actor\ttarget_name\tcameo\tcameo_root\t"
        "plover\tmodality\tvia\tconfidence\tsources\tsentence\tpublisher\turl\n");
    world.store().for_each_relation([&](const storage::RelationRow& row) { of(world, row, out); });
    world.store().for_each_agreement(
        [&](const storage::AgreementRow& row) { of(world, row, out); });
  }

 private:
  static void row(queries::World& world, const Common& c, const ActorId& source,
                  const ActorId& target, Output& out) {
    std::string line;
    for (const std::string& cell :
         {c.id, c.day, c.date, source.value, world.name(source), target.value, world.name(target),
          c.cameo, c.cameo.substr(0, 2), c.plover, c.modality, c.via, c.confidence, c.sources,
          c.citation.sentence, c.citation.source.value_or(""), c.citation.url.value_or("")}) {
      line += (line.empty() ? "" : "\t") + field(cell);
    }
    out.write(line + "\n");
  }

  template <class Row, class Fact>
  static Common common(const queries::World& world, const Row& row, const Fact& fact,
                       const std::optional<PartialDate>& date, Predicate predicate) {
    const Code& code = kCodes[static_cast<std::size_t>(predicate)];
    Common c;
    c.id = fact.id.value;
    const auto shown = date ? date : row.support.first_reported;
    if (date) c.date = date->text();
    if (shown && shown->earliest() != PartialDate::kMinusInfinity)
      c.day = PartialDate::from_day(shown->earliest()).text();
    c.cameo = code.cameo;
    c.plover = code.plover;
    c.modality = name_of(fact.modality);
    c.confidence = decimal(fact.confidence);
    c.sources = std::to_string(row.support.sources);
    if (auto cited = queries::cite(world, row, queries::EvidenceLevel::kShort); !cited.empty())
      c.citation = std::move(cited.front());
    return c;
  }

  static void of(queries::World& world, const storage::RelationRow& r, Output& out) {
    const Relation& relation = r.relation;
    if (relation.predicate == Predicate::kMemberOf) return;
    Common c =
        common(world, r, relation, relation.on ? relation.on : relation.since, relation.predicate);
    if (relation.code) c.cameo = *relation.code;
    if (relation.via) c.via = relation.via->value;
    row(world, c, relation.subject, relation.object, out);
    if (is_symmetric(relation.predicate)) row(world, c, relation.object, relation.subject, out);
  }

  static void of(queries::World& world, const storage::AgreementRow& r, Output& out) {
    const Agreement& a = r.agreement;
    if (!was_settled(a.status) || a.parties.size() > kMostParties) return;
    const Common c = common(world, r, a, a.dates.signed_on ? a.dates.signed_on : a.dates.in_force,
                            Predicate::kHasAgreementWith);
    for (const ActorId& one : a.parties) {
      for (const ActorId& other : a.parties) {
        const bool past_hub = a.hub && one != *a.hub && other != *a.hub;
        if (one != other && !past_hub) row(world, c, one, other, out);
      }
    }
  }
};

}  // namespace

Format cameo_format() {
  return {"cameo", "Event rows after CAMEO and PLOVER, by tabs", false,
          [] { return std::make_unique<Cameo>(); }};
}

}  // namespace entente::exports
