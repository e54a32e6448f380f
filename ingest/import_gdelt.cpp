// GDELT event tables, versions 1.0 (57 or 58 columns) and 2.0 (61): tab-separated, without a
// header, in CAMEO codes. Events of which both actors are states or organisations of the gazetteer
// are kept.
#include <algorithm>
#include <array>
#include <string>

#include "ingest/import_events.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {{"GLOBALEVENTID", Need::kNeeded, {}},
                                            {"SQLDATE", Need::kNeeded, {"SQLDATE", "Day"}},
                                            {"Actor1Code", Need::kNeeded, {}},
                                            {"Actor1CountryCode", Need::kOptional, {}},
                                            {"Actor1KnownGroupCode", Need::kOptional, {}},
                                            {"Actor2Code", Need::kNeeded, {}},
                                            {"Actor2CountryCode", Need::kOptional, {}},
                                            {"Actor2KnownGroupCode", Need::kOptional, {}},
                                            {"EventCode", Need::kNeeded, {}},
                                            {"DATEADDED", Need::kOptional, {}},
                                            {"SOURCEURL", Need::kOptional, {}}};

/// The columns of both actors, and of the three places, have the same names with another number.
std::vector<std::string> column_names(std::size_t count) {
  std::vector<std::string> names{"GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"};
  for (const std::string actor : {"Actor1", "Actor2"}) {
    for (const char* part :
         {"Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code",
          "Religion2Code", "Type1Code", "Type2Code", "Type3Code"})
      names.push_back(actor + part);
  }
  for (const char* name :
       {"IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
        "NumMentions", "NumSources", "NumArticles", "AvgTone"})
    names.emplace_back(name);
  const bool second = count == 61;  // version 2.0 adds the second administrative level
  for (const std::string place : {"Actor1Geo", "Actor2Geo", "ActionGeo"}) {
    for (const char* part : {"_Type", "_FullName", "_CountryCode", "_ADM1Code"})
      names.push_back(place + part);
    if (second) names.push_back(place + "_ADM2Code");
    for (const char* part : {"_Lat", "_Long", "_FeatureID"}) names.push_back(place + part);
  }
  names.emplace_back("DATEADDED");
  if (count != 57) names.emplace_back("SOURCEURL");
  return names;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class Gdelt final : public ImportSource {
 public:
  std::string_view name() const override { return "gdelt"; }
  std::string_view title() const override {
    return "GDELT events 1.0 and 2.0 (CAMEO codes, no header)";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  std::vector<std::string> header_of(const std::vector<std::string>& first) const override {
    const bool data = first.size() >= 57 && first.size() <= 61 && is_number(first[0]) &&
                      is_number(first[1]) && first[1].size() == 8;
    return data ? column_names(first.size()) : std::vector<std::string>{};
  }

  bool row(const ImportRow& row, Importing& out) override {
    const auto meaning = meaning_of_cameo(row["EventCode"]);
    const auto source = actor(row, "Actor1", out.actors);
    const auto target = actor(row, "Actor2", out.actors);
    if (!meaning || !source || !target || *source == *target) return true;
    CodedEvent event;
    event.id = std::string(row["GLOBALEVENTID"]);
    event.source = *source;
    event.target = *target;
    event.on = date_of_text(row["SQLDATE"]);
    event.reported = date_of_text(row["DATEADDED"].substr(0, 8));
    event.meaning = *meaning;
    event.code = std::string(row["EventCode"]);
    event.publisher = "GDELT";
    return give_event(name(), "GDELT event " + event.id, event, row, out);
  }

 private:
  /// The group that is named, else the country.
  static std::optional<ActorId> actor(const ImportRow& row, const std::string& which,
                                      const ImportActors& actors) {
    if (auto group = actors.by_alpha3(row[which + "KnownGroupCode"])) return group;
    if (auto country = actors.by_alpha3(row[which + "CountryCode"])) return country;
    const auto code = row[which + "Code"];
    return code.size() >= 3 ? actors.by_alpha3(code.substr(code.size() - 3)) : std::nullopt;
  }
};

}  // namespace

std::unique_ptr<ImportSource> gdelt_source() { return std::make_unique<Gdelt>(); }

}  // namespace entente::ingest
