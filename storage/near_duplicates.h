// Wire copies of one story: texts that share most of their word triples, their figures and their
// names, however one of them was cut, headed or touched up. Candidates meet in the bands of a
// MinHash sketch (Broder 1997; banding after Indyk and Motwani 1998); the pair itself is then
// compared in full, so that the answer depends on the two texts alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::storage {

/// A text taken apart for comparison.
struct StoryWords {
  std::vector<std::uint64_t> all;      ///< hash of each word, lower case, in order
  std::vector<std::uint64_t> triples;  ///< distinct hashes of three words running, sorted
  std::vector<std::uint64_t> figures;  ///< distinct words with a digit, sorted
  std::vector<std::uint64_t> names;    ///< distinct capitalised words inside sentences, sorted
};
StoryWords story_words(std::string_view text);

/// Hashes under which the text is to be found by near-duplicates (24 bands over all words, 8 over
/// the opening, of two rows each). Empty for a text of fewer than 20 words. 63 bits each, distinct,
/// sorted.
std::vector<std::int64_t> story_bands(const StoryWords& words);

/// Near-duplicates share at least so many bands (with a probability above 0.95); stories that share
/// a sentence hardly ever do.
inline constexpr int kFewestSharedBands = 2;

/// A quarter of the text's triples, as bytes: enough to see without the texts that two of them
/// share less than a quarter, and so are no copies.
std::string story_sample(const StoryWords& words);
bool may_be_near_duplicates(std::string_view sample_a, std::string_view sample_b);

/// True where one text is a copy of the other with small changes: at least half of the shorter
/// one's word triples stand in the longer one, and seven tenths of its figures and of its names.
/// Texts of fewer than 20 words are copies only where they have the same words. Symmetric.
bool near_duplicates(const StoryWords& a, const StoryWords& b);

}  // namespace entente::storage
