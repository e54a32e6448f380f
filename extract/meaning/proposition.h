// Predicate-argument structures out of dependency trees, as PredPatt (White et al. 2016) and
// enhanced Universal Dependencies (Schuster & Manning 2016) define them: passives turned round,
// conjuncts distributed, relative clauses, control and raising resolved, nominal predicates with
// their arguments by preposition, possessive, compound and adjective. One Proposition for each
// verb, each noun and each adjective that has arguments; which of them matter, the lexicon decides.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"
#include "knowledge/modality.h"

namespace entente::extract::meaning {

enum class PredicateKind : std::uint8_t { kVerb, kNoun, kAdjective };

enum class Role : std::uint8_t {
  kSubject,         ///< deep subject: of a passive, its by-phrase
  kObject,          ///< deep object: of a passive, its surface subject
  kIndirectObject,  ///< "gave Egypt a loan"
  kOblique,         ///< with a preposition: "with Japan", "between A and B", "on trade"
  kPossessor,       ///< "Washington's offer", "its offer"
  kModifier,  ///< compound or adjective before a noun: "the Korea-Japan pact", "Chinese objections"
  kClause,    ///< head of a complement clause (ccomp, xcomp, acl): "agreed to cut", "a pledge to
              ///< defend"
  kPredicative  ///< of a copula: "Japan is an ally of": the predicate noun's subject comes as
                ///< kSubject; its own complement here
};

enum class Tense : std::uint8_t { kNone, kPast, kPresent, kFuture };

struct Argument {
  Role role = Role::kSubject;
  std::uint32_t word = 0;        ///< head of the argument in the sentence
  std::string_view preposition;  ///< of kOblique, lower case, multiword joined by a space ("on
                                 ///< behalf of"); of a kClause the one before it ("accused of
                                 ///< attacking"); else empty
  std::uint16_t group = 0;       ///< the conjuncts of one coordination share a number within the
                                 ///< proposition; 0 for an argument alone
  bool collective =
      false;  ///< the group fills the role together (between A and B; A and B agreed; the A-B pact)
  bool inherited =
      false;  ///< came by control, relative clause, shared conjunct, support verb, apposition
  std::int32_t names =
      -1;            ///< this argument spells out that word's own noun phrase: "two allies,
                     ///< Oman and Qatar", "states such as Oman", "one of the allies"; else -1
  float margin = 0;  ///< the least parser margin on the way
};

struct Proposition {
  std::uint32_t sentence = 0;
  std::uint32_t word = 0;  ///< the predicate's word
  PredicateKind kind = PredicateKind::kVerb;
  std::string lemma;  ///< with particle: "break_off"; of a light construction the verb's own
                      ///< ("have" in "have talks")
  Tense tense = Tense::kNone;
  Modality modality = Modality::kAsserted;  ///< grammar only: not, never, no -> negated; will, may,
                                            ///< could, hopes to, if -> planned
  bool passive = false;
  bool conditional = false;  ///< in an if-clause, unless-clause, or a counterfactual
  bool question = false;
  bool quoted = false;         ///< inside quotation marks
  std::int32_t governor = -1;  ///< index (in the sentence's list) of the proposition of which this
                               ///< one is a clause argument
  std::int32_t support =
      -1;  ///< word of the support verb of a noun ("held" talks, "reached" an agreement), else -1
  std::vector<Argument> arguments;  ///< in order of role, then of the text
};

/// All propositions of one parsed sentence, in order of their words. `out` is cleared and refilled.
void find_propositions(const syntax::Sentence& sentence, std::uint32_t index,
                       std::vector<Proposition>& out);

/// For a person to read, a line a proposition: `signed[VBD] subj:Paris obj:pact with:Bonn
/// +planned`.
std::string to_text(const Proposition& proposition, const syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
