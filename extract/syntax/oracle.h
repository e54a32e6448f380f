// The dynamic oracle of arc-hybrid parsing (Goldberg and Nivre 2013): how many arcs of the gold
// tree a move makes unreachable, from any configuration, right or wrong. Exact for projective trees
// with one root.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/syntax/configuration.h"
#include "extract/syntax/transitions.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

struct GoldArc {
  std::int32_t head = 0;  ///< the number of words stands for the root
  Deprel deprel = Deprel::kDep;
};

class Oracle {
 public:
  static constexpr std::int32_t kForbidden = 1 << 30;

  /// The gold tree: an arc for each word. It must be projective; `gold` must outlive the parse.
  void reset(std::span<const GoldArc> gold);

  /// The gold arcs that the allowed `move` loses, whatever its relation.
  std::int32_t cost(const Configuration& state, Move move) const;

  /// The cost of SHIFT, LEFT and RIGHT; kForbidden for a move that is not allowed.
  std::array<std::int32_t, 3> costs(const Configuration& state) const;

  /// May training follow this transition? It is allowed, no other loses fewer arcs, and if it makes
  /// a gold arc, gives it its relation. `costs` are those of the state.
  bool is_right(const Configuration& state, const std::array<std::int32_t, 3>& costs,
                Transition transition) const;

  const GoldArc& gold(std::int32_t word) const { return gold_[static_cast<std::size_t>(word)]; }

 private:
  std::int32_t dependents_from_front(const Configuration& state, std::int32_t head) const;

  std::span<const GoldArc> gold_;
  std::vector<std::vector<std::int32_t>> dependents_;  // of each word and the root, in order
};

/// Makes a tree projective: as long as an arc crosses others, the shortest such arc is lifted to
/// its head's head (Nivre and Nilsson 2005, without encoding the lift). Returns the arcs lifted.
std::int32_t projectivize(std::span<GoldArc> tree);

/// Do no two arcs cross (the root after the last word included)?
bool is_projective(std::span<const GoldArc> tree);

}  // namespace entente::extract::syntax
