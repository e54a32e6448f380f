// Every question of queries/ as a command: what the question declares becomes arguments, its answer
// is printed.
#pragma once

#include <memory>

#include "cli/command.h"
#include "cli/sessions.h"
#include "queries/question.h"

namespace entente::cli {

/// The question as a command that is answered from `sessions`.
Command question_command(const queries::Question& question,
                         const std::shared_ptr<Sessions>& sessions);

}  // namespace entente::cli
