// How well a treebank was tagged and parsed: the measures of the CoNLL 2018 shared task (Zeman et
// al. 2018). Words of the two sides are aligned by their characters (white space apart), so that a
// system that split the text itself can be scored. LAS compares the relation without its subtype,
// as the task does; LAS of whole relations stands beside it.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "extract/syntax/conllu.h"

namespace entente::extract::syntax {

/// Correct, in the gold, in the system's output.
struct Measure {
  std::int64_t correct = 0, gold = 0, system = 0;

  double precision() const { return share(correct, system); }
  double recall() const { return share(correct, gold); }
  /// In percent; equals accuracy where both sides have the same words.
  double f1() const { return share(2 * correct, gold + system); }

 private:
  static double share(std::int64_t part, std::int64_t of) {
    return of == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(of);
  }
};

struct Score {
  Measure tokens, sentences, words, upos, xpos, lemmas, uas, las, las_whole;
  std::array<Measure, count_of<Deprel>()> relations;  ///< head and whole relation
  Measure agreement_nmod;  ///< nmod under agreement, treaty, talks and the like
};

/// Scores `system` against `gold`. Throws InputError if their texts differ in more than white
/// space.
Score score_treebank(const Treebank& gold, const Treebank& system);

/// The score as lines for a person to read.
std::string to_text(const Score& score);

}  // namespace entente::extract::syntax
