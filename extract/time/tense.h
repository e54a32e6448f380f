// Whether the clause around a time expression speaks of what was or of what is to come, by the
// nearest verb: "said on Monday" against "will meet on Monday". Word forms suffice; the tagger's
// infinitive "to" helps where it is there.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extract/syntax/tree.h"

namespace entente::extract::time {

enum class Tense : std::uint8_t { kUnknown, kPast, kFuture };

/// The tense near words [first, end) of the sentence.
Tense tense_near(const syntax::Sentence& sentence, std::size_t first, std::size_t end);

/// Whether a verb in the past stands right before word `at` or its preposition ("ended May 30",
/// "signed in May").
bool follows_past_verb(const syntax::Sentence& sentence, std::size_t at);

/// Whether a verb of saying stands right before word `at` ("said on", "told reporters").
bool follows_saying(const syntax::Sentence& sentence, std::size_t at);

}  // namespace entente::extract::time
