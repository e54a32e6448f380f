// Statements out of Wikidata as its query service exports them (JSON or CSV): either treaties with
// their parties (item, party, ...; one row a pair) or statements between actors (subject, property,
// object). Items are taken by their number, whatever the address around it.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "ingest/import_agreements.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"item", Need::kOneOfThese, {"treaty", "agreement"}},
    {"itemLabel", Need::kOptional, {"treatyLabel", "agreementLabel"}},
    {"party", Need::kOptional, {"signatory", "participant", "country"}},
    {"partyLabel", Need::kOptional, {"signatoryLabel", "participantLabel", "countryLabel"}},
    {"signed", Need::kOptional, {"signingDate", "pointInTime", "date", "P585"}},
    {"in_force", Need::kOptional, {"startTime", "effectiveDate", "P580", "P7588"}},
    {"ended", Need::kOptional, {"endTime", "P582"}},
    {"place", Need::kOptional, {"placeLabel", "locationLabel", "P276Label"}},
    {"depositary", Need::kOptional, {"depositaryLabel", "P2058Label"}},
    {"unts", Need::kOptional, {"untsNumber"}},
    {"subject", Need::kOneOfThese, {}},
    {"property", Need::kOptional, {"predicate", "prop"}},
    {"object", Need::kOptional, {"value"}},
    {"start", Need::kOptional, {}},
    {"end", Need::kOptional, {}}};

/// "http://www.wikidata.org/entity/Q884" to "Q884".
std::string_view entity(std::string_view cell) {
  const auto slash = cell.rfind('/');
  return slash == std::string_view::npos ? cell : cell.substr(slash + 1);
}

std::optional<Predicate> predicate_of(std::string_view property) {
  constexpr std::array<std::pair<std::string_view, Predicate>, 2> kProperties = {
      {{"P463", Predicate::kMemberOf},      // member of
       {"P530", Predicate::kRecognizes}}};  // diplomatic relation
  const auto at =
      std::ranges::find(kProperties, property, &std::pair<std::string_view, Predicate>::first);
  return at == kProperties.end() ? std::nullopt : std::optional(at->second);
}

class Wikidata final : public ImportSource {
 public:
  std::string_view name() const override { return "wikidata"; }
  std::string_view title() const override {
    return "Wikidata, as its query service exports (JSON, CSV): treaties, or statements";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    if (row.has("subject")) return statement(row, out);
    const std::string item(entity(row["item"]));
    if (!item.empty()) treaties_[item].push_back(row);
    return true;
  }

  void end(Importing& out) override {
    for (const auto& [item, rows] : treaties_) {
      if (!give(item, rows, out)) return;
    }
  }

 private:
  static std::optional<ActorId> actor(const ImportRow& row, const std::string& field,
                                      const std::optional<PartialDate>& on,
                                      const ImportActors& actors) {
    if (auto id = actors.by_code("wikidata", entity(row[field]), on)) return id;
    return actors.by_name(row[field + "Label"], on);
  }

  bool statement(const ImportRow& row, Importing& out) const {
    const auto since = date_of_text(row["start"]), until = date_of_text(row["end"]);
    const auto predicate = predicate_of(entity(row["property"]));
    const auto subject = actor(row, "subject", since, out.actors);
    const auto object = actor(row, "object", since, out.actors);
    if (!predicate || !subject || !object || *subject == *object) return true;
    ImportedDocument document(
        name(),
        std::string(entity(row["subject"])) + '-' + std::string(entity(row["property"])) + '-' +
            std::string(entity(row["object"])) + (since ? '-' + since->text() : ""),
        "Wikidata: " + subject->value + ' ' + std::string(name_of(*predicate)) + ' ' +
            object->value);
    document.publisher("Wikidata");
    const Span place = document.add(row);
    const auto tell = [&](const ActorId& one, const ActorId& other) {
      Relation r;
      r.subject = one;
      r.predicate = *predicate;
      r.object = other;
      r.since = since;
      r.until = until;
      r.evidence.push_back(document.evidence(place, {"subject", "predicate", "object"}));
      document.relations().push_back(std::move(r));
    };
    tell(*subject, *object);
    if (predicate == Predicate::kRecognizes) tell(*object, *subject);
    return out.document(std::move(document));
  }

  bool give(const std::string& item, const std::vector<ImportRow>& rows, Importing& out) const {
    const std::string label(rows.front()["itemLabel"]);
    ImportedDocument document(name(), item, label.empty() ? "Wikidata " + item : label);
    document.publisher("Wikidata");
    Agreement a;
    a.refs["wikidata"] = item;
    if (!label.empty() && label != item) {
      a.name = label;
      a.form = form_of_title(label);
      a.type = type_of_title(label);
    }
    const auto fill = [](std::optional<PartialDate>& date, std::string_view cell) {
      if (!date) date = date_of_text(cell);
    };
    for (const ImportRow& row : rows) {
      const Span place = document.add(row);
      a.evidence.push_back(document.evidence(place, {"parties", "name", "refs"}));
      fill(a.dates.signed_on, row["signed"]);
      fill(a.dates.in_force, row["in_force"]);
      fill(a.dates.ended, row["ended"]);
      if (!a.place && !row["place"].empty()) a.place = std::string(row["place"]);
      if (!a.depositary && !row["depositary"].empty())
        a.depositary = std::string(row["depositary"]);
      if (!row["unts"].empty()) a.refs["unts"] = std::string(row["unts"]);
      if (row["party"].empty()) continue;
      if (const auto party = actor(row, "party", a.dates.signed_on, out.actors)) {
        a.parties.push_back(*party);
        document.mention(place, row["partyLabel"], *party);
      } else {
        out.refusal(row.place(), "nobody is known as " + std::string(row["party"]));
      }
    }
    settle_status(a, a.evidence.front(), AgreementStatus::kUnknown);
    document.agreements().push_back(std::move(a));
    return out.document(std::move(document));
  }

  std::map<std::string, std::vector<ImportRow>> treaties_;
};

}  // namespace

std::unique_ptr<ImportSource> wikidata_source() { return std::make_unique<Wikidata>(); }

}  // namespace entente::ingest
