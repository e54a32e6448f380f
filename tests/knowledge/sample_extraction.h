// Extractions for tests: one with every field filled, and random ones that are true to themselves
// (spans quote their text, ids are what the facts say).
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/extraction.h"

namespace entente::testing {

/// A document of that key and text, with its sha256.
Document document(std::string_view key, std::string_view text);

/// Evidence for `quote`, which must stand in `text`.
Evidence quote(std::string_view text, std::string_view quote, std::vector<std::string> fields = {});

/// Sets all ids to what the facts say (`under` is carried along).
void settle_ids(Extraction& extraction);

/// Every field of the contract filled.
Extraction full_extraction();

/// Random facts among few actors, types and dates, so that documents tell of the same things.
Extraction random_extraction(std::mt19937& random);

}  // namespace entente::testing
