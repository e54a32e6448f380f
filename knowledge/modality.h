// How a text puts a fact: as so, as to come, or as not so.
#pragma once

#include "knowledge/names.h"

namespace entente {

enum class Modality { kAsserted, kPlanned, kNegated };

template <>
struct NamesOf<Modality> {
  static constexpr std::array<std::string_view, 3> kNames{"asserted", "planned", "negated"};
};

}  // namespace entente
