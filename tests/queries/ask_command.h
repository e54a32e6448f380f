// Runs a command of a .test file against a session, as the program does: options and positional
// arguments by the question's own description.
#pragma once

#include <string>

#include "queries/session.h"

namespace entente::testing {

/// What the program prints: the answer in the wanted format, or `error STATUS: message`.
std::string ask_command(queries::Session& session, const std::string& command);

}  // namespace entente::testing
