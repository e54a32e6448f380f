// Days that newswires put where names stand: "Iraq Monday accused Iran", "complained last week
// about the plan", "agreed last December". Parsers take the day for the subject or the object and
// the name for a part of it, or hang what follows on the day. Mends the tree in place, before
// propositions are read; margins of changed arcs become 0.
#pragma once

#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Returns how many arcs it changed. The result is one tree.
int mend_times(syntax::Sentence& sentence);

/// "The protocol agreed last month bans exports": of two subjects the one that tells when. After
/// the passives, whose participles show which verb is the clause's.
int mend_time_subjects(syntax::Sentence& sentence);

}  // namespace entente::extract::meaning
