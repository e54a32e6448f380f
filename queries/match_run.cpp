// Matching by trying each pattern from its best known end, tie by tie, with each tie walked once
// within a MATCH.
#include "queries/match_run.h"

#include <algorithm>
#include <deque>
#include <functional>

#include "knowledge/error.h"
#include "queries/match_returns.h"
#include "queries/match_scope.h"

namespace entente::queries::match {
namespace {

using graph::Vertex;
using Continue = std::function<void()>;

/// A pattern with its variables' places.
struct Planned {
  const PathPattern* pattern = nullptr;
  std::vector<std::size_t> nodes, ties;
  std::size_t path = 0;
  bool has_path = false;
  std::size_t clause = 0;
};

class Matcher {
 public:
  Matcher(Scope& scope, const Query& query, Deadline& deadline)
      : scope_(scope), world_(scope.world()), query_(query), deadline_(deadline) {
    plan();
  }

  void run(const Continue& found) {
    found_ = &found;
    pattern(0);
  }

 private:
  void plan() {
    std::size_t clause = 0, left = query_.clauses.at(0);
    for (const PathPattern& p : query_.patterns) {
      while (left == 0) left = query_.clauses.at(++clause);
      --left;
      Planned planned;
      planned.pattern = &p;
      planned.clause = clause;
      for (const NodePattern& node : p.nodes) {
        for (const std::string& label : node.labels) {
          if (!MatchWorld::known_label(label))
            fail(node.column, "there is no label " + label +
                                  "; the labels are Actor, State, Organization, Group, "
                                  "Subnational, Agency, Person, Place and Agreement");
        }
        planned.nodes.push_back(scope_.declare(node.variable));
        node_slots_.push_back(planned.nodes.back());
      }
      for (const RelationPattern& tie : p.relations) {
        for (const std::string& type : tie.types) {
          if (!MatchWorld::known_type(type))
            fail(tie.column, "there is no relation " + type +
                                 "; the relations are the predicates, and party_to");
        }
        if (!tie.variable.empty() && scope_.declared(tie.variable))
          fail(tie.column, tie.variable + " is taken already");
        planned.ties.push_back(scope_.declare(tie.variable));
      }
      if (!p.variable.empty()) {
        if (scope_.declared(p.variable))
          fail(p.nodes.front().column, p.variable + " is taken already");
        planned.path = scope_.declare(p.variable);
        planned.has_path = true;
      }
      planned_.push_back(std::move(planned));
    }
    for (const PathPattern& p : query_.patterns) {
      for (const NodePattern& node : p.nodes) {
        for (const auto& [key, value] : node.properties) scope_.check(value);
      }
      for (const RelationPattern& tie : p.relations) {
        for (const auto& [key, value] : tie.properties) scope_.check(value);
      }
    }
    for (const Expression& condition : query_.conditions) {
      scope_.check(condition);
      if (has_aggregate(condition)) fail(condition.column, "an aggregate cannot stand in WHERE");
      find_known(condition);
    }
  }

  /// `a.id = 'KOR'` in a WHERE that must hold: where to begin.
  void find_known(const Expression& e) {
    using Kind = Expression::Kind;
    if (e.kind != Kind::kBinary) return;
    if (e.name == "AND") {
      find_known(e.parts[0]);
      find_known(e.parts[1]);
    }
    if (e.name != "=") return;
    for (const int side : {0, 1}) {
      const Expression& property = e.parts[static_cast<std::size_t>(side)];
      const Expression& value = e.parts[static_cast<std::size_t>(1 - side)];
      const bool constant = value.kind == Kind::kLiteral || value.kind == Kind::kParameter;
      if (property.kind != Kind::kProperty || property.name != "id" ||
          property.parts[0].kind != Kind::kVariable || !constant)
        continue;
      if (scope_.declared(property.parts[0].name))
        known_[scope_.declare(property.parts[0].name)] = &value;
    }
  }

  const Expression* known_id(const NodePattern& node, std::size_t slot) const {
    for (const auto& [key, value] : node.properties) {
      if (key == "id") return &value;
    }
    const auto found = known_.find(slot);
    return found == known_.end() ? nullptr : found->second;
  }

  bool fits(const NodePattern& pattern, Node node) {
    deadline_.check();
    if (!pattern.labels.empty() &&
        std::none_of(pattern.labels.begin(), pattern.labels.end(),
                     [&](const auto& label) { return world_.has_label(node, label); }))
      return false;
    return std::all_of(pattern.properties.begin(), pattern.properties.end(), [&](const auto& p) {
      return equal(world_.property(node, p.first), scope_.evaluate(p.second)) == true;
    });
  }

