// What the narrow scans for the graph share. For the store's own sources.
#pragma once

#include <cstdint>
#include <vector>

#include "storage/sqlite.h"

namespace entente::storage {

/// By actors.number: the place in the list of all actors sorted by id.
std::vector<std::uint32_t> places_of_actors(const Sqlite& db);

}  // namespace entente::storage
