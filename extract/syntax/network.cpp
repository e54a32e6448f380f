#include "extract/syntax/network.h"

#include <algorithm>
#include <vector>

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
  /// The rows of a matrix.
  std::vector<const std::int16_t*> rows(std::size_t outputs, std::size_t depth) {
    const auto* const weights = take<std::int16_t>(outputs * padded(depth));
    std::vector<const std::int16_t*> rows(outputs);
    for (std::size_t i = 0; i < outputs; ++i) rows[i] = weights + i * padded(depth);
    return rows;
  }
  FixedMatrix matrix(std::size_t outputs, std::size_t depth) {
    FixedMatrix packed;
    packed.pack(rows(outputs, depth), padded(depth));
    return packed;
  }
  VectorTable table(std::size_t rows, std::size_t width) {
    return {take<std::int8_t>(rows * width), take<std::uint8_t>(rows), rows};
  }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
};

/// The rows of each relation in the order of the values of a FixedMatrix, zeros in between.
std::vector<const std::int16_t*> in_packed_order(std::span<const std::int16_t* const> rows,
                                                 std::size_t width) {
  std::vector<const std::int16_t*> ordered(FixedMatrix::size(kLabels, width), nullptr);
  for (std::size_t label = 0; label < kLabels; ++label) {
    for (std::size_t i = 0; i < width; ++i) {
      ordered[FixedMatrix::place(label, i, width)] = rows[label * width + i];
    }
  }
  return ordered;
}

/// No size of a network is greater than this.
constexpr std::size_t kGreatest = 1U << 20;

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
  for (const std::size_t size : {input, hidden, arc, label}) {
    if (size % kLanes != 0) throw InputError("model: the network has no such sizes");
  }
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
  auto arc_rows = taker.rows(arc, arc);
  arcs_bias = taker.take<std::int32_t>(arc);
  arc_rows.push_back(taker.rows(1, arc).front());
  arcs.pack(arc_rows, padded(arc));
  root_bias = taker.take<std::int32_t>(1);
  labels.pack(in_packed_order(taker.rows(kLabels * label, label), label), padded(label));
  label_dependent = taker.matrix(kLabels, label);
  label_head = taker.matrix(kLabels, label);
  label_bias = taker.take<std::int32_t>(kLabels);
  functions.sigmoid = taker.take<std::int16_t>(std::size_t{2} * LstmStep::kHalf);
  functions.tanh = taker.take<std::int16_t>(std::size_t{2} * LstmStep::kHalf);
  functions.exponential = taker.take<std::uint32_t>(FunctionTables::kExponents);
}

}  // namespace entente::extract::syntax
