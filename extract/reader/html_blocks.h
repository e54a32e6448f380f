// A page cut into its blocks of text (paragraphs, headings, items, cells), with how much of each is
// link; and which part of the tree is the article. Used by html_page.cpp.
#pragma once

#include <string>
#include <vector>

#include "extract/reader/html_tree.h"

namespace entente::extract::reader {

struct HtmlBlock {
  std::string text;              ///< white space collapsed
  std::size_t linked = 0;        ///< bytes of it inside links
  const HtmlNode* at = nullptr;  ///< the block element that holds it
  bool heading = false;
  bool prose = false;  ///< reads as sentences, not as a label or a list of links

  double link_share() const {
    return text.empty() ? 0 : static_cast<double>(linked) / static_cast<double>(text.size());
  }
};

/// The blocks below a node in document order, without scripts, menus, hidden parts and (`strict`)
/// parts whose class names call them something other than the article (shares, adverts, comments,
/// ...).
std::vector<HtmlBlock> blocks_below(const HtmlNode* root, bool strict);

/// Those blocks that are the article: its container found by what pages call it, and by density of
/// text and links.
std::vector<HtmlBlock> article_blocks(const HtmlNode* root, std::vector<HtmlBlock> blocks);

}  // namespace entente::extract::reader
