// The layout of the file: numbered migrations, embedded, each applied in a transaction of its own.
#pragma once

#include "storage/sqlite.h"

namespace entente::storage {

/// "Entn" in PRAGMA application_id: the file is one of ours.
inline constexpr int kApplicationId = 0x456e746e;

/// The newest layout that this program knows: the number of migrations.
int schema_version();

/// Throws StoreError for a file that is not ours, of a newer version, or of an older one where it
/// cannot be brought up to date (`writable` false). An empty file becomes ours where `create`.
void settle_schema(const Sqlite& db, bool writable, bool create);

}  // namespace entente::storage
