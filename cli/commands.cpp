#include "cli/commands.h"

#include <algorithm>

#include "cli/command_list.h"
#include "cli/doors.h"
#include "cli/questions.h"
#include "cli/running.h"
#include "cli/shell.h"

namespace entente::cli {

std::vector<Command> make_commands(const std::shared_ptr<Sessions>& sessions) {
  std::vector<Command> commands{ingest_command(), import_command(),  refresh_command(),
                                forget_command(), extract_command(), read_command(),
                                parse_command()};
  for (const auto& question : queries::all_questions())
    commands.push_back(question.name == "check" ? check_command()
                                                : question_command(question, sessions));
  for (auto& command : decision_commands()) commands.push_back(std::move(command));
  for (auto* make :
       {serve_command, mcp_command, draw_command, report_command, export_command, backup_command,
        runs_command, shell_command, completion_command, man_command, help_command})
    commands.push_back(make());
  return commands;
}

const std::vector<Command>& all_commands() {
  static const std::vector<Command> kCommands = make_commands(std::make_shared<Sessions>());
  return kCommands;
}

const Command* find_command(std::span<const Command> commands, const std::string& name) {
  const auto found = std::find_if(commands.begin(), commands.end(),
                                  [&](const Command& command) { return command.name == name; });
  return found == commands.end() ? nullptr : &*found;
}

const Command* find_command(const std::string& name) { return find_command(all_commands(), name); }

}  // namespace entente::cli