  bool fits(const RelationPattern& pattern, const Tie& tie) {
    deadline_.check();
    const auto same = [&](const std::string& type) { return lower(type) == world_.type(tie); };
    if (!pattern.types.empty() && std::none_of(pattern.types.begin(), pattern.types.end(), same))
      return false;
    return std::all_of(pattern.properties.begin(), pattern.properties.end(), [&](const auto& p) {
      return equal(world_.property(tie, p.first), scope_.evaluate(p.second)) == true;
    });
  }

  static std::string lower(const std::string& text) {
    std::string result = text;
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
  }

  /// Every node that the pattern may be, with its variable bound, one after another.
  void each_node(const NodePattern& pattern, std::size_t slot, const Continue& next) {
    Cell& cell = scope_.at(slot);
    if (const auto* bound = cell.as<Node>()) {
      if (fits(pattern, *bound)) next();
      return;
    }
    const auto try_node = [&](Vertex v) {
      if (!fits(pattern, Node{v})) return;
      cell = Cell{Node{v}};
      next();
      cell = Cell{};
    };
    if (const Expression* id = known_id(pattern, slot)) {
      const Cell value = scope_.evaluate(*id);
      const auto* text = value.as<std::string>();
      if (text == nullptr) return;
      if (const auto v = world_.graph().find_actor(*text)) try_node(*v);
      if (const auto v = world_.graph().find_agreement(*text)) try_node(*v);
      return;
    }
    for (Vertex v = 0; v < world_.graph().vertices(); ++v) try_node(v);
  }

  void pattern(std::size_t number) {
    if (number == planned_.size()) {
      for (const Expression& condition : query_.conditions) {
        if (!scope_.holds(condition)) return;
      }
      (*found_)();
      return;
    }
    const Planned& p = planned_[number];
    if (number > 0 && planned_[number - 1].clause != p.clause) {
      std::vector<Tie> before;
      before.swap(walked_);
      walk(p, number);
      before.swap(walked_);
      return;
    }
    walk(p, number);
  }

  void walk(const Planned& p, std::size_t number) {
    const auto& nodes = p.pattern->nodes;
    const auto known = [&](std::size_t i) {
      return !scope_.at(p.nodes[i]).null() || known_id(nodes[i], p.nodes[i]) != nullptr;
    };
    const bool backwards = !known(0) && known(nodes.size() - 1);
    const std::size_t first = backwards ? nodes.size() - 1 : 0;
    each_node(nodes[first], p.nodes[first], [&] {
      Walk path;
      path.nodes.push_back(*scope_.at(p.nodes[first]).as<Node>());
      if (p.pattern->shortest) {
        shortest(p, number, backwards);
      } else {
        step(p, number, 0, backwards, path);
      }
    });
  }

  /// Goes on from the n-th node in the direction of walking.
  void step(const Planned& p, std::size_t number, std::size_t done, bool backwards, Walk& path) {
    const std::size_t relations = p.pattern->relations.size();
    if (done == relations) {
      with_path(p, number, backwards, path);
      return;
    }
    const std::size_t tie_at = backwards ? relations - 1 - done : done;
    const std::size_t node_at = backwards ? tie_at : tie_at + 1;
    const RelationPattern& pattern = p.pattern->relations[tie_at];
    if (pattern.many) {
      List ties;
      many(p, number, done, backwards, path, pattern, node_at, p.ties[tie_at], ties);
      return;
    }
    for (const Tie& tie : ties_from(path.nodes.back(), pattern, backwards)) {
      if (!fits(pattern, tie) || std::find(walked_.begin(), walked_.end(), tie) != walked_.end())
        continue;
      walked_.push_back(tie);
      path.ties.push_back(tie);
      scope_.at(p.ties[tie_at]) = Cell{tie};
      arrive(p, number, done, backwards, path, node_at, Node{tie.to});
      scope_.at(p.ties[tie_at]) = Cell{};
      path.ties.pop_back();
      walked_.pop_back();
    }
  }

  std::vector<Tie> ties_from(Node node, const RelationPattern& pattern, bool backwards) const {
    const bool outward =
        pattern.arrow == Arrow::kEither || (pattern.arrow == Arrow::kRight) != backwards;
    const bool inward =
        pattern.arrow == Arrow::kEither || (pattern.arrow == Arrow::kLeft) != backwards;
    return world_.ties(node, outward, inward);
  }

  /// Binds or compares the node that was come to, and goes on from it.
  void arrive(const Planned& p, std::size_t number, std::size_t done, bool backwards, Walk& path,
              std::size_t node_at, Node node) {
    Cell& cell = scope_.at(p.nodes[node_at]);
    const auto* bound = cell.as<Node>();
    if (bound != nullptr && !(*bound == node)) return;
    if (!fits(p.pattern->nodes[node_at], node)) return;
    const bool fresh = bound == nullptr;
    if (fresh) cell = Cell{node};
    path.nodes.push_back(node);
    step(p, number, done + 1, backwards, path);
    path.nodes.pop_back();
    if (fresh) cell = Cell{};
  }

