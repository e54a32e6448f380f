#include "storage/schema.h"

#include <array>
#include <random>
#include <string>

#include "knowledge/error.h"

// The migrations' text (storage/CMakeLists.txt embeds storage/migrations/*.sql).
extern "C" const unsigned char entente_migration_1_begin[], entente_migration_1_end[];

namespace entente::storage {
namespace {

std::string_view embedded(const unsigned char* begin, const unsigned char* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

/// In order; the n-th leads from version n − 1 to n.
std::array<std::string_view, 1> migrations() {
  return {embedded(entente_migration_1_begin, entente_migration_1_end)};
}

/// A name of the file's own, so that two files never carry the same stamp.
std::string fresh_id() {
  std::random_device device;
  std::string id;
  for (int i = 0; i < 16; ++i) id += "0123456789abcdef"[device() & 15];
  return id;
}

void migrate(const Sqlite& db, std::int64_t from) {
  const auto all = migrations();
  for (auto version = static_cast<std::size_t>(from); version < all.size(); ++version) {
    Transaction transaction(db);
    // Another program may have been quicker between our look and our lock.
    if (db.integer("PRAGMA user_version") != static_cast<std::int64_t>(version)) continue;
    db.script(all[version]);
    if (version == 0) {
      const std::string id = fresh_id();
      db.run("INSERT INTO meta VALUES ('file', ?)", id);
      db.run("INSERT INTO meta VALUES ('stamp', ?)", id);
      db.script("PRAGMA application_id = " + std::to_string(kApplicationId));
    }
    db.script("PRAGMA user_version = " + std::to_string(version + 1));
    transaction.commit();
  }
}

}  // namespace

int schema_version() { return static_cast<int>(migrations().size()); }

void settle_schema(const Sqlite& db, bool writable, bool create) {
  const std::string file = db.file().string();
  const auto application = db.integer("PRAGMA application_id").value_or(0);
  const auto version = db.integer("PRAGMA user_version").value_or(0);
  const bool empty = application == 0 && version == 0 &&
                     db.integer("SELECT count(*) FROM sqlite_schema").value_or(0) == 0;
  if (empty && !create) {
    throw StoreError(file + " holds nothing yet: ingest some articles first");
  }
  if (!empty && application != kApplicationId) {
    throw StoreError(file + " is a database of another program: give another file with --db");
  }
  if (version > schema_version()) {
    throw StoreError(file + " was made by a newer version of entente (layout " +
                     std::to_string(version) + ", this program knows up to " +
                     std::to_string(schema_version()) + "): update the program");
  }
  if (version == schema_version()) return;
  if (!writable) {
    throw StoreError(
        file + " has an older layout (" + std::to_string(version) +
        "): run any command that may write to it once, such as `entente check --repair`");
  }
  if (empty) db.script("PRAGMA journal_mode = WAL");
  migrate(db, version);
}

}  // namespace entente::storage
