// FollowTheMoney entities, an object a line, as OpenSanctions and Aleph export them. Kept are
// memberships in organisations, and sanctions against actors of the gazetteer by their authority's
// country; companies and private persons are no actors here.
#include <map>
#include <string>
#include <vector>

#include "extract/reader/parts.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;
using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"id", Need::kNeeded, {}},          {"schema", Need::kNeeded, {}},
    {"name", Need::kOptional, {}},      {"wikidataId", Need::kOptional, {}},
    {"member", Need::kOptional, {}},    {"organization", Need::kOptional, {}},
    {"entity", Need::kOptional, {}},    {"authority", Need::kOptional, {}},
    {"country", Need::kOptional, {}},   {"startDate", Need::kOptional, {}},
    {"endDate", Need::kOptional, {}},   {"publisher", Need::kOptional, {}},
    {"modifiedAt", Need::kOptional, {}}};

class FollowTheMoney final : public ImportSource {
 public:
  std::string_view name() const override { return "ftm"; }
  std::string_view title() const override {
    return "FollowTheMoney entities (JSON): memberships and sanctions";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    const auto schema = row["schema"];
    if (schema == "Membership" || schema == "Sanction") {
      links_.push_back(row);
    } else if (auto actor = actor_of(row, out.actors)) {
      actors_.emplace(row["id"], std::move(*actor));
    }
    return true;
  }

  /// Entities may stand before or after what links them.
  void end(Importing& out) override {
    for (const ImportRow& row : links_) {
      const bool membership = row["schema"] == "Membership";
      const auto subjects = membership ? ends(row["member"]) : authorities(row, out.actors);
      for (const ActorId& subject : subjects) {
        for (const ActorId& object : ends(row[membership ? "organization" : "entity"])) {
          if (!give(row, subject, object, membership, out)) return;
        }
      }
    }
  }

 private:
  static std::optional<ActorId> actor_of(const ImportRow& row, const ImportActors& actors) {
    for (const auto id : reader::split(row["wikidataId"], ';')) {
      if (auto actor = actors.by_code("wikidata", reader::trim(id))) return actor;
    }
    const auto schema = row["schema"];
    if (schema != "Organization" && schema != "PublicBody" && schema != "LegalEntity")
      return std::nullopt;
    for (const auto name : reader::split(row["name"], ';')) {
      if (auto actor = actors.by_name(name)) return actor;
    }
    return std::nullopt;
  }

  std::vector<ActorId> ends(std::string_view ids) const {
    std::vector<ActorId> found;
    for (const auto id : reader::split(ids, ';')) {
      const auto at = actors_.find(std::string(reader::trim(id)));
      if (at != actors_.end()) found.push_back(at->second);
    }
    return found;
  }

  static std::vector<ActorId> authorities(const ImportRow& row, const ImportActors& actors) {
    std::vector<ActorId> found;
    for (const auto country : reader::split(row["country"], ';')) {
      const auto code = reader::trim(country);
      if (auto id = code == "eu" ? std::optional(ActorId("EU")) : actors.by_code("iso2", code))
        found.push_back(std::move(*id));
    }
    if (found.empty()) {
      if (auto id = actors.by_name(row["authority"])) found.push_back(std::move(*id));
    }
    return found;
  }

  bool give(const ImportRow& row, const ActorId& subject, const ActorId& object, bool membership,
            Importing& out) const {
    ImportedDocument document(
        name(), std::string(row["id"]) + ':' + subject.value + ':' + object.value,
        membership ? subject.value + " in " + object.value
                   : "sanctions of " + subject.value + " against " + object.value);
    document.publisher(row["publisher"].empty() ? "FollowTheMoney" : row["publisher"]);
    document.date(date_of_text(row["modifiedAt"]));
    const Span place = document.add(row);
    Relation r;
    r.subject = subject;
    r.predicate = membership ? Predicate::kMemberOf : Predicate::kSanctions;
    r.object = object;
    r.since = date_of_text(row["startDate"]);
    r.until = date_of_text(row["endDate"]);
    r.evidence.push_back(document.evidence(place, {"subject", "predicate", "object"}));
    document.relations().push_back(std::move(r));
    return out.document(std::move(document));
  }

  std::map<std::string, ActorId> actors_;
  std::vector<ImportRow> links_;
};

}  // namespace

std::unique_ptr<ImportSource> ftm_source() { return std::make_unique<FollowTheMoney>(); }

}  // namespace entente::ingest
