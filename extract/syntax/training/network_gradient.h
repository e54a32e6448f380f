// The neural parser in floats: the scores of heads and relations of some sentences, the loss (cross
// entropy of gold heads and of the relations of gold arcs) and its gradient by hand.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/network_input.h"
#include "extract/syntax/training/lstm_pass.h"
#include "extract/syntax/training/network_layout.h"
#include "extract/syntax/training/random.h"

namespace entente::extract::syntax {

/// A sentence as the parser will see it (predicted tags), with its gold tree.
struct NetworkExample {
  std::vector<NetworkWord> words;
  std::vector<std::int32_t> heads;  ///< kNoHead for the root
  std::vector<std::uint8_t> labels;
};

/// Shares of values that training leaves out.
struct Dropout {
  float vector = 0.15F;  ///< of pretrained vectors, a word at a time
  float word = 0.4F;     ///< of learnt vectors of forms
  float affix = 0.25F;
  float tag = 0.25F;
  float state = 0.25F;      ///< of what a layer gives, the same values in all words of a sentence
  float recurrent = 0.15F;  ///< of what flows from word to word
  float head = 0.25F;       ///< of words as heads and dependents
};

/// The packed weights, shared by all who work on a batch.
struct NetworkFactors {
  PackedMatrix vector_projection, heads, heads_transposed, arc, arc_transposed, label,
      label_transposed;
  LstmFactors lstm[kLayers][kDirections];
  /// Packs all but the LSTM; the two can be packed side by side.
  void pack(const NetworkLayout& layout, std::span<const float> parameters);
  void pack_lstm(const NetworkLayout& layout, std::span<const float> parameters);
};

struct NetworkLoss {
  double loss = 0;                                         ///< summed over words
  std::size_t words = 0, heads_right = 0, arcs_right = 0;  ///< head; head and relation
};

class NetworkGradient {
 public:
  /// `vectors` holds sizes.vector floats a row; row 0 is for words without one.
  NetworkGradient(const NetworkLayout& layout, std::span<const float> vectors)
      : layout_(layout), vectors_(vectors) {}

  /// The loss of the sentences (longest first) with values left out by `random` (none without
  /// `dropout`); adds its gradient times `weight` to `gradient`.
  NetworkLoss learn(std::span<const NetworkExample* const> examples,
                    std::span<const float> parameters, const NetworkFactors& factors,
                    const Dropout* dropout, Random& random, float weight,
                    std::span<float> gradient);
  /// The loss and how much is right where each head is chosen for itself; nothing is left out.
  NetworkLoss measure(std::span<const NetworkExample* const> examples,
                      std::span<const float> parameters, const NetworkFactors& factors);

 private:
  using Values = std::vector<float>;
  /// What is left out of a word: pretrained vector, form, affixes, tags.
  static constexpr std::size_t kWordMasks = 4;

  void begin(std::span<const NetworkExample* const> examples, std::span<const float> parameters);
  void draw_masks(const Dropout& dropout, Random& random);
  void forward(const NetworkFactors& factors);
  void embed(const NetworkFactors& factors);
  void score_heads(std::size_t sentence);
  void score_labels(std::size_t sentence);
  void backward(const NetworkFactors& factors, std::span<float> gradient);
  void heads_backward(std::size_t sentence, std::span<float> gradient);
  void labels_backward(std::size_t sentence, std::span<float> gradient);
  void embed_backward(std::span<float> gradient);
  const float* at(const Block& block) const { return parameters_.data() + block.offset; }
  std::span<const float> recurrent_mask(std::size_t layer, std::size_t direction) const {
    return masked_ ? std::span<const float>(recurrent_masks_[layer][direction])
                   : std::span<const float>();
  }
  void mask_rows(Values& rows, const Values& masks, std::size_t columns) const;

  const NetworkLayout& layout_;
  std::span<const float> vectors_;
  std::span<const float> parameters_;
  std::span<const NetworkExample* const> examples_;
  float weight_ = 0;
  NetworkLoss loss_;
  std::vector<std::size_t> begin_, lengths_;  // of the sentences, in words
  std::size_t words_ = 0;
  PassRows rows_[kDirections];
  LstmPass passes_[kLayers][kDirections];
  bool masked_ = false;
  Values word_masks_;  // words x kWordMasks
  Values recurrent_masks_[kLayers][kDirections], state_masks_[kLayers], head_masks_;
  Values known_, input_, states_[kLayers], heads_, arcs_, labels_;
  Values scores_, head_gradient_, arc_gradient_, label_gradient_, state_gradient_, input_gradient_;
  Values logits_;
  std::vector<std::uint8_t> chosen_;  // whether the likeliest head is the gold one
  PackedMatrix packed_;
};

}  // namespace entente::extract::syntax
