// The words that explain the program, all made from the commands' descriptions: --help, the manual
// page, shell completion.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.h"

namespace entente::cli {

/// `entente --help`.
std::string program_help(std::span<const Command> commands);
/// `entente COMMAND --help`.
std::string command_help(const Command& command);
/// The manual page entente(1), as roff.
std::string manual(std::span<const Command> commands);
/// Completion of the shell bash, zsh or fish. Throws UsageError for another.
std::string completion(std::span<const Command> commands, const std::string& shell);

/// "links [A] [B] [OPTION…]"
std::string usage(const Command& command);
/// "--jobs,-j" as {"--jobs", "-j"}
std::vector<std::string> spellings(const Argument& argument);
/// "--jobs, -j N"
std::string left_side(const Argument& argument);

}  // namespace entente::cli
