// RDF 1.1 Turtle.
#include "export/escape.h"
#include "export/exporter.h"
#include "export/rdf.h"

namespace entente::exports {
namespace {

std::string term(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::kResource:
      return "<" + term.value + ">";
    case RdfTerm::Kind::kName:
      return term.value;
    case RdfTerm::Kind::kLiteral:
      break;
  }
  return string_literal(term.value) + (term.datatype.empty() ? "" : "^^" + term.datatype);
}

class Turtle : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    out.write("@base <" + std::string(kBase) + "> .\n");
    for (const Prefix& prefix : prefixes())
      out.write("@prefix " + std::string(prefix.name) + ": <" + std::string(prefix.iri) + "> .\n");
    for_each_resource(world, [&](const Resource& resource) {
      std::string text = "\n<" + resource.iri + ">";
      for (std::size_t i = 0; i < resource.statements.size(); ++i) {
        const Statement& statement = resource.statements[i];
        text += i == 0 ? " " : " ;\n  ";
        text += std::string(statement.property) + " " + term(statement.object);
      }
      out.write(text + " .\n");
    });
  }
};

}  // namespace

Format turtle_format() {
  return {"turtle", "RDF as Turtle, with PROV-O provenance", false,
          [] { return std::make_unique<Turtle>(); }};
}

}  // namespace entente::exports
