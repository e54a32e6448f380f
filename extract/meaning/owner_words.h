// What a phrase on a noun says of it by its preposition: whose it is, whom it concerns, where it
// is.
#pragma once

#include <string_view>

#include "extract/meaning/lexicon.h"

namespace entente::extract::meaning {

/// "the plan of Oman", "a letter from Oman".
bool is_owner_preposition(std::string_view preposition);

/// Phrases that say whom a thing concerns ("a role for the Fund", "talks with Mali").
bool is_topic_preposition(std::string_view preposition);

/// "airfields in Oman".
bool is_place_preposition(std::string_view preposition);

/// "the killing of two Omanis", "the retreat from Oman": whom a deed befell, or who was left, did
/// not do it.
bool is_undergone(const Lexicon& lexicon, std::string_view noun, std::string_view preposition);

}  // namespace entente::extract::meaning
