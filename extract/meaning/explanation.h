// Why the program read a relation out of an article: the sentence, the tree in brief, the
// proposition, the lexicon's entry, the score with its strongest features, and how each word came
// to stand for its actor. The article is read again for it.
//   for (const Explanation& e : explain(article, relation)) ...
#pragma once

#include <string>
#include <vector>

#include "knowledge/article.h"
#include "knowledge/relation.h"

namespace entente::extract::meaning {

struct Explanation {
  std::string sentence;
  std::string tree;             ///< "Turkey <nsubj urged >obj Syria"
  std::string proposition;      ///< as `entente parse --propositions` prints it; may be empty
  std::string entry;            ///< "requests/ask, CAMEO 02"
  std::string score;            ///< confidence and the features that weigh most
  std::string subject, object;  ///< "the ministers: official of HUN"
};

/// The places of the article that tell the relation (its subject, predicate and object), the surest
/// first; empty where reading it today finds none.
std::vector<Explanation> explain(const Article& article, const Relation& relation);

}  // namespace entente::extract::meaning
