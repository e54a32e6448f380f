// The pair of CSV files that Gephi's import of spreadsheets documents: nodes.csv with Id and Label,
// edges.csv with Source, Target, Type, Id and Label; all other columns become attributes.
#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"

namespace entente::exports {
namespace {

std::string heading(std::string line, std::span<const Attribute> attributes) {
  for (const Attribute& attribute : attributes) line += "," + std::string(attribute.key);
  return line + "\r\n";
}

std::string row(std::string line, const std::vector<std::string>& values) {
  for (const std::string& value : values) line += "," + csv(value);
  return line + "\r\n";
}

class Gephi : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.begin("nodes.csv");
    out.write(heading("Id,Label", node_attributes()));
    for_each_node(world, [&](const Node& node) {
      out.write(row(csv(node.id) + "," + csv(node.label), node.values));
    });
    out.begin("edges.csv");
    out.write(heading("Source,Target,Type,Id,Label", edge_attributes()));
    std::size_t number = 0;
    for_each_edge(world, [&](const Edge& edge) {
      out.write(row(csv(edge.from) + "," + csv(edge.to) +
                        (edge.symmetric ? ",Undirected," : ",Directed,") +
                        std::to_string(++number) + "," + csv(edge.label),
                    edge.values));
    });
  }
};

}  // namespace

Format gephi_format() {
  return {"gephi", "nodes.csv and edges.csv as Gephi imports them", true,
          [] { return std::make_unique<Gephi>(); }};
}

}  // namespace entente::exports
