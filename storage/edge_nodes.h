// The narrow scan of actors and agreements for the graph. For the store's own sources.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "storage/rows.h"
#include "storage/sqlite.h"

namespace entente::storage {

/// The days that a date may mean, all of them where it is none. Most dates are one whole day, and
/// told so without a PartialDate.
EdgeRow::Days days_of(std::string_view date);

struct ActorTable {
  std::vector<EdgeActor> sorted;      ///< by id
  std::vector<std::uint32_t> places;  ///< in `sorted`, by actors.number
};
ActorTable read_edge_actors(const Sqlite& db);

/// Agreements sorted by id, before their actors are known: `parties` holds actors.number.
struct AgreementTable {
  std::vector<EdgeAgreement> sorted;
  std::vector<std::string> hubs;  ///< ids, empty for none
};
AgreementTable read_edge_agreements(const Sqlite& db);
/// Puts in who takes part, and the hubs.
std::vector<EdgeAgreement> with_actors(AgreementTable table, const ActorTable& actors);

}  // namespace entente::storage
