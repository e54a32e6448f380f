// The closed classes of grammar behind propositions (extract/data/grammar.tsv): which verbs lend
// their subject to a noun, make their complement a plan, control by object. One table, read once.
//   if (in_class("hold", WordClass::kSupport)) ...
// Look-ups fold ASCII case, so that "Minister" in a title is a minister.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "knowledge/names.h"

namespace entente::extract::meaning {

enum class WordClass : std::uint8_t {
  kAddresses,           ///< tell, warn: the one it is said to is meant by its clause
  kAdjectiveNegated,    ///< unlikely to: the complement is not so
  kAdjectivePlanned,    ///< ready to: the complement is to come
  kAim,                 ///< "the aim is to ...": a subject that does not act itself
  kAsksWhether,         ///< ask, know: its "if" opens what is asked
  kClauseNounBy,        ///< a noun whose parties do what its infinitive says
  kCompanyNoun,         ///< a firm or club: acts, but is no actor of ours
  kCompletes,           ///< a verb whose object noun shares its with/between/on phrases: sign
  kCountryNoun,         ///< "the country" stands for a state
  kDenies,              ///< deny: says that it is not so
  kDocument,            ///< a statement, report: what it says, its author says
  kDoubts,              ///< doubt, question whether
  kGovernmentNoun,      ///< "the ministry" stands for a state
  kHappens,             ///< a verb whose subject noun takes place: talks began
  kHeadOfState,         ///< whom a story of one state needs no more words for: the president
  kInstance,            ///< such as, including
  kIntends,             ///< its complement is planned
  kJointly,             ///< together, mutually
  kJudges,              ///< criticise X for doing: X does
  kLightHead,           ///< aid package: its compound keeps the arguments
  kMarketNoun,          ///< price, share, trader: where many stand, states are places and origins
  kNegativeDeterminer,  ///< no, neither
  kNegator,             ///< not, never
  kNobody,              ///< none, nobody
  kNotNegating,         ///< not only
  kNounFactual,         ///< its clause is no plan: the fact that
  kNounNegated,         ///< refusal to: the clause is not so
  kObjectControl,       ///< urge X to do: X does
  kOffice,              ///< minister, government, forces: speaks for the state it is of
  kOrdinal,             ///< the first to: does the infinitive itself
  kOrganizationNoun,    ///< "the alliance" stands for an organisation
  kOwnWish,             ///< get, want: a condition for oneself
  kPastModifier,        ///< former, recent: the noun lies behind
  kPersonNoun,          ///< he or she
  kPlannedModifier,     ///< proposed, possible: the noun is to come
  kPredicativeAs,       ///< regard X as Y
  kPreposition,         ///< simple and complex prepositions
  kPrevents,            ///< keep X from doing: not done
  kSays,                ///< say, announce: its clause is somebody's word
  kSaysNoun,            ///< the claim that
  kSetNoun,             ///< "both sides", "the two leaders"
  kSpeakerNoun,         ///< sources, analysts: can say, though nobody we know
  kStative,             ///< "is opposed to": no passive, whoever is so acts
  kSubjectControl,      ///< promise X to do: the subject does
  kSuffers,             ///< lose, face: what befalls one
  kSupport,             ///< hold talks: the noun takes the verb's arguments
  kSupportAt,           ///< enter into talks
  kSupportCancels,      ///< cancel a visit
  kSupportNegated,      ///< avert a war
  kSupportOther,        ///< urge talks: others hold them
  kSupportPlanned,      ///< seek talks
  kThingObject,         ///< an "it" that is signed is a thing
  kThingPart,           ///< "its provisions": of a thing
  kThingSubject,        ///< an "it" that calls for something is a thing
  kTime,                ///< by Monday, by phone: no agent
  kTransparent,         ///< a series of talks
  kWithholds,           ///< refuse to: the complement is not so
  kGives                ///< lend: has a receiver and a thing as objects
};

/// Whether the lemma is of the class.
bool in_class(std::string_view lemma, WordClass of);

/// The lasting, lower-case view of a preposition as written, multiword ones joined by one space;
/// empty for one the table does not know.
std::string_view known_preposition(std::string_view text);

/// Words of all classes, for tests.
std::size_t known_words();

}  // namespace entente::extract::meaning

namespace entente {

template <>
struct NamesOf<extract::meaning::WordClass> {
  static constexpr std::array<std::string_view, 58> kNames{"addresses",
                                                           "adjective-negated",
                                                           "adjective-planned",
                                                           "aim",
                                                           "asks-whether",
                                                           "clause-noun-by",
                                                           "company-noun",
                                                           "completes",
                                                           "country-noun",
                                                           "denies",
                                                           "document",
                                                           "doubts",
                                                           "government-noun",
                                                           "happens",
                                                           "head-of-state",
                                                           "instance",
                                                           "intends",
                                                           "jointly",
                                                           "judges",
                                                           "light-head",
                                                           "market-noun",
                                                           "negative-determiner",
                                                           "negator",
                                                           "nobody",
                                                           "not-negating",
                                                           "noun-factual",
                                                           "noun-negated",
                                                           "object-control",
                                                           "office",
                                                           "ordinal",
                                                           "organization-noun",
                                                           "own-wish",
                                                           "past-modifier",
                                                           "person-noun",
                                                           "planned-modifier",
                                                           "predicative-as",
                                                           "preposition",
                                                           "prevents",
                                                           "says",
                                                           "says-noun",
                                                           "set-noun",
                                                           "speaker-noun",
                                                           "stative",
                                                           "subject-control",
                                                           "suffers",
                                                           "support",
                                                           "support-at",
                                                           "support-cancels",
                                                           "support-negated",
                                                           "support-other",
                                                           "support-planned",
                                                           "thing-object",
                                                           "thing-part",
                                                           "thing-subject",
                                                           "time",
                                                           "transparent",
                                                           "withholds",
                                                           "gives"};
};

}  // namespace entente
