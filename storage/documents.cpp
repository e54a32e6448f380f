#include "storage/documents.h"

#include <algorithm>

#include "knowledge/content_id.h"
#include "knowledge/extraction_json.h"
#include "storage/compact_json.h"
#include "storage/stories.h"
#include "storage/validate.h"

namespace entente::storage {
namespace {

constexpr int kAgreementFact = 1, kRelationFact = 2, kEventFact = 3;

template <class T>
std::optional<std::string> value_of(const std::optional<T>& id) {
  return id ? std::optional(id->value) : std::nullopt;
}

IngestResult counted(const Extraction& e, Outcome outcome) {
  IngestResult out;
  out.outcome = outcome;
  out.sentences = static_cast<std::uint32_t>(e.sentences.size());
  out.agreements = static_cast<std::uint32_t>(e.agreements.size());
  out.relations = static_cast<std::uint32_t>(e.relations.size());
  out.events = static_cast<std::uint32_t>(e.events.size());
  return out;
}

/// A document made of a data set's rows: rows look alike and are no copies of one another.
bool is_imported(const Extraction& e) {
  const auto imported = [](const auto& fact) {
    return !fact.evidence.empty() && fact.evidence.front().origin == Origin::kImported;
  };
  return std::any_of(e.agreements.begin(), e.agreements.end(), imported) ||
         std::any_of(e.relations.begin(), e.relations.end(), imported);
}

}  // namespace

std::string_view kind_of_key(const Document& d) {
  if (d.key == d.id) return "id";
  if (d.url && d.key == *d.url) return "address";
  return "content";
}

std::string content_key(const Document& d) {
  const std::string told = d.sha256 + '\x1f' + d.title.value_or("\x1e") + '\x1f' +
                           d.date.value_or("\x1e") + '\x1f' + d.source.value_or("\x1e") + '\x1f' +
                           d.url.value_or("\x1e");
  return "sha256:" + sha256_hex(told).substr(0, 32);
}

std::string extraction_hash(const Extraction& e) {
  if (kind_of_key(e.document) != "content") return sha256_hex(to_json(e)).substr(0, 32);
  Extraction plain = e;
  plain.document.key = plain.document.id = "-";
  return sha256_hex(to_json(plain)).substr(0, 32);
}

IngestResult Documents::put(const IngestItem& item, bool& changed) {
  const Extraction& e = *item.extraction;
  const std::string_view kind = kind_of_key(e.document);
  const bool by_path = kind == "content";
  const std::string key = by_path ? content_key(e.document) : e.document.key;
  const std::string hash = extraction_hash(e);
  Outcome outcome = Outcome::kAdded;

  std::optional<Number> known;
  bool same = false;
  db_.each(
      "SELECT number, extraction_hash FROM documents WHERE key = ?",
      [&](Row row) {
        known = row.integer(0);
        same = row.view(1) == hash;
      },
      key);
  const auto keep_place = [&](Number document) {
    if (!by_path) return;
    db_.run("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)", e.document.key, e.document.id,
            document, item.article_hash);
  };
  if (by_path) {  // the file may have held another text before
    const auto before = db_.integer("SELECT document FROM places WHERE path = ?", e.document.key);
    if (before && before != known) {
      changed = true;
      remove_path(e.document.key);
      outcome = Outcome::kReplaced;
    } else if (!before && known) {
      changed = true;  // another file with the same text
    }
  }
  if (known && same) {
    keep_place(*known);
    if (!by_path) {
      db_.run("UPDATE documents SET article_hash = ?1 WHERE number = ?2 AND article_hash <> ?1",
              item.article_hash, *known);
    }
    return counted(e, outcome == Outcome::kReplaced ? outcome : Outcome::kUnchanged);
  }
  changed = true;
  std::vector<std::pair<std::string, std::pair<std::string, std::string>>> places;
  if (known) {
    outcome = Outcome::kReplaced;
    db_.each(
        "SELECT path, id, article_hash FROM places WHERE document = ?",
        [&](Row row) { places.emplace_back(row.text(0), std::pair(row.text(1), row.text(2))); },
        *known);
    remove(*known);
  }
  const Number document = insert(item, key, kind, hash);
  for (const auto& [path, rest] : places) {
    db_.run("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)", path, rest.first, document,
            rest.second);
  }
  keep_place(document);
  const std::set<Number> retold =
      is_imported(e) ? std::set<Number>() : join_story(db_, document, e.document.text);
  choose_current(e.document.url, e.document.source);
  if (db_.integer("SELECT current FROM documents WHERE number = ?", document) == 1) {
    merger_.enter(document);
  }
  merger_.recount(retold);
  IngestResult result = counted(e, outcome);
  result.evidence = static_cast<std::uint32_t>(
      db_.integer("SELECT count(*) FROM evidence WHERE document = ?", document).value_or(0));
  return result;
}

Number Documents::insert(const IngestItem& item, const std::string& key, std::string_view kind,
                         const std::string& hash) {
  const Extraction& e = *item.extraction;
  const Document& d = e.document;
  const Number first_sentence = db_.integer("SELECT max(number) FROM sentences").value_or(0) + 1;
  db_.run(
      "INSERT INTO documents (key, kind, id, title, date, source, url, sha256, text, "
      "first_sentence, sentences, times, producer, extraction_hash, article_hash, story) "
      "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
      key, kind, d.id, d.title, d.date, d.source, d.url, d.sha256, d.text, first_sentence,
      e.sentences.size(), times_to_json(e.times), dictionaries_.producer(e.producer), hash,
      item.article_hash);
  const Number document = db_.last_number();
  db_.run("UPDATE documents SET story = number WHERE number = ?", document);
  insert_sentences(document, e);
  actors_.tell(document, e);
  insert_facts(document, e);
  return document;
}

void Documents::insert_sentences(Number document, const Extraction& e) {
  Number number = *db_.integer("SELECT first_sentence FROM documents WHERE number = ?", document);
  std::int64_t ordinal = 0;
  for (const Span& s : e.sentences) {
    db_.run("INSERT INTO sentences VALUES (?, ?, ?, ?, ?)", number, document, ordinal++, s.begin,
            s.end);
    db_.run("INSERT INTO sentence_search (rowid, text) VALUES (?, ?)", number++,
            text_of(e.document.text, s));
  }
}

void Documents::insert_facts(Number document, const Extraction& e) {
  std::map<std::string, Number> told;
  std::int64_t ordinal = 0;
  for (const Agreement& a : e.agreements) {
    db_.run("INSERT INTO told_agreements (document, ordinal, id, body) VALUES (?, ?, ?, ?)",
            document, ordinal, a.id.value, to_json(a));
    told.emplace(a.id.value, db_.last_number());
    std::int64_t nth = 0;
    const auto enter = [&](const std::vector<Evidence>& evidence) {
      for (const Evidence& one : evidence) {
        insert_evidence(document, kAgreementFact, ordinal, nth++, one, e);
      }
    };
    enter(a.evidence);
    for (const StatusEntry& entry : a.history) enter(entry.evidence);
    for (const Act& act : a.acts) enter(act.evidence);
    ++ordinal;
  }
  const auto number_under = [&](const std::optional<AgreementId>& under) {
    return under ? std::optional(told.at(under->value)) : std::nullopt;
  };
  ordinal = 0;
  for (const Relation& r : e.relations) {
    db_.run("INSERT INTO told_relations VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            document, ordinal, number_of_id(r.id.value), actors_.number(r.subject.value),
            static_cast<int>(r.predicate), actors_.number(r.object.value),
            r.via ? std::optional(actors_.number(r.via->value)) : std::nullopt,
            number_under(r.under), static_cast<int>(r.modality),
            dictionaries_.period(r.on, r.since, r.until), r.confidence, dictionaries_.rule(r.rule),
            r.code,
            r.attributed_to.empty() ? std::nullopt
                                    : std::optional(attributions_to_json(r.attributed_to)));
    std::int64_t nth = 0;
    for (const Evidence& one : r.evidence) {
      insert_evidence(document, kRelationFact, ordinal, nth++, one, e);
    }
    ++ordinal;
  }
  ordinal = 0;
  for (const Event& event : e.events) {
    db_.run("INSERT INTO told_events (document, ordinal, id, under, body) VALUES (?, ?, ?, ?, ?)",
            document, ordinal, event.id.value, number_under(event.under), to_json(event));
    std::int64_t nth = 0;
    for (const Evidence& one : event.evidence) {
      insert_evidence(document, kEventFact, ordinal, nth++, one, e);
    }
    ++ordinal;
  }
}

void Documents::insert_evidence(Number document, int fact, std::int64_t ordinal, std::int64_t nth,
                                const Evidence& one, const Extraction& e) {
  const auto after = std::upper_bound(
      e.sentences.begin(), e.sentences.end(), one.span.begin,
      [](std::uint32_t begin, const Span& sentence) { return begin < sentence.begin; });
  const auto sentence = std::max<std::int64_t>(0, after - e.sentences.begin() - 1);
  db_.run("INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", document, fact, ordinal,
          nth, sentence, one.span.begin, one.span.end, static_cast<int>(one.stance),
          static_cast<int>(one.origin),
          one.fields.empty() ? std::nullopt : std::optional(strings_to_json(one.fields)),
          quote_checksum(one.text));
}

void Documents::remove(Number document) {
  std::optional<std::string> url, source, text;
  Number first = 0, count = 0;
  db_.each(
      "SELECT url, source, text, first_sentence, sentences FROM documents WHERE number = ?",
      [&](Row row) {
        url = row.maybe_text(0);
        source = row.maybe_text(1);
        text = row.text(2);
        first = row.integer(3);
        count = row.integer(4);
      },
      document);
  merger_.leave(document);
  merger_.recount(leave_story(db_, document));
  actors_.untell(document, *text);
  std::vector<std::pair<Number, Span>> spans;
  db_.each(
      "SELECT number, begin, \"end\" FROM sentences WHERE number >= ? AND number < ?",
      [&](Row row) {
        spans.emplace_back(row.integer(0), Span{static_cast<std::uint32_t>(row.integer(1)),
                                                static_cast<std::uint32_t>(row.integer(2))});
      },
      first, first + count);
  for (const auto& [number, span] : spans) {
    db_.run("INSERT INTO sentence_search (sentence_search, rowid, text) VALUES ('delete', ?, ?)",
            number, text_of(*text, span));
  }
  db_.run("DELETE FROM sentences WHERE number >= ? AND number < ?", first, first + count);
  for (const char* sql :
       {"DELETE FROM evidence WHERE document = ?", "DELETE FROM told_relations WHERE document = ?",
        "DELETE FROM told_events WHERE document = ?",
        "DELETE FROM told_agreements WHERE document = ?", "DELETE FROM places WHERE document = ?",
        "DELETE FROM documents WHERE number = ?"}) {
    db_.run(sql, document);
  }
  choose_current(url, source);
}

bool Documents::remove_path(const std::string& path) {
  const auto document = db_.integer("SELECT document FROM places WHERE path = ?", path);
  if (!document) return false;
  db_.run("DELETE FROM places WHERE path = ?", path);
  if (!db_.integer("SELECT 1 FROM places WHERE document = ?", *document)) remove(*document);
  return true;
}

void Documents::choose_current(const std::optional<std::string>& url,
                               const std::optional<std::string>& source) {
  if (!url || !source) return;
  std::vector<std::pair<Number, bool>> versions;
  std::vector<std::tuple<PartialDate::Day, std::string, std::string, std::size_t>> order;
  db_.each(
      "SELECT number, current, date, sha256, key FROM documents WHERE url = ? AND source = ?",
      [&](Row row) {
        const auto date = PartialDate::parse(row.view(2));
        order.emplace_back(date ? date->latest() : PartialDate::kMinusInfinity, row.text(3),
                           row.text(4), versions.size());
        versions.emplace_back(row.integer(0), row.integer(1) != 0);
      },
      *url, *source);
  if (versions.empty()) return;
  const std::size_t latest = std::get<3>(*std::max_element(order.begin(), order.end()));
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (versions[i].second != (i == latest)) set_current(versions[i].first, i == latest);
  }
}

void Documents::set_current(Number document, bool current) {
  db_.run("UPDATE documents SET current = ? WHERE number = ?", current, document);
  current ? merger_.enter(document) : merger_.leave(document);
}

void Documents::choose_all_current() {
  std::vector<std::pair<std::string, std::string>> addresses;
  db_.each(
      "SELECT url, source FROM documents WHERE url IS NOT NULL AND source IS NOT NULL "
      "GROUP BY url, source HAVING count(*) > 1",
      [&](Row row) { addresses.emplace_back(row.text(0), row.text(1)); });
  for (const auto& [url, source] : addresses) choose_current(url, source);
}

void Documents::enter_all() {
  std::vector<Number> documents;
  db_.each("SELECT number FROM documents WHERE current = 1 ORDER BY number",
           [&](Row row) { documents.push_back(row.integer(0)); });
  constexpr std::size_t kStep = 500;  // bounds what the merger keeps in mind
  for (std::size_t i = 0; i < documents.size(); ++i) {
    merger_.enter(documents[i]);
    if (i % kStep == kStep - 1) merger_.settle();
  }
  merger_.settle();
}

}  // namespace entente::storage
