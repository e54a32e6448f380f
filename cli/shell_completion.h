// What the Tab key offers in the shell: commands, their options and choices, names of actors and
// agreements of the database, files.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"
#include "cli/line_editor.h"
#include "queries/name_completion.h"

namespace entente::cli {

/// The names that begin so.
using NamesStarting =
    std::function<std::vector<std::string>(std::string_view beginning, queries::NameKinds kinds)>;

/// What may stand for the last word of the line, which may not have begun yet.
Completion complete_line(std::span<const Command> commands, const NamesStarting& names,
                         const std::string& before_cursor);

}  // namespace entente::cli
