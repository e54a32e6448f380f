// The tagger: a greedy left-to-right averaged perceptron (Collins 2002) over UPOS and XPOS chosen
// together, robust to titles in capitals. Its features are in tag_features.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/syntax/feature_table.h"
#include "extract/syntax/key_map.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

/// What tag features know of a word, computed once a sentence.
struct TaggerWord {
  std::uint32_t form = 0;        ///< hash_word
  std::uint32_t raw = 0;         ///< hash of the bytes; `form` where case says nothing
  std::uint32_t cls = 0;         ///< ambiguity class
  std::uint32_t shape = 0;       ///< hash of Xx0- shape, runs shortened
  std::uint32_t suffix[5] = {};  ///< hashes of the last 1 to 5 bytes
  std::uint32_t prefix[3] = {};  ///< hashes of the first 1 to 3 bytes
};

/// How the words of a sentence are written: capitals tell names from other words only in kMixed.
enum class Lettering : std::uint8_t { kMixed, kTitle, kCapitals };

/// The lettering of a sentence, by its share of capitals.
Lettering lettering_of(const Sentence& sentence);

/// What is known of a form in a sentence so lettered; no ambiguity class.
TaggerWord tagger_word(std::string_view form, Lettering lettering);

inline constexpr std::size_t kMaxTagFeatures = 64;
/// Scores are added up for this many classes, used or not.
inline constexpr std::size_t kScoreSlots = 256;

/// The words of one sentence ready for tagging. Reused, keeps its memory.
class TaggerInput {
 public:
  void reset(const Sentence& sentence, const KeyMap& word_classes);
  std::int32_t size() const { return static_cast<std::int32_t>(words_.size()) - 4; }

  /// The keys of the features of word `at` given the tags of the two words before it (-1 before
  /// the first). Returns their number.
  std::size_t features(std::int32_t at, std::int32_t previous, std::int32_t before_previous,
                       std::span<std::uint32_t, kMaxTagFeatures> keys) const;

 private:
  std::vector<TaggerWord> words_;  // with two empty ones at each end
  Lettering lettering_ = Lettering::kMixed;
};

}  // namespace entente::extract::syntax
