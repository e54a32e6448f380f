// The forward pass: from words to the probabilities of heads and relations, and their loss.
#include <algorithm>
#include <cmath>

#include "extract/syntax/training/activations.h"
#include "extract/syntax/training/network_gradient.h"
#include "extract/syntax/training/row_sums.h"

namespace entente::extract::syntax {

namespace {

/// 0 for the share left out, else what keeps the expected sum.
void draw(std::vector<float>& mask, std::size_t count, float share, Random& random) {
  mask.resize(count);
  const float kept = 1.0F / (1.0F - share);
  const auto limit = static_cast<std::uint32_t>(share * 65536.0F);
  for (float& value : mask) value = (random.next() >> 20 & 0xFFFFU) < limit ? 0.0F : kept;
}

/// Turns scores into probabilities and returns their maximum's place.
std::size_t softmax(float* scores, std::size_t count) {
  const auto best = static_cast<std::size_t>(std::max_element(scores, scores + count) - scores);
  const float top = scores[best];
  float sum = 0;
  for (std::size_t i = 0; i < count; ++i) scores[i] = exponential(scores[i] - top);
  for (std::size_t i = 0; i < count; ++i) sum += scores[i];
  for (std::size_t i = 0; i < count; ++i) scores[i] /= sum;
  return best;
}

std::string_view main_part(std::size_t label) {
  const std::string_view name = name_of(static_cast<Deprel>(label));
  return name.substr(0, name.find(':'));
}

double log_loss(float probability) {
  return -std::log(std::max(1e-20, static_cast<double>(probability)));
}

}  // namespace

void NetworkFactors::pack(const NetworkLayout& layout, std::span<const float> parameters) {
  const auto straight = [&](const Block& block, PackedMatrix& packed) {
    packed.pack(parameters.data() + block.offset, block.rows, block.columns, block.columns);
  };
  const auto transposed = [&](const Block& block, PackedMatrix& packed) {
    packed.pack_transposed(parameters.data() + block.offset, block.columns, block.rows,
                           block.columns);
  };
  straight(layout.vector_projection, vector_projection);
  straight(layout.heads, heads);
  transposed(layout.heads, heads_transposed);
  straight(layout.arc, arc);
  transposed(layout.arc, arc_transposed);
  straight(layout.label, label);
  transposed(layout.label, label_transposed);
}

void NetworkFactors::pack_lstm(const NetworkLayout& layout, std::span<const float> parameters) {
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    for (std::size_t direction = 0; direction < kDirections; ++direction) {
      lstm[layer][direction].pack(layout.lstm[layer][direction], parameters);
    }
  }
}

void NetworkGradient::draw_masks(const Dropout& dropout, Random& random) {
  const std::size_t sentences = examples_.size(), hidden = layout_.sizes.hidden;
  word_masks_.resize(words_ * kWordMasks);
  const float shares[kWordMasks] = {dropout.vector, dropout.word, dropout.affix, dropout.tag};
  Values mask;
  for (std::size_t kind = 0; kind < kWordMasks; ++kind) {
    draw(mask, words_, shares[kind], random);
    for (std::size_t word = 0; word < words_; ++word) {
      word_masks_[word * kWordMasks + kind] = mask[word];
    }
  }
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    draw(state_masks_[layer], sentences * kDirections * hidden, dropout.state, random);
    for (Values& masks : recurrent_masks_[layer]) {
      draw(masks, sentences * hidden, dropout.recurrent, random);
    }
  }
  draw(head_masks_, sentences * layout_.head_columns(), dropout.head, random);
}

/// Multiplies each word's row by its sentence's mask.
void NetworkGradient::mask_rows(Values& rows, const Values& masks, std::size_t columns) const {
  if (!masked_) return;
  for (std::size_t sentence = 0; sentence < lengths_.size(); ++sentence) {
    const float* const mask = masks.data() + sentence * columns;
    for (std::size_t word = 0; word < lengths_[sentence]; ++word) {
      float* const row = rows.data() + (begin_[sentence] + word) * columns;
      for (std::size_t i = 0; i < columns; ++i) row[i] *= mask[i];
    }
  }
}

void NetworkGradient::embed(const NetworkFactors& factors) {
  const std::size_t width = layout_.sizes.input, known = layout_.sizes.vector;
  known_.resize(words_ * known);
  input_.resize(words_ * width);
  std::size_t row = 0;
  for (const NetworkExample* example : examples_) {
    for (const NetworkWord& word : example->words) {
      const float scale = masked_ ? word_masks_[row * kWordMasks] : 1.0F;
      for (std::size_t i = 0; i < known; ++i) {
        known_[row * known + i] = vectors_[word.vector * known + i] * scale;
      }
      ++row;
    }
  }
  multiply(known_.data(), words_, known, factors.vector_projection, input_.data(), width,
           Into::kReplace);
  row = 0;
  for (const NetworkExample* example : examples_) {
    for (const NetworkWord& word : example->words) {
      float* const out = input_.data() + row * width;
      const float* const mask = word_masks_.data() + row * kWordMasks;
      add_scaled(out, at(layout_.words) + word.word * width, width, masked_ ? mask[1] : 1.0F);
      for (const std::uint32_t affix : word.affixes) {
        add_scaled(out, at(layout_.affixes) + affix * width, width, masked_ ? mask[2] : 1.0F);
      }
      add_scaled(out, at(layout_.xpos) + word.xpos * width, width, masked_ ? mask[3] : 1.0F);
      add_scaled(out, at(layout_.upos) + word.upos * width, width, masked_ ? mask[3] : 1.0F);
      ++row;
    }
  }
}

