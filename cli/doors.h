// The commands by which other programs ask: each defined in the file of its name.
#pragma once

#include "cli/command.h"

namespace entente::cli {

Command mcp_command();
Command serve_command();

}  // namespace entente::cli
