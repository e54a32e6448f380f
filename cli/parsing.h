// From the words of the command line to a command with its arguments set.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/command.h"

namespace entente::cli {

/// Finds the command among those and sets its arguments. Words are those after the program's name.
/// Null where help or the version was asked for, which has then been printed. Throws UsageError:
/// what was wrong and, where something is near, what was likely meant.
const Command* parse(std::vector<std::string> words, std::span<const Command> commands);

}  // namespace entente::cli
