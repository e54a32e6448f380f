#include "extract/syntax/biaffine.h"

#include <algorithm>

namespace entente::extract::syntax {

namespace {

constexpr int kProductBits = 9;  // of a dependent's form after a biaffine matrix: cut at 64
constexpr int kScoreBits = kProductBits + kUnitBits;
constexpr int kLeakBits = 3;  // below zero, a form keeps an eighth
constexpr int kExponentBits = 6;

/// e to the power of a score below the best one, in 2^-16.
std::uint32_t exponential(const FunctionTables& functions, std::int32_t best, std::int32_t score) {
  const std::int64_t below = (std::int64_t{best} - score) >> (kScoreBits - kExponentBits);
  return below < static_cast<std::int64_t>(FunctionTables::kExponents)
             ? functions.exponential[static_cast<std::size_t>(below)]
             : 0;
}

/// The probability of the chosen score less that of the greatest other, at least 0.
float margin_of(const FunctionTables& functions, std::span<const std::int32_t> scores,
                std::size_t self, std::size_t chosen) {
  std::size_t rival = scores.size();
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i == self || i == chosen) continue;
    if (rival == scores.size() || scores[i] > scores[rival]) rival = i;
  }
  if (rival == scores.size()) return 1;
  if (scores[rival] >= scores[chosen]) return 0;
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    if (i != self) sum += exponential(functions, scores[chosen], scores[i]);
  }
  const std::uint32_t lead = exponential(functions, scores[chosen], scores[chosen]) -
                             exponential(functions, scores[chosen], scores[rival]);
  return static_cast<float>(lead) / static_cast<float>(sum);
}

}  // namespace

/// What each word is as a dependent and as a head.
void Biaffine::take_forms(const Network& network, std::span<const std::int16_t> states,
                          std::size_t count) {
  const std::size_t columns = network.heads.outputs(), depth = network.heads.depth();
  sums_.resize(count * columns);
  products(states.data(), count, depth, network.heads, sums_.data(), columns, Sum::kReplace);
  const auto take = [&](std::size_t first, std::size_t width, std::vector<std::int16_t>& out) {
    out.resize(count * width);
    for (std::size_t word = 0; word < count; ++word) {
      narrow(sums_.data() + word * columns + first, network.heads_bias + first, width,
             kSumBits - kUnitBits, kLeakBits, out.data() + word * width);
    }
  };
  take(0, network.arc, arc_dependent_);
  take(network.arc, network.arc, arc_head_);
  take(2 * network.arc, network.label, label_dependent_);
  take(2 * network.arc + network.label, network.label, label_head_);
}

void Biaffine::score_arcs(const Network& network, std::size_t count) {
  const std::size_t width = network.arc, columns = width + 1;
  sums_.resize(count * columns);
  products(arc_dependent_.data(), count, width, network.arcs, sums_.data(), columns, Sum::kReplace);
  arcs_.resize(count * width);
  rows_.resize(count);
  for (std::size_t word = 0; word < count; ++word) {
    narrow(sums_.data() + word * columns, network.arcs_bias, width, kSumBits - kProductBits, 0,
           arcs_.data() + word * width);
    rows_[word] = arc_head_.data() + word * width;
  }
  packed_heads_.pack(rows_, width);
  scores_.resize(count * (count + 1));
  products(arcs_.data(), count, width, packed_heads_, scores_.data(), count + 1, Sum::kReplace);
  for (std::size_t word = 0; word < count; ++word) {
    const std::int32_t root = sums_[word * columns + width];
    scores_[word * (count + 1) + count] =
        shifted(wrapped_sum(root, network.root_bias[0]), kSumBits - kScoreBits);
  }
}

/// What speaks for each relation of a word whatever it hangs on, and of one that hangs on it.
void Biaffine::score_labels(const Network& network, std::size_t count) {
  linear_dependent_.resize(count * kLabels);
  linear_head_.resize(count * kLabels);
  products(label_dependent_.data(), count, network.label, network.label_dependent,
           linear_dependent_.data(), kLabels, Sum::kReplace);
  products(label_head_.data(), count, network.label, network.label_head, linear_head_.data(),
           kLabels, Sum::kReplace);
}

/// The relation of an arc; `of_dependent` are the products of the dependent with the matrices.
Deprel Biaffine::best_label(const Network& network, std::size_t dependent, std::size_t head,
                            const std::int32_t* of_dependent) {
  const std::size_t width = network.label;
  label_rows_.reset(kLabels, width);
  narrow(of_dependent, nullptr, network.labels.outputs(), kSumBits - kProductBits, 0,
         label_rows_.values());
  std::array<std::int32_t, kLabels> bilinear{};
  products(label_head_.data() + head * width, 1, width, label_rows_, bilinear.data(), kLabels,
           Sum::kReplace);
  const std::int32_t* const of_word = linear_dependent_.data() + dependent * kLabels;
  const std::int32_t* const of_head = linear_head_.data() + head * kLabels;
  std::size_t best = kLabels;
  std::int32_t most = 0;
  for (std::size_t label = 0; label < kLabels; ++label) {
    if (static_cast<Deprel>(label) == Deprel::kRoot) continue;
    const std::int32_t linear =
        wrapped_sum(wrapped_sum(of_word[label], of_head[label]), network.label_bias[label]);
    const std::int32_t score = wrapped_sum(bilinear[label], shifted(linear, kSumBits - kScoreBits));
    if (best == kLabels || score > most) {
      best = label;
      most = score;
    }
  }
  return static_cast<Deprel>(best);
}

void Biaffine::choose_labels(const Network& network, std::span<Word> words) {
  constexpr std::size_t kTogether = 8;  // the matrices are read once for so many words
  const std::size_t columns = network.labels.outputs();
  score_labels(network, words.size());
  sums_.resize(kTogether * columns);
  for (std::size_t from = 0; from < words.size(); from += kTogether) {
    const std::size_t count = std::min(kTogether, words.size() - from);
    products(label_dependent_.data() + from * network.label, count, network.label, network.labels,
             sums_.data(), columns, Sum::kReplace);
    for (std::size_t i = 0; i < count; ++i) {
      Word& word = words[from + i];
      word.deprel = word.head == kNoHead
                        ? Deprel::kRoot
                        : best_label(network, from + i, static_cast<std::size_t>(word.head),
                                     sums_.data() + i * columns);
    }
  }
}

void Biaffine::parse(const Network& network, std::span<const std::int16_t> states,
                     std::span<Word> words) {
  const std::size_t count = words.size();
  take_forms(network, states, count);
  score_arcs(network, count);
  heads_.resize(count);
  tree_.find(scores_, heads_);
  for (std::size_t at = 0; at < count; ++at) {
    words[at].head = heads_[at];
    const std::size_t chosen = heads_[at] == kNoHead ? count : static_cast<std::size_t>(heads_[at]);
    words[at].margin = margin_of(
        network.functions, std::span(scores_).subspan(at * (count + 1), count + 1), at, chosen);
  }
  choose_labels(network, words);
}

}  // namespace entente::extract::syntax
