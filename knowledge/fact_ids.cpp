#include "knowledge/fact_ids.h"

#include <string>

#include "knowledge/content_id.h"

namespace entente {
namespace {

std::string text_or_empty(const std::optional<PartialDate>& date) {
  return date ? date->text() : std::string();
}

template <class T>
std::string value_or_empty(const std::optional<T>& id) {
  return id ? id->value : std::string();
}

}  // namespace

AgreementId id_of(const Agreement& a) {
  std::string parties;
  for (const auto& party : a.parties) parties += party.value + ' ';
  return AgreementId(content_id({"agreement", a.name.value_or(""), name_of(a.form), name_of(a.type),
                                 parties, value_or_empty(a.hub), a.subject.value_or(""),
                                 text_or_empty(a.dates.signed_on), text_or_empty(a.dates.in_force),
                                 text_or_empty(a.dates.ended), name_of(a.modality)}));
}

RelationId id_of(const Relation& r) {
  return RelationId(
      content_id({"relation", r.subject.value, name_of(r.predicate), r.object.value,
                  value_or_empty(r.via), value_or_empty(r.under), name_of(r.modality),
                  text_or_empty(r.on), text_or_empty(r.since), text_or_empty(r.until)}));
}

EventId id_of(const Event& e) {
  return EventId(content_id({"event", e.actor.value, name_of(e.kind),
                             e.count ? std::to_string(*e.count) : "", text_or_empty(e.from),
                             text_or_empty(e.to), value_or_empty(e.under), name_of(e.modality)}));
}

}  // namespace entente
