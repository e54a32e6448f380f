// DOT, the language of Graphviz: everything in one drawing. Agreements are notes, events ellipses;
// what is planned, denied or not in force is dashed. `entente links A --format dot` draws one
// answer instead.
#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"

namespace entente::exports {
namespace {

std::string_view shape_of(const Node& node) {
  const std::string& what = value_of(node, "class");
  return what == "actor" ? "box" : what == "agreement" ? "note" : "ellipse";
}

class Dot : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.write(
        "digraph entente {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
        "  edge [fontname=\"sans-serif\", fontsize=10];\n");
    for_each_node(world, [&](const Node& node) {
      out.write("  " + dot(node.id) + " [label=" + dot(node.label) +
                ", shape=" + std::string(shape_of(node)) + "];\n");
    });
    for_each_edge(world, [&](const Edge& edge) {
      std::string more;
      if (edge.symmetric) more += ", dir=none";
      if (edge.tentative) more += ", style=dashed";
      out.write("  " + dot(edge.from) + " -> " + dot(edge.to) + " [label=" + dot(edge.label) +
                more + "];\n");
    });
    out.write("}\n");
  }
};

}  // namespace

Format dot_format() {
  return {"dot", "DOT, for Graphviz", false, [] { return std::make_unique<Dot>(); }};
}

}  // namespace entente::exports
