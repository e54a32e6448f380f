// The trained weights of the scorer, embedded from extract/data/scorer.tsv ("feature<TAB>weight",
// sorted by feature).
#pragma once

#include <string_view>

namespace entente::extract::meaning {

/// The weight of a feature; 0 for one that training did not see.
double scorer_weight(std::string_view feature);

}  // namespace entente::extract::meaning
