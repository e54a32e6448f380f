// The functions of `match`, each a line of a table: name, number of arguments, what it does.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <functional>
#include <limits>

#include "queries/match_scope.h"

namespace entente::queries::match {
namespace {

using Arguments = std::vector<Cell>;
using Body = Cell (*)(MatchWorld&, const Expression&, const Arguments&);

struct Function {
  std::string_view name;
  std::size_t least, most;
  Body body;
};

std::string mapped(const std::string& text, int (*change)(int)) {
  std::string result = text;
  std::transform(result.begin(), result.end(), result.begin(),
                 [&](unsigned char c) { return static_cast<char>(change(c)); });
  return result;
}

/// The argument as T, or a failure that names what is wanted.
template <class T>
const T& wanted(const Expression& call, const Cell& cell, const char* what) {
  if (const auto* value = cell.as<T>()) return *value;
  fail(call.column, call.name + " takes " + what);
}

Cell label_list(MatchWorld& world, const Expression& call, const Arguments& a) {
  return Cell{List{Cell{world.label(wanted<Node>(call, a[0], "a node"))}}};
}
Cell type_of(MatchWorld& world, const Expression& call, const Arguments& a) {
  return Cell{std::string(world.type(wanted<Tie>(call, a[0], "a relation")))};
}
Cell id_of(MatchWorld& world, const Expression& call, const Arguments& a) {
  if (const auto* node = a[0].as<Node>()) return world.property(*node, "id");
  return world.property(wanted<Tie>(call, a[0], "a node or a relation"), "id");
}
Cell length_of(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  return Cell{static_cast<std::int64_t>(wanted<Walk>(call, a[0], "a path").ties.size())};
}
Cell size_of(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  if (const auto* text = a[0].as<std::string>())
    return Cell{static_cast<std::int64_t>(text->size())};
  return Cell{static_cast<std::int64_t>(wanted<List>(call, a[0], "a list or a text").size())};
}
Cell nodes_of(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  List list;
  for (const Node node : wanted<Walk>(call, a[0], "a path").nodes) list.push_back(Cell{node});
  return Cell{std::move(list)};
}
Cell ties_of(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  List list;
  for (const Tie& tie : wanted<Walk>(call, a[0], "a path").ties) list.push_back(Cell{tie});
  return Cell{std::move(list)};
}
Cell start_of(MatchWorld& world, const Expression& call, const Arguments& a) {
  const Tie& tie = wanted<Tie>(call, a[0], "a relation");
  return Cell{Node{tie.party ? world.graph().party(tie.index).actor
                             : world.graph().link(tie.index).subject}};
}
Cell end_of(MatchWorld& world, const Expression& call, const Arguments& a) {
  const Tie& tie = wanted<Tie>(call, a[0], "a relation");
  return Cell{
      Node{tie.party ? world.graph().party(tie.index).pact : world.graph().link(tie.index).object}};
}
Cell head_of(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  const List& list = wanted<List>(call, a[0], "a list");
  return list.empty() ? Cell{} : list.front();
}
Cell last_of(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  const List& list = wanted<List>(call, a[0], "a list");
  return list.empty() ? Cell{} : list.back();
}
Cell to_lower(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  return Cell{mapped(wanted<std::string>(call, a[0], "a text"), std::tolower)};
}
Cell to_upper(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  return Cell{mapped(wanted<std::string>(call, a[0], "a text"), std::toupper)};
}
Cell to_string(MatchWorld& world, const Expression& /*call*/, const Arguments& a) {
  return Cell{world.text(a[0])};
}
Cell to_integer(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  if (const auto number = a[0].number())
    return std::abs(*number) < 9e18 ? Cell{static_cast<std::int64_t>(*number)} : Cell{};
  const auto& text = wanted<std::string>(call, a[0], "a text or a number");
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? Cell{value} : Cell{};
}
Cell absolute(MatchWorld& /*world*/, const Expression& call, const Arguments& a) {
  if (const auto* whole = a[0].as<std::int64_t>()) {
    if (*whole == std::numeric_limits<std::int64_t>::min())
      fail(call.column, "the number is too large");
    return Cell{*whole < 0 ? -*whole : *whole};
  }
  return Cell{std::abs(wanted<double>(call, a[0], "a number"))};
}

constexpr Function kFunctions[] = {
    {"abs", 1, 1, absolute},     {"endnode", 1, 1, end_of},     {"head", 1, 1, head_of},
    {"id", 1, 1, id_of},         {"labels", 1, 1, label_list},  {"last", 1, 1, last_of},
    {"length", 1, 1, length_of}, {"nodes", 1, 1, nodes_of},     {"relationships", 1, 1, ties_of},
    {"size", 1, 1, size_of},     {"startnode", 1, 1, start_of}, {"tointeger", 1, 1, to_integer},
    {"tolower", 1, 1, to_lower}, {"tostring", 1, 1, to_string}, {"toupper", 1, 1, to_upper},
    {"type", 1, 1, type_of},
};

}  // namespace

bool is_function(const std::string& name) {
  return name == "coalesce" || std::any_of(std::begin(kFunctions), std::end(kFunctions),
                                           [&](const Function& f) { return f.name == name; });
}

Cell call_function(MatchWorld& world, const Expression& call, const std::vector<Cell>& arguments) {
  if (call.name == "coalesce") {
    const auto found =
        std::find_if(arguments.begin(), arguments.end(), [](const Cell& c) { return !c.null(); });
    return found == arguments.end() ? Cell{} : *found;
  }
  const auto* f =
      std::find_if(std::begin(kFunctions), std::end(kFunctions),
                   [&](const Function& candidate) { return candidate.name == call.name; });
  if (arguments.size() < f->least || arguments.size() > f->most)
    fail(call.column, call.name + " takes " + std::to_string(f->least) + " argument, not " +
                          std::to_string(arguments.size()));
  if (arguments[0].null()) return {};
  return f->body(world, call, arguments);
}

}  // namespace entente::queries::match
