// Runs a parsed `match` query within bounds.
#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "queries/match_syntax.h"
#include "queries/match_world.h"

namespace entente::queries::match {

struct Bounds {
  std::chrono::milliseconds timeout{10'000};
  std::size_t rows = 10'000;  ///< of the result
};

struct Result {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

/// Parameters are text, numbers where they read as one. Throws UsageError for unknown names and
/// types, and where a bound is exceeded.
Result run(MatchWorld& world, const Query& query, const std::map<std::string, Cell>& parameters,
           const Bounds& bounds);

}  // namespace entente::queries::match
