#include "storage/sqlite.h"

#include <cerrno>
#include <cstring>

#include "knowledge/error.h"

namespace entente::storage {
namespace {

/// Steps of SQLite's machine between two looks at whether to stop: some tens of microseconds.
constexpr int kStepsBetweenLooks = 2000;

int open_flags(Sqlite::How how) {
  switch (how) {
    case Sqlite::How::kReadOnly:
      return SQLITE_OPEN_READONLY;
    case Sqlite::How::kImmutable:
      return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    case Sqlite::How::kReadWrite:
      return SQLITE_OPEN_READWRITE;
    case Sqlite::How::kCreate:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Sqlite::How::kMemory:
      return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
  }
  return SQLITE_OPEN_READONLY;
}

/// A file: URI of the path, with the characters that URIs give a meaning written as %XX.
std::string immutable_uri(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : std::filesystem::absolute(file).string()) {
    if (c == '%' || c == '?' || c == '#') {
      constexpr std::string_view kHex = "0123456789ABCDEF";
      uri += {'%', kHex[static_cast<unsigned char>(c) >> 4], kHex[c & 15]};
    } else {
      uri += c;
    }
  }
  return uri + "?immutable=1";
}

std::string advice(int code, int system_error) {
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return "is not a database: give another file with --db";
    case SQLITE_CORRUPT:
      return "is damaged: restore a backup, or try `entente check --repair`";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is locked by another program: wait until it has finished, then try again";
    case SQLITE_READONLY:
      return code == SQLITE_READONLY_DBMOVED
                 ? "was moved or deleted while it was in use: nothing more is stored; put it back "
                   "and run the command again"
                 : "is read-only: change its permissions (and its folder's), or give another file "
                   "with --db";
    case SQLITE_FULL:
      return "cannot grow, the disk is full or its quota used up: free some space and run the same "
             "command again; what "
             "was reported as stored is stored";
    case SQLITE_CANTOPEN:
      return std::string("cannot be opened") +
             (system_error != 0 ? std::string(" (") + std::strerror(system_error) + ")" : "") +
             ": see that its folder is there and may be written";
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return "may not be used: change its permissions";
    case SQLITE_TOOBIG:
      return "cannot take a text of more than a gigabyte: split the input";
    case SQLITE_NOMEM:
      return "cannot be used: the memory is used up";
    case SQLITE_IOERR:
      // A quota or a limit on file sizes is no ENOSPC, and SQLite does not always say which it was.
      if (system_error == ENOSPC || system_error == EDQUOT || system_error == EFBIG ||
          (system_error == 0 && (code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_SHMSIZE))) {
        return advice(SQLITE_FULL, 0);
      }
      return std::string("cannot be read or written") +
             (system_error != 0 ? std::string(" (") + std::strerror(system_error) + ")" : "") +
             ": see to the disk, then try again";
    default:
      return "cannot be used";
  }
}

}  // namespace

Sqlite::Sqlite(std::filesystem::path file, How how, std::chrono::milliseconds wait)
    : file_(std::move(file)) {
  const std::string name = how == How::kMemory      ? ":memory:"
                           : how == How::kImmutable ? immutable_uri(file_)
                                                    : file_.string();
  const int code =
      sqlite3_open_v2(name.c_str(), &db_, open_flags(how) | SQLITE_OPEN_NOMUTEX, nullptr);
  if (code != SQLITE_OK) {
    const int system_error = db_ == nullptr ? 0 : sqlite3_system_errno(db_);
    sqlite3_close(db_);
    throw StoreError(file_.string() + ' ' + advice(code, system_error));
  }
  sqlite3_extended_result_codes(db_, 1);
  sqlite3_busy_timeout(db_, static_cast<int>(wait.count()));
  offer_taken();
}

/// `taken` for each_taken, in statements of ours only.
void Sqlite::offer_taken() {
  sqlite3_create_function_v2(db_, "taken", -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, this, hand_over,
                             nullptr, nullptr, nullptr);
}

/// Without a result, hence NULL: the row is passed over.
void Sqlite::hand_over(sqlite3_context* context, int, sqlite3_value** values) {
  Taker* taker = static_cast<Sqlite*>(sqlite3_user_data(context))->taker_;
  if (taker == nullptr) return;
  try {
    (*taker)(Given(values));
  } catch (...) {
    taker->failure = std::current_exception();
    sqlite3_result_error(context, "interrupted", -1);
  }
}

Sqlite::~Sqlite() {
  for (auto& [sql, kept] : kept_) sqlite3_finalize(kept.statement);
  sqlite3_close(db_);
}

void Sqlite::stop_with(const Stop* stop) {
  stop_ = stop;
  const auto due = [](void* asked) { return static_cast<const Stop*>(asked)->due() ? 1 : 0; };
  if (stop == nullptr) return sqlite3_progress_handler(db_, 0, nullptr, nullptr);
  sqlite3_progress_handler(db_, kStepsBetweenLooks, due, const_cast<Stop*>(stop));
}

void Sqlite::script(std::string_view sql) const {
  const std::string text(sql);
  const int code = sqlite3_exec(db_, text.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

sqlite3_stmt* Sqlite::prepare(const char* sql) const {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(db_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) fail(code, sql);
  return statement;
}

void Sqlite::fail(int code, std::string_view while_doing) const {
  const int extended = db_ == nullptr ? code : sqlite3_extended_errcode(db_);
  const int kind = (extended & 0xff) == (code & 0xff) ? extended : code;
  if ((kind & 0xff) == SQLITE_INTERRUPT && stop_ != nullptr) throw Stopped();
  std::string message = file_.string() + ' ' + advice(kind, sqlite3_system_errno(db_));
  if ((kind & 0xff) == SQLITE_ERROR || (kind & 0xff) == SQLITE_CONSTRAINT ||
      (kind & 0xff) == SQLITE_MISUSE || (kind & 0xff) == SQLITE_MISMATCH) {
    message += std::string(": ") + sqlite3_errmsg(db_);
    if (!while_doing.empty()) message += " in " + std::string(while_doing);
  }
  throw StoreError(message);
}

Sqlite::Use::Use(const Sqlite& db, const char* sql) : db_(db) {
  Kept& kept = db.kept_[sql];
  if (kept.statement == nullptr) kept.statement = db.prepare(sql);
  if (kept.busy) {
    own_ = true;
    statement_ = db.prepare(sql);
  } else {
    kept.busy = true;
    busy_ = &kept.busy;
    statement_ = kept.statement;
  }
}

Sqlite::Use::~Use() {
  if (own_) {
    sqlite3_finalize(statement_);
    return;
  }
  sqlite3_reset(statement_);
  sqlite3_clear_bindings(statement_);
  *busy_ = false;
}

bool Sqlite::Use::step() {
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) db_.fail(code, sqlite3_sql(statement_));
  return false;
}

Transaction::Transaction(const Sqlite& db) : db_(db) { db_.script("BEGIN IMMEDIATE"); }

Transaction::~Transaction() {
  if (open_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  db_.script("COMMIT");
  open_ = false;
}

Snapshot::Snapshot(const Sqlite& db) : db_(db), mine_(sqlite3_get_autocommit(db.handle()) != 0) {
  if (mine_) db_.script("BEGIN");
}

Snapshot::~Snapshot() {
  if (mine_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace entente::storage
