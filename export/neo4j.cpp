// The pair of CSV files that `neo4j-admin database import` documents: nodes.csv with :ID and
// :LABEL, relationships.csv with :START_ID, :END_ID and :TYPE, types in the heading.
#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"

namespace entente::exports {
namespace {

std::string heading(std::string line, std::span<const Attribute> attributes) {
  for (const Attribute& attribute : attributes) {
    line += "," + std::string(attribute.key);
    if (attribute.type != AttributeType::kText)
      line += ":" + std::string(type_name(attribute.type));
  }
  return line + "\r\n";
}

std::string row(std::string line, const std::vector<std::string>& values) {
  for (const std::string& value : values) line += "," + csv(value);
  return line + "\r\n";
}

class Neo4j : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.begin("nodes.csv");
    out.write(heading("id:ID,:LABEL,name", node_attributes()));
    for_each_node(world, [&](const Node& node) {
      out.write(row(csv(node.id) + "," + node_label(node) + "," + csv(node.label), node.values));
    });
    out.begin("relationships.csv");
    out.write(heading(":START_ID,:END_ID,:TYPE", edge_attributes()));
    for_each_edge(world, [&](const Edge& edge) {
      out.write(row(csv(edge.from) + "," + csv(edge.to) + "," + edge_type(edge), edge.values));
    });
  }
};

}  // namespace

Format neo4j_format() {
  return {"neo4j", "nodes.csv and relationships.csv for neo4j-admin database import", true,
          [] { return std::make_unique<Neo4j>(); }};
}

}  // namespace entente::exports
