// How names are compared: folded to lower case without accents, so that "Elysee" is "Élysée" and
// "SOUTH KOREA" is "South Korea". Only for comparing; what is printed keeps its own spelling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace entente::extract::actors {

/// Appends `text` (UTF-8) to `out`, ASCII and Latin letters lower-cased, their accents dropped and
/// the typographic apostrophe made straight. Other characters stay as they are.
void fold_into(std::string& out, std::string_view text);

/// The same as a new string.
std::string fold(std::string_view text);

/// Whether a letter of `text` is lower case; false for "U.S." and for text without letters.
bool has_lower(std::string_view text);
/// Whether the first character is a capital letter (ASCII or Latin).
bool starts_upper(std::string_view text);

/// A 64-bit hash of the token as fold() writes it, a period at its end left off. Never 0. The same
/// on every machine.
std::uint64_t token_hash(std::string_view token);

/// How many letters must be changed, left out, added or swapped with their neighbour to make `a`
/// into `b` (optimal string alignment), or `bound` + 1 when it is more than `bound`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t bound);

}  // namespace entente::extract::actors
