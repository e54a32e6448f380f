// The parts of speech that WordNet (Miller 1995; Fellbaum 1998) knows words with, inflected forms
// included: what the tagger is told of words that the treebanks have seldom or never.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace entente::extract::syntax {

/// Reads WordNet's files (index.*, data.noun, *.exc) in `folder`: hash_word of each single word and
/// each of its forms -> a number for the set of tags it can have, never 0. Throws InputError if a
/// file is missing.
std::map<std::uint32_t, std::uint32_t> read_wordnet(const std::string& folder);

}  // namespace entente::extract::syntax
