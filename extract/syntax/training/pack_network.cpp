#include "extract/syntax/training/pack_network.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "extract/syntax/key_map.h"
#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

class Packer {
 public:
  explicit Packer(std::span<const float> parameters) : parameters_(parameters) {}

  template <class T>
  void put(std::span<const T> values) {
    const std::size_t begin = out_.size(), size = values.size() * sizeof(T);
    out_.resize((begin + size + 7) / 8 * 8);
    if (size > 0) std::memcpy(out_.data() + begin, values.data(), size);
  }
  /// The block's columns as rows of weights, in steps of 2^-bits.
  void put_columns(const Block& block, std::size_t first, std::size_t count, double scale) {
    const std::size_t depth = padded(block.rows);
    std::vector<std::int16_t> weights(count * depth);
    for (std::size_t column = 0; column < count; ++column) {
      for (std::size_t row = 0; row < block.rows; ++row) {
        const double weight = at(block, row * block.columns + first + column) * scale;
        if (std::abs(weight) > 32767) throw Error("training: a weight is too great to be stored");
        weights[column * depth + row] = static_cast<std::int16_t>(std::lround(weight));
      }
    }
    put<std::int16_t>(weights);
  }
  void put_matrix(const Block& block) { put_columns(block, 0, block.columns, kWeight); }
  /// Sums of products that all words share.
  void put_bias(const Block& block, std::size_t first, std::size_t count) {
    std::vector<std::int32_t> values(count);
    for (std::size_t i = 0; i < count; ++i) {
      values[i] = static_cast<std::int32_t>(std::lround(at(block, first + i) * kSum));
    }
    put<std::int32_t>(values);
  }
  void put_table(const Block& block);
  std::vector<std::uint8_t> take() { return std::move(out_); }

  static constexpr double kWeight = 1 << kUnitBits;
  static constexpr double kSum = 1 << 2 * kUnitBits;

 private:
  double at(const Block& block, std::size_t i) const {
    return static_cast<double>(parameters_[block.offset + i]);
  }

  std::span<const float> parameters_;
  std::vector<std::uint8_t> out_;
};

void Packer::put_table(const Block& block) {
  std::vector<std::int8_t> values(block.size());
  std::vector<std::uint8_t> steps(block.rows);
  for (std::size_t row = 0; row < block.rows; ++row) {
    double greatest = 0;
    for (std::size_t i = 0; i < block.columns; ++i) {
      greatest = std::max(greatest, std::abs(at(block, row * block.columns + i)));
    }
    const double step = std::clamp(std::ceil(greatest * kWeight / 127), 1.0, 255.0);
    steps[row] = static_cast<std::uint8_t>(step);
    for (std::size_t i = 0; i < block.columns; ++i) {
      const double value = std::round(at(block, row * block.columns + i) * kWeight / step);
      values[row * block.columns + i] = static_cast<std::int8_t>(std::clamp(value, -127.0, 127.0));
    }
  }
  put<std::int8_t>(values);
  put<std::uint8_t>(steps);
}

void put_functions(Packer& packer) {
  constexpr std::int32_t kHalf = LstmStep::kHalf;
  std::vector<std::int16_t> sigmoid, tanh;
  for (std::int32_t step = -kHalf; step < kHalf; ++step) {
    const double x = step / 256.0;
    sigmoid.push_back(static_cast<std::int16_t>(std::lround(32767 / (1 + std::exp(-x)))));
    tanh.push_back(static_cast<std::int16_t>(std::lround(32767 * std::tanh(x))));
  }
  std::vector<std::uint32_t> exponential;
  for (std::size_t step = 0; step < FunctionTables::kExponents; ++step) {
    const double value = 65536 * std::exp(-static_cast<double>(step) / 64);
    exponential.push_back(static_cast<std::uint32_t>(std::lround(value)));
  }
  packer.put<std::int16_t>(sigmoid);
  packer.put<std::int16_t>(tanh);
  packer.put<std::uint32_t>(exponential);
}

}  // namespace

std::vector<std::uint8_t> pack_network(const NetworkLayout& layout,
                                       std::span<const float> parameters,
                                       const std::map<std::uint32_t, std::uint32_t>& word_rows,
                                       float vector_scale) {
  constexpr double kProjection = 1 << 16;
  Packer packer(parameters);
  const auto& s = layout.sizes;
  const std::vector<std::uint8_t> map = build_key_map(word_rows);
  std::vector<std::uint32_t> sizes;
  for (const std::size_t size :
       {s.vector, s.words + 1, s.affixes, s.input, s.hidden, s.arc, s.label, map.size()}) {
    sizes.push_back(static_cast<std::uint32_t>(size));
  }
  packer.put<std::uint32_t>(sizes);
  packer.put<std::uint8_t>(map);
  for (const Block* block : {&layout.words, &layout.affixes, &layout.xpos, &layout.upos}) {
    packer.put_table(*block);
  }
  packer.put_columns(layout.vector_projection, 0, s.input,
                     kProjection * static_cast<double>(vector_scale));
  for (const auto& layer : layout.lstm) {
    for (const LstmBlocks& blocks : layer) {
      packer.put_matrix(blocks.input);
      packer.put_matrix(blocks.hidden);
      packer.put_bias(blocks.bias, 0, blocks.bias.columns);
    }
  }
  packer.put_matrix(layout.heads);
  packer.put_bias(layout.heads_bias, 0, layout.heads_bias.columns);
  packer.put_matrix(layout.arc);
  packer.put_bias(layout.arc_head, 0, s.arc);
  packer.put_matrix({layout.root.offset, s.arc, 1});
  packer.put_bias(layout.root, s.arc, 1);
  packer.put_matrix(layout.label);
  packer.put_matrix(layout.label_dependent);
  packer.put_matrix(layout.label_head);
  packer.put_bias(layout.label_bias, 0, kLabels);
  put_functions(packer);
  return packer.take();
}

}  // namespace entente::extract::syntax
