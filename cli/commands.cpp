#include "cli/commands.h"

#include <algorithm>

#include "cli/doors.h"
#include "cli/questions.h"

namespace entente::cli {
namespace {

std::vector<Command> make_commands() {
  std::vector<Command> commands{ingest_command(), forget_command(), extract_command(),
                                read_command(), parse_command()};
  for (const auto& question : queries::all_questions())
    commands.push_back(question.name == "check" ? check_command() : question_command(question));
  for (auto& command : decision_commands()) commands.push_back(std::move(command));
  for (auto* make : {serve_command, mcp_command, draw_command, report_command, export_command,
                     backup_command, runs_command, completion_command, man_command, help_command})
    commands.push_back(make());
  return commands;
}

}  // namespace

const std::vector<Command>& all_commands() {
  static const std::vector<Command> kCommands = make_commands();
  return kCommands;
}

const Command* find_command(const std::string& name) {
  const auto& commands = all_commands();
  const auto found = std::find_if(commands.begin(), commands.end(),
                                  [&](const Command& command) { return command.name == name; });
  return found == commands.end() ? nullptr : &*found;
}

}  // namespace entente::cli
