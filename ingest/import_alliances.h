// What ATOP and COW share: an alliance gathered from rows about it, its members and their pairs,
// and the document that is made of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/import_source.h"

namespace entente::ingest {

/// A member's time in an alliance, as one row tells it.
struct AllianceMember {
  ActorId actor;
  std::optional<PartialDate> entered, left;
  std::size_t row = 0;  ///< number of the row among those of the alliance
};

/// Two members bound to each other, as one row tells it.
struct AlliancePair {
  ActorId one, other;
  std::optional<PartialDate> since, until;
  std::size_t row = 0;
};

struct Alliance {
  std::vector<ImportRow> rows;
  std::vector<AllianceMember> members;
  std::vector<AlliancePair> defended;  ///< pairs that must defend each other, where rows tell pairs
  std::optional<PartialDate> begun, ended;
  std::vector<Obligation> obligations;
  std::optional<bool> secret;
  std::map<std::string, std::string> refs;
};

/// Members that came after the alliance began acceded, those that went before its end withdrew.
/// Where no row tells pairs, members of an alliance of at most twelve with an obligation to defend
/// are allied with one another while both are in.
bool give_alliance(std::string_view source, const std::string& id, std::string title,
                   const Alliance& alliance, Importing& out);

/// "1" in the field's cell.
bool is_set(const ImportRow& row, std::string_view field);

}  // namespace entente::ingest
