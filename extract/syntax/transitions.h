// The transition system: arc-hybrid (Kuhlmann, Gómez-Rodríguez and Satta 2011) with the root as the
// last node of the buffer. SHIFT moves the front of the buffer to the stack; LEFT makes the front
// of the buffer the head of the stack's top, RIGHT makes the second of the stack the head of its
// top; both take the top away. A sentence of n words takes exactly 2n transitions, and always ends
// in one tree with one root: the root may take a word only when it is the last one on the stack.
#pragma once

#include <cstdint>
#include <span>

#include "extract/syntax/configuration.h"
#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

enum class Move : std::uint8_t { kShift, kLeft, kRight };

struct Transition {
  Move move = Move::kShift;
  Deprel deprel = Deprel::kDep;  ///< of the arc; kDep for SHIFT
  friend auto operator<=>(const Transition&, const Transition&) = default;
};

/// May the move be made? The relation of LEFT must be kRoot exactly if the front is the root.
inline bool allowed(const Configuration& state, Move move) {
  switch (move) {
    case Move::kShift:
      return !state.at_root();
    case Move::kLeft:
      return state.depth() == 1 || (state.depth() > 1 && !state.at_root());
    case Move::kRight:
      return state.depth() > 1;
  }
  return false;
}

/// May this very transition be made?
inline bool allowed(const Configuration& state, Transition transition) {
  if (!allowed(state, transition.move)) return false;
  if (transition.move == Move::kShift) return true;
  const bool to_root = transition.move == Move::kLeft && state.at_root();
  return to_root == (transition.deprel == Deprel::kRoot);
}

/// Makes an allowed transition.
inline void apply(Configuration& state, Transition transition) {
  switch (transition.move) {
    case Move::kShift:
      state.shift();
      return;
    case Move::kLeft:
      state.attach_to_front(transition.deprel);
      return;
    case Move::kRight:
      state.attach_to_second(transition.deprel);
      return;
  }
}

/// Is the sentence parsed?
inline bool finished(const Configuration& state) { return state.at_root() && state.depth() == 0; }

/// Do the transitions suffice to parse any sentence: SHIFT, LEFT and RIGHT with some relation, and
/// LEFT with kRoot?
inline bool covers_all_moves(std::span<const Transition> transitions) {
  unsigned seen = 0;
  for (const auto [move, deprel] : transitions) {
    const bool root = deprel == Deprel::kRoot;
    if (move == Move::kShift) seen |= 1;
    if (move == Move::kLeft) seen |= root ? 2 : 4;
    if (move == Move::kRight && !root) seen |= 8;
  }
  return seen == 15;
}

}  // namespace entente::extract::syntax
