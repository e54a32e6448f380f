// The trained scorer, embedded from extract/data/scorer.tsv: a line a feature, "name<TAB>weight" in
// thousandths, sorted; and before them lines "#cut|relation<TAB>thousandths" and
// "#right|relation|score<TAB>thousandths", the share right at a score, from the lowest on ("brief"
// is that of relations in texts of few sentences, where fewer others can be meant). Sums are whole
// numbers and probabilities lie on straight lines between those points, so that the same article
// gets the same confidence from every compiler.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace entente::extract::meaning {

enum class ScoredKind : std::uint8_t { kRelation, kAgreement, kBrief };

class ScorerWeights {
 public:
  /// The weights inside the program.
  static const ScorerWeights& embedded();
  /// Reads the format above; lines that keep to no part of it are passed over.
  explicit ScorerWeights(std::string_view text);

  /// The weight of a feature's key (hashed_text.h), in thousandths; 0 for one not seen in training.
  std::int32_t of(std::uint64_t key) const;
  std::int64_t sum(std::span<const std::uint64_t> keys) const;
  /// The share of candidates right at a score.
  double probability(ScoredKind kind, std::int64_t score) const;
  /// What is less sure is left out.
  double cut(ScoredKind kind) const { return cuts_[static_cast<std::size_t>(kind)]; }

 private:
  void take(std::string_view name, std::int32_t value);

  struct Slot {
    std::uint64_t key = 0;
    std::int32_t weight = 0;
  };
  std::vector<Slot> slots_;  ///< open addressing, a power of two of them; key 0 is free
  std::vector<std::pair<std::int64_t, double>> points_[3];  ///< by score
  double cuts_[3] = {0.5, 0.5, 0.5};
};

}  // namespace entente::extract::meaning
