// Told events to merged ones: those that say the same of the same actor are one.
#include <algorithm>

#include "knowledge/extraction_json.h"
#include "knowledge/fact_ids.h"
#include "storage/merger.h"

namespace entente::storage {
namespace {

std::string text_of(const std::optional<PartialDate>& date) { return date ? date->text() : ""; }

std::optional<std::string> or_none(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

void Merger::release_event(Number told, std::optional<Number> event) {
  if (event) dirty_events_.insert(*event);
  db_.run("UPDATE told_events SET event = NULL WHERE number = ?", told);
  pending_events_.push_back(told);
}

void Merger::settle_events() {
  for (const Number event : dirty_events_) {
    std::vector<Number> told;
    db_.each(
        "SELECT number FROM told_events WHERE event = ?",
        [&](Row row) { told.push_back(row.integer(0)); }, event);
    for (const Number number : told) {
      db_.run("UPDATE told_events SET event = NULL WHERE number = ?", number);
      pending_events_.push_back(number);
    }
    db_.run("DELETE FROM events WHERE number = ?", event);
  }
  dirty_events_.clear();
  std::sort(pending_events_.begin(), pending_events_.end());
  pending_events_.erase(std::unique(pending_events_.begin(), pending_events_.end()),
                        pending_events_.end());
  std::map<EventKey, std::vector<Number>> keys;
  for (const Number told : pending_events_) {
    db_.each(
        "SELECT e.body, e.id, a.agreement FROM told_events e "
        "LEFT JOIN told_agreements a ON a.number = e.under WHERE e.number = ?",
        [&](Row row) {
          if (curation_.rejected.count(row.text(1)) > 0) return;
          const Event e = event_from_json(row.view(0));
          const EventKey key{actors_.canonical(actors_.number(e.actor.value)),
                             row.integer(2),
                             std::string(name_of(e.kind)),
                             std::string(name_of(e.modality)),
                             text_of(e.from),
                             text_of(e.to),
                             e.count};
          keys[key].push_back(told);
        },
        told);
  }
  pending_events_.clear();
  for (const auto& [key, told] : keys) regroup(key, told);
}

void Merger::regroup(const EventKey& key, const std::vector<Number>& told) {
  const auto under = key.under == 0 ? std::nullopt : std::optional(key.under);
  auto row_number = db_.integer(
      "SELECT number FROM events WHERE actor = ? AND kind = ? AND count IS ? AND \"from\" IS ? AND "
      "\"to\" IS ? AND under IS ? AND modality = ?",
      key.actor, key.kind, key.count, or_none(key.from), or_none(key.to), under, key.modality);
  if (!row_number) {
    db_.run(
        "INSERT INTO events (id, actor, kind, count, \"from\", \"to\", under, modality, "
        "confidence, "
        "documents, sources, accepted, body) VALUES ('', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, '')",
        key.actor, key.kind, key.count, or_none(key.from), or_none(key.to), under, key.modality);
    row_number = db_.last_number();
  }
  for (const Number number : told) {
    db_.run("UPDATE told_events SET event = ? WHERE number = ?", *row_number, number);
  }
  Event merged;
  std::set<Number> documents, stories;
  std::optional<PartialDate> first, last;
  std::vector<std::string> ids;
  std::vector<Attribution> speakers;
  db_.each(
      "SELECT document, id, body FROM told_events WHERE event = ? ORDER BY id, body",
      [&](Row row) {
        const Event e = event_from_json(row.view(2));
        const DocumentInfo& info = document(row.integer(0));
        if (documents.empty() ||
            std::pair(-e.confidence, e.rule) < std::pair(-merged.confidence, merged.rule)) {
          merged = e;
        }
        documents.insert(row.integer(0));
        stories.insert(info.story);
        ids.push_back(row.text(1));
        speakers.insert(speakers.end(), e.attributed_to.begin(), e.attributed_to.end());
        if (info.date && (!first || *info.date < *first)) first = info.date;
        if (info.date && (!last || *last < *info.date)) last = info.date;
      },
      *row_number);
  std::sort(speakers.begin(), speakers.end(), [](const Attribution& a, const Attribution& b) {
    return std::tie(a.id, a.text) < std::tie(b.id, b.text);
  });
  speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
  merged.attributed_to = std::move(speakers);
  merged.evidence.clear();
  merged.actor = ActorId(actors_.id(key.actor));
  merged.under = key.under == 0 ? std::nullopt : std::optional(AgreementId(node_id(key.under)));
  merged.id = id_of(merged);
  const bool accepted = curation_.is_accepted(ids);
  if (accepted) merged.confidence = 1;
  db_.run(
      "UPDATE events SET id = ?, confidence = ?, documents = ?, sources = ?, first_reported = ?, "
      "last_reported = ?, accepted = ?, body = ? WHERE number = ?",
      merged.id.value, merged.confidence, documents.size(), stories.size(), or_none(text_of(first)),
      or_none(text_of(last)), accepted, to_json(merged), *row_number);
}

}  // namespace entente::storage
