#include "extract/syntax/network.h"

#include <cstring>

#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

/// Takes arrays off the front of the section; each begins at a multiple of 8.
class Taker {
 public:
  explicit Taker(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  template <class T>
  const T* take(std::size_t count) {
    const std::size_t size = count * sizeof(T);
    if (size > bytes_.size() - at_) throw InputError("model: the network is cut short");
    const auto* const array = reinterpret_cast<const T*>(bytes_.data() + at_);
    at_ = std::min((at_ + size + 7) / 8 * 8, bytes_.size());
    return array;
  }
  FixedMatrix matrix(std::size_t outputs, std::size_t depth) {
    return {take<std::int16_t>(outputs * padded(depth)), outputs, padded(depth)};
  }
  VectorTable table(std::size_t rows, std::size_t width) {
    return {take<std::int8_t>(rows * width), take<std::uint8_t>(rows), rows};
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

/// No size of a network is greater than this.
constexpr std::size_t kGreatest = 1u << 20;

}  // namespace

Network::Network(std::span<const std::uint8_t> bytes) {
  if (bytes.empty()) return;
  Taker taker(bytes);
  // vector, words, affixes, input, hidden, arc, label, bytes of the key map
  const auto* const sizes = taker.take<std::uint32_t>(8);
  for (std::size_t i = 0; i < 8; ++i) {
    if (sizes[i] == 0 || sizes[i] > kGreatest) {
      throw InputError("model: the network has no such sizes");
    }
  }
  vector = sizes[0];
  input = sizes[3];
  hidden = sizes[4];
  arc = sizes[5];
  label = sizes[6];
  const std::size_t map_bytes = sizes[7];
  word_rows = KeyMap({taker.take<std::uint8_t>(map_bytes), map_bytes});
  words = taker.table(sizes[1], input);
  affixes = taker.table(sizes[2], input);
  xpos = taker.table(count_of<Xpos>(), input);
  upos = taker.table(count_of<Upos>(), input);
  projection = taker.matrix(input, vector);
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    for (LstmWeights& weights : lstm[layer]) {
      weights.input = taker.matrix(4 * hidden, layer == 0 ? input : kDirections * hidden);
      weights.hidden = taker.matrix(4 * hidden, hidden);
      weights.bias = taker.take<std::int32_t>(4 * hidden);
    }
  }
  heads = taker.matrix(2 * (arc + label), kDirections * hidden);
  heads_bias = taker.take<std::int32_t>(2 * (arc + label));
  arcs = taker.matrix(arc, arc);
  arcs_bias = taker.take<std::int32_t>(arc);
  root = taker.matrix(1, arc);
  root_bias = taker.take<std::int32_t>(1);
  labels = taker.matrix(kLabels * label, label);
  label_dependent = taker.matrix(kLabels, label);
  label_head = taker.matrix(kLabels, label);
  label_bias = taker.take<std::int32_t>(kLabels);
  functions.sigmoid = taker.take<std::int16_t>(2 * FunctionTables::kHalf);
  functions.tanh = taker.take<std::int16_t>(2 * FunctionTables::kHalf);
  functions.exponential = taker.take<std::uint32_t>(FunctionTables::kExponents);
  for (const std::size_t size : {input, hidden, arc, label}) {
    if (size % kLanes != 0) throw InputError("model: the network has no such sizes");
  }
}

}  // namespace entente::extract::syntax
