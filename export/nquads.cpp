// RDF 1.1 N-Quads: what a document tells lies in the graph that the document names, what is merged
// of all in the default graph.
#include "export/escape.h"
#include "export/exporter.h"
#include "export/rdf.h"

namespace entente::exports {
namespace {

std::string absolute(const std::string& iri) { return "<" + std::string(kBase) + iri + ">"; }

std::string term(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::kResource:
      return absolute(term.value);
    case RdfTerm::Kind::kName:
      return "<" + expanded(term.value) + ">";
    case RdfTerm::Kind::kLiteral:
      break;
  }
  return string_literal(term.value) +
         (term.datatype.empty() ? "" : "^^<" + expanded(term.datatype) + ">");
}

class Nquads : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    for_each_resource(world, [&](const Resource& resource) {
      const std::string graph = resource.graph.empty() ? "" : " " + absolute(resource.graph);
      for (const Statement& statement : resource.statements) {
        const std::string property =
            expanded(statement.property == "a" ? "rdf:type" : statement.property);
        out.write(absolute(resource.iri) + " <" + property + "> " + term(statement.object) + graph +
                  " .\n");
      }
    });
  }
};

}  // namespace

Format nquads_format() {
  return {"nquads", "RDF as N-Quads, a graph a document", false,
          [] { return std::make_unique<Nquads>(); }};
}

}  // namespace entente::exports
