// A thin hand over SQLite: prepared statements kept by their text, values bound and read by type,
// every failure a StoreError with file, reason and what to do. Included by the store's sources
// only.
//
//   db.run("UPDATE documents SET story = ? WHERE number = ?", story, number);
//   db.each("SELECT number, key FROM documents", [&](Row row) { row.integer(0); row.text(1); });
//   auto count = db.integer("SELECT count(*) FROM documents");
#pragma once

#include <sqlite3.h>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "knowledge/error.h"
#include "knowledge/stop.h"

namespace entente::storage {

/// A row under the cursor; valid until the next step.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  std::optional<std::int64_t> maybe_integer(int column) const {
    if (const auto value = integer(column); value != 0) return value;
    return null(column) ? std::nullopt : std::optional<std::int64_t>(0);
  }
  double real(int column) const { return sqlite3_column_double(statement_, column); }
  bool null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::string_view view(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return text == nullptr
               ? std::string_view()
               : std::string_view(
                     text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }
  std::string text(int column) const { return std::string(view(column)); }
  std::optional<std::string> maybe_text(int column) const {
    return null(column) ? std::nullopt : std::optional(text(column));
  }
  std::string_view blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return bytes == nullptr
               ? std::string_view()
               : std::string_view(
                     bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }

 private:
  sqlite3_stmt* statement_;
};

/// What a statement hands to `taken(…)`; valid during that call.
class Given {
 public:
  explicit Given(sqlite3_value** values) : values_(values) {}
  std::int64_t integer(int i) const { return sqlite3_value_int64(values_[i]); }
  bool null(int i) const { return sqlite3_value_type(values_[i]) == SQLITE_NULL; }
  std::string_view view(int i) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values_[i]));
    return text == nullptr
               ? std::string_view()
               : std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(values_[i])));
  }

 private:
  sqlite3_value** values_;
};

/// Bytes to be bound as a BLOB rather than as text.
struct Blob {
  std::string_view bytes;
};

class Sqlite {
 public:
  enum class How { kReadOnly, kImmutable, kReadWrite, kCreate, kMemory };

  /// `name` is the file for messages. Throws StoreError.
  Sqlite(std::filesystem::path file, How how, std::chrono::milliseconds wait);
  ~Sqlite();
  Sqlite(const Sqlite&) = delete;
  Sqlite& operator=(const Sqlite&) = delete;

  sqlite3* handle() const { return db_; }
  const std::filesystem::path& file() const { return file_; }

  /// Statements under way end with Stopped once it is due. It must outlive them; null for none.
  void stop_with(const Stop* stop);
  const Stop* stop() const { return stop_; }

  /// Runs one or more statements without values. Not kept.
  void script(std::string_view sql) const;

  template <class... Values>
  void run(const char* sql, const Values&... values) const {
    Use use(*this, sql);
    use.bind(values...);
    use.finish();
  }
  /// Values first, then the function that takes each row; returning false from it ends the walk.
  template <class Take, class... Values>
  void each(const char* sql, Take take, const Values&... values) const {
    Use use(*this, sql);
    use.bind(values...);
    while (use.step()) {
      if constexpr (std::is_same_v<std::invoke_result_t<Take, Row>, bool>) {
        if (!take(Row(use.statement()))) return;
      } else {
        take(Row(use.statement()));
      }
    }
  }
  /// Like each, at two thirds of its cost, for tables of millions of rows: the statement is written
  /// as `SELECT 1 FROM … WHERE … AND taken(column, …)`; `take` is given these columns, and no row
  /// ever leaves SQLite.
  template <class Take, class... Values>
  void each_taken(const char* sql, Take take, const Values&... values) const {
    struct Giving final : Taker {
      explicit Giving(Take& t) : take(t) {}
      void operator()(Given given) override { take(given); }
      Take& take;
    } giving(take);
    const TakerInUse in_use(*this, giving);
    Use use(*this, sql);
    use.bind(values...);
    try {
      use.finish();
    } catch (const StoreError&) {
      if (giving.failure) std::rethrow_exception(giving.failure);
      throw;
    }
  }
  template <class... Values>
  std::optional<std::int64_t> integer(const char* sql, const Values&... values) const {
    std::optional<std::int64_t> out;
    each(
        sql,
        [&](Row row) {
          if (!row.null(0)) out = row.integer(0);
          return false;
        },
        values...);
    return out;
  }
  template <class... Values>
  std::optional<std::string> text(const char* sql, const Values&... values) const {
    std::optional<std::string> out;
    each(
        sql,
        [&](Row row) {
          out = row.maybe_text(0);
          return false;
        },
        values...);
    return out;
  }
  std::int64_t last_number() const { return sqlite3_last_insert_rowid(db_); }
  int changes() const { return sqlite3_changes(db_); }

