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
};

/// An act of one party told of one mention.
struct ActTold {
  Named party;
  ActKind act = ActKind::kSignature;
  Modality modality = Modality::kAsserted;
  std::optional<PartialDate> on;
  WordAt at;
};

using TypeScores = std::array<int, count_of<AgreementType>()>;

struct AgreementMention {
  WordAt at;
  std::string treaty;  ///< id of a well-known treaty where it is named, else empty
  std::string name;    ///< proper name, else empty
  AgreementForm form = AgreementForm::kAgreement;
  bool pronoun = false;   ///< "signed it": speaks of an agreement known already
  bool verb = false;      ///< "A and B agreed to": no noun
  bool definite = false;  ///< the, this, its, Monday's: refers back
  bool fresh = false;     ///< another, similar, separate, new: does not
  bool plural = false;
  bool in_title = false;
  std::vector<Named> parties;
  std::vector<WordAt> party_words;
  std::vector<Named> around;  ///< who acts in the clause around ("A and B ended the war with a
                              ///< treaty"), for want of parties
  TypeScores near{}, far{};   ///< type words in the noun phrase, in the rest of the sentence
  std::optional<std::string> subject;
  Span subject_span;
  std::vector<StatusTold> statuses;
  std::vector<ActTold> acts;
  std::optional<bool> binding;
  std::optional<PartialDate> of_date;  ///< "the 1986 accord"
  Modality modality = Modality::kAsserted;
};

/// All mentions in order of the text; a plural with distributed partners ("agreements with A and
/// B") gives one each.
std::vector<AgreementMention> find_agreement_mentions(const ArticleView& article);

}  // namespace entente::extract::meaning
