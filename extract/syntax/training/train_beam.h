// Learning for beam search: a structured perceptron whose update goes to where the search lies most
// above the gold derivation (max-violation, Huang, Fayong and Guo 2012).
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "extract/syntax/training/train_parser.h"
#include "extract/syntax/transitions.h"

namespace entente::extract::syntax {

/// The weights for these transitions, as a section. `report` is told the pass and the share of
/// sentences that needed no update.
std::vector<std::uint8_t> train_beam(std::span<const ParserExample> examples,
                                     std::span<const Transition> transitions,
                                     const ParserOptions& options,
                                     const std::function<void(int, double)>& report);

}  // namespace entente::extract::syntax
