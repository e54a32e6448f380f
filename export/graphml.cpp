// GraphML (graphdrawing.org, 1.0): nodes and edges with typed attributes. Every edge is written as
// directed, since many readers take no mixture; `symmetric` says which hold both ways.
#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"

namespace entente::exports {
namespace {

void write_key(Output& out, std::string_view domain, const Attribute& attribute) {
  out.write("  <key id=\"" + std::string(domain.substr(0, 1)) + "_" + std::string(attribute.key) +
            "\" for=\"" + std::string(domain) + "\" attr.name=\"" + std::string(attribute.key) +
            "\" attr.type=\"" + std::string(type_name(attribute.type)) + "\"/>\n");
}

std::string data(std::string_view key, std::string_view value) {
  return "<data key=\"" + std::string(key) + "\">" + xml(value) + "</data>";
}

std::string all_data(char domain, std::string_view label, std::span<const Attribute> attributes,
                     const std::vector<std::string>& values) {
  const std::string prefix = std::string(1, domain) + "_";
  std::string text = data(prefix + "label", label);
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    if (!values[i].empty()) text += data(prefix + std::string(attributes[i].key), values[i]);
  }
  return text;
}

class Graphml : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
        "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
        "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
        "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
    const Attribute label{"label", AttributeType::kText, ""};
    write_key(out, "node", label);
    for (const Attribute& attribute : node_attributes()) write_key(out, "node", attribute);
    write_key(out, "edge", label);
    for (const Attribute& attribute : edge_attributes()) write_key(out, "edge", attribute);
    out.write("  <graph id=\"entente\" edgedefault=\"directed\">\n");
    for_each_node(world, [&](const Node& node) {
      out.write("    <node id=\"" + xml(node.id) + "\">" +
                all_data('n', node.label, node_attributes(), node.values) + "</node>\n");
    });
    std::size_t number = 0;
    for_each_edge(world, [&](const Edge& edge) {
      out.write("    <edge id=\"e" + std::to_string(++number) + "\" source=\"" + xml(edge.from) +
                "\" target=\"" + xml(edge.to) + "\">" +
                all_data('e', edge.label, edge_attributes(), edge.values) + "</edge>\n");
    });
    out.write("  </graph>\n</graphml>\n");
  }
};

}  // namespace

Format graphml_format() {
  return {"graphml", "GraphML, for networkx, igraph, yEd, Cytoscape", false,
          [] { return std::make_unique<Graphml>(); }};
}

}  // namespace entente::exports
