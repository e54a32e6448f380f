// The backward pass: from the probabilities of heads and relations to the gradients of parameters.
#include <algorithm>

#include "extract/syntax/training/activations.h"
#include "extract/syntax/training/network_gradient.h"
#include "extract/syntax/training/row_sums.h"

namespace entente::extract::syntax {

/// From the probabilities of a sentence's heads to the gradients of arcs_ and heads_.
void NetworkGradient::heads_backward(std::size_t sentence, std::span<float> gradient) {
  const auto& sizes = layout_.sizes;
  const std::size_t count = lengths_[sentence], columns = layout_.head_columns();
  const std::size_t first = begin_[sentence];
  float* const root_gradient = gradient.data() + layout_.root.offset;
  for (std::size_t word = 0; word < count; ++word) {
    float* const scores = scores_.data() + word * (count + 1);
    const std::int32_t head = examples_[sentence]->heads[word];
    scores[head == kNoHead ? count : static_cast<std::size_t>(head)] -= 1;
    for (std::size_t i = 0; i <= count; ++i) scores[i] *= weight_;
    add_scaled(root_gradient, heads_.data() + (first + word) * columns, sizes.arc, scores[count]);
    root_gradient[sizes.arc] += scores[count];
    add_scaled(head_gradient_.data() + (first + word) * columns, at(layout_.root), sizes.arc,
               scores[count]);
  }
  packed_.pack(heads_.data() + first * columns + sizes.arc, count, sizes.arc, columns);
  multiply(scores_.data(), count, count + 1, packed_, arc_gradient_.data() + first * sizes.arc,
           sizes.arc, Into::kReplace);
  packed_.pack(arcs_.data() + first * sizes.arc, count, sizes.arc, sizes.arc);
  add_product_of_transposed(scores_.data(), count, count + 1, packed_,
                            head_gradient_.data() + first * columns + sizes.arc, columns);
}

/// The same for relations: gradients of labels_ and heads_, and of the matrices beside them.
void NetworkGradient::labels_backward(std::size_t sentence, std::span<float> gradient) {
  const auto& sizes = layout_.sizes;
  const std::size_t columns = layout_.head_columns(), first = begin_[sentence];
  const NetworkExample& example = *examples_[sentence];
  float* const bias = gradient.data() + layout_.label_bias.offset;
  float* const of_dependent = gradient.data() + layout_.label_dependent.offset;
  float* const of_head = gradient.data() + layout_.label_head.offset;
  for (std::size_t word = 0; word < lengths_[sentence]; ++word) {
    const std::size_t row = first + word;
    float* const product_gradient = label_gradient_.data() + row * kLabels * sizes.label;
    const std::int32_t head = example.heads[word];
    if (head == kNoHead) {
      std::fill_n(product_gradient, kLabels * sizes.label, 0.0F);
      continue;
    }
    const std::size_t at_dependent = row * columns + 2 * sizes.arc;
    const std::size_t at_head =
        (first + static_cast<std::size_t>(head)) * columns + 2 * sizes.arc + sizes.label;
    const float* const governor = heads_.data() + at_head;
    float* const scores = logits_.data() + row * kLabels;
    scores[example.labels[word]] -= 1;
    for (std::size_t label = 0; label < kLabels; ++label) scores[label] *= weight_;
    add_scaled(bias, scores, kLabels, 1);
    for (std::size_t i = 0; i < sizes.label; ++i) {
      add_scaled(of_dependent + i * kLabels, scores, kLabels, heads_[at_dependent + i]);
      add_scaled(of_head + i * kLabels, scores, kLabels, governor[i]);
      head_gradient_[at_dependent + i] +=
          dot(at(layout_.label_dependent) + i * kLabels, scores, kLabels);
      head_gradient_[at_head + i] += dot(at(layout_.label_head) + i * kLabels, scores, kLabels);
    }
    for (std::size_t label = 0; label < kLabels; ++label) {
      const std::size_t product = (row * kLabels + label) * sizes.label;
      for (std::size_t i = 0; i < sizes.label; ++i) {
        product_gradient[label * sizes.label + i] = scores[label] * governor[i];
      }
      add_scaled(head_gradient_.data() + at_head, labels_.data() + product, sizes.label,
                 scores[label]);
    }
  }
}

/// From the gradients of arcs_, labels_ and heads_ to those of all parameters.
void NetworkGradient::backward(const NetworkFactors& factors, std::span<float> gradient) {
  const auto& sizes = layout_.sizes;
  const std::size_t columns = layout_.head_columns(), width = kDirections * sizes.hidden;
  const auto target = [&](const Block& block) { return gradient.data() + block.offset; };
  packed_.pack(arc_gradient_.data(), words_, sizes.arc, sizes.arc);
  add_product_of_transposed(heads_.data(), sizes.arc, columns, packed_, target(layout_.arc),
                            sizes.arc);
  multiply(arc_gradient_.data(), words_, sizes.arc, factors.arc_transposed, head_gradient_.data(),
           columns, Into::kAdd);
  const std::size_t products = kLabels * sizes.label;
  packed_.pack(label_gradient_.data(), words_, products, products);
  add_product_of_transposed(heads_.data() + 2 * sizes.arc, sizes.label, columns, packed_,
                            target(layout_.label), products);
  multiply(label_gradient_.data(), words_, products, factors.label_transposed,
           head_gradient_.data() + 2 * sizes.arc, columns, Into::kAdd);
  mask_rows(head_gradient_, head_masks_, columns);
  for (std::size_t word = 0; word < words_; ++word) {
    add_scaled(target(layout_.arc_head), arc_gradient_.data() + word * sizes.arc, sizes.arc, 1);
    float* const row = head_gradient_.data() + word * columns;
    const float* const value = heads_.data() + word * columns;
    for (std::size_t i = 0; i < columns; ++i) row[i] = value[i] < 0 ? row[i] * kLeak : row[i];
    add_scaled(target(layout_.heads_bias), row, columns, 1);
  }
  packed_.pack(head_gradient_.data(), words_, columns, columns);
  add_product_of_transposed(states_[kLayers - 1].data(), width, width, packed_,
                            target(layout_.heads), columns);
  state_gradient_.resize(words_ * width);
  multiply(head_gradient_.data(), words_, columns, factors.heads_transposed, state_gradient_.data(),
           width, Into::kReplace);
  for (std::size_t layer = kLayers; layer-- > 0;) {
    mask_rows(state_gradient_, state_masks_[layer], width);
    input_gradient_.assign(words_ * (layer == 0 ? sizes.input : width), 0.0F);
    for (std::size_t direction = 0; direction < kDirections; ++direction) {
      passes_[layer][direction].backward(
          rows_[direction], factors.lstm[layer][direction], layout_.lstm[layer][direction],
          recurrent_mask(layer, direction), state_gradient_.data() + direction * sizes.hidden,
          width, gradient, input_gradient_.data());
    }
    if (layer > 0) state_gradient_.swap(input_gradient_);
  }
  embed_backward(gradient);
}

void NetworkGradient::embed_backward(std::span<float> gradient) {
  const std::size_t width = layout_.sizes.input;
  packed_.pack(input_gradient_.data(), words_, width, width);
  add_product_of_transposed(known_.data(), layout_.sizes.vector, layout_.sizes.vector, packed_,
                            gradient.data() + layout_.vector_projection.offset, width);
  const auto add = [&](const Block& block, std::size_t row, const float* source, float scale) {
    add_scaled(gradient.data() + block.offset + row * width, source, width, scale);
  };
  std::size_t row = 0;
  for (const NetworkExample* example : examples_) {
    for (const NetworkWord& word : example->words) {
      const float* const source = input_gradient_.data() + row * width;
      const float* const mask = word_masks_.data() + row * kWordMasks;
      add(layout_.words, word.word, source, masked_ ? mask[1] : 1.0F);
      for (const std::uint32_t affix : word.affixes) {
        add(layout_.affixes, affix, source, masked_ ? mask[2] : 1.0F);
      }
      add(layout_.xpos, word.xpos, source, masked_ ? mask[3] : 1.0F);
      add(layout_.upos, word.upos, source, masked_ ? mask[3] : 1.0F);
      ++row;
    }
  }
}

NetworkLoss NetworkGradient::learn(std::span<const NetworkExample* const> examples,
                                   std::span<const float> parameters, const NetworkFactors& factors,
                                   const Dropout* dropout, Random& random, float weight,
                                   std::span<float> gradient) {
  begin(examples, parameters);
  masked_ = dropout != nullptr;
  if (masked_) draw_masks(*dropout, random);
  weight_ = weight;
  forward(factors);
  head_gradient_.assign(words_ * layout_.head_columns(), 0.0F);
  arc_gradient_.resize(words_ * layout_.sizes.arc);
  label_gradient_.resize(labels_.size());
  logits_.resize(words_ * kLabels);
  chosen_.resize(words_);
  for (std::size_t sentence = 0; sentence < examples.size(); ++sentence) {
    score_heads(sentence);
    heads_backward(sentence, gradient);
    score_labels(sentence);
    labels_backward(sentence, gradient);
  }
  backward(factors, gradient);
  return loss_;
}

}  // namespace entente::extract::syntax
