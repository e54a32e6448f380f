// What a person may be typing: names that begin so, for completion.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "queries/world.h"

namespace entente::queries {

enum class NameKinds : std::uint8_t { kActors, kAgreements, kBoth };

/// What may be typed for an actor or an agreement of this store and begins so, case and accents
/// aside; sorted, each once.
std::vector<std::string> names_starting(World& world, std::string_view beginning, NameKinds kinds);

}  // namespace entente::queries
