// Reading stored documents again with the present versions of the program and its data, and telling
// what that changes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ingest/pipeline.h"

namespace entente::ingest {

/// What a document is no longer taken to say, and what it is now: a fact a line.
struct Change {
  std::string key;
  std::vector<std::string> gone, fresh;
};

/// Reads documents that other versions have read, all with `options.reread`; imported records stay
/// as they are. `changed` gets each document whose facts are others now, once that is on the disk.
/// `options` and what is thrown: as for ingest().
Summary refresh(storage::Store& store, const Options& options,
                const std::function<void(const Change&)>& changed);

}  // namespace entente::ingest
