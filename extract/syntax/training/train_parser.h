// Learning to parse with the dynamic oracle: training follows the parser's own choices and is told
// from each state what is best there (Goldberg and Nivre 2013).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "extract/syntax/features.h"
#include "extract/syntax/oracle.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

/// A sentence as the parser will see it (predicted tags), with its gold tree.
struct ParserExample {
  ParserWords words;
  std::vector<GoldArc> gold;
};

/// The gold tree of a sentence, made projective.
std::vector<GoldArc> gold_arcs(const Sentence& sentence);

struct ParserSections {
  std::vector<std::uint8_t> transitions, parser;
};

struct ParserOptions {
  int epochs = 15;
  unsigned explore = 90;    ///< percent of its own wrong choices that training follows
  std::int32_t margin = 0;  ///< right choices must lead by more than this, else they are learnt
  std::uint32_t min_updates = 6;  ///< features with fewer updates are left out
  std::int8_t negligible = 2;     ///< stored weights nearer to zero are left out
  int beam_epochs = 0;            ///< passes of the careful setting's training; 0 leaves it out
  std::uint32_t beam_min_updates = 6;
};

/// Learns transitions and weights. `report` is told the epoch and the share of right choices.
ParserSections train_parser(std::span<const ParserExample> examples, const ParserOptions& options,
                            const std::function<void(int, double)>& report);

}  // namespace entente::extract::syntax
