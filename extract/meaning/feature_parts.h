// Parts of which names of features are made, built once: names of enumerations, small numbers, yes
// and no.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/meaning/hashed_text.h"
#include "extract/meaning/proposition.h"
#include "extract/meaning/trigger.h"
#include "extract/meaning/who.h"
#include "knowledge/names.h"

namespace entente::extract::meaning {

/// The names of an enumeration as parts.
template <class E>
const HashedText& part_of(E value) {
  static const auto kParts = [] {
    std::vector<HashedText> parts;
    for (const auto name : NamesOf<E>::kNames) parts.emplace_back(name);
    return parts;
  }();
  return kParts[static_cast<std::size_t>(value)];
}

const HashedText& how_part(How how);
const HashedText& way_part(Standing::Way way);
const HashedText& kind_part(PredicateKind kind);
/// A small number; all from 9 on are one.
const HashedText& number_part(std::size_t number);
const HashedText& yes_no(bool yes);

/// The power of two below a number: 0, 1, 2, 3 (4 to 7), 4 (8 to 15) ...
std::size_t magnitude(std::size_t number);

}  // namespace entente::extract::meaning
