// Runs a parsed `match` query within bounds.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "queries/match_syntax.h"
#include "queries/match_world.h"

namespace entente::queries::match {

struct Result {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

/// Parameters are text, numbers where they read as one. Throws UsageError for unknown names and
/// types, and for more rows than `most`; Stopped when the world's deadline is over.
Result run(MatchWorld& world, const Query& query, const std::map<std::string, Cell>& parameters,
           std::size_t most);

}  // namespace entente::queries::match
