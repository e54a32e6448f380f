// Events in PLOVER's types as POLECAT publishes them (tab-separated, with a header): "Event Type",
// "Event Mode", "Contexts", actor and recipient by country.
#include <string>

#include "extract/reader/parts.h"
#include "ingest/import_events.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"Event ID", Need::kNeeded, {}},          {"Event Date", Need::kNeeded, {}},
    {"Event Type", Need::kNeeded, {}},        {"Event Mode", Need::kOptional, {}},
    {"Contexts", Need::kOptional, {}},        {"Actor Name", Need::kOptional, {}},
    {"Actor Country", Need::kNeeded, {}},     {"Recipient Name", Need::kOptional, {}},
    {"Recipient Country", Need::kNeeded, {}}, {"Source", Need::kOptional, {}},
    {"Publication Date", Need::kOptional, {}}};

/// What the type tells with its mode, else in one of its contexts, else alone.
std::optional<EventMeaning> meaning_of(const ImportRow& row) {
  const auto type = row["Event Type"];
  const auto plain = meaning_of_plover(type, "");
  for (const auto given : {row["Event Mode"], row["Contexts"]}) {
    for (const auto mode :
         extract::reader::split(given, given.find('|') < given.size() ? '|' : ';')) {
      const auto meaning = meaning_of_plover(type, extract::reader::trim(mode));
      const bool other = meaning && (!plain || meaning->predicate != plain->predicate ||
                                     meaning->agreement != plain->agreement);
      if (other) return meaning;
    }
  }
  return plain;
}

class Plover final : public ImportSource {
 public:
  std::string_view name() const override { return "plover"; }
  std::string_view title() const override { return "POLECAT events (PLOVER types)"; }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    const auto meaning = meaning_of(row);
    CodedEvent event;
    event.on = date_of_text(row["Event Date"]);
    const auto source = actor(row, "Actor", event.on, out.actors);
    const auto target = actor(row, "Recipient", event.on, out.actors);
    if (!meaning || !source || !target || *source == *target) return true;
    event.id = std::string(row["Event ID"]);
    event.source = *source;
    event.target = *target;
    event.reported = date_of_text(row["Publication Date"]);
    event.meaning = *meaning;
    event.code = std::string(row["Event Type"]);
    event.publisher = row["Source"].empty() ? "POLECAT" : std::string(row["Source"]);
    return give_event(name(), "POLECAT event " + event.id, event, row, out);
  }

 private:
  /// A country by its code or name, else an organisation by name.
  static std::optional<ActorId> actor(const ImportRow& row, const std::string& which,
                                      const std::optional<PartialDate>& on,
                                      const ImportActors& actors) {
    const auto country = row[which + " Country"];
    if (auto id = actors.by_alpha3(country)) return id;
    if (auto id = actors.by_name(country, on)) return id;
    return actors.by_name(row[which + " Name"], on);
  }
};

}  // namespace

std::unique_ptr<ImportSource> plover_source() { return std::make_unique<Plover>(); }

}  // namespace entente::ingest
