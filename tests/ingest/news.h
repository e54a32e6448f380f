// News for tests of the pipeline, in the few words that the fake extractor reads.
#pragma once

#include <string>

#include "storage/store.h"
#include "tests/storage/temporary.h"

namespace entente::testing {

/// Writes a file of `count` articles, a line each, the same for the same seed, and gives its path.
/// Some of the articles are wire copies of one another.
std::string write_news(const TemporaryFolder& folder, unsigned seed, int count,
                       const std::string& name = {});

/// All of the store's canonical lines.
std::string dump(const storage::Store& store);

}  // namespace entente::testing
