// What the API and MCP offer: every question of queries/ that needs no file of the server's, and a
// few resources for the page. Descriptions (OpenAPI, MCP's schemas) and reading of parameters are
// made from the same declarations, so that a new question appears without an edit here.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "queries/session.h"

namespace entente::server {

/// A question's parameter as clients name it: "A" stays, "--as-of" is "as-of", or "as_of" with
/// `dash` = '_'.
std::string public_name(const queries::Parameter& parameter, char dash = '-');

/// The questions that are offered.
std::vector<const queries::Question*> offered_questions();

/// JSON Schema of a parameter's value.
std::string parameter_schema(const queries::Parameter& parameter);

/// A resource that is no question: its answer is JSON made for the page.
struct Resource {
  std::string name, summary;
  std::vector<queries::Parameter> parameters;
  std::function<std::string(queries::World&, const queries::Arguments&)> answer;
};
const std::vector<Resource>& all_resources();

Resource overview_resource();
Resource names_resource();
Resource document_resource();

/// Asks a question and cuts rows to [offset, offset + limit). Throws as Session::answer does.
queries::Answer ask(queries::Session& session, const queries::Question& question,
                    queries::Arguments arguments, std::size_t offset, std::size_t limit);

/// The answer as JSON, a table in every case.
std::string answer_json(queries::Answer answer);

/// The description of the API (OpenAPI 3.1), as JSON.
std::string openapi();

}  // namespace entente::server
