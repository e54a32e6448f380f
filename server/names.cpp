// Resources for the page: completion of names, and a document with the spans that facts rest on.
#include "export/escape.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "server/resources.h"

namespace entente::server {
namespace {

using exports::json;
using queries::Arguments;
using queries::ParameterKind;
using queries::World;

std::string names(World& world, const Arguments& arguments) {
  const auto most = static_cast<std::size_t>(arguments.number("--limit", 12, 1, 100));
  std::string text;
  for (const queries::FoundName& found : world.name_list().find(*arguments.text("q"), most)) {
    text += (text.empty() ? "\n" : ",\n") +
            ("  {\"kind\": " + json(found.agreement ? "agreement" : "actor")) +
            ", \"id\": " + json(found.id) + ", \"name\": " + json(found.name) +
            ", \"match\": " + json(found.match) + "}";
  }
  return "{\"names\": [" + text + "\n]}\n";
}

std::string or_null(const std::optional<std::string>& text) { return text ? json(*text) : "null"; }

std::string document(World& world, const Arguments& arguments) {
  const std::string key = *arguments.text("key");
  const auto row = world.store().document(key);
  if (!row) throw NothingFound("No document is known as \"" + key + "\".");
  std::string text = "{\"key\": " + json(row->key.value) + ", \"title\": " + or_null(row->title) +
                     ", \"date\": " + or_null(row->date) + ", \"source\": " + or_null(row->source) +
                     ", \"url\": " + or_null(row->url) +
                     ", \"text\": " + json(world.store().text(row->number)) + ", \"facts\": [";
  bool first = true;
  const auto add = [&](std::string_view kind, const std::string& id,
                       const std::vector<Evidence>& evidence) {
    for (const Evidence& e : evidence) {
      text += (first ? "\n" : ",\n") + ("  {\"kind\": " + json(kind)) + ", \"id\": " + json(id) +
              ", \"quote\": " + json(e.text) + "}";
      first = false;
    }
  };
  if (const auto told = world.store().extraction(row->number)) {
    for (const auto& fact : told->agreements) add("agreement", fact.id.value, fact.evidence);
    for (const auto& fact : told->relations) add("relation", fact.id.value, fact.evidence);
    for (const auto& fact : told->events) add("event", fact.id.value, fact.evidence);
  }
  return text + "\n]}\n";
}

}  // namespace

Resource names_resource() {
  return {"names",
          "Actors and agreements whose names begin so or hold it, for completion",
          {{"q", ParameterKind::kText, "What was typed", true},
           {"--limit", ParameterKind::kNumber, "At most so many", false, false, {}, "12"}},
          names};
}

Resource document_resource() {
  return {"document",
          "A document: its text, and the quotations that facts rest on",
          {{"key", ParameterKind::kText, "What the document is known by", true}},
          document};
}

}  // namespace entente::server
