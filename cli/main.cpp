// The program: parses the command line after the commands' own descriptions, runs one of them, and
// turns every error into one line on stderr and an exit status: 1 input, 2 use, 3 database, 4
// nothing found, 130 interrupted.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "knowledge/error.h"
#include "knowledge/version.h"

namespace {

using entente::cli::Argument;
using entente::cli::Command;

void add_argument(CLI::App& app, const Argument& argument) {
  CLI::Option* option = std::visit(
      [&](auto* target) -> CLI::Option* {
        if constexpr (std::is_same_v<decltype(target), bool*>) {
          return app.add_flag(argument.name, *target, argument.help);
        } else {
          return app.add_option(argument.name, *target, argument.help);
        }
      },
      argument.target);
  if (!argument.value.empty()) option->type_name(argument.value);
  if (argument.required) option->required();
  if (!argument.choices.empty()) option->check(CLI::IsMember(argument.choices));
}

int fail(const std::string& message, int status) {
  std::fprintf(stderr, "entente: %s\n", message.c_str());
  return status;
}

int run(int argc, char** argv) {
  CLI::App app{
      "Entente reads news and treaty texts and builds a knowledge graph of international "
      "agreements."};
  app.name("entente");
  app.set_version_flag("--version", std::string(entente::kVersion));
  app.require_subcommand(1);
  auto commands = entente::cli::all_commands();
  const Command* chosen = nullptr;
  for (const auto& command : commands) {
    auto* sub = app.add_subcommand(command.name, command.summary);
    sub->group(command.group);
    if (!command.example.empty()) sub->footer("Example:\n  " + command.example);
    for (const auto& argument : command.arguments) add_argument(*sub, argument);
    sub->callback([&chosen, &command] { chosen = &command; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return chosen->run();
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return run(argc, argv);
  } catch (const entente::InputError& error) {
    return fail(error.what(), 1);
  } catch (const entente::UsageError& error) {
    return fail(error.what(), 2);
  } catch (const entente::StoreError& error) {
    return fail(error.what(), 3);
  } catch (const entente::NothingFound& error) {
    return fail(error.what(), 4);
  } catch (const std::bad_alloc&) {
    return fail("out of memory", 3);
  } catch (const std::exception& error) {
    return fail(error.what(), 1);
  }
}
