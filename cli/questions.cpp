#include "cli/questions.h"

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/database.h"

namespace entente::cli {
namespace {

using queries::Parameter;
using queries::ParameterKind;

/// What was typed for one parameter.
struct Typed {
  bool flag = false;
  std::optional<std::string> one;
  std::vector<std::string> many;
};

struct Asked {
  const queries::Question* question = nullptr;
  DatabaseOptions database;
  FormatOption format;
  std::vector<Typed>
      typed;  ///< in the order of the question's parameters; never grows, arguments point into it
};

std::string stand_in(const Parameter& parameter) {
  switch (parameter.kind) {
    case ParameterKind::kFlag:
      return "";
    case ParameterKind::kDate:
      return "DATE";
    case ParameterKind::kNumber:
      return "N";
    case ParameterKind::kDecimal:
      return "X";
    case ParameterKind::kActor:
      return "ACTOR";
    case ParameterKind::kAgreement:
      return "AGREEMENT";
    case ParameterKind::kFile:
      return "FILE";
    case ParameterKind::kActorOrAgreement:
      return "NAME";
    case ParameterKind::kText:
    case ParameterKind::kChoice:
      break;
  }
  std::string name = parameter.name.substr(parameter.name.find_last_of('-') + 1);
  for (char& c : name) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return name;
}

Argument argument_of(const Parameter& parameter, Typed& typed) {
  Argument argument;
  argument.name =
      parameter.letter.empty() ? parameter.name : parameter.name + "," + parameter.letter;
  const bool positional = argument.positional();
  argument.value = positional ? parameter.name : stand_in(parameter);
  argument.help = parameter.help;
  argument.required = parameter.required;
  argument.choices = parameter.choices;
  argument.fallback = parameter.fallback;
  if (parameter.kind == ParameterKind::kFlag) {
    argument.target = &typed.flag;
  } else if (parameter.many) {
    argument.target = &typed.many;
  } else {
    argument.target = &typed.one;
  }
  return argument;
}

queries::Arguments arguments_of(const Asked& asked) {
  queries::Arguments arguments;
  for (std::size_t i = 0; i < asked.typed.size(); ++i) {
    const std::string& name = asked.question->parameters[i].name;
    const Typed& typed = asked.typed[i];
    if (typed.flag) arguments.set(name, "true");
    if (typed.one) arguments.set(name, *typed.one);
    for (const auto& value : typed.many) arguments.set(name, value);
  }
  return arguments;
}

}  // namespace

Command question_command(const queries::Question& question,
                         const std::shared_ptr<Sessions>& sessions) {
  auto asked = std::make_shared<Asked>();
  asked->question = &question;
  asked->typed.resize(question.parameters.size());
  std::vector<Argument> arguments;
  for (std::size_t i = 0; i < question.parameters.size(); ++i)
    arguments.push_back(argument_of(question.parameters[i], asked->typed[i]));
  arguments.push_back(asked->format.argument());
  arguments.push_back(asked->database.argument());
  const auto run = [asked, sessions] {
    queries::Session& session = sessions->at(asked->database.path());
    asked->format.print(session.answer(asked->question->name, arguments_of(*asked)));
    return 0;
  };
  return {question.name, question.summary, "entente " + question.example, std::move(arguments),
          run,           question.group};
}

}  // namespace entente::cli
