// entente shell: the same commands one after another, with the database and its graph kept open.
#pragma once

#include "cli/command.h"

namespace entente::cli {

Command shell_command();

}  // namespace entente::cli
