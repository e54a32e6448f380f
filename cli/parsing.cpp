#include "cli/parsing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>

#include "cli/command_list.h"
#include "cli/database.h"
#include "cli/help.h"
#include "extract/actors/names.h"
#include "knowledge/error.h"
#include "knowledge/version.h"

namespace entente::cli {
namespace {

using extract::actors::edit_distance;

/// The word of `known` nearest to `word`, if it is near enough to be meant.
std::string nearest(const std::string& word, const std::vector<std::string>& known) {
  const std::size_t bound = word.size() < 5 ? 1 : 2;
  std::string best;
  std::size_t least = bound + 1;
  for (const auto& candidate : known) {
    const std::size_t distance =
        candidate.starts_with(word) && word.size() > 2 ? 0 : edit_distance(word, candidate, bound);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string meant(const std::string& word, const std::vector<std::string>& known) {
  const std::string best = nearest(word, known);
  return best.empty() ? "" : "; did you mean " + best + "?";
}

/// Says what is wrong with a value of an argument that has choices; empty where nothing is.
std::string check_choice(const Argument& argument, const std::string& given) {
  std::size_t start = 0;
  while (start <= given.size()) {
    const auto comma =
        argument.many() ? std::min(given.find(',', start), given.size()) : given.size();
    std::string value = given.substr(start, comma - start);
    value.erase(0, value.find_first_not_of(' '));
    value.erase(value.find_last_not_of(' ') + 1);
    start = comma + 1;
    if (std::find(argument.choices.begin(), argument.choices.end(), value) !=
        argument.choices.end())
      continue;
    std::string choices;
    for (const auto& choice : argument.choices) choices += (choices.empty() ? "" : ", ") + choice;
    return "\"" + value + "\" is none of " + choices + meant(value, argument.choices);
  }
  return "";
}

void add_argument(CLI::App& app, const Argument& argument) {
  CLI::Option* option = std::visit(
      [&](auto* target) -> CLI::Option* {
        if constexpr (std::is_same_v<decltype(target), bool*>) {
          return app.add_flag(argument.name, *target);
        } else {
          return app.add_option(argument.name, *target);
        }
      },
      argument.target);
  if (argument.required) option->required();
  if (argument.many() && !argument.positional()) option->allow_extra_args(false);
  if (!argument.choices.empty())
    option->check([&argument](const std::string& given) { return check_choice(argument, given); });
}

const Command& command_of(const std::string& name, std::span<const Command> commands) {
  if (const Command* command = find_command(commands, name)) return *command;
  std::vector<std::string> names;
  for (const auto& command : commands) names.push_back(command.name);
  throw UsageError("there is no command `" + name + "`" + meant(name, names) +
                   " (`entente --help` lists them all)");
}

std::string see_help(const Command& command) {
  return "; `entente " + command.name + " --help` explains it";
}

/// What to say of a word that the command does not take.
std::string unexpected(const Command& command, const std::string& word) {
  std::vector<std::string> names;
  for (const auto& argument : command.arguments)
    names.push_back(argument.name.substr(0, argument.name.find(',')));
  const std::string near = word.starts_with('-') ? meant(word, names) : "";
  return command.name + " does not take " + word + near + see_help(command);
}

/// CLI11's words for what is wrong, made plainer where an argument is missing.
std::string explained(const CLI::ParseError& error, const Command& command) {
  if (error.get_name() == "RequiredError") {
    for (const auto& argument : command.arguments) {
      if (argument.required && std::string(error.what()).starts_with(argument.name)) {
        return command.name + " needs " + argument.name + " (" + argument.help +
               "), as in: " + command.example;
      }
    }
  }
  return command.name + ": " + error.what() + see_help(command);
}

/// Takes `--db FILE` before the command.
void take_database(std::vector<std::string>& words) {
  while (!words.empty() && words.front().starts_with("--db")) {
    const bool joined = words.front().starts_with("--db=");
    if (!joined && (words.front() != "--db" || words.size() < 2)) return;
    const std::string file = joined ? words.front().substr(5) : words[1];
    ::setenv("ENTENTE_DB", file.c_str(), 1);
    words.erase(words.begin(), words.begin() + (joined ? 1 : 2));
  }
}

/// `draw links Seoul` is `links Seoul --format svg`.
void take_draw(std::vector<std::string>& words) {
  if (words.front() != "draw" || words.size() < 2 || words[1].starts_with('-')) return;
  words.erase(words.begin());
  const bool told = std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word == "-f" || word.starts_with("--format");
  });
  if (!told) words.insert(words.end(), {"--format", "svg"});
}

}  // namespace

const Command* parse(std::vector<std::string> words, std::span<const Command> commands) {
  take_database(words);
  if (words.empty()) {
    throw UsageError(
        "what is to be done? `entente ingest FILES` reads articles, `entente links` says who is "
        "linked to whom, `entente --help` lists it all");
  }
  if (words.front() == "--version" || words.front() == "-V") {
    print("entente " + std::string(kVersion) + "\n");
    return nullptr;
  }
  if (words.front() == "--help" || words.front() == "-h") {
    print(program_help(commands));
    return nullptr;
  }
  take_draw(words);
  if (words.front().starts_with('-'))
    throw UsageError("the command comes first, then its options: entente COMMAND " + words.front());
  const Command& command = command_of(words.front(), commands);
  const auto end = std::find(words.begin(), words.end(), "--");
  if (std::find_if(words.begin(), end,
                   [](const auto& word) { return word == "--help" || word == "-h"; }) != end) {
    print(command_help(command));
    return nullptr;
  }
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  for (const auto& argument : command.arguments) add_argument(app, argument);
  std::vector<std::string> rest(words.rbegin(), words.rend() - 1);  // CLI11 takes them last first
  try {
    app.parse(rest);
  } catch (const CLI::ParseError& error) {
    throw UsageError(explained(error, command));
  }
  if (const auto extras = app.remaining(); !extras.empty())
    throw UsageError(unexpected(command, extras.front()));
  return &command;
}

}  // namespace entente::cli
