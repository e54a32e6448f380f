// What a command of the program is: its name, help, example, arguments, and what it does.
// Everything that speaks of commands (parsing, --help, completion, man pages, the shell) is made
// from these descriptions; one file a command, one line in commands.cpp to list it.
#pragma once

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace entente::cli {

/// An option (`--jobs N`) or, where `name` has no dashes, a positional argument. Values are written
/// where `target` points.
struct Argument {
  std::string name;   ///< "--jobs", "-k,--most" or "PATH"
  std::string value;  ///< what stands for the value in help ("N", "FILE"); empty for a flag
  std::string help;   ///< one sentence
  std::variant<bool*, int*, double*, std::string*, std::vector<std::string>*> target;
  bool required = false;
  std::vector<std::string> choices =
      {};  ///< the only values allowed, for help and completion; empty for any
};

struct Command {
  std::string name, summary;
  std::string example;  ///< one line that can be typed as it is
  std::vector<Argument> arguments;
  std::function<int()> run;  ///< the exit status of design: 0 done, 1 some inputs refused, ...
  std::string group = "Commands";
};

/// All commands, in the order of `entente --help`.
std::vector<Command> all_commands();

}  // namespace entente::cli
