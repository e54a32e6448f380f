// The graph of a store: from its image where that is fresh, else out of the rows.
#pragma once

#include <filesystem>

#include "graph/graph.h"
#include "storage/store.h"

namespace entente::queries {

/// `image`: where the image lies or shall lie; empty for none. A stale or damaged one is made
/// again; that it cannot be written is no error.
graph::Graph load_graph(const storage::Store& store, const std::filesystem::path& image);

/// Out of the rows alone.
graph::Graph build_graph(const storage::Store& store);

}  // namespace entente::queries
