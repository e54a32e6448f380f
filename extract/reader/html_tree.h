// A page as a tree (gumbo, after the HTML standard), in memory and time that no page can exceed,
// and the few questions that readers ask of its nodes. Nodes live as long as their HtmlTree.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct GumboInternalNode;

namespace entente::extract::reader {

using HtmlNode = GumboInternalNode;

/// Below this depth nothing is read, so that walks may recurse.
inline constexpr int kDeepestNode = 400;

class HtmlTree {
 public:
  /// `page` is valid UTF-8 and outlives the tree. Throws InputError where the page exceeds the
  /// bounds (256 MB of tree, 5 s of processor time).
  explicit HtmlTree(std::string_view page);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const HtmlNode* root() const { return root_; }

 private:
  struct Arena;
  std::unique_ptr<Arena> arena_;
  const HtmlNode* root_ = nullptr;
};

/// Name of an element in small letters ("article"), or empty for text and comments.
std::string_view tag_of(const HtmlNode* node);

/// Value of an attribute, empty where it is not given.
std::string_view attribute(const HtmlNode* node, const char* name);
bool has_attribute(const HtmlNode* node, const char* name);

/// Text of a text node (white space and CDATA included), empty for others.
std::string_view text_node(const HtmlNode* node);
/// Content of a comment, empty for others.
std::string_view comment_node(const HtmlNode* node);

std::size_t child_count(const HtmlNode* node);
const HtmlNode* child(const HtmlNode* node, std::size_t i);
const HtmlNode* parent_of(const HtmlNode* node);

/// All text below a node, white space collapsed; scripts left out unless `raw`, which also keeps
/// white space.
std::string text_below(const HtmlNode* node, bool raw = false);

/// Calls visit(node) for every element in document order.
template <typename Visit>
void for_each_element(const HtmlNode* node, Visit&& visit, int depth = 0) {
  if (!tag_of(node).empty()) visit(node);
  if (depth >= kDeepestNode) return;
  for (std::size_t i = 0; i < child_count(node); ++i)
    for_each_element(child(node, i), visit, depth + 1);
}

}  // namespace entente::extract::reader
