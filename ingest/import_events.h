// What tables of machine-coded events share: an event in a row becomes a relation between its
// actors, or an agreement of theirs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "ingest/import_source.h"
#include "ingest/import_tables.h"

namespace entente::ingest {

struct CodedEvent {
  std::string id;
  ActorId source, target;
  std::optional<PartialDate> on, reported;
  EventMeaning meaning;
  std::string code;  ///< as the data set has it
  std::string publisher;
};

/// Acts take the day as theirs, states of affairs as the day since which they hold; an agreement
/// that was signed or reached takes it as that date.
bool give_event(std::string_view source, std::string title, const CodedEvent& event,
                const ImportRow& row, Importing& out);

}  // namespace entente::ingest
