// The knowledge as nodes and edges with flat attributes, as programs for graphs want it. Actors,
// agreements and events are nodes. A relation through a hub is two edges that meet in the hub,
// never one past it; an agreement is tied to each of its parties. That two parties have an
// agreement with one another follows from these edges and is not written again.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "queries/world.h"

namespace entente::exports {

enum class AttributeType { kText, kInteger, kDecimal, kFlag };

/// "string", "long", "double", "boolean", as GraphML, GEXF and Neo4j call it.
std::string_view type_name(AttributeType type);

struct Attribute {
  std::string_view key;
  AttributeType type = AttributeType::kText;
  std::string_view help;
};

/// What nodes and edges carry; `Element::values` stand in the same order.
std::span<const Attribute> node_attributes();
std::span<const Attribute> edge_attributes();

struct Node {
  std::string id;                   ///< "KOR", "agreement:3f2a…", "event:6e83…"; unique
  std::string label;                ///< as answers call it
  std::vector<std::string> values;  ///< empty where nothing is known; flags are true or false
};

struct Edge {
  std::string from, to;
  std::string label;  ///< "shares intelligence with", "party to", …
  bool symmetric = false;
  bool tentative = false;  ///< planned, denied, or an agreement not in force: drawn dashed
  std::vector<std::string> values;
};

/// By kind of node, then id.
void for_each_node(queries::World& world, const std::function<void(const Node&)>& take);
/// Ties of agreements, then relations by id, then ties of events.
void for_each_edge(queries::World& world, const std::function<void(const Edge&)>& take);

/// The value of that attribute; throws std::out_of_range for one that there is not.
const std::string& value_of(const Node& node, std::string_view key);
const std::string& value_of(const Edge& edge, std::string_view key);

/// "Actor", "Agreement", "Event": the label that Cypher knows a node by.
std::string node_label(const Node& node);
/// "PARTY_TO", "AIDS": the type that Cypher knows an edge by.
std::string edge_type(const Edge& edge);

std::string agreement_node(std::string_view id);
std::string event_node(std::string_view id);

/// Up to four digits after the point, without trailing zeros; the same everywhere.
std::string decimal(double value);
/// "a; b"
std::string joined(std::span<const std::string> parts, std::string_view between = "; ");

}  // namespace entente::exports
