#include "export/tables.h"

#include <map>

#include "export/elements.h"
#include "queries/fact_rows.h"

namespace entente::exports {
namespace {

using queries::World;
using storage::AgreementRow;
using storage::EventRow;
using storage::RelationRow;
using Take = std::function<void(const Cells&)>;

std::string text(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }
std::string text(const std::optional<ActorId>& id) { return id ? id->value : ""; }
std::string text(const std::optional<AgreementId>& id) { return id ? id->value : ""; }
std::string text(const std::optional<bool>& flag) { return !flag ? "" : *flag ? "true" : "false"; }
std::string number(std::uint64_t n) { return std::to_string(n); }

void documents(World& world, const Take& take) {
  world.store().for_each_document([&](const storage::DocumentRow& d) {
    take({d.export_key, d.title.value_or(""), d.date.value_or(""), d.source.value_or(""),
          d.url.value_or(""), d.sha256, d.current ? "true" : "false", number(d.sentences)});
  });
}

void actors(World& world, const Take& take) {
  world.store().for_each_actor([&](const storage::ActorRow& row) {
    const Actor& a = row.actor;
    take({a.id.value, std::string(name_of(a.kind)), a.name, joined(row.aliases), joined(a.codes),
          text(a.since), text(a.until), number(row.documents)});
  });
}

void agreements(World& world, const Take& take) {
  world.store().for_each_agreement([&](const AgreementRow& row) {
    const Agreement& a = row.agreement;
    take({a.id.value, queries::label(world, a), std::string(name_of(a.form)),
          std::string(name_of(a.type)), text(a.hub), a.subject.value_or(""),
          std::string(name_of(a.status)), text(a.dates.signed_on), text(a.dates.in_force),
          text(a.dates.ended), a.place.value_or(""), text(a.binding), text(a.secret),
          std::string(name_of(a.modality)), decimal(a.confidence), number(row.support.documents),
          number(row.support.sources), text(row.support.first_reported),
          text(row.support.last_reported)});
  });
}

void parties(World& world, const Take& take) {
  world.store().for_each_agreement([&](const AgreementRow& row) {
    const Agreement& a = row.agreement;
    for (const ActorId& party : a.parties)
      take({a.id.value, party.value, a.hub == party ? "hub" : "party"});
  });
}

void history(World& world, const Take& take) {
  world.store().for_each_agreement([&](const AgreementRow& row) {
    for (const StatusEntry& s : row.agreement.history) {
      take({row.agreement.id.value, std::string(name_of(s.status)), text(s.on),
            std::string(name_of(s.modality)), text(s.reported)});
    }
  });
}

void acts(World& world, const Take& take) {
  world.store().for_each_agreement([&](const AgreementRow& row) {
    for (const Act& act : row.agreement.acts) {
      take({row.agreement.id.value, act.party.value, std::string(name_of(act.act)), text(act.on),
            text(act.effective), std::string(name_of(act.modality))});
    }
  });
}

void relations(World& world, const Take& take) {
  world.store().for_each_relation([&](const RelationRow& row) {
    const Relation& r = row.relation;
    take({r.id.value, r.subject.value, std::string(name_of(r.predicate)), r.object.value,
          text(r.via), text(r.under), std::string(name_of(r.modality)), text(r.on), text(r.since),
          text(r.until), r.code.value_or(""), r.rule, decimal(r.confidence),
          number(row.support.documents), number(row.support.sources),
          text(row.support.first_reported), text(row.support.last_reported)});
  });
}

void events(World& world, const Take& take) {
  world.store().for_each_event([&](const EventRow& row) {
    const Event& e = row.event;
    take({e.id.value, e.actor.value, std::string(name_of(e.kind)),
          e.count ? std::to_string(*e.count) : "", text(e.from), text(e.to), text(e.under),
          std::string(name_of(e.modality)), decimal(e.confidence), number(row.support.documents),
          number(row.support.sources)});
  });
}

void evidence(World& world, const Take& take) {
  std::map<storage::Number, std::string> keys;
  world.store().for_each_document(
      [&](const storage::DocumentRow& d) { keys.emplace(d.number, d.export_key); });
  const auto of = [&](std::string_view kind, const std::string& id, const auto& row) {
    for (const storage::EvidenceRow& e : world.store().evidence_of(row)) {
      take({std::string(kind), id, keys.at(e.document), number(e.evidence.span.begin),
            number(e.evidence.span.end), std::string(name_of(e.evidence.stance)),
            std::string(name_of(e.evidence.origin)), joined(e.evidence.fields), e.evidence.text,
            e.sentence_text});
    }
  };
  const storage::Store& store = world.store();
  store.for_each_agreement(
      [&](const AgreementRow& row) { of("agreement", row.agreement.id.value, row); });
  store.for_each_relation(
      [&](const RelationRow& row) { of("relation", row.relation.id.value, row); });
  store.for_each_event([&](const EventRow& row) { of("event", row.event.id.value, row); });
}

std::vector<Table> make_tables() {
  const Field confidence{"confidence", "number", "0 to 1"};
  const Field told_by{"documents", "integer", "Documents that tell it"};
  const Field sources{"sources", "integer", "Independent sources among them"};
  const Field first{"first_reported", "string", "Date of the first report"};
  const Field last{"last_reported", "string", "Date of the last report"};
  const Field modality{"modality", "string", "asserted, planned or negated"};
  const auto dated = [](std::string_view name, std::string_view help) {
    return Field{name, "string", help};
  };
  const Field agreement{"agreement", "string", "The agreement", "agreements.id"};
  const Field party{"party", "string", "The party", "actors.id"};
  return {{"documents",
           "What was read",
           "key",
           {{"key", "string", "What the document is known by"},
            {"title", "string", "Headline"},
            dated("date", "Date of publication"),
            {"source", "string", "Publisher"},
            {"url", "string", "Address"},
            {"sha256", "string", "Hash of the stored text"},
            {"current", "boolean", "False where a later version replaced it"},
            {"sentences", "integer", "Number of sentences"}},
           documents},
          {"actors",
           "States, organisations, groups and others",
           "id",
           {{"id", "string", "ISO 3166-1 alpha-3, an acronym or a short name"},
            {"kind", "string", "state, organization, group, …"},
            {"name", "string", "Name"},
            {"aliases", "string", "Words of texts for it, by semicolons"},
            {"codes", "string", "Codes in other lists, by semicolons"},
            dated("since", "Founded (EDTF)"),
            dated("until", "Ended (EDTF)"),
            {"documents", "integer", "Documents that name it"}},
           actors},
          {"agreements",
           "Treaties, pacts, arrangements, …",
           "id",
           {{"id", "string", "Hash of what it is"},
            {"label", "string", "Its name, or what it is of whom"},
            {"form", "string", "treaty, pact, …"},
            {"type", "string", "intelligence, defense, …"},
            {"hub", "string", "The party through which the others are served", "actors.id"},
            {"subject", "string", "What it is about"},
            {"status", "string", "Latest status"},
            dated("signed", "Signed or reached (EDTF)"),
            dated("in_force", "In force (EDTF)"),
            dated("ended", "Ended (EDTF)"),
            {"place", "string", "Where it was signed"},
            {"binding", "boolean", "Where the text says so"},
            {"secret", "boolean", "Where it is said to be"},
            modality,
            confidence,
            told_by,
            sources,
            first,
            last},
           agreements},
          {"parties",
           "Who is party to what",
           "",
           {agreement, party, {"role", "string", "party or hub"}},
           parties},
          {"history",
           "Every status told of an agreement",
           "",
           {agreement,
            {"status", "string", "Status"},
            dated("on", "Since when (EDTF)"),
            modality,
            dated("reported", "Date of the report")},
           history},
          {"acts",
           "What single parties did",
           "",
           {agreement,
            party,
            {"act", "string", "signature, ratification, …"},
            dated("on", "When (EDTF)"),
            dated("effective", "Effective from (EDTF)"),
            modality},
           acts},
          {"relations",
           "Who does what to whom",
           "id",
           {{"id", "string", "Hash of what it says"},
            {"subject", "string", "Who", "actors.id"},
            {"predicate", "string", "does what"},
            {"object", "string", "to whom", "actors.id"},
            {"via", "string", "Through which hub", "actors.id"},
            {"under", "string", "Under which agreement", "agreements.id"},
            modality,
            dated("on", "Day or period of an act (EDTF)"),
            dated("since", "Begin of a state of affairs (EDTF)"),
            dated("until", "Its end (EDTF)"),
            {"code", "string", "CAMEO code"},
            {"rule", "string", "What found it"},
            confidence,
            told_by,
            sources,
            first,
            last},
           relations},
          {"events",
           "Counted acts of one actor",
           "id",
           {{"id", "string", "Hash of what it says"},
            {"actor", "string", "Who", "actors.id"},
            {"kind", "string", "nuclear_test, …"},
            {"count", "integer", "How many"},
            dated("from", "From (EDTF)"),
            dated("to", "To (EDTF)"),
            {"under", "string", "The agreement it answers to", "agreements.id"},
            modality,
            confidence,
            told_by,
            sources},
           events},
          {"evidence",
           "The sentences that facts rest on",
           "",
           {{"kind", "string", "agreement, relation or event"},
            {"fact", "string", "Its id"},
            {"document", "string", "Where it is told", "documents.key"},
            {"begin", "integer", "First byte of the span in the stored text"},
            {"end", "integer", "One past its last byte"},
            {"stance", "string", "affirms, denies or doubts"},
            {"origin", "string", "stated, inferred, …"},
            {"fields", "string", "Fields of the fact that it carries, by semicolons"},
            {"quote", "string", "The span"},
            {"sentence", "string", "The sentence around it"}},
           evidence}};
}

}  // namespace

std::span<const Table> all_tables() {
  static const std::vector<Table> kTables = make_tables();
  return kTables;
}

}  // namespace entente::exports
