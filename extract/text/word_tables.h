// The tokenizer's word lists (extract/data/text), embedded and hashed once: abbreviations, bound
// prefixes, units, contractions without an apostrophe, emoticons, words that open sentences.
// Look-ups never allocate.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente::extract::text {

/// What tells whether the period after a word is the word's own.
enum class Abbreviation : std::uint8_t {
  kNone,
  kTitle,    ///< Gen., Mr.: before a name
  kMonth,    ///< Dec.
  kWeekday,  ///< Mon.
  kCompany,  ///< Inc.
  kState,    ///< Calif.
  kNumber,   ///< No., p.: before a number
  kGeneral   ///< etc., vs.
};

/// `word` is given without its period. A capital in the list must be one in `word`; a word all in
/// capitals matches too.
Abbreviation abbreviation(std::string_view word);

/// "non", "mid", "anti": the word keeps its hyphen. Any capitals.
bool is_hyphen_prefix(std::string_view word);

/// A unit that may stick to its number: "5pm", "430km". Exact capitals.
bool is_unit(std::string_view word);

/// The number of bytes of the first part of a contraction without an apostrophe ("cannot": 3), else
/// 0. Any capitals.
std::uint8_t contraction_split(std::string_view word);

bool is_emoticon(std::string_view word);

/// How surely a capitalised word opens a sentence after "U.S.".
enum class Opener : std::uint8_t { kNone, kWeak, kStrong };
Opener opener(std::string_view word);

}  // namespace entente::extract::text
