// The names of one state of knowledge, in memory, for a page that asks with every key: actors with
// what texts and decisions call them, agreements with their labels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::queries {

class World;

struct FoundName {
  bool agreement = false;
  std::string_view id, name;
  std::string_view match;  ///< the name that holds what was typed; it may be the id
};

class NameList {
 public:
  explicit NameList(World& world);

  /// What holds the text, case and accents aside. First what begins so, then what has a word that
  /// does, then any other; among equals actors, and those with most links. At most so many.
  std::vector<FoundName> find(std::string_view typed, std::size_t most) const;

 private:
  struct Named {
    bool agreement = false;
    std::uint32_t weight = 0;
    std::string id;
    std::vector<std::string> names;   ///< how it is called first, then id and aliases
    std::vector<std::string> folded;  ///< the same, as they are compared
  };
  void add(bool agreement, std::uint32_t weight, std::string id, std::vector<std::string> names);

  std::vector<Named> all_;  ///< actors by id, then agreements by id
};

}  // namespace entente::queries
