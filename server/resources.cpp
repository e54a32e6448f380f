#include "server/resources.h"

#include <algorithm>

#include "export/escape.h"
#include "knowledge/error.h"
#include "queries/render.h"

namespace entente::server {

using exports::json;
using queries::Parameter;
using queries::ParameterKind;

std::string public_name(const Parameter& parameter, char dash) {
  std::string name = parameter.name.substr(parameter.name.find_first_not_of('-'));
  std::replace(name.begin(), name.end(), '-', dash);
  return name;
}

std::vector<const queries::Question*> offered_questions() {
  std::vector<const queries::Question*> offered;
  for (const auto& question : queries::all_questions()) {
    const bool reads_files =
        std::any_of(question.parameters.begin(), question.parameters.end(),
                    [](const Parameter& p) { return p.kind == ParameterKind::kFile; });
    if (!reads_files) offered.push_back(&question);
  }
  return offered;
}

std::string parameter_schema(const Parameter& parameter) {
  std::string type = "\"type\": \"string\"";
  if (parameter.kind == ParameterKind::kNumber) type = "\"type\": \"integer\"";
  if (parameter.kind == ParameterKind::kDecimal) type = "\"type\": \"number\"";
  if (parameter.kind == ParameterKind::kFlag) type = "\"type\": \"boolean\"";
  if (!parameter.choices.empty()) {
    type += ", \"enum\": [";
    for (const std::string& choice : parameter.choices)
      type += (&choice == &parameter.choices.front() ? "" : ", ") + json(choice);
    type += "]";
  }
  return parameter.many ? "{\"type\": \"array\", \"items\": {" + type + "}}" : "{" + type + "}";
}

const std::vector<Resource>& all_resources() {
  static const std::vector<Resource> kResources{overview_resource(), names_resource(),
                                                document_resource()};
  return kResources;
}

queries::Answer ask(queries::Session& session, const queries::Question& question,
                    queries::Arguments arguments, std::size_t offset, std::size_t limit) {
  arguments.set("--limit", std::to_string(offset + limit));
  queries::check_arguments(question, arguments);
  auto& world = session.world(queries::date_of(arguments, "--known-by"));
  queries::Answer answer = question.answer(world, arguments);
  answer.question = question.name;
  answer.total = std::max(answer.total, answer.rows.size());
  if (answer.rows.size() > offset + limit) answer.rows.resize(offset + limit);
  const auto first = static_cast<std::ptrdiff_t>(std::min(offset, answer.rows.size()));
  answer.rows.erase(answer.rows.begin(), answer.rows.begin() + first);
  return answer;
}

std::string answer_json(queries::Answer answer) {
  answer.shape = queries::Shape::kTable;
  return queries::render(answer, queries::Format::kJson);
}

}  // namespace entente::server
