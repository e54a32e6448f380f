// The format of lexicon files (extract/data/lexicon/README.md) and the tables that they fill.
#pragma once

#include <array>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "extract/meaning/lexicon.h"

namespace entente::extract::meaning {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
};

struct Lexicon::Data {
  template <class T>
  using Words = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

  std::string version;
  std::vector<std::unique_ptr<Entry>> entries;
  std::deque<Frame> frames;
  std::array<Words<std::vector<const Frame*>>, 3> words;  ///< by PredicateKind
  Words<std::vector<TypeWord>> types;
  Words<std::unordered_set<std::string, StringHash, std::equal_to<>>> classes;
};

/// Adds a file's entries. `name` stands in error messages. Throws InputError "name:line: reason".
void read_lexicon(std::string_view text, const std::string& name, Lexicon::Data& data);

}  // namespace entente::extract::meaning
