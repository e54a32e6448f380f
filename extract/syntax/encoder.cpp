#include "extract/syntax/encoder.h"

#include <algorithm>

namespace entente::extract::syntax {

namespace {

constexpr int kProjectionBits = 16;  // of a sum of pretrained values

void add_row(const VectorTable& table, std::size_t row, std::size_t width, std::int32_t* sums) {
  if (row >= table.rows) row = 0;
  add_scaled(table.values + row * width, table.steps[row], width, sums);
}

}  // namespace

void Encoder::embed(const Network& network, const WordVectors& vectors,
                    std::span<const NetworkWord> words) {
  const std::size_t width = network.input, depth = network.projection.depth();
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

/// One direction of a layer, from input_ to its half of output_.
void Encoder::run_layer(const Network& network, const LstmWeights& weights, std::size_t count,
                        bool backward) {
  const std::size_t h = network.hidden, depth = weights.input.depth();
  gates_.resize(count * 4 * h);
  products(input_.data(), count, depth, weights.input, gates_.data(), 4 * h, Sum::kReplace);
  cell_.assign(h, 0);
  const std::int16_t* previous = nullptr;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t at = backward ? count - 1 - i : i;
    std::int32_t* const gates = gates_.data() + at * 4 * h;
    if (previous != nullptr) products(previous, 1, h, weights.hidden, gates, 4 * h, Sum::kAdd);
    std::int16_t* const state = output_.data() + at * kDirections * h + (backward ? h : 0);
    run_step({h, network.functions.sigmoid, network.functions.tanh, gates, weights.bias,
              cell_.data(), state});
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
