// Words that say in which part of the world a state lies ("the Mideast nation", "the Baltic
// republics"), with the region as the gazetteer names it.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace entente::extract::meaning {

using RegionWord = std::pair<std::string_view, std::string_view>;

inline constexpr std::array<RegionWord, 17> kRegionWords{{
    {"african", "Africa"},
    {"american", "America"},
    {"andean", "South America"},
    {"asian", "Asia"},
    {"balkan", "Balkans"},
    {"baltic", "Baltic"},
    {"caribbean", "Caribbean"},
    {"caucasus", "Caucasus"},
    {"european", "Europe"},
    {"gulf", "Gulf"},
    {"levantine", "Levant"},
    {"maghreb", "Maghreb"},
    {"mideast", "Middle East"},
    {"nordic", "Nordic"},
    {"pacific", "Pacific"},
    {"sahel", "Sahel"},
    {"scandinavian", "Scandinavia"},
}};

/// The region that a lower-case lemma names, or null.
inline const RegionWord* region_word(std::string_view lemma) {
  for (const auto& region : kRegionWords) {
    if (region.first == lemma) return &region;
  }
  return nullptr;
}

}  // namespace entente::extract::meaning
