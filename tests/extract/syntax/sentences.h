// Sentences for tests, and what must be true of every parsed one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/tree.h"

namespace entente::extract::syntax::testing {

/// A sentence of the words of `text`, parted by spaces; forms view `text`.
Sentence words_of(std::string_view text);

/// Every word has a head and every head leads to the one root.
bool is_tree(const Sentence& sentence);

/// "1:nsubj 2:root ..." with heads from 1, 0 the root.
std::string arcs_of(const Sentence& sentence);

}  // namespace entente::extract::syntax::testing
