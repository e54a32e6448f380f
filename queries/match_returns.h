// The second half of a `match` query: RETURN with DISTINCT, grouping and aggregates, ORDER BY, SKIP
// and LIMIT.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "queries/match_scope.h"

namespace entente::queries::match {

/// Thrown to leave the matching when LIMIT is reached.
struct EnoughRows {};

class Returns {
 public:
  /// `most`: rows of the result.
  Returns(Scope& scope, const Query& query, std::size_t most);

  /// Takes the row that the scope holds. Throws EnoughRows, or UsageError where a bound is
  /// exceeded.
  void take_row();
  Result result();

 private:
  struct Made {
    std::vector<Cell> cells, keys;  ///< what is returned, and what it is sorted by
  };
  struct Less {
    bool operator()(const std::vector<Cell>& a, const std::vector<Cell>& b) const;
  };
  struct Group {
    std::vector<Cell> cells, keys;            ///< with the aggregates left empty
    std::vector<std::vector<Cell>> gathered;  ///< per aggregate, what it is to be made of
    std::vector<std::size_t> rows;            ///< per aggregate, how many were taken
  };

  std::int64_t whole(const std::optional<Expression>& e, const char* clause, std::int64_t fallback);
  void take_grouped();
  Cell finished(const Expression& call, const Group& group, std::size_t aggregate) const;
  /// The items by which ORDER BY sorts: the place of a returned one, or none.
  std::ptrdiff_t returned_as(const Expression& e) const;

  Scope& scope_;
  const Query& query_;
  std::size_t most_;
  bool grouped_ = false;
  std::vector<std::ptrdiff_t> sort_place_;
  std::vector<const Expression*> aggregates_;  ///< the items that are one
  std::vector<std::size_t> aggregate_place_;
  std::vector<Made> rows_;
  std::map<std::vector<Cell>, Group, Less> groups_;
  std::map<std::vector<Cell>, bool, Less> seen_;
  std::size_t gathered_ = 0;  ///< values kept for aggregates, of all groups
  std::int64_t skip_ = 0, limit_ = -1;
};

}  // namespace entente::queries::match
