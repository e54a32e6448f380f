// The table of files already read, written in the transaction of what was read from them.
#pragma once

#include <span>

#include "storage/sqlite.h"
#include "storage/store.h"

namespace entente::storage {

void write_files(const Sqlite& db, std::span<const FileState> files);

}  // namespace entente::storage
