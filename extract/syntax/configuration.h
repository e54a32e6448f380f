// The state of parsing one sentence: stack, front of the buffer, arcs so far, and of each word the
// children that features ask for. Words are counted from 0; the root stands after the last word as
// node `size()`. One Configuration is reused for all sentences and keeps its memory.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::syntax {

class Configuration {
 public:
  static constexpr std::int32_t kNone = -1;  ///< no such node

  /// What is known of a node's arcs.
  struct Node {
    std::int32_t head = kNone;  ///< size() for the root; kNone while open
    Deprel deprel = Deprel::kDep;
    std::uint8_t left_count = 0;  ///< children before it, at most 255 counted
    std::uint8_t right_count = 0;
    std::int32_t left = kNone;   ///< its leftmost child, that is the last one attached on that side
    std::int32_t left2 = kNone;  ///< the one attached before
    std::int32_t right = kNone;  ///< its rightmost child
    std::int32_t right2 = kNone;
    std::uint64_t left_relations = 0;  ///< a bit for each relation among its left children
    std::uint64_t right_relations = 0;
  };

  /// Begins a sentence of `words` words: empty stack, all words in the buffer.
  void reset(std::int32_t words) {
    size_ = words;
    front_ = 0;
    stack_.clear();
    nodes_.assign(static_cast<std::size_t>(words) + 1, Node{});
  }

  std::int32_t size() const { return size_; }
  std::int32_t depth() const { return static_cast<std::int32_t>(stack_.size()); }
  bool at_root() const { return front_ == size_; }
  std::int32_t front() const { return front_; }
  /// The i-th word from the top of the stack, or kNone.
  std::int32_t stack(std::int32_t i) const {
    return i < depth() ? stack_[stack_.size() - 1 - static_cast<std::size_t>(i)] : kNone;
  }
  /// The i-th node of the buffer (the root is the last), or kNone.
  std::int32_t buffer(std::int32_t i) const { return front_ + i <= size_ ? front_ + i : kNone; }
  const Node& node(std::int32_t i) const { return nodes_[static_cast<std::size_t>(i)]; }

  void shift() { stack_.push_back(front_++); }
  void attach_to_front(Deprel deprel) {
    const std::int32_t child = pop();
    Node& head = nodes_[static_cast<std::size_t>(front_)];
    attach(child, front_, deprel);
    head.left2 = head.left;
    head.left = child;
    if (head.left_count < 255) ++head.left_count;
    head.left_relations |= bit(deprel);
  }
  void attach_to_second(Deprel deprel) {
    const std::int32_t child = pop();
    Node& head = nodes_[static_cast<std::size_t>(stack_.back())];
    attach(child, stack_.back(), deprel);
    head.right2 = head.right;
    head.right = child;
    if (head.right_count < 255) ++head.right_count;
    head.right_relations |= bit(deprel);
  }

 private:
  static constexpr std::uint64_t bit(Deprel deprel) {
    static_assert(count_of<Deprel>() <= 64);
    return std::uint64_t{1} << static_cast<unsigned>(deprel);
  }
  std::int32_t pop() {
    const std::int32_t top = stack_.back();
    stack_.pop_back();
    return top;
  }
  void attach(std::int32_t child, std::int32_t head, Deprel deprel) {
    nodes_[static_cast<std::size_t>(child)].head = head;
    nodes_[static_cast<std::size_t>(child)].deprel = deprel;
  }

  std::int32_t size_ = 0;
  std::int32_t front_ = 0;
  std::vector<std::int32_t> stack_;
  std::vector<Node> nodes_;
};

}  // namespace entente::extract::syntax
