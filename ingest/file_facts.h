// What tells whether a file is the one that was read before: size, time, and hash of its bytes.
#pragma once

#include <optional>
#include <string>

#include "storage/store.h"

namespace entente::ingest {

/// Path, size and time of a regular file; nothing for anything else (a pipe, a missing one).
std::optional<storage::FileState> state_of(const std::string& path);

/// SHA-256 of the file's bytes; empty for one of more than 64 MB or that cannot be read.
std::string hash_of_file(const std::string& path);

/// True where nothing has to be read: read to its end before, by these versions, and unchanged.
/// `now` gets its hash where that had to be looked at.
bool is_unchanged(const storage::FileState& before, storage::FileState& now);

}  // namespace entente::ingest
