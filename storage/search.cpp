// Full-text search over sentences, and the figures of the file.
#include <set>

#include "storage/merger.h"
#include "storage/rows_facts.h"
#include "storage/store_impl.h"

namespace entente::storage {
namespace {

/// What people type as an FTS5 query that cannot fail: words and "quoted phrases", all of them
/// required; everything else is no syntax. Empty where no word is left.
std::string as_query(std::string_view words) {
  std::string query, part;
  bool quoted = false;
  const auto flush = [&] {
    const bool has_word = part.find_first_not_of(" \t\r\n") != std::string::npos;
    if (has_word) query += (query.empty() ? "\"" : " \"") + part + '"';
    part.clear();
  };
  for (const char c : words) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\0';
    if (c == '"') {
      flush();
      quoted = !quoted;
    } else if (space && !quoted) {
      flush();
    } else {
      part += space ? ' ' : c;
    }
  }
  flush();
  return query;
}

std::vector<std::string> facts_in(const Sqlite& db, Number document, std::uint32_t sentence) {
  std::set<std::string> out;
  db.each(
      "SELECT e.fact, coalesce(a.id, v.id, printf('%012x', r.id)), "
      "a.id IS NULL AND v.id IS NULL AND r.id IS NULL FROM evidence e "
      "LEFT JOIN told_agreements ta ON e.fact = 1 AND ta.document = e.document AND "
      "ta.ordinal = e.ordinal LEFT JOIN agreements a ON a.number = ta.agreement "
      "LEFT JOIN told_relations tr ON e.fact = 2 AND tr.document = e.document AND "
      "tr.ordinal = e.ordinal LEFT JOIN relations r ON r.number = tr.relation "
      "LEFT JOIN told_events te ON e.fact = 3 AND te.document = e.document AND "
      "te.ordinal = e.ordinal LEFT JOIN events v ON v.number = te.event "
      "WHERE e.document = ? AND e.sentence = ?",
      [&](Row row) {
        if (row.integer(2) == 0) out.insert(row.text(1));
      },
      document, sentence);
  return {out.begin(), out.end()};
}

}  // namespace

std::vector<SearchHit> Store::search(std::string_view words, int limit) const {
  std::vector<SearchHit> out;
  const std::string query = as_query(words);
  if (query.empty()) return out;
  const auto& db = impl_->db();
  Snapshot snapshot(db);
  db.each(
      "SELECT s.document, s.ordinal, s.begin, s.\"end\", q.score FROM "
      "(SELECT rowid AS number, bm25(sentence_search) AS score FROM sentence_search "
      " WHERE sentence_search MATCH ?) q "
      "JOIN sentences s ON s.number = q.number JOIN documents d ON d.number = s.document "
      "ORDER BY q.score, d.date, d.key, s.ordinal LIMIT ?",
      [&](Row row) {
        SearchHit hit;
        hit.document = *document(row.integer(0));
        hit.sentence = static_cast<std::uint32_t>(row.integer(1));
        hit.span = {static_cast<std::uint32_t>(row.integer(2)),
                    static_cast<std::uint32_t>(row.integer(3))};
        hit.score = -row.real(4);
        out.push_back(std::move(hit));
      },
      query, limit);
  for (SearchHit& hit : out) {
    const std::string whole = text(hit.document.number);
    hit.text = text_of(whole, hit.span);
    hit.facts = facts_in(db, hit.document.number, hit.sentence);
  }
  return out;
}

Stats Store::stats() const {
  const auto& db = impl_->db();
  Snapshot snapshot(db);
  const auto count = [&](const char* sql) { return db.integer(sql).value_or(0); };
  Stats out;
  out.documents = count("SELECT count(*) FROM documents");
  out.sentences = count("SELECT count(*) FROM sentences");
  out.actors = count("SELECT count(*) FROM actors WHERE same_as IS NULL");
  out.agreements = count("SELECT count(*) FROM agreements");
  out.relations = count("SELECT count(*) FROM relations");
  out.events = count("SELECT count(*) FROM events");
  out.evidence = count("SELECT count(*) FROM evidence");
  out.superseded = count("SELECT count(*) FROM documents WHERE current = 0");
  out.stories = count("SELECT count(DISTINCT story) FROM documents");
  out.decisions = count("SELECT count(*) FROM decisions");
  out.runs = count("SELECT count(*) FROM runs");
  return out;
}

}  // namespace entente::storage
