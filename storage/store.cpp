#include "storage/store.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "storage/files.h"
#include "storage/schema.h"
#include "storage/store_impl.h"
#include "storage/validate.h"

namespace entente::storage {
namespace {

void set_up(const Sqlite& db, const OpenOptions& options, bool writable) {
  db.script("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -" +
            std::to_string(options.cache_megabytes * 1024));
  if (writable) {
    // FULL: what a commit reports is on the disk, power cut or not.
    db.script(
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; "
        "PRAGMA journal_size_limit = 67108864");
  }
}

/// A reader beside a write-ahead log needs to write its index: in a read-only folder without a log
/// the file is whole and can be taken as unchanging.
std::unique_ptr<Sqlite> open_for_reading(const std::filesystem::path& file,
                                         const OpenOptions& options) {
  try {
    auto db = std::make_unique<Sqlite>(file, Sqlite::How::kReadOnly, options.wait);
    settle_schema(*db, false, false);
    return db;
  } catch (const StoreError&) {
    std::error_code ignored;
    auto log = file;
    log += "-wal";
    const bool readable = std::filesystem::exists(file, ignored);
    const bool log_empty =
        !std::filesystem::exists(log, ignored) || std::filesystem::file_size(log, ignored) == 0;
    if (!readable || !log_empty ||
        ::access(file.parent_path().empty() ? "." : file.parent_path().c_str(), W_OK) == 0) {
      throw;
    }
    auto db = std::make_unique<Sqlite>(file, Sqlite::How::kImmutable, options.wait);
    settle_schema(*db, false, false);
    return db;
  }
}

}  // namespace

Store::Impl::Impl(std::unique_ptr<Sqlite> connection, bool may_write)
    : connection_(std::move(connection)),
      may_write_(may_write),
      dictionaries_(*connection_),
      actors_(*connection_),
      merger_(*connection_, actors_, dictionaries_, curation_),
      documents_(*connection_, actors_, dictionaries_, merger_) {
  struct stat info {};
  if (::stat(connection_->file().c_str(), &info) == 0) {
    device_ = info.st_dev;
    inode_ = info.st_ino;
  }
}

std::unique_ptr<Sqlite> Store::Impl::another_reader() const {
  if (inode_ == 0) return nullptr;
  try {
    return open_for_reading(db().file(), {});
  } catch (const StoreError&) {
    return nullptr;
  }
}

void Store::Impl::require_writable() const {
  if (!may_write_) {
    throw StoreError(db().file().string() +
                     " is open for reading only: this command has to write to it");
  }
}

void Store::Impl::require_in_place() const {
  if (inode_ == 0) return;  // in memory
  struct stat info {};
  if (::stat(db().file().c_str(), &info) == 0 && info.st_dev == device_ && info.st_ino == inode_) {
    return;
  }
  throw StoreError(db().file().string() +
                   " was moved or deleted while it was in use: nothing more is stored; put it back "
                   "and run the command again");
}

void Store::Impl::forget() {
  dictionaries_.forget();
  actors_.forget();
  merger_.forget();
  curation_read_ = false;
}

Curation& Store::Impl::curation() {
  if (!curation_read_) {
    curation_ = Curation::read(db());
    curation_read_ = true;
  }
  return curation_;
}

void Store::Impl::write(const std::function<std::string()>& change) {
  require_writable();
  require_in_place();
  try {
    Transaction transaction(db());
    db().script("PRAGMA defer_foreign_keys = ON");
    curation_read_ = false;  // another program may have decided something
    curation();
    const std::string done = change();
    merger_.settle();
    actors_.settle();
    if (!done.empty()) {
      const std::string stamp =
          db().text("SELECT value FROM meta WHERE name = 'stamp'").value_or("");
      db().run("UPDATE meta SET value = ? WHERE name = 'stamp'",
               sha256_hex(stamp + '\x1f' + done).substr(0, 32));
    }
    require_in_place();
    transaction.commit();
  } catch (...) {
    forget();
    throw;
  }
}

void Store::Impl::write_aside(const std::function<void()>& change) {
  require_writable();
  require_in_place();
  Transaction transaction(db());
  change();
  require_in_place();
  transaction.commit();
}

void Store::Impl::merge_everything() {
  db().script(
      "UPDATE told_agreements SET agreement = NULL; DELETE FROM told_agreement_keys; "
      "UPDATE told_relations SET relation = NULL; UPDATE told_events SET event = NULL; "
      "DELETE FROM events; DELETE FROM relations; DELETE FROM agreement_parties; "
      "DELETE FROM agreement_history; DELETE FROM agreement_acts; DELETE FROM agreements;");
  merger_.forget();
  documents_.enter_all();
}

Store Store::open(const std::filesystem::path& file, Access access, OpenOptions options) {
  std::error_code ignored;
  const bool there = std::filesystem::exists(file, ignored);
  if (std::filesystem::is_directory(file, ignored)) {
    throw StoreError(file.string() + " is a folder: give a file with --db");
  }
  if (!there && access != Access::kCreate) {
    throw StoreError(file.string() +
                     " does not exist: make it with `entente ingest`, or give another with --db");
  }
  if (access == Access::kReadOnly) {
    auto db = open_for_reading(file, options);
    set_up(*db, options, false);
    return Store(std::make_unique<Impl>(std::move(db), false));
  }
  const bool create = access == Access::kCreate;
  auto db = std::make_unique<Sqlite>(file, create ? Sqlite::How::kCreate : Sqlite::How::kReadWrite,
                                     options.wait);
  if (sqlite3_db_readonly(db->handle(), "main") == 1) db->fail(SQLITE_READONLY);
  settle_schema(*db, true, create);
  set_up(*db, options, true);
  return Store(std::make_unique<Impl>(std::move(db), true));
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::filesystem::path& Store::file() const { return impl_->db().file(); }

void Store::stop_with(const Stop* stop) { impl_->stop_with(stop); }

std::string Store::stamp() const {
  return impl_->db().text("SELECT value FROM meta WHERE name = 'stamp'").value_or("");
}

IngestResult Store::ingest(const Extraction& extraction) {
  const IngestItem item{&extraction, {}, 0};
  return ingest(std::span(&item, 1)).front();
}

std::vector<IngestResult> Store::ingest(std::span<const IngestItem> items) {
  return ingest(items, {});
}

std::vector<IngestResult> Store::ingest(std::span<const IngestItem> items,
                                        std::span<const FileState> files) {
  for (const IngestItem& item : items) validate(*item.extraction);
  std::vector<IngestResult> results;
  impl_->write([&] {
    std::string done;
    for (const IngestItem& item : items) {
      bool changed = false;
      results.push_back(impl_->documents().put(item, changed));
      if (changed) done += item.extraction->document.key + item.extraction->document.sha256;
    }
    write_files(impl_->db(), files);
    return done;
  });
  return results;
}

bool Store::is_current(const DocumentKey& key, std::string_view article_hash,
                       const Producer& p) const {
  bool current = false;
  const auto look = [&](Row row) {
    current = current ||
              (row.view(0) == article_hash && row.view(1) == p.version && row.view(2) == p.model &&
               row.view(3) == p.lexicon && row.view(4) == p.gazetteer);
  };
  if (article_hash.empty()) return false;
  impl_->db().each(
      "SELECT d.article_hash, p.version, p.model, p.lexicon, p.gazetteer FROM documents d "
      "JOIN producers p ON p.number = d.producer WHERE d.key = ?",
      look, key.value);
  impl_->db().each(
      "SELECT l.article_hash, p.version, p.model, p.lexicon, p.gazetteer FROM places l "
      "JOIN documents d ON d.number = l.document JOIN producers p ON p.number = d.producer "
      "WHERE l.path = ?",
      look, key.value);
  return current;
}

int Store::forget(std::string_view key) {
  int gone = 0;
  impl_->write([&] {
    const auto& db = impl_->db();
    const std::string given(key);
    const auto before = db.integer("SELECT count(*) FROM documents").value_or(0);
    if (!impl_->documents().remove_path(given)) {
      std::vector<Number> found;
      db.each(
          "SELECT number FROM documents WHERE key = ?1 OR url = ?1 OR (kind <> 'content' AND id = "
          "?1)",
          [&](Row row) { found.push_back(row.integer(0)); }, given);
      if (found.empty()) {
        db.each(
            "SELECT document FROM places WHERE id = ?",
            [&](Row row) { found.push_back(row.integer(0)); }, given);
      }
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
      for (const Number document : found) impl_->documents().remove(document);
      if (found.empty()) return std::string();
    }
    gone = static_cast<int>(before - db.integer("SELECT count(*) FROM documents").value_or(0));
    // Whichever file it came from is to be read again when it is given again; what the store still
    // holds of it is told by is_current().
    db.run("DELETE FROM files");
    return "forget " + given;
  });
  return gone;
}

}  // namespace entente::storage
