// The sentences that training learns from: those of treebanks, and copies of a share of them as
// headlines are written (all capitals, capitals at each word, no capitals), since treebanks have
// few.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

/// Gold sentences; their views look into the treebanks and into `forms`.
struct TrainingSet {
  std::vector<Sentence> sentences;
  std::vector<int> times;         ///< how often each is learnt from in a pass
  std::deque<std::string> forms;  ///< the forms of the copies
};

/// How many copies of each kind are made, in percent of the sentences.
struct CopyShares {
  unsigned capitals = 4;
  unsigned titles = 4;
  unsigned lower = 3;
};

/// Appends copies of sentences drawn by chance (a fixed seed).
void add_headline_copies(TrainingSet& set, const CopyShares& shares);

}  // namespace entente::extract::syntax
