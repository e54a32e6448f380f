// Learning the neural parser: Adam (Kingma and Ba 2015) over batches of sentences of like length,
// the rate falling along half a cosine, the weights averaged over the last steps. Two threads take
// a fixed half of each batch; their gradients are added in a fixed order.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "extract/syntax/training/network_gradient.h"

namespace entente::extract::syntax {

struct NetworkOptions {
  int epochs = 30;
  std::size_t batch_words = 640;
  double rate = 2e-3;
  double average = 0.999;   ///< the share that the average keeps at each step
  double longest_norm = 2;  ///< longer gradients are cut to this
  Dropout dropout;
  NetworkSizes sizes;
};

/// An example and how often it is learnt from in a pass.
struct WeightedExample {
  NetworkExample example;
  int times = 1;
};

/// The averaged parameters. `report` is told the pass and the mean loss of a word.
std::vector<float> train_network(std::span<const WeightedExample> examples,
                                 const NetworkLayout& layout, std::span<const float> vectors,
                                 const NetworkOptions& options,
                                 const std::function<void(int, double)>& report);

}  // namespace entente::extract::syntax
