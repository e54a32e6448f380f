#include "export/rdf.h"

#include <array>
#include <map>
#include <set>
#include <stdexcept>

#include "export/elements.h"
#include "export/escape.h"
#include "knowledge/version.h"
#include "queries/fact_rows.h"

namespace entente::exports {
namespace {

constexpr std::array kPrefixes{
    Prefix{"dcterms", "http://purl.org/dc/terms/"},
    Prefix{"edtf", "http://id.loc.gov/datatypes/edtf/"},
    Prefix{"ent", "https://entente.example/vocabulary#"},
    Prefix{"owl", "http://www.w3.org/2002/07/owl#"},
    Prefix{"prov", "http://www.w3.org/ns/prov#"},
    Prefix{"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    Prefix{"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    Prefix{"skos", "http://www.w3.org/2004/02/skos/core#"},
    Prefix{"wd", "http://www.wikidata.org/entity/"},
    Prefix{"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

RdfTerm resource(std::string iri) { return {RdfTerm::Kind::kResource, std::move(iri)}; }
RdfTerm name(std::string curie) { return {RdfTerm::Kind::kName, std::move(curie)}; }
RdfTerm words(std::string text) { return {RdfTerm::Kind::kLiteral, std::move(text)}; }
RdfTerm typed(std::string text, std::string datatype) {
  return {RdfTerm::Kind::kLiteral, std::move(text), std::move(datatype)};
}
RdfTerm number(std::int64_t n) { return typed(std::to_string(n), "xsd:integer"); }

/// A day, month or year in XML Schema's types; anything vaguer as EDTF.
RdfTerm date(const std::string& edtf) {
  const bool digits = edtf.find_first_not_of("0123456789-") == std::string::npos;
  if (digits && edtf.size() == 10) return typed(edtf, "xsd:date");
  if (digits && edtf.size() == 7) return typed(edtf, "xsd:gYearMonth");
  if (digits && edtf.size() == 4) return typed(edtf, "xsd:gYear");
  return typed(edtf, "edtf:EDTF");
}

std::string actor_iri(const ActorId& id) { return "actor/" + iri_segment(id.value); }
std::string fact_iri(std::string_view kind, std::string_view id) {
  return std::string(kind) + "/" + iri_segment(id);
}

std::string class_of(ActorKind kind) {
  std::string text(name_of(kind));
  text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return "ent:" + text;
}

class Writer {
 public:
  Writer(queries::World& world, const std::function<void(const Resource&)>& take)
      : world_(world), take_(take) {}

  void all() {
    program();
    const storage::Store& store = world_.store();
    store.for_each_document([&](const storage::DocumentRow& row) { of(row); });
    store.for_each_actor([&](const storage::ActorRow& row) { actors_.insert(row.actor.id); });
    store.for_each_agreement(
        [&](const storage::AgreementRow& row) { agreements_.insert(row.agreement.id); });
    store.for_each_actor([&](const storage::ActorRow& row) { of(row); });
    store.for_each_agreement([&](const storage::AgreementRow& row) { of(row); });
    store.for_each_relation([&](const storage::RelationRow& row) { of(row); });
    store.for_each_event([&](const storage::EventRow& row) { of(row); });
  }

 private:
  void add(std::string_view property, RdfTerm object) {
    now_.statements.push_back({property, std::move(object)});
  }
  void add(std::string_view property, const std::optional<PartialDate>& value) {
    if (value) add(property, date(value->text()));
  }
  void add(std::string_view property, const std::optional<std::string>& value) {
    if (value) add(property, words(*value));
  }
  void begin(std::string iri, std::string type, std::string graph = {}) {
    now_ = {std::move(iri), std::move(graph), {}};
    add("a", name(std::move(type)));
  }
  void end() { take_(now_); }

  void program() {
    begin("program", "prov:SoftwareAgent");
    add("rdfs:label", words("Entente"));
    add("ent:version", words(std::string(kVersion)));
    end();
    begin("reading", "prov:Activity");
    add("rdfs:label", words("Reading of the documents"));
    add("prov:wasAssociatedWith", resource("program"));
    end();
  }

  void of(const storage::DocumentRow& row) {
    const std::string iri = fact_iri("document", row.export_key);
    documents_[row.number] = iri;
    begin(iri, "ent:Document", iri);
    add("a", name("prov:Entity"));
    add("dcterms:identifier", words(row.export_key));
    add("dcterms:title", row.title);
    if (row.date) add("dcterms:date", date(*row.date));
    add("dcterms:publisher", row.source);
    add("dcterms:source", row.url);
    add("ent:sha256", words(row.sha256));
    add("ent:current", typed(row.current ? "true" : "false", "xsd:boolean"));
    end();
  }

  void of(const storage::ActorRow& row) {
    const Actor& a = row.actor;
    begin(actor_iri(a.id), "ent:Actor");
    add("a", name(class_of(a.kind)));
    add("dcterms:identifier", words(a.id.value));
    add("rdfs:label", words(a.name.empty() ? a.id.value : a.name));
    for (const std::string& alias : row.aliases) add("skos:altLabel", words(alias));
    add("ent:since", a.since);
    add("ent:until", a.until);
    for (const std::string& code : a.codes) {
      add("ent:code", words(code));
      if (code.rfind("wikidata:Q", 0) == 0)
        add("owl:sameAs", name("wd:" + iri_segment(code.substr(9))));
    }
    for (const Continuation& before : a.continues) {
      if (actors_.count(before.id) > 0) add("ent:continues", resource(actor_iri(before.id)));
    }
    end();
  }

  template <class Fact>
  void fact(const Fact& f, const storage::Support& support) {
    add("a", name("prov:Entity"));
    add("dcterms:identifier", words(f.id.value));
    add("ent:modality", words(std::string(name_of(f.modality))));
    add("ent:confidence", typed(decimal(f.confidence), "xsd:decimal"));
    if (!f.rule.empty()) add("ent:rule", words(f.rule));
    add("ent:documents", number(support.documents));
    add("ent:sources", number(support.sources));
    add("ent:firstReported", support.first_reported);
    add("ent:lastReported", support.last_reported);
    for (const Attribution& speaker : f.attributed_to) {
      add("ent:attributedTo", words(speaker.text));
      if (actors_.count(speaker.id) > 0)
        add("prov:wasAttributedTo", resource(actor_iri(speaker.id)));
    }
    add("prov:wasGeneratedBy", resource("reading"));
  }

  void derived(const std::vector<storage::EvidenceRow>& evidence) {
    for (std::size_t i = 0; i < evidence.size(); ++i)
      add("prov:wasDerivedFrom", resource(now_.iri + "#evidence-" + std::to_string(i + 1)));
    end();
    const std::string fact = now_.iri;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
      const storage::EvidenceRow& e = evidence[i];
      const std::string& document = documents_.at(e.document);
      begin(fact + "#evidence-" + std::to_string(i + 1), "ent:Evidence", document);
      add("a", name("prov:Entity"));
      add("prov:wasQuotedFrom", resource(document));
      add("prov:value", words(e.evidence.text));
      add("ent:sentence", words(e.sentence_text));
      add("ent:begin", number(e.evidence.span.begin));
      add("ent:end", number(e.evidence.span.end));
      add("ent:stance", words(std::string(name_of(e.evidence.stance))));
      add("ent:origin", words(std::string(name_of(e.evidence.origin))));
      for (const std::string& field : e.evidence.fields) add("ent:field", words(field));
      end();
    }
  }

  void of(const storage::AgreementRow& row) {
    const Agreement& a = row.agreement;
    const std::string iri = fact_iri("agreement", a.id.value);
    stages(a, iri);
    begin(iri, "ent:Agreement");
    add("rdfs:label", words(queries::label(world_, a)));
    for (const std::string& other : row.names) add("skos:altLabel", words(other));
    add("ent:form", words(std::string(name_of(a.form))));
    add("ent:type", words(std::string(name_of(a.type))));
    add("ent:status", words(std::string(name_of(a.status))));
    for (const ActorId& party : a.parties) add("ent:party", resource(actor_iri(party)));
    if (a.hub) add("ent:hub", resource(actor_iri(*a.hub)));
    add("ent:about", a.subject);
    add("ent:place", a.place);
    add("ent:signed", a.dates.signed_on);
    add("ent:inForce", a.dates.in_force);
    add("ent:ended", a.dates.ended);
    if (a.binding) add("ent:binding", typed(*a.binding ? "true" : "false", "xsd:boolean"));
    if (a.secret) add("ent:secret", typed(*a.secret ? "true" : "false", "xsd:boolean"));
    for (const Obligation o : a.obligations) add("ent:obligation", words(std::string(name_of(o))));
    for (const entente::Term& t : a.terms)
      add("ent:term", words(std::string(name_of(t.kind)) + " " + t.value + " " + t.unit));
    for (const auto& [list, entry] : a.refs) add("ent:reference", words(list + ":" + entry));
    for (const RelatedAgreement& other : a.related) {
      if (agreements_.count(other.agreement) == 0) continue;
      add(kRelated[static_cast<std::size_t>(other.kind)],
          resource(fact_iri("agreement", other.agreement.value)));
    }
    for (std::size_t i = 0; i < a.history.size(); ++i)
      add("ent:stage", resource(iri + "#stage-" + std::to_string(i + 1)));
    for (std::size_t i = 0; i < a.acts.size(); ++i)
      add("ent:act", resource(iri + "#act-" + std::to_string(i + 1)));
    fact(a, row.support);
    derived(world_.store().evidence_of(row));
  }

  void stages(const Agreement& a, const std::string& iri) {
    for (std::size_t i = 0; i < a.history.size(); ++i) {
      begin(iri + "#stage-" + std::to_string(i + 1), "ent:Stage");
      add("ent:status", words(std::string(name_of(a.history[i].status))));
      add("ent:on", a.history[i].on);
      add("ent:modality", words(std::string(name_of(a.history[i].modality))));
      add("ent:firstReported", a.history[i].reported);
      end();
    }
    for (std::size_t i = 0; i < a.acts.size(); ++i) {
      begin(iri + "#act-" + std::to_string(i + 1), "ent:Act");
      add("ent:party", resource(actor_iri(a.acts[i].party)));
      add("ent:kind", words(std::string(name_of(a.acts[i].act))));
      add("ent:on", a.acts[i].on);
      add("ent:effective", a.acts[i].effective);
      add("ent:modality", words(std::string(name_of(a.acts[i].modality))));
      end();
    }
  }

  void of(const storage::RelationRow& row) {
    const Relation& r = row.relation;
    const std::string property = "ent:" + std::string(name_of(r.predicate));
    begin(fact_iri("relation", r.id.value), "ent:Relation");
    add("ent:subject", resource(actor_iri(r.subject)));
    add("ent:predicate", name(property));
    add("ent:object", resource(actor_iri(r.object)));
    if (r.via) add("ent:via", resource(actor_iri(*r.via)));
    if (r.under && agreements_.count(*r.under) > 0)
      add("ent:under", resource(fact_iri("agreement", r.under->value)));
    add("ent:on", r.on);
    add("ent:since", r.since);
    add("ent:until", r.until);
    if (r.code) add("ent:cameo", words(*r.code));
    fact(r, row.support);
    derived(world_.store().evidence_of(row));
    if (r.modality != Modality::kAsserted || r.via) return;
    now_ = {actor_iri(r.subject), "", {}};
    add(property, resource(actor_iri(r.object)));
    end();
    if (!is_symmetric(r.predicate)) return;
    now_ = {actor_iri(r.object), "", {}};
    add(property, resource(actor_iri(r.subject)));
    end();
  }

  void of(const storage::EventRow& row) {
    const Event& e = row.event;
    begin(fact_iri("event", e.id.value), "ent:Event");
    add("ent:actor", resource(actor_iri(e.actor)));
    add("ent:kind", words(std::string(name_of(e.kind))));
    if (e.count) add("ent:count", number(*e.count));
    add("ent:since", e.from);
    add("ent:until", e.to);
    if (e.under && agreements_.count(*e.under) > 0)
      add("ent:under", resource(fact_iri("agreement", e.under->value)));
    fact(e, row.support);
    derived(world_.store().evidence_of(row));
  }

  static constexpr std::array<std::string_view, 5> kRelated{
      "ent:amends", "ent:protocolTo", "ent:implements", "ent:renews", "ent:supersedes"};

  queries::World& world_;
  const std::function<void(const Resource&)>& take_;
  Resource now_;
  std::map<storage::Number, std::string> documents_;
  std::set<ActorId> actors_;
  std::set<AgreementId> agreements_;
};

}  // namespace

std::span<const Prefix> prefixes() { return kPrefixes; }

std::string expanded(std::string_view curie) {
  const auto colon = curie.find(':');
  for (const Prefix& prefix : kPrefixes) {
    if (curie.substr(0, colon) == prefix.name)
      return std::string(prefix.iri) + std::string(curie.substr(colon + 1));
  }
  throw std::out_of_range("no prefix of " + std::string(curie));
}

void for_each_resource(queries::World& world, const std::function<void(const Resource&)>& take) {
  Writer(world, take).all();
}

}  // namespace entente::exports
