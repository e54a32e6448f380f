// The best tree of arc scores: each word's best head where these make a tree with one root and no
// crossing arcs, as they mostly do, or else the best such tree (Eisner 1996). Scores of arcs are
// independent of each other; that arcs may not cross is what holds a phrase together. Work is
// bounded by the cube of the words. Reused, keeps its memory.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente::extract::syntax {

class ProjectiveTree {
 public:
  /// `scores` has a row of words + 1 scores for each word: of each word as its head (itself is
  /// passed over), then of being the root. Fills `heads` with the tree of the greatest sum among
  /// those with one root and no crossing arcs; kNoHead for the root.
  void find(std::span<const std::int32_t> scores, std::span<std::int32_t> heads);

 private:
  /// The best way to build a part of the sentence, and where its two halves meet.
  struct Part {
    std::int64_t score = 0;
    std::int32_t split = 0;
  };
  /// The parts between two words: an arc from the left word or from the right one and all between
  /// them (open), or all that hangs on the left word or on the right one up to the other (closed).
  struct Parts {
    Part open_left, open_right, closed_left, closed_right;
  };

  bool take_best_heads(std::span<const std::int32_t> scores, std::span<std::int32_t> heads) const;
  Parts& parts(std::size_t from, std::size_t to) { return parts_[from * words_ + to]; }
  void build(std::span<const std::int32_t> scores);
  void build_between(std::size_t from, std::size_t to, std::int64_t left_heads,
                     std::int64_t right_heads);
  void trace(std::size_t root, std::span<std::int32_t> heads);

  struct Task {
    std::size_t from, to;
    bool left, open;  // whose head; whether the arc between the two belongs to it
  };

  std::size_t words_ = 0;
  std::vector<Parts> parts_;
  std::vector<Task> tasks_;
};

}  // namespace entente::extract::syntax
