// Actor or place: "Tokyo protested" against "met in Tokyo". A log-linear model over the words and
// the tree around the name, its weights in extract/data/actors/reading_weights.tsv, trained by
// train_reading on sentences of our own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/actors/article_names.h"

namespace entente::extract::actors {

/// Calls for the model: the features of a name as text ("prep+gov=in:meet"), for reading and for
/// training.
void reading_features(const ArticleNames& article, const FoundName& name,
                      std::vector<std::string>& features);

/// How likely the name is a place where it stands, 0 to 1.
float place_probability(const ArticleNames& article, const FoundName& name);

}  // namespace entente::extract::actors
