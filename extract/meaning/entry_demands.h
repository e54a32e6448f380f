// What an entry of the lexicon asks of a match beside its slots (a duty in the clause, a person in
// a role), and whether the surroundings may fill what the words leave out.
#pragma once

#include "extract/meaning/frames.h"

namespace entente::extract::meaning {

/// "said that Sudan must return it", "told Sudan to return it", "demanded that Sudan return it":
/// the clause has must, should or ought, or is an infinitive or a subjunctive; of a frame with a
/// speaker the predicate itself ("Sudan must return it, Oman said").
bool is_obliged(const ArticleView& article, const FrameMatch& match);

/// "refused to comment on the plan", "threatened to follow Mali": nothing is done to anybody;
/// "threatened to recognise Mali": nothing bad.
bool acts_on_nobody(const Lexicon& lexicon, const Entry& entry, const std::string& deed);

/// "if Oman does not leave" is "unless Oman leaves".
bool is_without(const SentenceView& view, std::uint32_t clause);

/// Whether a word may stand in a role: anybody, or a person where the entry asks for one ("told the
/// ambassador", not "told his state").
bool may_be_whoever(const ArticleView& article, const Entry& entry, const Slot& slot, WordAt at);

/// Whether a frame is of any verb ("in league with").
bool is_of_any_word(const ArticleView& article, const Frame& frame);

/// Whether who is left out may be told before: not of frames whose word says little alone (any
/// verb, a verb of saying, one that must be negated), but of "opposed to the proposals" and "did
/// not agree".
bool leaves_to_context(const ArticleView& article, const Frame& frame);

}  // namespace entente::extract::meaning
