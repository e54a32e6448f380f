// Learning to parse with the dynamic oracle: training follows the parser's own choices and is told
// from each state what is best there (Goldberg and Nivre 2013).
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "extract/syntax/features.h"
#include "extract/syntax/oracle.h"
#include "extract/syntax/transitions.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

/// A sentence as the parser will see it (predicted tags), with its gold tree.
struct ParserExample {
  ParserWords words;
  std::vector<GoldArc> gold;
  int times = 1;  ///< how often it is learnt from in a pass
};

/// Each example as often as a pass needs it.
std::vector<const ParserExample*> passes_of(std::span<const ParserExample> examples);

/// The gold tree of a sentence, made projective.
std::vector<GoldArc> gold_arcs(const Sentence& sentence);

/// SHIFT, and each move and relation of the gold trees, in order.
std::vector<Transition> transitions_of(std::span<const ParserExample> examples);

struct ParserSections {
  std::vector<std::uint8_t> transitions, parser;
};

struct ParserOptions {
  int epochs = 10;
  unsigned explore = 90;              ///< percent of its own wrong choices that training follows
  std::uint32_t min_updates = 6;      ///< features with fewer updates are left out
  std::size_t max_bytes = 5'500'000;  ///< of weights: the features with the greatest are kept
};

/// Learns transitions and weights. `report` is told the epoch and the share of right choices.
ParserSections train_parser(std::span<const ParserExample> examples, const ParserOptions& options,
                            const std::function<void(int, double)>& report);

}  // namespace entente::extract::syntax
