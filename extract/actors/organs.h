// Organs of state: a pattern with its owner ("Seoul's Defense Ministry", "the South Korean defense
// ministry", "the ministry of trade of Peru"), by context ("the Foreign Ministry"), or a proper
// name ("the Pentagon", "the Bundestag").
#pragma once

#include <vector>

#include "extract/actors/article_names.h"
#include "extract/actors/linker.h"
#include "extract/actors/people.h"

namespace entente::extract::actors {

/// Appends a mention for each organ of the article whose owner is known.
void find_organs(const ArticleNames& article, const OfficeHolders& holders,
                 std::vector<LinkedMention>& mentions);

/// Marks the names that do not act for their state because they belong to a company, a currency, a
/// private person ("Japanese chipmakers", "China Airlines", "the West German mark").
void mark_bystanders(ArticleNames& article);

/// The noun that a name modifies: by the tree, else the last of the nouns that follow it. -1 where
/// the name is a noun phrase of its own.
std::int64_t modified_noun(const ArticleNames& article, const FoundName& name);

}  // namespace entente::extract::actors
