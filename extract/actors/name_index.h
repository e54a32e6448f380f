// All names of the gazetteer as token sequences, found in a sentence by longest match; which of
// several actors is meant, and whether it acts, is decided later. Names must agree in case: "south
// korea" is nobody, "us" is no country, but in a line of capitals all names are found.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extract/actors/gazetteer_data.h"
#include "extract/actors/token_trie.h"
#include "extract/syntax/tree.h"
#include "knowledge/partial_date.h"

namespace entente::extract::actors {

/// What a name is to its actor, the surest first.
enum class NameField : std::uint8_t {
  kName,  ///< name, alias, acronym
  kAdjective,
  kDemonym,
  kDemonymPlural,
  kCombining,
  kMetonym,
  kCapital,
  kSeat,
  kCity,
  kTreaty,
  kSurname,
  kPattern  ///< an organ of whoever the text names: "foreign ministry"
};

struct NameEntry {
  std::uint32_t actor = 0;  ///< index into GazetteerData::entries
  std::uint32_t fact = 0;   ///< index into GazetteerData::facts
  std::uint32_t upper = 0;  ///< bit i: token i must begin with a capital
  PartialDate::Day since = PartialDate::kMinusInfinity, until = PartialDate::kPlusInfinity;
  NameField field = NameField::kName;
  bool exact = false;  ///< an acronym or abbreviation: to the letter
};

/// A sentence's tokens as the index wants them; one is reused from sentence to sentence.
struct TokenView {
  const syntax::Sentence* sentence = nullptr;
  std::vector<std::uint64_t> hash;  ///< by word
  std::vector<bool> upper;          ///< by word: begins with a capital
  bool capitals = false;            ///< a line in capitals, where case tells nothing
  bool title_case = false;          ///< a headline in which every word of weight is capital

  void fill(const syntax::Sentence& of);
};

/// The names that begin at a word and end at the furthest one.
struct NameHit {
  std::uint32_t last = 0;
  std::span<const NameEntry> entries;  ///< at least one agrees in case
};

class NameIndex {
 public:
  explicit NameIndex(const GazetteerData& data);

  /// The longest name that begins at `first`; false for none.
  bool longest(const TokenView& tokens, std::uint32_t first, NameHit& match) const;
  /// Whether an entry found at `first` agrees in case.
  bool agrees(const NameEntry& entry, const TokenView& tokens, std::uint32_t first) const;
  /// How many names of actors (not merely places) stand in a sentence, counted up to `most`: the
  /// quick look before parsing. `scratch` is overwritten.
  std::size_t count_actors(const syntax::Sentence& sentence, TokenView& scratch,
                           std::size_t most) const;

  const GazetteerData& data() const { return data_; }

 private:
  void add(std::uint32_t actor, std::uint32_t fact, NameField field, std::string_view value);
  void add_facts(std::uint32_t actor);
  void add_surname(std::uint32_t actor);
  void finish();

  const GazetteerData& data_;
  TokenTrie trie_;
  std::vector<std::pair<std::uint32_t, NameEntry>> added_;       // by node, until finish()
  std::vector<NameEntry> entries_;                               // grouped by node
  std::vector<std::pair<std::uint32_t, std::uint32_t>> groups_;  // [begin, end) of entries_
  std::vector<std::uint64_t> scratch_;
};

}  // namespace entente::extract::actors
