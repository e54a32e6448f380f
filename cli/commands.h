// The commands, one function each, defined in the file of that name.
#pragma once

#include "cli/command.h"

namespace entente::cli {

Command extract_command();
Command parse_command();
Command read_command();

}  // namespace entente::cli
