#include "extract/syntax/training/network_layout.h"

#include <algorithm>
#include <cmath>

#include "extract/syntax/training/random.h"

namespace entente::extract::syntax {

NetworkLayout::NetworkLayout(const NetworkSizes& network_sizes) : sizes(network_sizes) {
  const auto place = [this](std::size_t rows, std::size_t columns) {
    const Block block{size, rows, columns};
    size += (rows * columns + 15) / 16 * 16;
    return block;
  };
  const auto& s = sizes;
  vector_projection = place(s.vector, s.input);
  words = place(s.words + 1, s.input);
  affixes = place(s.affixes, s.input);
  xpos = place(count_of<Xpos>(), s.input);
  upos = place(count_of<Upos>(), s.input);
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    const std::size_t input = layer == 0 ? s.input : kDirections * s.hidden;
    for (LstmBlocks& blocks : lstm[layer]) {
      blocks.input = place(input, 4 * s.hidden);
      blocks.hidden = place(s.hidden, 4 * s.hidden);
      blocks.bias = place(1, 4 * s.hidden);
    }
  }
  heads = place(kDirections * s.hidden, head_columns());
  heads_bias = place(1, head_columns());
  arc = place(s.arc, s.arc);
  arc_head = place(1, s.arc);
  root = place(1, s.arc + 1);
  label = place(s.label, kLabels * s.label);
  label_dependent = place(s.label, kLabels);
  label_head = place(s.label, kLabels);
  label_bias = place(1, kLabels);
}

std::vector<float> initial_parameters(const NetworkLayout& layout, std::uint64_t seed) {
  std::vector<float> parameters(layout.size);
  Random random(seed);
  const auto fill = [&](const Block& block, double bound) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      const double unit = static_cast<double>(random.next() >> 11) / 9007199254740992.0;
      parameters[block.offset + i] = static_cast<float>((2 * unit - 1) * bound);
    }
  };
  const auto fill_glorot = [&](const Block& block, std::size_t in, std::size_t out) {
    fill(block, std::sqrt(6.0 / static_cast<double>(in + out)));
  };
  const auto& s = layout.sizes;
  fill_glorot(layout.vector_projection, s.vector, s.input);
  for (const Block* block : {&layout.words, &layout.affixes, &layout.xpos, &layout.upos}) {
    fill(*block, 0.1);
  }
  for (const auto& layer : layout.lstm) {
    for (const LstmBlocks& blocks : layer) {
      fill_glorot(blocks.input, blocks.input.rows, s.hidden);
      fill_glorot(blocks.hidden, s.hidden, s.hidden);
      std::fill_n(parameters.begin() + static_cast<std::ptrdiff_t>(blocks.bias.offset + s.hidden),
                  s.hidden, 1.0F);
    }
  }
  fill_glorot(layout.heads, layout.heads.rows, s.arc);
  fill_glorot(layout.arc, s.arc, s.arc);
  fill(layout.label, 0.05);
  return parameters;
}

}  // namespace entente::extract::syntax
