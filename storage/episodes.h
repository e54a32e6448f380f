// Which told relations of the same subject, predicate, object, via, under and modality are one
// fact: those whose validity touches. Pure, and the same for any order of its input.
//
// A state of affairs holds from its `since` (else the day it was reported) to its `until`, else to
// the next end that anyone tells, else onwards. An act is known by its day; a period that holds one
// known act is that act, told less precisely; acts without a date are kept together, apart.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "knowledge/partial_date.h"

namespace entente::storage {

struct ToldPeriod {
  std::optional<PartialDate> on, since, until;
  std::optional<PartialDate> reported;  ///< date of the document
};

/// Groups of indices into `told`, each sorted, in the order of their smallest index.
std::vector<std::vector<std::size_t>> episodes_of_state(const std::vector<ToldPeriod>& told);
std::vector<std::vector<std::size_t>> episodes_of_act(const std::vector<ToldPeriod>& told);

}  // namespace entente::storage
