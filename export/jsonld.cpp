// RDF as JSON-LD 1.1: one object a resource in @graph, a line each.
#include <map>

#include "export/escape.h"
#include "export/exporter.h"
#include "export/rdf.h"

namespace entente::exports {
namespace {

std::string term(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::kResource:
    case RdfTerm::Kind::kName:
      return "{\"@id\":" + json(term.value) + "}";
    case RdfTerm::Kind::kLiteral:
      break;
  }
  if (term.datatype.empty()) return json(term.value);
  return "{\"@value\":" + json(term.value) + ",\"@type\":" + json(term.datatype) + "}";
}

std::string object(const Resource& resource) {
  std::map<std::string_view, std::string> members;
  for (const Statement& statement : resource.statements) {
    const bool type = statement.property == "a";
    std::string& values = members[type ? "@type" : statement.property];
    values += values.empty() ? "" : ",";
    values += type ? json(statement.object.value) : term(statement.object);
  }
  std::string text = "{\"@id\":" + json(resource.iri);
  for (const auto& [property, values] : members) text += "," + json(property) + ":[" + values + "]";
  return text + "}";
}

class Jsonld : public Exporter {
 public:
  void write(queries::World& world, Output& out) override {
    std::string context = "{\"@context\":{\"@base\":" + json(kBase);
    for (const Prefix& prefix : prefixes())
      context += "," + json(prefix.name) + ":" + json(prefix.iri);
    out.write(context + "},\"@graph\":[");
    bool first = true;
    for_each_resource(world, [&](const Resource& resource) {
      out.write((first ? "\n" : ",\n") + object(resource));
      first = false;
    });
    out.write("\n]}\n");
  }
};

}  // namespace

Format jsonld_format() {
  return {"jsonld", "RDF as JSON-LD", false, [] { return std::make_unique<Jsonld>(); }};
}

}  // namespace entente::exports
