// Reads a sentence with the network's LSTM layers: what each word is in its surroundings. Reused,
// keeps its memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/network.h"
#include "extract/syntax/network_input.h"
#include "extract/syntax/word_vectors.h"

namespace entente::extract::syntax {

class Encoder {
 public:
  /// The states of the words after the last layer: 2 network.hidden activations a word.
  std::span<const std::int16_t> run(const Network& network, const WordVectors& vectors,
                                    std::span<const NetworkWord> words);

 private:
  void embed(const Network& network, const WordVectors& vectors,
             std::span<const NetworkWord> words);
  void run_layer(const Network& network, const LstmWeights& weights, std::size_t count,
                 bool backward);

  std::vector<std::int16_t> input_, output_;  // of the present layer
  std::vector<std::int16_t> known_;           // pretrained vectors
  std::vector<std::int32_t> sums_, gates_, cell_;
};

}  // namespace entente::extract::syntax
