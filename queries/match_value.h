// Values of a `match` query, with openCypher's equality and order: null is unlike everything,
// numbers compare across kinds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/records.h"

namespace entente::queries::match {

struct Node {
  graph::Vertex vertex = 0;
  friend bool operator==(const Node&, const Node&) = default;
};

/// A relation, or (party) an actor's part in an agreement; from and to as it was walked.
struct Tie {
  bool party = false;
  std::uint32_t index = 0;
  graph::Vertex from = 0, to = 0;
  friend bool operator==(const Tie& a, const Tie& b) {
    return a.party == b.party && a.index == b.index;
  }
};

struct Walk {
  std::vector<Node> nodes;
  std::vector<Tie> ties;
  friend bool operator==(const Walk&, const Walk&) = default;
};

struct Cell;
using List = std::vector<Cell>;

struct Cell {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Node, Tie, Walk, List>
      value;

  bool null() const { return std::holds_alternative<std::monostate>(value); }
  template <class T>
  const T* as() const {
    return std::get_if<T>(&value);
  }
  std::optional<double> number() const;
};

/// True, false, or unknown (nothing) where a null takes part.
using Truth = std::optional<bool>;
Truth equal(const Cell& a, const Cell& b);
/// <0, 0, >0; nothing where the two cannot be compared.
std::optional<int> compare(const Cell& a, const Cell& b);
/// A total order for ORDER BY, DISTINCT and grouping; null comes last.
int order(const Cell& a, const Cell& b);

}  // namespace entente::queries::match
