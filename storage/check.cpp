// Is the file what it says: `check`, `check --repair`, `backup`, and copies in memory.
#include <algorithm>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "storage/compact_json.h"
#include "storage/schema.h"
#include "storage/store_impl.h"
#include "storage/stories.h"
#include "storage/validate.h"

namespace entente::storage {
namespace {

constexpr int kMostProblems = 100;

class Checker {
 public:
  Checker(const Store& store, const Sqlite& db, std::vector<Problem>& problems)
      : store_(store), db_(db), problems_(problems) {}

  void run() {
    structure();
    if (!problems_.empty()) return;  // nothing that builds on it can be trusted
    std::vector<Number> documents;
    db_.each("SELECT number FROM documents ORDER BY key",
             [&](Row row) { documents.push_back(row.integer(0)); });
    for (const Number document : documents) check_document(document);
    evidence();
    search_index();
  }

 private:
  void report(std::string what, bool repairable) {
    if (problems_.size() < kMostProblems) problems_.push_back({std::move(what), repairable});
  }

  void structure() {
    db_.each("PRAGMA integrity_check(20)", [&](Row row) {
      // A missing or superfluous index entry is mended by making the index anew.
      if (row.view(0) != "ok") {
        report("the file's structure: " + row.text(0),
               row.view(0).find("index") != std::string::npos);
      }
    });
    db_.each("PRAGMA foreign_key_check", [&](Row row) {
      report("table " + row.text(0) + ", row " + row.text(1) + " points into " + row.text(2) +
                 ", where nothing is",
             false);
    });
  }

  void check_document(Number number) {
    const auto row = store_.document(number);
    const std::string name = row->key.value;
    try {
      const auto extraction = store_.extraction(number);
      validate(*extraction);
      const auto kept =
          db_.text("SELECT extraction_hash FROM documents WHERE number = ?", number).value_or("");
      const std::string key =
          db_.text("SELECT key FROM documents WHERE number = ?", number).value_or("");
      if (extraction_hash(*extraction) != kept) {
        report(name + ": what it tells is not what was stored", false);
      } else if (kind_of_key(extraction->document) == "content" &&
                 content_key(extraction->document) != key) {
        report(name + ": its key is not the hash of its content", false);
      }
    } catch (const Error& error) {
      report(name + ": " + error.what(), false);
    }
  }

  void evidence() {
    db_.each(
        "SELECT d.key, e.fact, e.ordinal, e.begin, e.\"end\", e.quote, "
        "substr(CAST(d.text AS BLOB), e.begin + 1, e.\"end\" - e.begin), "
        "length(CAST(d.text AS BLOB)) FROM evidence e JOIN documents d ON d.number = e.document",
        [&](Row row) {
          const std::string where =
              row.text(0) + ": evidence at " + row.text(3) + "–" + row.text(4);
          if (row.integer(4) > row.integer(7) || row.integer(3) > row.integer(4)) {
            report(where + " lies outside the text", false);
          } else if (quote_checksum(row.blob(6)) != row.integer(5)) {
            report(where + " is not the text that was quoted", false);
          }
        });
    const auto unfounded = [&](const char* sql, const char* kind) {
      db_.each(sql, [&](Row row) {
        report(std::string(kind) + ' ' + row.text(0) + " has no evidence", false);
      });
    };
    unfounded(
        "SELECT id FROM told_agreements t WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE "
        "e.document = t.document AND e.fact = 1 AND e.ordinal = t.ordinal)",
        "agreement");
    unfounded(
        "SELECT printf('%012x', id) FROM told_relations t WHERE NOT EXISTS (SELECT 1 FROM evidence "
        "e WHERE e.document = t.document AND e.fact = 2 AND e.ordinal = t.ordinal)",
        "relation");
    unfounded(
        "SELECT id FROM told_events t WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE "
        "e.document = t.document AND e.fact = 3 AND e.ordinal = t.ordinal)",
        "event");
  }

  void search_index() {
    const auto sentences = db_.integer("SELECT count(*) FROM sentences");
    const auto indexed = db_.integer("SELECT count(*) FROM sentence_search_docsize");
    if (sentences != indexed) {
      report("the search index holds " + std::to_string(indexed.value_or(0)) + " of " +
                 std::to_string(sentences.value_or(0)) + " sentences",
             true);
    }
  }

