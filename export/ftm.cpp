// FollowTheMoney entities (followthemoney.tech), a line of JSON each, as OpenAleph and Yente take
// them: actors, agreements as events in which the parties are involved, relations as links, and the
// documents that prove them.
#include <map>
#include <set>
#include <vector>

#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"
#include "queries/fact_rows.h"

namespace entente::exports {
namespace {

/// One entity under way: properties are lists of texts; what is empty is left out.
class Entity {
 public:
  Entity(std::string id, std::string schema) : id_(std::move(id)), schema_(std::move(schema)) {}

  void add(const std::string& property, const std::string& value) {
    if (!value.empty()) properties_[property].insert(value);
  }
  void add(const std::string& property, const std::optional<std::string>& value) {
    if (value) add(property, *value);
  }
  /// Followthemoney knows years, months and days; of vaguer dates the first day that is known.
  void add(const std::string& property, const std::optional<PartialDate>& date) {
    if (!date) return;
    if (date->text().find_first_not_of("0123456789-") == std::string::npos) {
      add(property, date->text());
    } else if (date->earliest() != PartialDate::kMinusInfinity) {
      add(property, PartialDate::from_day(date->earliest()).text());
    }
  }
  std::string line() const {
    std::string text =
        "{\"id\":" + json(id_) + ",\"schema\":" + json(schema_) + ",\"properties\":{";
    bool first = true;
    for (const auto& [property, values] : properties_) {
      text += (first ? "" : ",") + json(property) + ":[";
      first = false;
      for (const std::string& value : values)
        text += (value == *values.begin() ? "" : ",") + json(value);
      text += "]";
    }
    return text + "}}\n";
  }

 private:
  std::string id_, schema_;
  std::map<std::string, std::set<std::string>> properties_;
};

std::string actor_id(const ActorId& id) { return "actor-" + iri_segment(id.value); }

std::string schema_of(ActorKind kind) {
  switch (kind) {
    case ActorKind::kState:
    case ActorKind::kSubnational:
    case ActorKind::kAgency:
      return "PublicBody";
    case ActorKind::kPerson:
      return "Person";
    case ActorKind::kPlace:
      return "Address";
    case ActorKind::kOrganization:
    case ActorKind::kGroup:
      break;
  }
  return "Organization";
}

class Ftm : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    const storage::Store& store = world.store();
    store.for_each_document([&](const storage::DocumentRow& row) { out.write(of(row, store)); });
    store.for_each_actor([&](const storage::ActorRow& row) { out.write(of(row)); });
    store.for_each_agreement([&](const storage::AgreementRow& row) { out.write(of(world, row)); });
    store.for_each_relation([&](const storage::RelationRow& row) { out.write(of(world, row)); });
    store.for_each_event([&](const storage::EventRow& row) { out.write(of(world, row)); });
  }

 private:
  std::string of(const storage::DocumentRow& row, const storage::Store& store) {
    std::string& id = documents_[row.number];
    id = "document-" + iri_segment(row.export_key);
    Entity e(id, "Article");
    e.add("title", row.title);
    e.add("publishedAt", row.date);
    e.add("publisher", row.source);
    e.add("sourceUrl", row.url);
    e.add("bodyText", store.text(row.number));
    return e.line();
  }

  static std::string of(const storage::ActorRow& row) {
    const Actor& a = row.actor;
    Entity e(actor_id(a.id), schema_of(a.kind));
    e.add(a.kind == ActorKind::kPlace ? "full" : "name", a.name.empty() ? a.id.value : a.name);
    if (a.kind != ActorKind::kPlace) {
      for (const std::string& alias : row.aliases) e.add("alias", alias);
    }
    for (const std::string& code : a.codes) {
      if (code.rfind("wikidata:", 0) == 0) e.add("wikidataId", code.substr(9));
      if (code.rfind("iso2:", 0) == 0) {
        std::string country = code.substr(5);
        for (char& c : country) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        e.add("country", country);
      }
    }
    return e.line();
  }

  template <class Row>
  void prove(const queries::World& world, const Row& row, Entity& e) const {
    for (const auto& evidence : world.store().evidence_of(row)) {
      e.add("proof", documents_.at(evidence.document));
      e.add("publisher", evidence.source);
      e.add("sourceUrl", evidence.url);
    }
    const auto cited = queries::cite(world, row, queries::EvidenceLevel::kShort);
    if (!cited.empty()) e.add("description", cited.front().sentence);
  }

  std::string of(queries::World& world, const storage::AgreementRow& row) const {
    const Agreement& a = row.agreement;
    Entity e("agreement-" + a.id.value, "Event");
    e.add("name", queries::label(world, a));
    for (const ActorId& party : a.parties) e.add("involved", actor_id(party));
    if (a.hub) e.add("organizer", actor_id(*a.hub));
    e.add("summary", a.subject);
    e.add("keywords", std::string(name_of(a.type)));
    e.add("keywords", std::string(name_of(a.status)));
    e.add("startDate", a.dates.in_force ? a.dates.in_force : a.dates.signed_on);
    e.add("endDate", a.dates.ended);
    e.add("location", a.place);
    e.add("recordId", a.id.value);
    prove(world, row, e);
    return e.line();
  }

  std::string of(queries::World& world, const storage::RelationRow& row) const {
    const Relation& r = row.relation;
    const bool member = r.predicate == Predicate::kMemberOf;
    Entity e("relation-" + r.id.value, member ? "Membership" : "UnknownLink");
    e.add(member ? "member" : "subject", actor_id(r.subject));
    e.add(member ? "organization" : "object", actor_id(r.object));
    e.add("role", queries::phrase(r.predicate) + (r.via ? " through " + world.name(*r.via) : ""));
    if (r.modality != Modality::kAsserted) e.add("status", std::string(name_of(r.modality)));
    e.add("date", r.on);
    e.add("startDate", r.since);
    e.add("endDate", r.until);
    e.add("recordId", r.id.value);
    prove(world, row, e);
    return e.line();
  }

  std::string of(queries::World& world, const storage::EventRow& row) const {
    const Event& event = row.event;
    Entity e("event-" + event.id.value, "Event");
    std::string name = world.name(event.actor) + ": " + std::string(name_of(event.kind));
    if (event.count) name += " × " + std::to_string(*event.count);
    e.add("name", name);
    e.add("involved", actor_id(event.actor));
    e.add("startDate", event.from);
    e.add("endDate", event.to);
    e.add("recordId", event.id.value);
    prove(world, row, e);
    return e.line();
  }

  std::map<storage::Number, std::string> documents_;
};

}  // namespace

Format ftm_format() {
  return {"ftm", "FollowTheMoney entities, for OpenAleph", false,
          [] { return std::make_unique<Ftm>(); }};
}

}  // namespace entente::exports
