// One direction of one LSTM layer (Hochreiter and Schmidhuber 1997; Gers et al. 2000) over several
// sentences at once, forward and back through time. The rows of step t are those of the sentences
// that have a t-th word, longest sentence first, so that no row is padding.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/syntax/training/network_layout.h"
#include "extract/syntax/training/products.h"

namespace entente::extract::syntax {

/// How the rows of a pass lie. Sentences come longest first.
struct PassRows {
  std::vector<std::size_t> begin;  ///< the first row of each step, and the end
  std::vector<std::size_t> word;   ///< the word (row of the input) that each row stands for

  void reset(std::span<const std::size_t> lengths, bool backward);
  std::size_t steps() const { return begin.size() - 1; }
  std::size_t active(std::size_t step) const { return begin[step + 1] - begin[step]; }
};

/// The packed weights of a pass, for both ways.
struct LstmFactors {
  PackedMatrix input, hidden, input_transposed, hidden_transposed;
  void pack(const LstmBlocks& blocks, std::span<const float> parameters);
};

class LstmPass {
 public:
  /// Reads `input` (words x blocks.input.rows) and writes the hidden states to columns of `output`
  /// (`output_stride` floats a word). `mask` (sentences x hidden) scales what flows from step to
  /// step: dropout that is the same at each (Gal and Ghahramani 2016); empty for none.
  void forward(const PassRows& rows, const LstmFactors& factors, const LstmBlocks& blocks,
               std::span<const float> parameters, std::span<const float> mask, const float* input,
               float* output, std::size_t output_stride);
  /// Takes the gradient of the output in the same form, adds to `gradient` of the parameters and
  /// to `input_gradient`.
  void backward(const PassRows& rows, const LstmFactors& factors, const LstmBlocks& blocks,
                std::span<const float> mask, const float* output_gradient,
                std::size_t output_stride, std::span<float> gradient, float* input_gradient);

 private:
  void cell_forward(std::size_t row, std::size_t previous, const float* bias);
  void cell_backward(std::size_t row, std::size_t previous, bool first, float* carried);

  std::size_t hidden_ = 0, count_ = 0;
  std::vector<float> input_;  // rows x input
  std::vector<float> gates_;  // rows x 4 hidden, after the nonlinearities; then gradients
  std::vector<float> cells_, tanh_cells_, states_, previous_states_;  // rows x hidden
  std::vector<float> state_gradient_, cell_gradient_, input_gradient_;
  PackedMatrix packed_;
};

}  // namespace entente::extract::syntax
