// A list of names ("between South Korea, the United States and Japan") is where parsers err most
// and reading needs them most. Where the linker has found the names, the list is certain: its
// members are made conjuncts of the first, and the words of each name are held together. Everything
// else of the tree stays as parsed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/actors/linker.h"
#include "extract/syntax/tree.h"

namespace entente::extract::meaning {

/// Mends the trees of the parsed sentences in place; mentions are sorted by span. A change that
/// would make a cycle is not made.
void repair_lists(std::span<syntax::Sentence> sentences, const std::vector<bool>& parsed,
                  std::span<const actors::LinkedMention> mentions);

}  // namespace entente::extract::meaning
