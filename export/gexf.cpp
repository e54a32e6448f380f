// GEXF 1.2 (gexf.net), a dynamic graph: nodes and edges that have a begin or end carry it, so that
// Gephi's timeline moves through them. Every edge is directed; `symmetric` says which hold both
// ways.
#include "export/elements.h"
#include "export/escape.h"
#include "export/exporter.h"

namespace entente::exports {
namespace {

void declare(Output& out, std::string_view domain, std::span<const Attribute> attributes) {
  out.write("    <attributes class=\"" + std::string(domain) + "\" mode=\"static\">\n");
  for (const Attribute& attribute : attributes) {
    out.write("      <attribute id=\"" + std::string(attribute.key) + "\" title=\"" +
              std::string(attribute.key) + "\" type=\"" + std::string(type_name(attribute.type)) +
              "\"/>\n");
  }
  out.write("    </attributes>\n");
}

std::string values(std::span<const Attribute> attributes, const std::vector<std::string>& values) {
  std::string text = "<attvalues>";
  for (std::size_t i = 0; i < attributes.size(); ++i) {
    if (values[i].empty()) continue;
    text += "<attvalue for=\"" + std::string(attributes[i].key) + "\" value=\"" + xml(values[i]) +
            "\"/>";
  }
  return text + "</attvalues>";
}

/// ` name="2014-12-29"`: the first possible day of a begin, the last of an end.
std::string moment(std::string_view name, std::string_view edtf, bool end) {
  const auto date = edtf.empty() ? std::nullopt : PartialDate::parse(edtf);
  if (!date) return {};
  const PartialDate::Day day = end ? date->latest() : date->earliest();
  if (day == PartialDate::kPlusInfinity || day == PartialDate::kMinusInfinity) return {};
  return " " + std::string(name) + "=\"" + PartialDate::from_day(day).text() + "\"";
}

template <class Element>
std::string span_of(const Element& element, std::string_view point) {
  const std::string& on = value_of(element, point);
  const std::string& since = value_of(element, "since");
  const std::string& until = value_of(element, "until");
  return moment("start", since.empty() ? on : since, false) +
         moment("end", until.empty() && since.empty() && point == "on" ? on : until, true);
}

class Gexf : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.write(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
        "  <meta><creator>Entente</creator><description>International agreements: who agreed what "
        "with whom</description></meta>\n"
        "  <graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\">\n");
    declare(out, "node", node_attributes());
    declare(out, "edge", edge_attributes());
    out.write("    <nodes>\n");
    for_each_node(world, [&](const Node& node) {
      out.write("      <node id=\"" + xml(node.id) + "\" label=\"" + xml(node.label) + "\"" +
                span_of(node, "in_force") + ">" + values(node_attributes(), node.values) +
                "</node>\n");
    });
    out.write("    </nodes>\n    <edges>\n");
    std::size_t number = 0;
    for_each_edge(world, [&](const Edge& edge) {
      out.write("      <edge id=\"" + std::to_string(++number) + "\" source=\"" + xml(edge.from) +
                "\" target=\"" + xml(edge.to) + "\" label=\"" + xml(edge.label) + "\"" +
                span_of(edge, "on") + ">" + values(edge_attributes(), edge.values) + "</edge>\n");
    });
    out.write("    </edges>\n  </graph>\n</gexf>\n");
  }
};

}  // namespace

Format gexf_format() {
  return {"gexf", "GEXF with times, for Gephi", false, [] { return std::make_unique<Gexf>(); }};
}

}  // namespace entente::exports
