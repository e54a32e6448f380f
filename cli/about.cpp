// entente help, completion, man: the program about itself.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/database.h"
#include "cli/help.h"
#include "knowledge/error.h"

namespace entente::cli {

Command help_command() {
  auto about = std::make_shared<std::optional<std::string>>();
  const auto run = [about] {
    if (!*about) {
      print(program_help(all_commands()));
      return 0;
    }
    const Command* command = find_command(**about);
    if (command == nullptr)
      throw UsageError("there is no command `" + **about + "`; `entente --help` lists them");
    print(command_help(*command));
    return 0;
  };
  return {"help",
          "Explains the program, or one of its commands",
          "entente help path",
          {{"COMMAND", "COMMAND", "The command to explain", about.get()}},
          run,
          "About the program"};
}

Command completion_command() {
  auto shell = std::make_shared<std::string>();
  const auto run = [shell] {
    print(completion(all_commands(), *shell));
    return 0;
  };
  return {"completion",
          "Prints what a shell needs to complete commands, options and choices",
          "source <(entente completion bash)",
          {{"SHELL", "SHELL", "The shell", shell.get(), true, {"bash", "zsh", "fish"}}},
          run,
          "About the program"};
}

Command man_command() {
  const auto run = [] {
    print(manual(all_commands()));
    return 0;
  };
  return {"man", "Prints the manual page", "entente man | man -l -", {}, run, "About the program"};
}

}  // namespace entente::cli
