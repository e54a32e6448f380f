#include "export/elements.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <stdexcept>

#include "queries/fact_rows.h"

namespace entente::exports {
namespace {

using storage::AgreementRow;
using storage::EventRow;
using storage::RelationRow;

constexpr std::array kNodeAttributes{
    Attribute{"class", AttributeType::kText, "actor, agreement or event"},
    Attribute{"kind", AttributeType::kText, "kind of the actor or event, type of the agreement"},
    Attribute{"form", AttributeType::kText, "form of the agreement"},
    Attribute{"status", AttributeType::kText, "status of the agreement"},
    Attribute{"subject", AttributeType::kText, "what the agreement is about"},
    Attribute{"modality", AttributeType::kText, "asserted, planned or negated"},
    Attribute{"since", AttributeType::kText,
              "actor: founded; agreement: signed; event: from (EDTF)"},
    Attribute{"in_force", AttributeType::kText, "agreement: entry into force (EDTF)"},
    Attribute{"until", AttributeType::kText, "actor or agreement: ended; event: to (EDTF)"},
    Attribute{"count", AttributeType::kInteger, "event: how many"},
    Attribute{"aliases", AttributeType::kText, "actor: words of texts for it, by semicolons"},
    Attribute{"codes", AttributeType::kText, "actor: codes in other lists, by semicolons"},
    Attribute{"documents", AttributeType::kInteger, "documents that tell of it"},
    Attribute{"sources", AttributeType::kInteger, "independent sources among them"},
    Attribute{"confidence", AttributeType::kDecimal, "0 to 1"},
};

constexpr std::array kEdgeAttributes{
    Attribute{"predicate", AttributeType::kText, "relation, or tie of an agreement or event"},
    Attribute{"fact", AttributeType::kText, "id that `entente explain` takes"},
    Attribute{"symmetric", AttributeType::kFlag, "holds both ways"},
    Attribute{"via", AttributeType::kText, "hub of the relation whose half this edge is"},
    Attribute{"under", AttributeType::kText, "agreement that it rests on"},
    Attribute{"modality", AttributeType::kText, "asserted, planned or negated"},
    Attribute{"on", AttributeType::kText, "day or period of an act (EDTF)"},
    Attribute{"since", AttributeType::kText, "state of affairs: begin (EDTF)"},
    Attribute{"until", AttributeType::kText, "state of affairs: end (EDTF)"},
    Attribute{"first_reported", AttributeType::kText, "date of the first report"},
    Attribute{"last_reported", AttributeType::kText, "date of the last report"},
    Attribute{"documents", AttributeType::kInteger, "documents that tell it"},
    Attribute{"sources", AttributeType::kInteger, "independent sources among them"},
    Attribute{"confidence", AttributeType::kDecimal, "0 to 1"},
    Attribute{"sentence", AttributeType::kText, "the sentence that tells it best"},
};

std::string text(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

Node node_of(const storage::ActorRow& row) {
  const Actor& a = row.actor;
  return {a.id.value,
          a.name.empty() ? a.id.value : a.name,
          {"actor", std::string(name_of(a.kind)), "", "", "", "", text(a.since), "", text(a.until),
           "", joined(row.aliases), joined(a.codes), std::to_string(row.documents), "", ""}};
}

Node node_of(queries::World& world, const AgreementRow& row) {
  const Agreement& a = row.agreement;
  return {agreement_node(a.id.value),
          queries::label(world, a),
          {"agreement", std::string(name_of(a.type)), std::string(name_of(a.form)),
           std::string(name_of(a.status)), a.subject.value_or(""), std::string(name_of(a.modality)),
           text(a.dates.signed_on), text(a.dates.in_force), text(a.dates.ended), "",
           joined(row.names), "", std::to_string(row.support.documents),
           std::to_string(row.support.sources), decimal(a.confidence)}};
}

Node node_of(queries::World& world, const EventRow& row) {
  const Event& e = row.event;
  std::string kind(name_of(e.kind));
  return {
      event_node(e.id.value),
      world.name(e.actor) + ": " + kind,
      {"event", kind, "", "", "", std::string(name_of(e.modality)), text(e.from), "", text(e.to),
       e.count ? std::to_string(*e.count) : "", "", "", std::to_string(row.support.documents),
       std::to_string(row.support.sources), decimal(e.confidence)}};
}

/// The values of an edge that is a tie of a fact, not a relation of its own.
std::vector<std::string> tie_values(std::string predicate, const std::string& fact,
                                    const std::string& under, Modality modality,
                                    const storage::Support& support, double confidence,
                                    const std::string& sentence) {
  return {std::move(predicate),
          fact,
          "false",
          "",
          under,
          std::string(name_of(modality)),
          "",
          "",
          "",
          text(support.first_reported),
          text(support.last_reported),
          std::to_string(support.documents),
          std::to_string(support.sources),
          decimal(confidence),
          sentence};
}

template <class Row>
std::string best_sentence(const queries::World& world, const Row& row) {
  const auto cited = queries::cite(world, row, queries::EvidenceLevel::kShort);
  return cited.empty() ? std::string() : cited.front().sentence;
}

class Edges {
 public:
  Edges(queries::World& world, const std::function<void(const Edge&)>& take)
      : world_(world), take_(take) {
    world.store().for_each_agreement(
        [&](const AgreementRow& row) { agreements_.insert(row.agreement.id.value); });
  }

  void of(const AgreementRow& row) {
    const Agreement& a = row.agreement;
    const std::string node = agreement_node(a.id.value), sentence = best_sentence(world_, row);
    const bool tentative =
        a.modality != Modality::kAsserted || a.status != AgreementStatus::kInForce;
    for (const ActorId& party : a.parties) {
      const bool hub = a.hub == party;
      take_({party.value, node, hub ? "hub of" : "party to", false, tentative,
             tie_values(hub ? "hub_of" : "party_to", a.id.value, a.id.value, a.modality,
                        row.support, a.confidence, sentence)});
    }
    for (const RelatedAgreement& related : a.related) {
      if (agreements_.count(related.agreement.value) == 0) continue;
      const std::string kind(name_of(related.kind));
      take_({node, agreement_node(related.agreement.value), kind, false, tentative,
             tie_values(kind, a.id.value, "", a.modality, row.support, a.confidence, sentence)});
    }
  }

  void of(const RelationRow& row) {
    const Relation& r = row.relation;
    auto values =
        tie_values(std::string(name_of(r.predicate)), r.id.value, r.under ? r.under->value : "",
                   r.modality, row.support, r.confidence, best_sentence(world_, row));
    values[2] = is_symmetric(r.predicate) ? "true" : "false";
    values[3] = r.via ? r.via->value : "";
    values[6] = text(r.on);
    values[7] = text(r.since);
    values[8] = text(r.until);
    Edge edge{r.subject.value,
              r.object.value,
              queries::phrase(r.predicate),
              is_symmetric(r.predicate),
              r.modality != Modality::kAsserted,
              std::move(values)};
    if (!r.via) return take_(edge);
    edge.to = r.via->value;
    take_(edge);
    edge.from = r.via->value;
    edge.to = r.object.value;
    take_(edge);
  }

  void of(const EventRow& row) {
    const Event& e = row.event;
    const std::string node = event_node(e.id.value), sentence = best_sentence(world_, row);
    const bool tentative = e.modality != Modality::kAsserted;
    take_({e.actor.value, node, "did", false, tentative,
           tie_values("did", e.id.value, e.under ? e.under->value : "", e.modality, row.support,
                      e.confidence, sentence)});
    if (e.under && agreements_.count(e.under->value) > 0) {
      take_({node, agreement_node(e.under->value), "answers to", false, tentative,
             tie_values("answers_to", e.id.value, e.under->value, e.modality, row.support,
                        e.confidence, sentence)});
    }
  }

 private:
  queries::World& world_;
  const std::function<void(const Edge&)>& take_;
  std::set<std::string> agreements_;
};

char upper(char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c); }

template <class Element, std::size_t N>
const std::string& find(const Element& element, const std::array<Attribute, N>& attributes,
                        std::string_view key) {
  for (std::size_t i = 0; i < N; ++i) {
    if (attributes[i].key == key) return element.values[i];
  }
  throw std::out_of_range("no attribute " + std::string(key));
}

}  // namespace

std::string_view type_name(AttributeType type) {
  switch (type) {
    case AttributeType::kInteger:
      return "long";
    case AttributeType::kDecimal:
      return "double";
    case AttributeType::kFlag:
      return "boolean";
    case AttributeType::kText:
      break;
  }
  return "string";
}

std::span<const Attribute> node_attributes() { return kNodeAttributes; }
std::span<const Attribute> edge_attributes() { return kEdgeAttributes; }

void for_each_node(queries::World& world, const std::function<void(const Node&)>& take) {
  const storage::Store& store = world.store();
  store.for_each_actor([&](const storage::ActorRow& row) { take(node_of(row)); });
  store.for_each_agreement([&](const AgreementRow& row) { take(node_of(world, row)); });
  store.for_each_event([&](const EventRow& row) { take(node_of(world, row)); });
}

void for_each_edge(queries::World& world, const std::function<void(const Edge&)>& take) {
  const storage::Store& store = world.store();
  Edges edges(world, take);
  store.for_each_agreement([&](const AgreementRow& row) { edges.of(row); });
  store.for_each_relation([&](const RelationRow& row) { edges.of(row); });
  store.for_each_event([&](const EventRow& row) { edges.of(row); });
}

const std::string& value_of(const Node& node, std::string_view key) {
  return find(node, kNodeAttributes, key);
}
const std::string& value_of(const Edge& edge, std::string_view key) {
  return find(edge, kEdgeAttributes, key);
}

std::string node_label(const Node& node) {
  std::string label = value_of(node, "class");
  label.front() = upper(label.front());
  return label;
}

std::string edge_type(const Edge& edge) {
  std::string type = value_of(edge, "predicate");
  std::transform(type.begin(), type.end(), type.begin(), upper);
  return type;
}

std::string agreement_node(std::string_view id) { return "agreement:" + std::string(id); }
std::string event_node(std::string_view id) { return "event:" + std::string(id); }

std::string decimal(double value) {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.4f", value);
  std::string out = buffer.data();
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  return out;
}

std::string joined(std::span<const std::string> parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

}  // namespace entente::exports
