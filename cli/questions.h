// Every question of queries/ as a command: what the question declares becomes arguments, its answer
// is printed.
#pragma once

#include "cli/command.h"
#include "queries/question.h"

namespace entente::cli {

Command question_command(const queries::Question& question);

}  // namespace entente::cli
