#include "queries/match_scope.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "knowledge/error.h"

namespace entente::queries::match {

using Kind = Expression::Kind;

void Deadline::look() const {
  if (stop_ != nullptr) stop_->check();
  if (std::chrono::steady_clock::now() <= end_) return;
  throw Stopped("match: the query took longer than " +
                std::to_string(std::chrono::duration<double>(time_).count()).substr(0, 5) +
                " s; bind a node by its id or name, shorten the path, or raise --timeout");
}

std::size_t Scope::declare(const std::string& name) {
  if (name.empty()) {
    cells_.emplace_back();
    return cells_.size() - 1;
  }
  const auto [place, fresh] = slots_.try_emplace(name, cells_.size());
  if (fresh) cells_.emplace_back();
  return place->second;
}

void Scope::check(const Expression& e) const {
  if (e.kind == Kind::kVariable && !declared(e.name)) fail(e.column, "nothing is called " + e.name);
  if (e.kind == Kind::kParameter && parameters_.find(e.name) == parameters_.end())
    fail(e.column, "the parameter $" + e.name + " is not given (--param " + e.name + "=VALUE)");
  if (e.kind == Kind::kCall && !is_aggregate(e.name) && !is_function(e.name))
    fail(e.column, "there is no function " + e.name);
  if (e.kind == Kind::kCall && is_aggregate(e.name) && !e.star && e.parts.size() != 1)
    fail(e.column, e.name + " takes one argument");
  for (const Expression& part : e.parts) check(part);
}

Cell Scope::evaluate(const Expression& e) {
  deadline_.check();
  switch (e.kind) {
    case Kind::kLiteral:
      return std::visit([](const auto& value) { return Cell{value}; }, e.literal.value);
    case Kind::kVariable:
      return cells_[slots_.at(e.name)];
    case Kind::kParameter:
      return parameters_.at(e.name);
    case Kind::kList: {
      List list;
      for (const Expression& part : e.parts) list.push_back(evaluate(part));
      return Cell{std::move(list)};
    }
    case Kind::kProperty:
      return property(evaluate(e.parts[0]), e);
    case Kind::kUnary:
      return unary(e);
    case Kind::kBinary:
      return binary(e);
    case Kind::kCall:
      return call(e);
    case Kind::kIndex: {
      const Cell of = evaluate(e.parts[0]), index = evaluate(e.parts[1]);
      if (of.null() || index.null()) return {};
      const auto* list = of.as<List>();
      const auto* at = index.as<std::int64_t>();
      if (list == nullptr || at == nullptr) fail(e.column, "[] takes a list and a whole number");
      const auto size = static_cast<std::int64_t>(list->size());
      const std::int64_t place = *at < 0 ? *at + size : *at;
      return place < 0 || place >= size ? Cell{} : (*list)[static_cast<std::size_t>(place)];
    }
  }
  return {};
}

Cell Scope::property(const Cell& of, const Expression& e) {
  if (of.null()) return {};
  if (const auto* node = of.as<Node>()) return world_.property(*node, e.name);
  if (const auto* tie = of.as<Tie>()) return world_.property(*tie, e.name);
  fail(e.column,
       "only nodes and relations have properties" +
           std::string(of.as<List>() ? "; a relation with * is a list of relations" : ""));
}

bool Scope::holds(const Expression& condition) {
  const Cell value = evaluate(condition);
  if (value.null()) return false;
  if (const auto* flag = value.as<bool>()) return *flag;
  fail(condition.column, "WHERE takes what is true or false");
}

Truth Scope::truth(const Expression& e) {
  const Cell value = evaluate(e);
  if (value.null()) return std::nullopt;
  if (const auto* flag = value.as<bool>()) return *flag;
  fail(e.column, "AND, OR, XOR and NOT take what is true or false");
}

namespace {

Cell cell(const Truth& truth) { return truth ? Cell{*truth} : Cell{}; }

}  // namespace

Cell Scope::unary(const Expression& e) {
  if (e.name == "NOT") {
    const Truth t = truth(e.parts[0]);
    return t ? Cell{!*t} : Cell{};
  }
  Cell value = evaluate(e.parts[0]);
  if (e.name == "IS NULL") return Cell{value.null()};
  if (e.name == "IS NOT NULL") return Cell{!value.null()};
  if (value.null()) return {};
  if (!value.number()) fail(e.column, "a sign takes a number");
  if (e.name == "+") return value;
  if (const auto* whole = value.as<std::int64_t>())
    return *whole == std::numeric_limits<std::int64_t>::min() ? Cell{-static_cast<double>(*whole)}
                                                              : Cell{-*whole};
  return Cell{-*value.number()};
}

Cell Scope::binary(const Expression& e) {
  if (e.name == "AND" || e.name == "OR" || e.name == "XOR") {
    const Truth a = truth(e.parts[0]);
    const bool decided = e.name == "AND" ? a == false : e.name == "OR" ? a == true : false;
    if (decided) return cell(a);
    const Truth b = truth(e.parts[1]);
    if (e.name == "XOR") return a && b ? Cell{*a != *b} : Cell{};
    if (e.name == "AND") return b == false ? Cell{false} : a && b ? Cell{true} : Cell{};
    return b == true ? Cell{true} : a && b ? Cell{false} : Cell{};
  }
  const Cell a = evaluate(e.parts[0]), b = evaluate(e.parts[1]);
  if (e.name == "=") return cell(equal(a, b));
  if (e.name == "<>") {
    const Truth t = equal(a, b);
    return t ? Cell{!*t} : Cell{};
  }
  if (e.name == "<" || e.name == "<=" || e.name == ">" || e.name == ">=") {
    const auto o = compare(a, b);
    if (!o) return {};
    return Cell{e.name == "<"    ? *o < 0
                : e.name == "<=" ? *o <= 0
                : e.name == ">"  ? *o > 0
                                 : *o >= 0};
  }
  if (e.name == "IN") {
    if (b.null()) return {};
    const auto* list = b.as<List>();
    if (list == nullptr) fail(e.column, "IN takes a list");
    bool unknown = false;
    for (const Cell& item : *list) {
      const Truth t = equal(a, item);
      if (t == true) return Cell{true};
      unknown = unknown || !t;
    }
    return unknown ? Cell{} : Cell{false};
  }
  if (e.name == "CONTAINS" || e.name == "STARTS" || e.name == "ENDS") {
    const auto *text = a.as<std::string>(), *part = b.as<std::string>();
    if (text == nullptr || part == nullptr) return {};
    if (e.name == "CONTAINS") return Cell{text->find(*part) != std::string::npos};
    if (e.name == "STARTS") return Cell{text->rfind(*part, 0) == 0};
    return Cell{text->size() >= part->size() &&
                text->compare(text->size() - part->size(), part->size(), *part) == 0};
  }
  return arithmetic(e, a, b);
}

Cell Scope::arithmetic(const Expression& e, const Cell& a, const Cell& b) {
  if (a.null() || b.null()) return {};
  if (e.name == "+" && (a.as<std::string>() || b.as<std::string>()))
    return Cell{world_.text(a) + world_.text(b)};
  if (e.name == "+" && a.as<List>()) {
    List joined = *a.as<List>();
    if (const auto* more = b.as<List>()) {
      joined.insert(joined.end(), more->begin(), more->end());
    } else {
      joined.push_back(b);
    }
    return Cell{std::move(joined)};
  }
  if (!a.number() || !b.number()) fail(e.column, e.name + " takes numbers");
  const auto *x = a.as<std::int64_t>(), *y = b.as<std::int64_t>();
  if (x && y) {
    std::int64_t result = 0;
    bool over = false;
    if (e.name == "/" || e.name == "%") {
      if (*y == 0) fail(e.column, "division by zero");
      over = *x == std::numeric_limits<std::int64_t>::min() && *y == -1;
      if (!over) result = e.name == "/" ? *x / *y : *x % *y;
    } else {
      const double wide = e.name == "+"   ? *a.number() + *b.number()
                          : e.name == "-" ? *a.number() - *b.number()
                                          : *a.number() * *b.number();
      over = std::abs(wide) > 9.2e18;
      if (!over) result = e.name == "+" ? *x + *y : e.name == "-" ? *x - *y : *x * *y;
    }
    if (over) fail(e.column, "the number is too large");
    return Cell{result};
  }
  const double p = *a.number(), q = *b.number();
  return Cell{e.name == "+"   ? p + q
              : e.name == "-" ? p - q
              : e.name == "*" ? p * q
              : e.name == "/" ? p / q
                              : std::fmod(p, q)};
}

Cell Scope::call(const Expression& e) {
  if (is_aggregate(e.name)) fail(e.column, e.name + " stands in RETURN and ORDER BY only");
  std::vector<Cell> arguments;
  for (const Expression& part : e.parts) arguments.push_back(evaluate(part));
  return call_function(world_, e, arguments);
}

}  // namespace entente::queries::match