  /// Turns the connection's last error into a StoreError.
  [[noreturn]] void fail(int code, std::string_view while_doing = {}) const;

 private:
  /// One use of a kept statement: reset at the end whatever happens.
  class Use {
   public:
    Use(const Sqlite& db, const char* sql);
    ~Use();
    Use(const Use&) = delete;
    Use& operator=(const Use&) = delete;
    sqlite3_stmt* statement() const { return statement_; }
    bool step();
    void finish() {
      while (step()) {
      }
    }
    template <class... Values>
    void bind(const Values&... values) {
      int index = 0;
      (put(++index, values), ...);
    }

   private:
    void check(int code) const {
      if (code != SQLITE_OK) db_.fail(code);
    }
    void put(int i, std::integral auto value) {
      check(sqlite3_bind_int64(statement_, i, static_cast<sqlite3_int64>(value)));
    }
    void put(int i, double value) { check(sqlite3_bind_double(statement_, i, value)); }
    void put(int i, std::string_view value) {
      check(sqlite3_bind_text64(statement_, i, value.data() == nullptr ? "" : value.data(),
                                value.size(), SQLITE_STATIC, SQLITE_UTF8));
    }
    void put(int i, const std::string& value) { put(i, std::string_view(value)); }
    void put(int i, const char* value) { put(i, std::string_view(value)); }
    void put(int i, Blob value) {
      check(sqlite3_bind_blob64(statement_, i,
                                value.bytes.data() == nullptr ? "" : value.bytes.data(),
                                value.bytes.size(), SQLITE_STATIC));
    }
    void put(int i, std::nullptr_t) { check(sqlite3_bind_null(statement_, i)); }
    template <class T>
    void put(int i, const std::optional<T>& value) {
      value ? put(i, *value) : put(i, nullptr);
    }

    const Sqlite& db_;
    sqlite3_stmt* statement_ = nullptr;
    bool own_ = false;  ///< a second copy, because the kept one is under way further up
    bool* busy_ = nullptr;
  };

  sqlite3_stmt* prepare(const char* sql) const;

  /// Who `taken` hands its values to.
  struct Taker {
    virtual ~Taker() = default;
    virtual void operator()(Given given) = 0;
    std::exception_ptr failure;
  };
  struct TakerInUse {
    TakerInUse(const Sqlite& of, Taker& taker) : db(of), before(std::exchange(of.taker_, &taker)) {}
    ~TakerInUse() { db.taker_ = before; }
    TakerInUse(const TakerInUse&) = delete;
    TakerInUse& operator=(const TakerInUse&) = delete;
    const Sqlite& db;
    Taker* before;
  };
  void offer_taken();
  static void hand_over(sqlite3_context* context, int count, sqlite3_value** values);

  struct Kept {
    sqlite3_stmt* statement = nullptr;
    bool busy = false;
  };
  std::filesystem::path file_;
  sqlite3* db_ = nullptr;
  const Stop* stop_ = nullptr;
  mutable Taker* taker_ = nullptr;
  mutable std::unordered_map<const char*, Kept> kept_;  ///< by the literal's address
};

/// BEGIN IMMEDIATE … COMMIT; rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(const Sqlite& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  const Sqlite& db_;
  bool open_ = true;
};

/// A moment that reads see unchanged (BEGIN … ROLLBACK); nothing where one is open already.
class Snapshot {
 public:
  explicit Snapshot(const Sqlite& db);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  const Sqlite& db_;
  bool mine_;
};

}  // namespace entente::storage
