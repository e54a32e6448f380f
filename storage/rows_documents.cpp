// Documents out of the file, whole or as rows.
#include <algorithm>

#include "knowledge/extraction_json.h"
#include "storage/compact_json.h"
#include "storage/rows_facts.h"
#include "storage/store_impl.h"

namespace entente::storage {

DocumentRow read_document(const Sqlite& db, const Row& row) {
  DocumentRow d;
  d.number = row.integer(0);
  d.export_key = row.text(1);
  d.key = DocumentKey(row.text(1));
  d.id = row.text(3);
  d.title = row.maybe_text(4);
  d.date = row.maybe_text(5);
  d.source = row.maybe_text(6);
  d.url = row.maybe_text(7);
  d.sha256 = row.text(8);
  d.current = row.integer(9) != 0;
  d.story = row.integer(10);
  d.sentences = static_cast<std::uint32_t>(row.integer(11));
  d.bytes = static_cast<std::uint32_t>(row.integer(12));
  if (row.view(2) == "content") {
    db.each(
        "SELECT path, id FROM places WHERE document = ? ORDER BY path",
        [&](Row place) {
          if (d.paths.empty()) {
            d.key = DocumentKey(place.text(0));
            d.id = place.text(1);
          }
          d.paths.push_back(place.text(0));
        },
        d.number);
  }
  return d;
}

bool earlier(const DocumentRow& a, const DocumentRow& b) {
  return std::tie(a.date, a.export_key) < std::tie(b.date, b.export_key);
}

void Store::for_each_document(const std::function<void(const DocumentRow&)>& take) const {
  impl_->db().each("SELECT " ENTENTE_DOCUMENT_COLUMNS " FROM documents d ORDER BY d.key",
                   [&](Row row) { take(read_document(impl_->db(), row)); });
}

std::optional<DocumentRow> Store::document(Number number) const {
  std::optional<DocumentRow> out;
  impl_->db().each(
      "SELECT " ENTENTE_DOCUMENT_COLUMNS " FROM documents d WHERE d.number = ?",
      [&](Row row) { out = read_document(impl_->db(), row); }, number);
  return out;
}

std::optional<DocumentRow> Store::document(std::string_view key_or_id) const {
  for (const char* sql :
       {"SELECT number FROM documents WHERE key = ?", "SELECT document FROM places WHERE path = ?",
        "SELECT number FROM documents WHERE url = ? ORDER BY current DESC, number",
        "SELECT number FROM documents WHERE id = ? ORDER BY number",
        "SELECT document FROM places WHERE id = ? ORDER BY path"}) {
    if (const auto number = impl_->db().integer(sql, key_or_id)) return document(*number);
  }
  return std::nullopt;
}

std::string Store::text(Number document) const {
  return impl_->db().text("SELECT text FROM documents WHERE number = ?", document).value_or("");
}

std::vector<Span> Store::sentences(Number document) const {
  std::vector<Span> out;
  impl_->db().each(
      "SELECT s.begin, s.\"end\" FROM documents d JOIN sentences s ON s.number >= d.first_sentence "
      "AND s.number < d.first_sentence + d.sentences WHERE d.number = ? ORDER BY s.number",
      [&](Row row) {
        out.push_back({static_cast<std::uint32_t>(row.integer(0)),
                       static_cast<std::uint32_t>(row.integer(1))});
      },
      document);
  return out;
}

std::optional<Extraction> Store::extraction(Number number) const {
  const auto& db = impl_->db();
  const auto row = document(number);
  if (!row) return std::nullopt;
  Extraction e;
  const std::string body = text(number);
  e.document = {row->id,     row->key.value, row->title,  row->date,
                row->source, row->url,       row->sha256, body};
  db.each(
      "SELECT p.version, p.model, p.lexicon, p.gazetteer, d.times FROM documents d "
      "JOIN producers p ON p.number = d.producer WHERE d.number = ?",
      [&](Row r) {
        e.producer = {r.text(0), r.text(1), r.text(2), r.text(3)};
        e.times = times_from_json(r.view(4), body);
      },
      number);
  e.sentences = sentences(number);
  db.each(
      "SELECT f.body, t.mentions FROM told_actors t JOIN actor_forms f ON f.number = t.form "
      "JOIN actors a ON a.number = t.actor WHERE t.document = ? AND f.body <> '' ORDER BY a.id",
      [&](Row r) {
        Actor actor = actor_from_json(r.view(0));
        for (const auto& [span, place] : mentions_from_json(r.view(1))) {
          actor.mentions.push_back(
              {span, std::string(text_of(body, span)), place ? Reading::kPlace : Reading::kActor});
        }
        e.actors.push_back(std::move(actor));
      },
      number);
  db.each(
      "SELECT body FROM told_agreements WHERE document = ? ORDER BY ordinal",
      [&](Row r) { e.agreements.push_back(agreement_from_json(r.view(0))); }, number);
  db.each(
      "SELECT body FROM told_events WHERE document = ? ORDER BY ordinal",
      [&](Row r) { e.events.push_back(event_from_json(r.view(0))); }, number);
  db.each(
      "SELECT ordinal FROM told_relations WHERE document = ? ORDER BY ordinal",
      [&](Row r) {
        Relation relation = told_relation(db, number, r.integer(0));
        db.each(
            "SELECT begin, \"end\", stance, origin, fields FROM evidence "
            "WHERE document = ? AND fact = 2 AND ordinal = ? ORDER BY nth",
            [&](Row v) {
              const Span span{static_cast<std::uint32_t>(v.integer(0)),
                              static_cast<std::uint32_t>(v.integer(1))};
              relation.evidence.push_back(
                  {span, std::string(text_of(body, span)), static_cast<Stance>(v.integer(2)),
                   strings_from_json(v.view(4)), static_cast<Origin>(v.integer(3))});
            },
            number, r.integer(0));
        e.relations.push_back(std::move(relation));
      },
      number);
  return e;
}

std::vector<DocumentRow> Store::documents_of(const ActorId& actor) const {
  std::vector<DocumentRow> out;
  impl_->db().each(
      "SELECT " ENTENTE_DOCUMENT_COLUMNS
      " FROM documents d WHERE d.number IN (SELECT t.document FROM actors a "
      "JOIN told_actors t ON t.actor = a.number WHERE a.id = ?1 UNION SELECT t.document FROM "
      "actors a "
      "JOIN actors b ON b.same_as = a.number JOIN told_actors t ON t.actor = b.number WHERE a.id = "
      "?1)",
      [&](Row row) { out.push_back(read_document(impl_->db(), row)); }, actor.value);
  std::sort(out.begin(), out.end(), earlier);
  return out;
}

}  // namespace entente::storage
