#include "extract/syntax/training/lstm_pass.h"

#include <algorithm>

#include "extract/syntax/training/activations.h"

namespace entente::extract::syntax {

void PassRows::reset(std::span<const std::size_t> lengths, bool backward) {
  begin.assign(1, 0);
  word.clear();
  std::vector<std::size_t> first(lengths.size());
  for (std::size_t i = 1; i < lengths.size(); ++i) first[i] = first[i - 1] + lengths[i - 1];
  const std::size_t steps = lengths.empty() ? 0 : lengths.front();
  for (std::size_t step = 0; step < steps; ++step) {
    for (std::size_t i = 0; i < lengths.size() && lengths[i] > step; ++i) {
      word.push_back(first[i] + (backward ? lengths[i] - 1 - step : step));
    }
    begin.push_back(word.size());
  }
}

void LstmFactors::pack(const LstmBlocks& blocks, std::span<const float> parameters) {
  const auto pack_both = [&](const Block& block, PackedMatrix& straight, PackedMatrix& transposed) {
    const float* data = parameters.data() + block.offset;
    straight.pack(data, block.rows, block.columns, block.columns);
    transposed.pack_transposed(data, block.columns, block.rows, block.columns);
  };
  pack_both(blocks.input, input, input_transposed);
  pack_both(blocks.hidden, hidden, hidden_transposed);
}

void LstmPass::cell_forward(std::size_t row, std::size_t previous, const float* bias) {
  const std::size_t h = hidden_;
  float* const gates = gates_.data() + row * 4 * h;
  for (std::size_t j = 0; j < 3 * h; ++j) gates[j] = sigmoid(gates[j] + bias[j]);
  for (std::size_t j = 3 * h; j < 4 * h; ++j) gates[j] = hyperbolic_tangent(gates[j] + bias[j]);
  float* const cell = cells_.data() + row * h;
  for (std::size_t j = 0; j < h; ++j) cell[j] = gates[j] * gates[3 * h + j];
  if (previous != row) {
    const float* const before = cells_.data() + previous * h;
    for (std::size_t j = 0; j < h; ++j) cell[j] += gates[h + j] * before[j];
  }
  float* const tanh_cell = tanh_cells_.data() + row * h;
  float* const state = states_.data() + row * h;
  for (std::size_t j = 0; j < h; ++j) {
    tanh_cell[j] = hyperbolic_tangent(cell[j]);
    state[j] = gates[2 * h + j] * tanh_cell[j];
  }
}

void LstmPass::forward(const PassRows& rows, const LstmFactors& factors, const LstmBlocks& blocks,
                       std::span<const float> parameters, std::span<const float> mask,
                       const float* input, float* output, std::size_t output_stride) {
  hidden_ = blocks.hidden.rows;
  count_ = rows.word.size();
  const std::size_t h = hidden_, in = blocks.input.rows;
  input_.resize(count_ * in);
  gates_.resize(count_ * 4 * h);
  for (auto* values : {&cells_, &tanh_cells_, &states_, &previous_states_}) {
    values->resize(count_ * h);
  }
  for (std::size_t row = 0; row < count_; ++row) {
    std::copy_n(input + rows.word[row] * in, in, input_.data() + row * in);
  }
  multiply(input_.data(), count_, in, factors.input, gates_.data(), 4 * h, Into::kReplace);
  const float* const bias = parameters.data() + blocks.bias.offset;
  for (std::size_t step = 0; step < rows.steps(); ++step) {
    const std::size_t begin = rows.begin[step], active = rows.active(step);
    if (step > 0) {
      float* const previous = previous_states_.data() + begin * h;
      std::copy_n(states_.data() + rows.begin[step - 1] * h, active * h, previous);
      if (!mask.empty()) {
        for (std::size_t i = 0; i < active * h; ++i) previous[i] *= mask[i];
      }
      multiply(previous, active, h, factors.hidden, gates_.data() + begin * 4 * h, 4 * h,
               Into::kAdd);
    }
    for (std::size_t i = 0; i < active; ++i) {
      cell_forward(begin + i, step == 0 ? begin + i : rows.begin[step - 1] + i, bias);
    }
  }
  for (std::size_t row = 0; row < count_; ++row) {
    std::copy_n(states_.data() + row * h, h, output + rows.word[row] * output_stride);
  }
}

/// From the gradients of a row's state and (carried from the step after) its cell to those of its
/// gates before the nonlinearities, and the cell's for the step before.
void LstmPass::cell_backward(std::size_t row, std::size_t previous, bool first, float* carried) {
  const std::size_t h = hidden_;
  float* const gates = gates_.data() + row * 4 * h;
  const float* const tanh_cell = tanh_cells_.data() + row * h;
  const float* const before = cells_.data() + previous * h;
  const float* const state_gradient = state_gradient_.data() + row * h;
  const float some = first ? 0.0F : 1.0F;
  for (std::size_t j = 0; j < h; ++j) {
    const float in = gates[j], forget = gates[h + j], out = gates[2 * h + j];
    const float candidate = gates[3 * h + j];
    const float cell = carried[j] + state_gradient[j] * out * (1 - tanh_cell[j] * tanh_cell[j]);
    gates[j] = cell * candidate * in * (1 - in);
    gates[h + j] = some * cell * before[j] * forget * (1 - forget);
    gates[2 * h + j] = state_gradient[j] * tanh_cell[j] * out * (1 - out);
    gates[3 * h + j] = cell * in * (1 - candidate * candidate);
    carried[j] = cell * forget;
  }
}

void LstmPass::backward(const PassRows& rows, const LstmFactors& factors, const LstmBlocks& blocks,
                        std::span<const float> mask, const float* output_gradient,
                        std::size_t output_stride, std::span<float> gradient,
                        float* input_gradient) {
  const std::size_t h = hidden_, in = blocks.input.rows;
  state_gradient_.resize(count_ * h);
  for (std::size_t row = 0; row < count_; ++row) {
    std::copy_n(output_gradient + rows.word[row] * output_stride, h,
                state_gradient_.data() + row * h);
  }
  cell_gradient_.assign(rows.steps() == 0 ? 0 : rows.active(0) * h, 0.0F);
  input_gradient_.resize(std::max(count_ * in, cell_gradient_.size()));
  for (std::size_t step = rows.steps(); step-- > 0;) {
    const std::size_t begin = rows.begin[step], active = rows.active(step);
    const std::size_t before = step == 0 ? begin : rows.begin[step - 1];
    for (std::size_t i = 0; i < active; ++i) {
      cell_backward(begin + i, before + i, step == 0, cell_gradient_.data() + i * h);
    }
    if (step == 0) break;
    float* const passed = input_gradient_.data();  // borrowed: it is filled only at the end
    multiply(gates_.data() + begin * 4 * h, active, 4 * h, factors.hidden_transposed, passed, h,
             Into::kReplace);
    float* const target = state_gradient_.data() + before * h;
    if (mask.empty()) {
      for (std::size_t i = 0; i < active * h; ++i) target[i] += passed[i];
    } else {
      for (std::size_t i = 0; i < active * h; ++i) target[i] += passed[i] * mask[i];
    }
  }
  // The weights of all rows at once.
  packed_.pack(gates_.data(), count_, 4 * h, 4 * h);
  add_product_of_transposed(input_.data(), in, in, packed_, gradient.data() + blocks.input.offset,
                            4 * h);
  const std::size_t later = rows.steps() == 0 ? 0 : rows.begin[1];
  std::fill_n(previous_states_.begin(), later * h, 0.0F);
  add_product_of_transposed(previous_states_.data(), h, h, packed_,
                            gradient.data() + blocks.hidden.offset, 4 * h);
  float* const bias = gradient.data() + blocks.bias.offset;
  for (std::size_t row = 0; row < count_; ++row) {
    for (std::size_t j = 0; j < 4 * h; ++j) bias[j] += gates_[row * 4 * h + j];
  }
  multiply(gates_.data(), count_, 4 * h, factors.input_transposed, input_gradient_.data(), in,
           Into::kReplace);
  for (std::size_t row = 0; row < count_; ++row) {
    float* const target = input_gradient + rows.word[row] * in;
    for (std::size_t j = 0; j < in; ++j) target[j] += input_gradient_[row * in + j];
  }
}

}  // namespace entente::extract::syntax
