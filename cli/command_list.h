// The list of commands, made anew where arguments must stand at their defaults again, and what is
// found in it.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/sessions.h"

namespace entente::cli {

/// In the order of `entente --help`; questions are answered from these sessions.
std::vector<Command> make_commands(const std::shared_ptr<Sessions>& sessions);
/// Null where there is none of that name.
const Command* find_command(std::span<const Command> commands, const std::string& name);

}  // namespace entente::cli
