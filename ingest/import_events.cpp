#include "ingest/import_events.h"

#include <utility>

namespace entente::ingest {

bool give_event(std::string_view source, std::string title, const CodedEvent& event,
                const ImportRow& row, Importing& out) {
  ImportedDocument document(source, event.id, std::move(title));
  document.publisher(event.publisher);
  document.date(event.reported ? event.reported : event.on);
  const Span place = document.add(row);
  if (event.meaning.agreement) {
    Agreement a;
    a.parties = {event.source, event.target};
    a.status = *event.meaning.agreement;
    a.modality = event.meaning.modality;
    if (a.status == AgreementStatus::kSigned || a.status == AgreementStatus::kAgreed)
      a.dates.signed_on = event.on;
    a.evidence.push_back(document.evidence(place, {"parties", "status"}));
    a.history.push_back({a.status, event.on, a.modality, event.reported, a.evidence});
    document.agreements().push_back(std::move(a));
  } else if (event.meaning.predicate) {
    Relation r;
    r.subject = event.source;
    r.predicate = *event.meaning.predicate;
    r.object = event.target;
    r.modality = event.meaning.modality;
    (is_state_of_affairs(r.predicate) ? r.since : r.on) = event.on;
    r.code = event.code;
    r.evidence.push_back(document.evidence(place, {"subject", "predicate", "object"}));
    document.relations().push_back(std::move(r));
  }
  return out.document(std::move(document));
}

}  // namespace entente::ingest
