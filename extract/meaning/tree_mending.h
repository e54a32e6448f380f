// All that mends a tree before propositions are read from it, in the order in which it must happen.
#pragma once

#include "extract/meaning/clause_mending.h"
#include "extract/meaning/coordination_mending.h"
#include "extract/meaning/ellipsis_mending.h"
#include "extract/meaning/modifier_mending.h"
#include "extract/meaning/passive_mending.h"
#include "extract/meaning/subordinate_mending.h"
#include "extract/meaning/time_mending.h"

namespace entente::extract::meaning {

inline void mend_tree(syntax::Sentence& sentence) {
  mend_times(sentence);
  mend_passives(sentence);
  mend_time_subjects(sentence);
  mend_modifiers(sentence);
  mend_ellipses(sentence);
  mend_coordination(sentence);
  mend_clauses(sentence);
  mend_subordinates(sentence);
}

}  // namespace entente::extract::meaning
