// The commands, one function each, defined in the file of that name; those of decisions share one.
#pragma once

#include <vector>

#include "cli/command.h"

namespace entente::cli {

Command backup_command();
Command check_command();
Command completion_command();
Command draw_command();
Command export_command();
Command extract_command();
Command forget_command();
Command help_command();
Command ingest_command();
Command man_command();
Command parse_command();
Command read_command();
Command report_command();
Command runs_command();
std::vector<Command> decision_commands();

}  // namespace entente::cli
