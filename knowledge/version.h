// The version of the program, as `--version` prints it and extractions carry it.
#pragma once

#include <string_view>

namespace entente {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace entente
