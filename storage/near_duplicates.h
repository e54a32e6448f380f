// Wire copies of one story: texts that share most of their word triples, their figures and their
// names, however one of them was cut, headed or touched up. Candidates meet in the bands of a
// MinHash sketch (Broder 1997; banding after Indyk and Motwani 1998); the pair itself is then
// compared in full, so that the answer depends on the two texts alone.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::storage {

/// Hashes under which the text is to be found by near-duplicates; near-duplicates share one of them
/// with a probability above 0.95 (all words 24 × 2, the opening 8 × 2). Empty for a text of fewer
/// than 20 words. 63 bits each, distinct, sorted.
std::vector<std::int64_t> story_bands(std::string_view text);

/// True where one text is a copy of the other with small changes: at least half of the shorter
/// one's word triples stand in the longer one, and seven tenths of its figures and of its names.
/// Symmetric.
bool near_duplicates(std::string_view a, std::string_view b);

}  // namespace entente::storage
