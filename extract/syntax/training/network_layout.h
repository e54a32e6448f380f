// The sizes of the neural parser and where each of its matrices lies among the trained floats
// (network.h says what they are for).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/network.h"

namespace entente::extract::syntax {

struct NetworkSizes {
  std::size_t vector = 100;    ///< pretrained word vectors
  std::size_t words = 0;       ///< forms with a vector of their own; row 0 stands for all others
  std::size_t affixes = 4096;  ///< rows that affixes and shapes are hashed to
  std::size_t input = 96;      ///< what the first layer sees of a word
  std::size_t hidden = 128;    ///< of one direction of one layer
  std::size_t arc = 96;        ///< of a word as head or as dependent
  std::size_t label = 32;      ///< the same for relations
};

/// A matrix among the parameters.
struct Block {
  std::size_t offset = 0, rows = 0, columns = 0;
  std::size_t size() const { return rows * columns; }
};

struct LstmBlocks {
  Block input;   ///< input x 4 hidden: gates in, forget, out, and the candidate
  Block hidden;  ///< hidden x 4 hidden
  Block bias;
};

struct NetworkLayout {
  explicit NetworkLayout(const NetworkSizes& network_sizes);

  NetworkSizes sizes;
  Block vector_projection, words, affixes, xpos, upos;
  std::array<std::array<LstmBlocks, kDirections>, kLayers> lstm;
  Block heads;  ///< 2 hidden x (arc dependent, arc head, label dependent, label head)
  Block heads_bias;
  Block arc;       ///< dependent x head
  Block arc_head;  ///< how ready a word is to be a head
  Block root;      ///< a dependent's score as the root, and its bias
  Block label;     ///< dependent x (relation, head)
  Block label_dependent, label_head, label_bias;
  std::size_t size = 0;  ///< of all blocks together

  std::size_t head_columns() const { return 2 * (sizes.arc + sizes.label); }
};

/// First values: uniform in what Glorot and Bengio (2010) give; forget gates open.
std::vector<float> initial_parameters(const NetworkLayout& layout, std::uint64_t seed);

}  // namespace entente::extract::syntax