  /// A relation with *: every chain of ties between the least and the most.
  void many(const Planned& p, std::size_t number, std::size_t done, bool backwards, Walk& path,
            const RelationPattern& pattern, std::size_t node_at, std::size_t slot, List& ties) {
    if (ties.size() >= pattern.least) {
      List in_order = ties;
      if (backwards) std::reverse(in_order.begin(), in_order.end());
      scope_.at(slot) = Cell{std::move(in_order)};
      const Node here = path.nodes.back();
      path.nodes.pop_back();
      arrive(p, number, done, backwards, path, node_at, here);
      path.nodes.push_back(here);
      scope_.at(slot) = Cell{};
    }
    if (ties.size() == pattern.most) return;
    for (const Tie& tie : ties_from(path.nodes.back(), pattern, backwards)) {
      if (!fits(pattern, tie) || std::find(walked_.begin(), walked_.end(), tie) != walked_.end())
        continue;
      walked_.push_back(tie);
      ties.push_back(Cell{tie});
      path.ties.push_back(tie);
      path.nodes.push_back(Node{tie.to});
      many(p, number, done, backwards, path, pattern, node_at, slot, ties);
      path.nodes.pop_back();
      path.ties.pop_back();
      ties.pop_back();
      walked_.pop_back();
    }
  }

  /// One shortest chain to each end, by breadth-first search.
  void shortest(const Planned& p, std::size_t number, bool backwards) {
    const RelationPattern& pattern = p.pattern->relations[0];
    const std::size_t end_at = backwards ? 0 : 1;
    const Node start = *scope_.at(p.nodes[1 - end_at]).as<Node>();
    std::map<Vertex, std::pair<Tie, std::size_t>> came{{start.vertex, {Tie{}, 0}}};
    std::deque<Vertex> waiting{start.vertex};
    const auto* wanted = scope_.at(p.nodes[end_at]).as<Node>();
    const std::optional<Node> end = wanted != nullptr ? std::optional(*wanted) : std::nullopt;
    while (!waiting.empty()) {
      deadline_.check();
      const Vertex v = waiting.front();
      waiting.pop_front();
      const std::size_t hops = came.at(v).second;
      if (hops >= pattern.least && v != start.vertex && (!end || end->vertex == v)) {
        reach(p, number, backwards, came, start, v, end_at);
        if (end) return;
      }
      if (hops == pattern.most) continue;
      for (const Tie& tie : ties_from(Node{v}, pattern, backwards)) {
        if (!came.count(tie.to) && fits(pattern, tie))
          came[tie.to] = {tie, hops + 1}, waiting.push_back(tie.to);
      }
    }
  }

  void reach(const Planned& p, std::size_t number, bool backwards,
             const std::map<Vertex, std::pair<Tie, std::size_t>>& came, Node start, Vertex v,
             std::size_t end_at) {
    Walk path;
    List ties;
    for (Vertex at = v; at != start.vertex; at = came.at(at).first.from) {
      path.nodes.push_back(Node{at});
      path.ties.push_back(came.at(at).first);
    }
    path.nodes.push_back(start);
    std::reverse(path.nodes.begin(), path.nodes.end());
    std::reverse(path.ties.begin(), path.ties.end());
    for (const Tie& tie : path.ties) ties.push_back(Cell{tie});
    if (backwards) std::reverse(ties.begin(), ties.end());
    path.nodes.pop_back();
    scope_.at(p.ties[0]) = p.pattern->relations[0].many ? Cell{std::move(ties)} : ties.front();
    arrive(p, number, 0, backwards, path, end_at, Node{v});
    scope_.at(p.ties[0]) = Cell{};
  }

  void with_path(const Planned& p, std::size_t number, bool backwards, const Walk& path) {
    if (!p.has_path) {
      pattern(number + 1);
      return;
    }
    Walk whole = path;
    if (backwards) {
      std::reverse(whole.nodes.begin(), whole.nodes.end());
      std::reverse(whole.ties.begin(), whole.ties.end());
    }
    scope_.at(p.path) = Cell{std::move(whole)};
    pattern(number + 1);
    scope_.at(p.path) = Cell{};
  }

  Scope& scope_;
  MatchWorld& world_;
  const Query& query_;
  Deadline& deadline_;
  std::vector<Planned> planned_;
  std::vector<std::size_t> node_slots_;
  std::map<std::size_t, const Expression*> known_;
  std::vector<Tie> walked_;
  const Continue* found_ = nullptr;
};

}  // namespace

Result run(MatchWorld& world, const Query& query, const std::map<std::string, Cell>& parameters,
           std::size_t most) {
  Scope scope(world, parameters);
  Matcher matcher(scope, query, world.deadline());
  Returns returns(scope, query, most);
  try {
    matcher.run([&] { returns.take_row(); });
  } catch (const EnoughRows&) {
    // LIMIT is reached and nothing after it can change the answer.
  }
  return returns.result();
}

}  // namespace entente::queries::match
