// The sieves of coreference, from the precise to the bold. Each looks at one word that is no
// mention and says whom it stands for, or nothing. Internal to meaning/.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "extract/meaning/attribution.h"
#include "extract/meaning/coreference_discourse.h"

namespace entente::extract::meaning {

using Found = std::optional<Antecedent>;

/// People the gazetteer does not know, by the office they are introduced with and, later, by
/// surname. Keeps what it has seen.
class People {
 public:
  Found find(Discourse& discourse, std::uint32_t sentence, std::uint32_t word);

 private:
  struct Person {
    std::string_view surname;
    Antecedent who;
  };
  std::vector<Person> known_;
};

/// "the two countries", "both sides", "the trio", "the signatories", "both", "each side".
Found find_set(Discourse& discourse, std::uint32_t sentence, std::uint32_t word);
/// "the negotiators", "the delegations" of the two that the text has just named together.
Found find_pair(Discourse& discourse, std::uint32_t sentence, std::uint32_t word);
/// "the former", "the latter".
Found find_ordered(Discourse& discourse, std::uint32_t sentence, std::uint32_t word);
/// "his country", "the island nation", "the government", "the alliance", "its neighbour".
Found find_definite(Discourse& discourse, std::uint32_t sentence, std::uint32_t word);
/// The state spoken of, for an organ or office of which a state has one.
Found find_government(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word);
/// Whom a pronoun of a duty or of a condition means: "told Oman it must", "unless it pays"; kNone
/// for nobody.
std::int32_t addressee_of(const Discourse& discourse, std::uint32_t sentence, std::uint32_t word);
/// it, they, he, she and theirs.
Found find_pronoun(Discourse& discourse, std::uint32_t sentence, std::uint32_t word);
/// we, our, I in the words of a speaker; `speakers` are the article's.
Found find_speaking(const Discourse& discourse, std::span<const Speaker> speakers,
                    std::uint32_t sentence, std::uint32_t word);

/// An antecedent at the place of a noun phrase.
Antecedent antecedent_of(const NounPhrase& phrase, float confidence, std::string_view sieve);

}  // namespace entente::extract::meaning
