#include "extract/syntax/encoder.h"

#include <algorithm>

namespace entente::extract::syntax {

namespace {

constexpr int kSumBits = 2 * kUnitBits;       // of a sum of products
constexpr int kStepBits = 8;                  // of a step of the function tables
constexpr int kProjectionBits = 16;           // of a sum of pretrained values
constexpr std::int32_t kLongestCell = 32767;  // about 16

std::int32_t look_up(const std::int16_t* table, std::int32_t steps) {
  constexpr std::int32_t kHalf = FunctionTables::kHalf;
  return table[std::clamp(steps, -kHalf, kHalf - 1) + kHalf];
}

void add_row(const VectorTable& table, std::size_t row, std::size_t width, std::int32_t* sums) {
  if (row >= table.rows) row = 0;
  const std::int8_t* const values = table.values + row * width;
  const std::int32_t step = table.steps[row];
  for (std::size_t i = 0; i < width; ++i) sums[i] += values[i] * step;
}

}  // namespace

void Encoder::embed(const Network& network, const WordVectors& vectors,
                    std::span<const NetworkWord> words) {
  const std::size_t width = network.input, depth = network.projection.depth;
  known_.assign(words.size() * depth, 0);
  sums_.resize(words.size() * width);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto known = vectors.row(words[at].vector);
    std::copy(known.begin(), known.end(), known_.begin() + static_cast<std::ptrdiff_t>(at * depth));
  }
  products(known_.data(), words.size(), depth, network.projection, sums_.data(), width,
           Sum::kReplace);
  input_.resize(words.size() * width);
  for (std::size_t at = 0; at < words.size(); ++at) {
    std::int32_t* const sums = sums_.data() + at * width;
    for (std::size_t i = 0; i < width; ++i) sums[i] = shifted(sums[i], kProjectionBits - kUnitBits);
    add_row(network.words, words[at].word, width, sums);
    for (const std::uint32_t affix : words[at].affixes) {
      add_row(network.affixes, affix, width, sums);
    }
    add_row(network.xpos, words[at].xpos, width, sums);
    add_row(network.upos, words[at].upos, width, sums);
    for (std::size_t i = 0; i < width; ++i) input_[at * width + i] = saturated(sums[i]);
  }
}

/// The cell and the state of the next word from its gates' sums of products.
void Encoder::step(const Network& network, const LstmWeights& weights, const std::int32_t* gates,
                   std::int16_t* state) {
  const std::size_t h = network.hidden;
  const FunctionTables& functions = network.functions;
  const auto steps = [&](std::size_t i) {
    return shifted(std::int64_t{gates[i]} + weights.bias[i], kSumBits - kStepBits);
  };
  for (std::size_t j = 0; j < h; ++j) {
    const std::int32_t in = look_up(functions.sigmoid, steps(j));
    const std::int32_t forget = look_up(functions.sigmoid, steps(h + j));
    const std::int32_t out = look_up(functions.sigmoid, steps(2 * h + j));
    const std::int32_t candidate = look_up(functions.tanh, steps(3 * h + j));
    // forget * cell is in 2^-26, in * candidate in 2^-30.
    const std::int32_t sum = forget * cell_[j] + shifted(in * candidate, kGateBits - kUnitBits);
    cell_[j] = std::clamp(shifted(sum, kGateBits), -kLongestCell, kLongestCell);
    const std::int32_t tanh = look_up(functions.tanh, shifted(cell_[j], kUnitBits - kStepBits));
    state[j] = static_cast<std::int16_t>(shifted(out * tanh, 2 * kGateBits - kUnitBits));
  }
}

/// One direction of a layer, from input_ to its half of output_.
void Encoder::run_layer(const Network& network, const LstmWeights& weights, std::size_t count,
                        bool backward) {
  const std::size_t h = network.hidden, depth = weights.input.depth;
  gates_.resize(count * 4 * h);
  products(input_.data(), count, depth, weights.input, gates_.data(), 4 * h, Sum::kReplace);
  cell_.assign(h, 0);
  const std::int16_t* previous = nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = backward ? count - 1 - i : i;
    std::int32_t* const gates = gates_.data() + at * 4 * h;
    if (previous != nullptr) products(previous, 1, h, weights.hidden, gates, 4 * h, Sum::kAdd);
    std::int16_t* const state = output_.data() + at * kDirections * h + (backward ? h : 0);
    step(network, weights, gates, state);
    previous = state;
  }
}

std::span<const std::int16_t> Encoder::run(const Network& network, const WordVectors& vectors,
                                           std::span<const NetworkWord> words) {
  embed(network, vectors, words);
  for (const auto& layer : network.lstm) {
    output_.resize(words.size() * kDirections * network.hidden);
    for (std::size_t direction = 0; direction < kDirections; ++direction) {
      run_layer(network, layer[direction], words.size(), direction == 1);
    }
    input_.swap(output_);
  }
  return input_;
}

}  // namespace entente::extract::syntax
