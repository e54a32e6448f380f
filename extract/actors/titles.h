// Titles in the text ("the Japanese foreign minister", "president of Peru"), whose they are, and
// the name that stands with them ("Hungarian Deputy Prime Minister Jozsef Marjai", "Jozsef Marjai,
// the deputy prime minister"). Who that is, officials.h settles.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/actors/article_names.h"
#include "extract/actors/phrases.h"

namespace entente::extract::actors {

/// Words [first, last] that name a person.
struct PersonName {
  std::uint32_t first = 0, last = 0;
  bool present = false;
};

/// Words [first, last] that name an office.
struct Title {
  const Office* office = nullptr;
  std::uint32_t sentence = 0, first = 0, last = 0;
  std::uint32_t start = 0;        ///< with an adjective before it that says the owner
  std::uint32_t phrase = 0;       ///< with whatever before it says the owner
  std::string_view owner{};       ///< empty for unknown
  const FoundName* by = nullptr;  ///< the name that says the owner
  bool former = false;
  float confidence = 1;
  PersonName person;  ///< the name that goes with it
};

/// All titles of a sentence, in order.
std::vector<Title> titles_of(const ArticleNames& article, std::uint32_t sentence);

/// Whether a name may be a surname, whatever else it may be.
bool may_be_surname(const FoundName& name);

}  // namespace entente::extract::actors
