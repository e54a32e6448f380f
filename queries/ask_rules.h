// From a question that was read to the command that answers it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "queries/ask_reading.h"
#include "queries/question.h"

namespace entente::queries {

struct Understood {
  std::string question;  ///< "links"
  Arguments arguments;
  std::string kind;  ///< which kind of question it was taken for
};

/// Nothing where no rule fits.
std::optional<Understood> understand(World& world, const AskedQuestion& question);
/// The nearest that can be done with what was recognised, as commands.
std::vector<std::string> nearest(const AskedQuestion& question);
/// As it would be typed: `links Seoul Tokyo --as-of 2014`.
std::string as_command(const std::string& question, const Arguments& arguments);

}  // namespace entente::queries
