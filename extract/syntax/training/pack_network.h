// From trained floats to the network's section in the model file: weights are rounded to fixed
// point (fixed_point.h), vectors to bytes with a step for each row, functions tabulated.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <vector>

#include "extract/syntax/training/network_layout.h"

namespace entente::extract::syntax {

/// The bytes of the section. `word_rows` leads from hash_word to the rows of forms; `vector_scale`
/// is what a step of a pretrained value is worth. Throws Error if a weight does not fit.
std::vector<std::uint8_t> pack_network(const NetworkLayout& layout,
                                       std::span<const float> parameters,
                                       const std::map<std::uint32_t, std::uint32_t>& word_rows,
                                       float vector_scale);

}  // namespace entente::extract::syntax