void NetworkGradient::begin(std::span<const NetworkExample* const> examples,
                            std::span<const float> parameters) {
  examples_ = examples;
  parameters_ = parameters;
  lengths_.clear();
  begin_.clear();
  words_ = 0;
  for (const NetworkExample* example : examples_) {
    lengths_.push_back(example->words.size());
    begin_.push_back(words_);
    words_ += example->words.size();
  }
  loss_ = {};
  loss_.words = words_;
}

void NetworkGradient::forward(const NetworkFactors& factors) {
  const auto& sizes = layout_.sizes;
  embed(factors);
  const float* below = input_.data();
  const std::size_t width = kDirections * sizes.hidden, columns = layout_.head_columns();
  for (std::size_t layer = 0; layer < kLayers; ++layer) {
    states_[layer].resize(words_ * width);
    for (std::size_t direction = 0; direction < kDirections; ++direction) {
      rows_[direction].reset(lengths_, direction == 1);
      passes_[layer][direction].forward(rows_[direction], factors.lstm[layer][direction],
                                        layout_.lstm[layer][direction], parameters_,
                                        recurrent_mask(layer, direction), below,
                                        states_[layer].data() + direction * sizes.hidden, width);
    }
    mask_rows(states_[layer], state_masks_[layer], width);
    below = states_[layer].data();
  }
  heads_.resize(words_ * columns);
  multiply(below, words_, width, factors.heads, heads_.data(), columns, Into::kReplace);
  for (std::size_t word = 0; word < words_; ++word) {
    float* const row = heads_.data() + word * columns;
    for (std::size_t i = 0; i < columns; ++i) row[i] = leaky(row[i] + at(layout_.heads_bias)[i]);
  }
  mask_rows(heads_, head_masks_, columns);
  arcs_.resize(words_ * sizes.arc);
  multiply(heads_.data(), words_, columns, factors.arc, arcs_.data(), sizes.arc, Into::kReplace);
  for (std::size_t word = 0; word < words_; ++word) {
    add_scaled(arcs_.data() + word * sizes.arc, at(layout_.arc_head), sizes.arc, 1);
  }
  labels_.resize(words_ * kLabels * sizes.label);
  multiply(heads_.data() + 2 * sizes.arc, words_, columns, factors.label, labels_.data(),
           kLabels * sizes.label, Into::kReplace);
}

/// Fills scores_ (words of the sentence x words and the root) with the probabilities of heads, and
/// chosen_ with the likeliest.
void NetworkGradient::score_heads(std::size_t sentence) {
  const auto& sizes = layout_.sizes;
  const std::size_t count = lengths_[sentence], columns = layout_.head_columns();
  const float* const rows = heads_.data() + begin_[sentence] * columns;
  packed_.pack_transposed(rows + sizes.arc, sizes.arc, count, columns);
  scores_.resize(count * (count + 1));
  multiply(arcs_.data() + begin_[sentence] * sizes.arc, count, sizes.arc, packed_, scores_.data(),
           count + 1, Into::kReplace);
  const NetworkExample& example = *examples_[sentence];
  const float* const root = at(layout_.root);
  for (std::size_t word = 0; word < count; ++word) {
    float* const scores = scores_.data() + word * (count + 1);
    scores[word] = -1e9F;
    scores[count] = dot(rows + word * columns, root, sizes.arc) + root[sizes.arc];
    const std::size_t best = softmax(scores, count + 1);
    const std::int32_t head = example.heads[word];
    const std::size_t gold = head == kNoHead ? count : static_cast<std::size_t>(head);
    loss_.loss += log_loss(scores[gold]);
    loss_.heads_right += best == gold;
    chosen_[begin_[sentence] + word] = best == gold;
  }
}

/// Fills logits_ (words x relations) with the probabilities of relations on gold arcs; those of the
/// root's row say nothing.
void NetworkGradient::score_labels(std::size_t sentence) {
  const auto& sizes = layout_.sizes;
  const std::size_t columns = layout_.head_columns();
  const NetworkExample& example = *examples_[sentence];
  for (std::size_t word = 0; word < lengths_[sentence]; ++word) {
    const std::size_t row = begin_[sentence] + word;
    const std::int32_t head = example.heads[word];
    if (head == kNoHead) {
      loss_.arcs_right += chosen_[row];
      continue;
    }
    const float* const dependent = heads_.data() + row * columns + 2 * sizes.arc;
    const float* const governor = heads_.data() +
                                  (begin_[sentence] + static_cast<std::size_t>(head)) * columns +
                                  2 * sizes.arc + sizes.label;
    float* const scores = logits_.data() + row * kLabels;
    std::copy_n(at(layout_.label_bias), kLabels, scores);
    for (std::size_t i = 0; i < sizes.label; ++i) {
      add_scaled(scores, at(layout_.label_dependent) + i * kLabels, kLabels, dependent[i]);
      add_scaled(scores, at(layout_.label_head) + i * kLabels, kLabels, governor[i]);
    }
    for (std::size_t label = 0; label < kLabels; ++label) {
      scores[label] +=
          dot(labels_.data() + (row * kLabels + label) * sizes.label, governor, sizes.label);
    }
    const std::size_t best = softmax(scores, kLabels);
    loss_.loss += log_loss(scores[example.labels[word]]);
    loss_.arcs_right += chosen_[row] && main_part(best) == main_part(example.labels[word]);
  }
}

NetworkLoss NetworkGradient::measure(std::span<const NetworkExample* const> examples,
                                     std::span<const float> parameters,
                                     const NetworkFactors& factors) {
  begin(examples, parameters);
  masked_ = false;
  forward(factors);
  logits_.resize(words_ * kLabels);
  chosen_.resize(words_);
  for (std::size_t sentence = 0; sentence < examples.size(); ++sentence) {
    score_heads(sentence);
    score_labels(sentence);
  }
  return loss_;
}

}  // namespace entente::extract::syntax
