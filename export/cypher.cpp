// A Cypher script (openCypher 9) that makes the graph in an empty database: a statement a line,
// ended by a semicolon, as cypher-shell reads them.
#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"

namespace entente::exports {
namespace {

/// `{id: "KOR", name: "South Korea", documents: 3}`; what is not known is left out.
std::string properties(std::string text, std::span<const Attribute> attributes,
                       const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    if (values[i].empty()) continue;
    text += text.empty() ? "" : ", ";
    text += "`" + std::string(attributes[i].key) + "`: ";
    text += attributes[i].type == AttributeType::kText ? string_literal(values[i]) : values[i];
  }
  return "{" + text + "}";
}

std::string by_id(char variable, const std::string& id) {
  return "(" + std::string(1, variable) + ":Entity {id: " + string_literal(id) + "})";
}

class Cypher : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.write("CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n");
    for_each_node(world, [&](const Node& node) {
      out.write(
          "CREATE (:Entity:" + node_label(node) + " " +
          properties("id: " + string_literal(node.id) + ", name: " + string_literal(node.label),
                     node_attributes(), node.values) +
          ");\n");
    });
    for_each_edge(world, [&](const Edge& edge) {
      out.write("MATCH " + by_id('a', edge.from) + ", " + by_id('b', edge.to) +
                " CREATE (a)-[:" + edge_type(edge) + " " +
                properties("", edge_attributes(), edge.values) + "]->(b);\n");
    });
  }
};

}  // namespace

Format cypher_format() {
  return {"cypher", "A Cypher script that makes the graph in Neo4j or its kin", false,
          [] { return std::make_unique<Cypher>(); }};
}

}  // namespace entente::exports
