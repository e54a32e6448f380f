// What a command of the program is: its name, help, example, arguments, and what it does.
// Everything that speaks of commands (parsing, --help, completion, man pages, the shell) is made
// from these descriptions; one file a command, one line in commands.cpp to list it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace entente::cli {

/// An option (`--jobs N`) or, where `name` has no dashes, a positional argument. Values are written
/// where `target` points.
struct Argument {
  std::string name;   ///< "--jobs", "--most,-k" or "PATH"
  std::string value;  ///< what stands for the value in help ("N", "FILE"); empty for a flag
  std::string help;   ///< one sentence
  /// An option of a list takes one value each time it is given, a positional list all that is left.
  std::variant<bool*, int*, double*, std::string*, std::optional<std::string>*,
               std::vector<std::string>*>
      target;
  bool required = false;
  std::vector<std::string> choices =
      {};                     ///< the only values allowed, for help and completion; empty for any
  std::string fallback = {};  ///< what stands for it when it is not given; for help

  bool positional() const { return name.empty() || name.front() != '-'; }
  bool flag() const { return std::holds_alternative<bool*>(target); }
  bool many() const { return std::holds_alternative<std::vector<std::string>*>(target); }
};

struct Command {
  std::string name, summary;
  std::string example;  ///< one line that can be typed as it is
  std::vector<Argument> arguments;
  std::function<int()> run;  ///< the exit status of design: 0 done, 1 some inputs refused, ...
  std::string group = "Commands";
};

/// All commands, in the order of `entente --help`.
const std::vector<Command>& all_commands();
/// Null where there is none of that name.
const Command* find_command(const std::string& name);

}  // namespace entente::cli
