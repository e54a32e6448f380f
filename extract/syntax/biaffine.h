// Heads and relations from the words' states (Dozat and Manning 2017): each word as dependent meets
// each word as head in a matrix; the tree of the best scores is taken, and each arc's relation from
// a matrix for each relation. Reused, keeps its memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/network.h"
#include "extract/syntax/projective_tree.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

class Biaffine {
 public:
  /// Fills head, deprel and margin of the words from their `states` (see Encoder). The margin is
  /// the probability of the chosen head less that of the likeliest other, 0 where another is
  /// likelier.
  void parse(const Network& network, std::span<const std::int16_t> states, std::span<Word> words);

  /// The scores of the last sentence as ProjectiveTree takes them, in 2^-20.
  std::span<const std::int32_t> scores() const { return scores_; }

 private:
  void take_forms(const Network& network, std::span<const std::int16_t> states, std::size_t count);
  void score_arcs(const Network& network, std::size_t count);
  void score_labels(const Network& network, std::size_t count);
  void choose_labels(const Network& network, std::span<Word> words);
  Deprel best_label(const Network& network, std::size_t dependent, std::size_t head,
                    const std::int32_t* products);

  std::vector<std::int32_t> sums_, scores_, heads_, linear_dependent_, linear_head_;
  std::vector<std::int16_t> arc_dependent_, arc_head_, label_dependent_, label_head_;
  std::vector<std::int16_t> arcs_;
  std::vector<const std::int16_t*> rows_;
  FixedMatrix packed_heads_;  // the forms of all words as heads of arcs
  FixedMatrix label_rows_;    // a dependent's form after the matrices of all relations
  ProjectiveTree tree_;
};

}  // namespace entente::extract::syntax
