// The tables by which event data become this program's facts (ingest/data/*.tsv), embedded in the
// program: readable in a diff, one line a code.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "knowledge/agreement.h"
#include "knowledge/relation.h"

namespace entente::ingest {

/// CAMEO actor code and the id it stands for.
std::vector<std::array<std::string_view, 2>> cameo_actors();

/// What an event tells: a relation, or an agreement in some status.
struct EventMeaning {
  std::optional<Predicate> predicate;
  std::optional<AgreementStatus> agreement;
  Modality modality = Modality::kAsserted;
};

/// By the longest code of the table that begins `code` ("0571" by "057"). Nothing where the code is
/// of no kind that this program keeps (statements, investigations, yielding).
std::optional<EventMeaning> meaning_of_cameo(std::string_view code);

/// By event type and mode ("CONSULT", "third-party"), letter case aside; nothing as above.
std::optional<EventMeaning> meaning_of_plover(std::string_view type, std::string_view mode);

}  // namespace entente::ingest
