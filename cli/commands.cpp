#include "cli/commands.h"

namespace entente::cli {

std::vector<Command> all_commands() { return {extract_command(), parse_command(), read_command()}; }

}  // namespace entente::cli
