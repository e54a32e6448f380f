// Why the program read a relation out of an article: the sentence, the tree in brief, the
// proposition, the lexicon's entry, the score with its strongest features, and how each word came
// to stand for its actor. The article is read again for it.
//   for (const Explanation& e : explain(article, relation)) ...
#pragma once

#include <string>
#include <vector>

#include "knowledge/agreement.h"
#include "knowledge/article.h"
#include "knowledge/event.h"
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

/// One step from the words to an agreement or event.
struct ExplanationStep {
  std::string what;  ///< "read in", "  party", "  status", "type", "score", ...
  std::string text;
};

/// Each mention that made the agreement with its words, its parties and the rule that took them,
/// its statuses and acts with the lexicon's entry, then what speaks for its type, and the score;
/// empty where reading the article today finds no such agreement.
std::vector<ExplanationStep> explain(const Article& article, const Agreement& agreement);

/// Where the event is told: sentence, proposition, entry, count and dates; empty where reading the
/// article today finds no such event.
std::vector<ExplanationStep> explain(const Article& article, const Event& event);

}  // namespace entente::extract::meaning
