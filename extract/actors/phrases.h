// Phrases of several words out of extract/data/actors/: titles of office, and names of companies,
// papers and people that hold the name of a state or city and are nobody's. Read once, on first
// use.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/actors/name_index.h"
#include "extract/actors/token_trie.h"

namespace entente::extract::actors {

struct Office {
  std::string_view title;  ///< "deputy foreign minister"
  std::string_view slug;   ///< "deputy-foreign-minister"
  std::string_view owner;  ///< whose it is where the text does not say (USA for "secretary of
                           ///< state"); empty for anybody's
};

class Phrases {
 public:
  static const Phrases& embedded();

  /// The longest title that begins at `first`; null for none. `last` is set to its last word.
  const Office* office(const TokenView& tokens, std::uint32_t first, std::uint32_t& last) const;
  /// The last word of the longest private name that begins at `first`, or -1.
  std::int64_t private_name(const TokenView& tokens, std::uint32_t first) const;

 private:
  Phrases();
  TokenTrie offices_trie_, private_;
  std::vector<Office> offices_;
};

}  // namespace entente::extract::actors