  const Store& store_;
  const Sqlite& db_;
  std::vector<Problem>& problems_;
};

/// The search index compares itself with the sentences; only a connection that may write can ask.
bool search_is_true(const Sqlite& db) {
  const int code = sqlite3_exec(
      db.handle(),
      "INSERT INTO sentence_search (sentence_search, rank) VALUES ('integrity-check', 1)", nullptr,
      nullptr, nullptr);
  if ((code & 0xff) == SQLITE_CORRUPT) return false;
  if (code != SQLITE_OK) db.fail(code);
  return true;
}

std::string digest(const Store& store) {
  std::string all;
  store.canonical([&](std::string_view line) { all = sha256_hex(all + std::string(line)); });
  return all;
}

void copy_pages(const Sqlite& from, const Sqlite& to) {
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (backup == nullptr) to.fail(sqlite3_errcode(to.handle()));
  int code = sqlite3_backup_step(backup, -1);
  for (int tries = 0; (code == SQLITE_BUSY || code == SQLITE_LOCKED) && tries < 100; ++tries) {
    sqlite3_sleep(50);
    code = sqlite3_backup_step(backup, -1);
  }
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) to.fail(code);
}

}  // namespace

void Store::Impl::derive_everything() {
  db().script(
      "REINDEX; INSERT INTO sentence_search (sentence_search) VALUES ('rebuild'); "
      "DELETE FROM story_bands; DELETE FROM story_samples; DELETE FROM story_pairs; DELETE FROM "
      "actor_aliases; "
      "UPDATE documents SET story = number, current = 1; "
      "UPDATE actor_forms SET documents = (SELECT count(*) FROM told_actors t WHERE t.form = "
      "actor_forms.number);");
  std::vector<Number> documents;
  db().each("SELECT number FROM documents ORDER BY number",
            [&](Row row) { documents.push_back(row.integer(0)); });
  for (const Number document : documents) {
    const std::string text =
        db().text("SELECT text FROM documents WHERE number = ?", document).value_or("");
    join_story(db(), document, text);
    db().each(
        "SELECT actor, mentions FROM told_actors WHERE document = ?",
        [&](Row row) {
          std::set<std::string> aliases;
          for (const auto& [span, place] : mentions_from_json(row.view(1))) {
            aliases.emplace(text_of(text, span));
          }
          for (const std::string& alias : aliases) {
            db().run(
                "INSERT INTO actor_aliases VALUES (?, ?, 1) "
                "ON CONFLICT DO UPDATE SET documents = documents + 1",
                row.integer(0), alias);
          }
        },
        document);
  }
  actors_.look_at_all();
  documents_.choose_all_current();
  merge_everything();
}

std::vector<Problem> Store::check() const {
  std::vector<Problem> problems;
  const auto& db = impl_->db();
  Checker(*this, db, problems).run();
  if (impl_->may_write() && problems.empty() && !search_is_true(db)) {
    problems.push_back({"the search index does not hold the sentences", true});
  }
  if (!problems.empty()) return problems;
  Store fresh = copy(std::nullopt);
  fresh.impl_->write([&] {
    fresh.impl_->derive_everything();
    return std::string("derived");
  });
  if (digest(fresh) != digest(*this)) {
    problems.push_back({"the merged facts are not what the documents amount to", true});
  }
  return problems;
}

std::vector<std::string> Store::repair() {
  std::vector<std::string> done;
  impl_->write([&] {
    impl_->derive_everything();
    return std::string("repair");
  });
  done.emplace_back(
      "made anew: indexes, the search index, actors' names, stories, and all merged facts, from "
      "what the documents tell; no document and no decision was touched");
  for (const Problem& left : check()) done.push_back("still wrong: " + left.what);
  return done;
}

void Store::backup(const std::filesystem::path& to) const {
  std::error_code ignored;
  if (std::filesystem::exists(to, ignored)) {
    throw StoreError(to.string() + " is there already: give another name for the backup");
  }
  auto part = to;
  part += ".part";
  std::filesystem::remove(part, ignored);
  try {
    Sqlite copy(part, Sqlite::How::kCreate, std::chrono::milliseconds(5000));
    copy_pages(impl_->db(), copy);
    copy.script("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const StoreError&) {
    std::filesystem::remove(part, ignored);
    throw;
  }
  std::error_code error;
  std::filesystem::rename(part, to, error);
  if (error) throw StoreError(to.string() + " cannot be written: " + error.message());
}

Store Store::copy(std::optional<PartialDate::Day> day) const {
  auto memory =
      std::make_unique<Sqlite>(file(), Sqlite::How::kMemory, std::chrono::milliseconds(0));
  copy_pages(impl_->db(), *memory);
  memory->stop_with(impl_->db().stop());
  memory->script("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY");
  Store out(std::make_unique<Impl>(std::move(memory), true));
  out.impl_->live_in_memory();
  if (!day) return out;
  out.impl_->write([&] {
    const auto& db = out.impl_->db();
    std::vector<Number> later;
    db.each("SELECT number, date FROM documents", [&](Row row) {
      const auto date = PartialDate::parse(row.view(1));
      if (!date || date->latest() > *day) later.push_back(row.integer(0));
    });
    for (const Number document : later) out.impl_->documents().remove(document);
    return std::string("known by");
  });
  return out;
}

Store Store::known_by(PartialDate::Day day) const { return copy(day); }

}  // namespace entente::storage
