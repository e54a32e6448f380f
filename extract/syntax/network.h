// The weights of the neural parser from the model file (docs/model.md describes the section):
// tables of vectors for what is known of a word, two layers of LSTM in two directions, a word's
// forms as head and as dependent, and the biaffine matrices of arcs and relations (Dozat and
// Manning 2017). All in fixed point (fixed_point.h). Tables are read in place; matrices are packed
// for registers when the model is opened, 1.6 MB in less than a millisecond.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "extract/syntax/fixed_point.h"
#include "extract/syntax/key_map.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

inline constexpr std::size_t kLayers = 2;
inline constexpr std::size_t kDirections = 2;  ///< left to right, right to left
inline constexpr std::size_t kLabels = count_of<Deprel>();

/// Rows of `width` bytes, each with a step: a value is the byte times the row's step, in 2^-11.
struct VectorTable {
  const std::int8_t* values = nullptr;
  const std::uint8_t* steps = nullptr;
  std::size_t rows = 0;
};

struct LstmWeights {
  FixedMatrix input, hidden;           ///< to the gates in, forget, out and the candidate
  const std::int32_t* bias = nullptr;  ///< in 2^-22
};

/// Nonlinear functions as LstmStep takes them, and e^-x for the first 1024 steps of 1/64, in 2^-16.
struct FunctionTables {
  static constexpr std::size_t kExponents = 1024;

  const std::int16_t* sigmoid = nullptr;
  const std::int16_t* tanh = nullptr;
  const std::uint32_t* exponential = nullptr;
};

class Network {
 public:
  Network() = default;
  /// A view of `bytes`, which must outlive it and start at a multiple of 8; without a network if
  /// they are empty. Throws InputError when they cannot be one.
  explicit Network(std::span<const std::uint8_t> bytes);

  bool exists() const { return hidden > 0; }

  // Sizes; `vector` is that of pretrained vectors.
  std::size_t vector = 0, input = 0, hidden = 0, arc = 0, label = 0;
  KeyMap word_rows;  ///< hash_word of frequent forms -> row
  VectorTable words, affixes, xpos, upos;
  FixedMatrix projection;  ///< of pretrained vectors; its weights hold the vectors' scale, in 2^-16
  std::array<std::array<LstmWeights, kDirections>, kLayers> lstm;
  FixedMatrix heads;  ///< to arc dependent, arc head, relation dependent, relation head
  const std::int32_t* heads_bias = nullptr;
  FixedMatrix arcs;  ///< dependent -> what a head's form is multiplied by, and its score as root
  const std::int32_t* arcs_bias = nullptr;
  const std::int32_t* root_bias = nullptr;
  /// Dependent -> for each relation what a head's form is multiplied by: the values of a
  /// FixedMatrix of kLabels rows.
  FixedMatrix labels;
  FixedMatrix label_dependent, label_head;
  const std::int32_t* label_bias = nullptr;
  FunctionTables functions;
};

}  // namespace entente::extract::syntax
