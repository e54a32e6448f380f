// The knowledge as RDF, one resource after another; docs/vocabulary.md says what each term means.
// Facts are resources of their own with qualifiers and PROV-O provenance; a relation that is
// asserted and needs no hub stands also as a plain triple between its actors. No blank nodes: the
// same knowledge gives the same names.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "queries/world.h"

namespace entente::exports {

/// Every relative IRI below is meant against this. Nothing lies there: names, not addresses.
inline constexpr std::string_view kBase = "https://entente.example/";

struct Prefix {
  std::string_view name, iri;
};
std::span<const Prefix> prefixes();
/// "prov:value" as a full IRI. Throws std::out_of_range for an unknown prefix.
std::string expanded(std::string_view curie);

struct RdfTerm {
  enum class Kind { kResource, kName, kLiteral } kind = Kind::kLiteral;
  std::string value;          ///< a relative IRI, a name with prefix, or the literal's words
  std::string datatype = {};  ///< of a literal, a name with prefix; empty for plain words
};

struct Statement {
  std::string_view property;  ///< a name with prefix; "a" for the type
  RdfTerm object;
};

struct Resource {
  std::string iri;    ///< relative
  std::string graph;  ///< the document that tells it, relative; empty for what is merged
  std::vector<Statement> statements;
};

/// Program, documents, actors, agreements, relations, events; each fact followed by its evidence.
void for_each_resource(queries::World& world, const std::function<void(const Resource&)>& take);

}  // namespace entente::exports
