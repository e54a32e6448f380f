// The narrow scan of actors and agreements for the graph. For the store's own sources.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "knowledge/large_vector.h"
#include "storage/rows.h"
#include "storage/sqlite.h"

namespace entente::storage {

/// The days that a date may mean, all of them where it is none. Most dates are one whole day, and
/// told so without a PartialDate.
EdgeRow::Days days_of(std::string_view date);

struct ActorTable {
  LargeVector<EdgeActor> sorted;      ///< by id
  LargeVector<std::uint32_t> places;  ///< in `sorted`, by actors.number
};
ActorTable read_edge_actors(const Sqlite& db);

/// Agreements sorted by id, before their actors are known: `parties` holds actors.number.
struct AgreementTable {
  LargeVector<EdgeAgreement> sorted;
  std::vector<std::string> hubs;  ///< ids, empty for none
};
AgreementTable read_edge_agreements(const Sqlite& db);
/// Puts in who takes part, and the hubs.
LargeVector<EdgeAgreement> with_actors(AgreementTable table, const ActorTable& actors);

}  // namespace entente::storage
