// The text formats of render.h, one function each.
#pragma once

#include <string>

#include "queries/render.h"

namespace entente::queries {

std::string render_table(const Answer& answer, const RenderOptions& options);
std::string render_separated(const Answer& answer, char separator);
std::string render_markdown(const Answer& answer);
std::string render_dot(const Answer& answer);

}  // namespace entente::queries
