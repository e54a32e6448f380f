// Whose agreement a mention speaks of: its own arguments ("the pact between", "Japan's treaty
// with", "signed by"), and for want of these those who act around it, in its relative clause, its
// sentence or the title. The register asks for the weaker sources only where the stronger give too
// few.
#pragma once

#include <vector>

#include "extract/meaning/agreement_mentions.h"
#include "extract/meaning/agreement_told.h"

namespace entente::extract::meaning {

/// Fills `parties` and `party_words` of a mention of a noun.
void find_parties(const ArticleView& article, const SentenceTold& told, AgreementMention& mention);

/// Adds the actors that a word stands for to the parties.
void take_parties(const ArticleView& article, WordAt at, std::uint32_t word, bool places,
                  AgreementMention& mention);

/// Adds the parties that verbs of the sentence name for the mention's word.
void add_told_parties(const SentenceTold& told, AgreementMention& mention);

/// Who acts in the clause that an agreement stands in: the subjects of its verb, or the sides of
/// the dispute that is its subject; with an agreement in a phrase of its own ("will receive a grant
/// from Oslo under an accord") also whom the verb acts on.
std::vector<Named> actors_around(const ArticleView& article, const AgreementMention& mention);

/// Who says that there is a pact with somebody ("Kenya said a deal with Oman was close"): the other
/// side.
std::vector<Named> actors_speaking(const ArticleView& article, const AgreementMention& mention);

/// Who is named in the relative clause of an agreement ("a treaty by which France and Spain").
std::vector<Named> actors_inside(const ArticleView& article, const AgreementMention& mention);

/// All actors of a sentence but those who only speak.
std::vector<Named> actors_of_sentence(const ArticleView& article, std::uint32_t sentence);

}  // namespace entente::extract::meaning
