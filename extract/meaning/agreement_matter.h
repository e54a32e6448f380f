// What an agreement is about: the phrase that says so, and which words speak for its type: those of
// its own noun phrase most, then those of its sentence, of the title, of the article. What the
// words weigh stands in types.lex.
#pragma once

#include "extract/meaning/agreement_mentions.h"
#include "extract/meaning/agreement_register.h"

namespace entente::extract::meaning {

/// Sets `near`, `subject` and `subject_span` of a mention whose word, form and treaty are known.
void tell_matter(const ArticleView& article, AgreementMention& mention);

/// The type of an agreement by all its mentions, their sentences, the title and the article around;
/// `kOther` where no word speaks for any.
AgreementType type_of(const ArticleView& article, const RegisteredAgreement& registered);

}  // namespace entente::extract::meaning
