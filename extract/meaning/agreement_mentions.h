// Where an article speaks of agreements: each noun phrase ("a trade pact between A and B"), name of
// a treaty, and verb of agreeing, with the parties, form, type and statuses told right there. The
// register joins them into agreements.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/meaning/article_view.h"
#include "extract/meaning/frames.h"
#include "extract/meaning/who.h"
#include "knowledge/agreement.h"

namespace entente::extract::meaning {

/// A status told of one mention.
struct StatusTold {
  AgreementStatus status = AgreementStatus::kUnknown;
  Modality modality = Modality::kAsserted;
  std::optional<PartialDate> on;
  WordAt at;
  const Entry* entry = nullptr;
  std::vector<ActorId> by;  ///< whose deed it is ("the senate ratified"), where the clause says so
  bool weak = false;        ///< counts only where nothing speaks against it
};

/// An act of one party told of one mention.
struct ActTold {
  Named party;
  ActKind act = ActKind::kSignature;
  Modality modality = Modality::kAsserted;
  std::optional<PartialDate> on;
  WordAt at;
};

/// Where the parties of an agreement come from, the surest first.
enum class PartySource : std::uint8_t {
  kOwn,       ///< its own words
  kAround,    ///< who acts in the clause that it stands in
  kInside,    ///< who acts in its relative clause
  kSentence,  ///< who is named in its sentence
  kTitle,     ///< who is named in the title
  kBefore     ///< who is named in the sentence before, or the parties of the agreement before
};

using TypeScores = std::array<int, count_of<AgreementType>()>;

struct AgreementMention {
  WordAt at;
  std::string treaty;  ///< id of a well-known treaty where it is named, else empty
  std::string name;    ///< proper name, else empty
  AgreementForm form = AgreementForm::kAgreement;
  bool pronoun = false;     ///< "signed it": speaks of an agreement known already
  bool verb = false;        ///< "A and B agreed to": no noun
  bool weak = false;        ///< a noun of many things ("plan", "talks"), agreed or broken off here
  bool definite = false;    ///< the, this, its, Monday's: refers back
  bool fresh = false;       ///< another, similar, separate, new: does not
  bool same_sides = false;  ///< "the one of 1937": another between the sides of the one before
  bool any = false;         ///< any deal on rice: none in particular
  bool loose = false;       ///< deal, contract, understanding: often no agreement of states
  bool private_side =
      false;  ///< one side of it is named and no actor ("between Chile and its banks")
  bool plural = false;
  bool in_title = false;
  std::vector<Named> parties;
  std::vector<WordAt> party_words;
  ActorId base;  ///< the party that the register found for "another one with Chile", else empty
  PartySource source = PartySource::kOwn;
  TypeScores near{};  ///< type words in the noun phrase
  std::optional<std::string> subject;
  Span subject_span;
  std::vector<StatusTold> statuses;
  std::vector<ActTold> acts;
  std::optional<bool> binding;
  std::optional<PartialDate> of_date;  ///< "the 1986 accord"
  std::optional<PartialDate> dated;    ///< "an accord between A and B last June", of what was made
  bool under = false;  ///< what stands around is done under it ("in line with the accord")
  Modality modality = Modality::kAsserted;
};

/// All mentions in order of the text; a plural with distributed partners ("agreements with A and
/// B") gives one each.
std::vector<AgreementMention> find_agreement_mentions(const ArticleView& article);

}  // namespace entente::extract::meaning
