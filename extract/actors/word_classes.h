// What words say about the names beside them, out of extract/data/actors/classes.tsv: a company's
// last word, a noun of government, a verb of speech. Read once, on first use.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "knowledge/names.h"

namespace entente::extract::actors {

/// In the order of the bits of a word's set.
enum class WordClass : std::uint8_t {
  kActorNoun,           ///< whose possessor or of-phrase acts: attack, policy, minister
  kActVerb,             ///< whose subject acts: sign, accuse
  kCapitalsWord,        ///< a plain word where the whole line is in capitals: IT, WHO, SPLIT
  kGovernmentNoun,      ///< a nation's own: troops, envoy, veto
  kMotionPreposition,   ///< in, to, from
  kPartnerPreposition,  ///< with, against
  kPlaceNoun,           ///< whose of- or in-phrase is a place: north, airport, suburb
  kPlaceVerb,           ///< live, arrive
  kPrivateNoun,         ///< nobody's government: chipmakers, shares, yen
  kPrivateSuffix,       ///< ends the name of a company, paper, club
  kPublicWord,          ///< may follow a nation in capitals: Foreign, Parliament
  kSpeechVerb,
  kWeekdayMonth
};

}  // namespace entente::extract::actors

namespace entente {

template <>
struct NamesOf<extract::actors::WordClass> {
  static constexpr std::array<std::string_view, 13> kNames{
      "actor_noun",      "act_verb",           "capitals_word",
      "government_noun", "motion_preposition", "partner_preposition",
      "place_noun",      "place_verb",         "private_noun",
      "private_suffix",  "public_word",        "speech_verb",
      "weekday_month"};
};

}  // namespace entente

namespace entente::extract::actors {

/// The classes of a word, by the hash of token_hash() so that case and a closing period do not
/// matter.
class WordClasses {
 public:
  static const WordClasses& embedded();

  bool is(std::uint64_t token, WordClass word_class) const {
    const auto at = classes_.find(token);
    return at != classes_.end() && (at->second >> static_cast<unsigned>(word_class) & 1U) != 0;
  }
  /// By the word itself, any case.
  bool is(std::string_view word, WordClass word_class) const;
  /// All classes of a word, a bit each.
  std::uint32_t bits(std::string_view word) const;

 private:
  WordClasses();
  std::unordered_map<std::uint64_t, std::uint32_t> classes_;
};

}  // namespace entente::extract::actors
