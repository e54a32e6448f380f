// The openCypher subset of `match` as a tree, and its parser. Every error names the column (from 1,
// in bytes).
//
//   MATCH [p =] (a:State {id: 'KOR'})-[r:allied_with|trades_with*1..3]->(b), … | p =
//   shortestPath((a)-[*..5]-(b)) [WHERE expression] … RETURN [DISTINCT] expression [AS name], …
//   [ORDER BY expression [DESC], …] [SKIP n] [LIMIT n]
//
// Expressions: literals, lists, $parameters, properties, comparison, IN, STARTS WITH, ENDS WITH,
// CONTAINS, IS [NOT] NULL, AND, OR, XOR, NOT, + - * / %, functions (match_functions.cpp), count(*)
// and the aggregates. Names of clauses and functions in any case. Nesting is bounded, so that no
// text overruns the stack.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace entente::queries::match {

inline constexpr std::size_t kMostBytes = 20'000, kMostNesting = 60, kMostHops = 15,
                             kMostPatterns = 30, kMostOperators = 1000;

struct Literal {
  std::variant<std::monostate, bool, std::int64_t, double, std::string> value;
};

struct Expression {
  enum class Kind : std::uint8_t {
    kLiteral,
    kList,
    kVariable,
    kProperty,
    kParameter,
    kUnary,
    kBinary,
    kCall,
    kIndex
  };
  Kind kind = Kind::kLiteral;
  Literal literal;
  std::string name;  ///< variable, property, parameter, operator, or function (lower case)
  bool distinct = false, star = false;  ///< of count(DISTINCT x), count(*)
  std::vector<Expression> parts;
  std::size_t column = 0;
};

using Properties = std::vector<std::pair<std::string, Expression>>;

struct NodePattern {
  std::string variable;
  std::vector<std::string> labels;  ///< any of them
  Properties properties;
  std::size_t column = 0;
};

enum class Arrow : std::uint8_t { kEither, kRight, kLeft };

struct RelationPattern {
  std::string variable;
  std::vector<std::string> types;  ///< any of them
  Properties properties;
  Arrow arrow = Arrow::kEither;
  bool many = false;  ///< with *
  std::size_t least = 1, most = 1;
  std::size_t column = 0;
};

struct PathPattern {
  std::string variable;
  bool shortest = false;
  std::vector<NodePattern> nodes;
  std::vector<RelationPattern> relations;  ///< one fewer
};

struct Item {
  Expression expression;
  std::string name;  ///< alias, or the text
};

struct SortKey {
  Expression expression;
  bool descending = false;
};

struct Query {
  std::vector<PathPattern> patterns;
  /// How many patterns belong to each MATCH; relations are met once within one.
  std::vector<std::size_t> clauses;
  std::vector<Expression> conditions;
  bool distinct = false;
  std::vector<Item> items;
  std::vector<SortKey> order;
  std::optional<Expression> skip, limit;
};

/// Throws UsageError with the column.
Query parse(std::string_view text);

[[noreturn]] void fail(std::size_t column, const std::string& what);
bool is_aggregate(const std::string& function);
bool has_aggregate(const Expression& expression);

}  // namespace entente::queries::match
