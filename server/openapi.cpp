// The description of the API in OpenAPI 3.1, made from what the questions declare.
#include "export/escape.h"
#include "knowledge/version.h"
#include "server/resources.h"

namespace entente::server {
namespace {

using exports::json;
using queries::Parameter;

std::string member(std::string_view key, std::string_view value) {
  return json(key) + ": " + json(value);
}

std::string parameter_object(const Parameter& parameter) {
  std::string help = parameter.help;
  if (!parameter.fallback.empty()) help += " (default: " + parameter.fallback + ")";
  return "{" + member("name", public_name(parameter)) +
         ", \"in\": \"query\", \"required\": " + (parameter.required ? "true" : "false") + ", " +
         member("description", help) + ", \"schema\": " + parameter_schema(parameter) +
         (parameter.many ? ", \"style\": \"form\", \"explode\": true" : "") + "}";
}

std::string responses(std::string_view schema, bool formats) {
  std::string content = "\"application/json\": {\"schema\": {\"$ref\": \"#/components/schemas/" +
                        std::string(schema) + "\"}}";
  if (formats) {
    for (const char* type : {"text/csv", "text/markdown", "text/vnd.graphviz", "image/svg+xml"})
      content += ", " + json(type) + ": {\"schema\": {\"type\": \"string\"}}";
  }
  std::string text =
      "\"responses\": {\"200\": {\"description\": \"The answer\", \"headers\": "
      "{\"ETag\": {\"schema\": {\"type\": \"string\"}}, \"Link\": {\"description\": "
      "\"The next page, as rel=next\", \"schema\": {\"type\": \"string\"}}}, "
      "\"content\": {" +
      content + "}}, \"304\": {\"description\": \"Not changed since that ETag\"}";
  for (const auto& [status, what] :
       {std::pair("400", "Not understood"), std::pair("404", "Nothing found"),
        std::pair("503", "Too busy, too slow, or the database cannot be read")}) {
    text += ", " + json(status) + ": {" + member("description", what) +
            ", \"content\": {\"application/json\": {\"schema\": {\"$ref\": "
            "\"#/components/schemas/Error\"}}}}";
  }
  return text + "}";
}

std::string path(const std::string& name, const std::string& summary, const std::string& tag,
                 const std::vector<Parameter>& parameters, bool question) {
  std::string list;
  for (const Parameter& parameter : parameters)
    list += (list.empty() ? "" : ",\n        ") + parameter_object(parameter);
  if (question) {
    list += (list.empty() ? "" : ",\n        ") +
            std::string(
                "{\"$ref\": \"#/components/parameters/offset\"},\n        {\"$ref\": "
                "\"#/components/parameters/format\"}");
  }
  return "    " + json("/api/v1/" + name) + ": {\"get\": {\n      " + member("operationId", name) +
         ",\n      " + member("summary", summary) + ",\n      \"tags\": [" + json(tag) +
         "],\n      \"parameters\": [" + list + "],\n      " +
         responses(question ? "Answer" : "Object", question) + "\n    }}";
}

constexpr std::string_view kComponents = R"(  "components": {
    "securitySchemes": {"token": {"type": "http", "scheme": "bearer", "description": "Only where the server listens beyond loopback"}},
    "parameters": {
      "offset": {"name": "offset", "in": "query", "description": "Rows to pass over", "schema": {"type": "integer", "minimum": 0}},
      "format": {"name": "format", "in": "query", "description": "How the answer is written", "schema": {"type": "string", "enum": ["json", "ndjson", "csv", "tsv", "markdown", "dot", "svg"]}}
    },
    "schemas": {
      "Error": {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}},
      "Object": {"type": "object"},
      "Answer": {
        "type": "object",
        "required": ["question", "summary", "total", "rows", "notes"],
        "properties": {
          "question": {"type": "string"},
          "summary": {"type": ["string", "null"], "description": "The answer in one sentence"},
          "total": {"type": "integer", "description": "Rows there are in all"},
          "rows": {"type": "array", "items": {"$ref": "#/components/schemas/Row"}},
          "notes": {"type": "array", "items": {"type": "string"}}
        }
      },
      "Row": {"type": "object", "properties": {"evidence": {"type": ["array", "integer"], "description": "Sentences with their sources; in /stats their number", "items": {"$ref": "#/components/schemas/Citation"}}}},
      "Citation": {
        "type": "object",
        "required": ["sentence", "quote", "document", "stance", "origin"],
        "properties": {
          "sentence": {"type": "string"},
          "quote": {"type": "string", "description": "The span within the sentence"},
          "source": {"type": ["string", "null"]},
          "date": {"type": ["string", "null"]},
          "title": {"type": ["string", "null"]},
          "url": {"type": ["string", "null"]},
          "document": {"type": "string"},
          "stance": {"enum": ["affirms", "denies", "doubts"]},
          "origin": {"enum": ["stated", "inferred", "gazetteer", "imported", "decided"]}
        }
      }
    }
  }
)";

}  // namespace

std::string openapi() {
  std::string text = "{\n  \"openapi\": \"3.1.0\",\n  \"info\": {" + member("title", "Entente") +
                     ", " + member("version", kVersion) + ", " +
                     member("description",
                            "Who agreed what with whom, through which hub, since when, and which "
                            "sentence says so. Read only.") +
                     ", \"license\": {\"name\": \"Apache-2.0\", \"identifier\": \"Apache-2.0\"}},\n"
                     "  \"servers\": [{\"url\": \"/\"}],\n  \"security\": [{}, {\"token\": []}],\n"
                     "  \"paths\": {\n";
  bool first = true;
  const auto add = [&](const std::string& entry) {
    text += (first ? "" : ",\n") + entry;
    first = false;
  };
  for (const auto* question : offered_questions())
    add(path(question->name, question->summary, question->group, question->parameters, true));
  for (const Resource& resource : all_resources())
    add(path(resource.name, resource.summary, "Page", resource.parameters, false));
  return text + "\n  },\n" + std::string(kComponents) + "}\n";
}

}  // namespace entente::server
