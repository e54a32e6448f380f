// Variables of a `match` query and the evaluation of its expressions.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "queries/match_run.h"

namespace entente::queries::match {

class Scope {
 public:
  Scope(MatchWorld& world, const std::map<std::string, Cell>& parameters)
      : world_(world), parameters_(parameters), deadline_(world.deadline()) {}

  /// The place of a variable, made where it is new. An empty name makes a nameless one.
  std::size_t declare(const std::string& name);
  bool declared(const std::string& name) const { return slots_.find(name) != slots_.end(); }
  Cell& at(std::size_t slot) { return cells_[slot]; }
  std::size_t size() const { return cells_.size(); }

  /// Fails, naming the column, for unknown variables, parameters and functions; before a row is
  /// looked at.
  void check(const Expression& expression) const;
  Cell evaluate(const Expression& expression);
  /// True where the condition holds: not for false, not for null. Fails for what is no truth value.
  bool holds(const Expression& condition);
  MatchWorld& world() { return world_; }

 private:
  Cell binary(const Expression& e);
  Cell unary(const Expression& e);
  Cell arithmetic(const Expression& e, const Cell& a, const Cell& b);
  Truth truth(const Expression& e);
  Cell call(const Expression& e);
  Cell property(const Cell& of, const Expression& e);

  MatchWorld& world_;
  const std::map<std::string, Cell>& parameters_;
  Deadline& deadline_;
  std::map<std::string, std::size_t> slots_;
  std::vector<Cell> cells_;
};

/// A function of that lower-case name over evaluated arguments. Fails for wrong arguments.
Cell call_function(MatchWorld& world, const Expression& call, const std::vector<Cell>& arguments);
bool is_function(const std::string& name);

}  // namespace entente::queries::match
