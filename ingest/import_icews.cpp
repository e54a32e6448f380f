// ICEWS coded events (tab-separated, with a header): CAMEO codes, countries by name. An event is
// known by its number and day: a few numbers stand for two events of different days.
#include <string>

#include "ingest/import_events.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"Event ID", Need::kNeeded, {}},       {"Event Date", Need::kNeeded, {}},
    {"Source Name", Need::kOptional, {}},  {"Source Country", Need::kNeeded, {}},
    {"CAMEO Code", Need::kNeeded, {}},     {"Target Name", Need::kOptional, {}},
    {"Target Country", Need::kNeeded, {}}, {"Publisher", Need::kOptional, {}}};

class Icews final : public ImportSource {
 public:
  std::string_view name() const override { return "icews"; }
  std::string_view title() const override { return "ICEWS coded events (CAMEO codes)"; }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    std::string code(row["CAMEO Code"]);
    if (code.size() == 2 && code.front() > '2') code.insert(0, 1, '0');  // a spreadsheet dropped it
    const auto meaning = meaning_of_cameo(code);
    CodedEvent event;
    event.on = date_of_text(row["Event Date"]);
    const auto source = actor(row, "Source", event.on, out.actors);
    const auto target = actor(row, "Target", event.on, out.actors);
    if (!meaning || !source || !target || *source == *target) return true;
    event.id = std::string(row["Event ID"]);
    if (event.on) event.id += '-' + event.on->text();
    event.source = *source;
    event.target = *target;
    event.meaning = *meaning;
    event.code = code;
    event.publisher = row["Publisher"].empty() ? "ICEWS" : std::string(row["Publisher"]);
    return give_event(name(), "ICEWS event " + event.id, event, row, out);
  }

 private:
  /// Organisations have a name and no country.
  static std::optional<ActorId> actor(const ImportRow& row, const std::string& which,
                                      const std::optional<PartialDate>& on,
                                      const ImportActors& actors) {
    if (auto country = actors.by_name(row[which + " Country"], on)) return country;
    return actors.by_name(row[which + " Name"], on);
  }
};

}  // namespace

std::unique_ptr<ImportSource> icews_source() { return std::make_unique<Icews>(); }

}  // namespace entente::ingest
