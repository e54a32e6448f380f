// Correlates of War, Formal Alliances, version 4.1 (Gibler 2009): by member
// (alliance_v4.1_by_member.csv) or by dyad (alliance_v4.1_by_dyad.csv). -9 and empty cells stand
// for what is not known or not over.
#include <algorithm>
#include <map>
#include <string>

#include "ingest/import_alliances.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"version4id", Need::kNeeded, {}},      {"ccode", Need::kOneOfThese, {}},
    {"ccode1", Need::kOneOfThese, {}},      {"ccode2", Need::kOptional, {}},
    {"state_name", Need::kOptional, {}},    {"state_name1", Need::kOptional, {}},
    {"state_name2", Need::kOptional, {}},   {"all_st_year", Need::kOptional, {}},
    {"all_st_month", Need::kOptional, {}},  {"all_st_day", Need::kOptional, {}},
    {"all_end_year", Need::kOptional, {}},  {"all_end_month", Need::kOptional, {}},
    {"all_end_day", Need::kOptional, {}},   {"mem_st_year", Need::kOptional, {}},
    {"mem_st_month", Need::kOptional, {}},  {"mem_st_day", Need::kOptional, {}},
    {"mem_end_year", Need::kOptional, {}},  {"mem_end_month", Need::kOptional, {}},
    {"mem_end_day", Need::kOptional, {}},   {"dyad_st_year", Need::kOptional, {}},
    {"dyad_st_month", Need::kOptional, {}}, {"dyad_st_day", Need::kOptional, {}},
    {"dyad_end_year", Need::kOptional, {}}, {"dyad_end_month", Need::kOptional, {}},
    {"dyad_end_day", Need::kOptional, {}},  {"defense", Need::kOptional, {}},
    {"neutrality", Need::kOptional, {}},    {"nonaggression", Need::kOptional, {}},
    {"entente", Need::kOptional, {}}};

std::optional<PartialDate> date(const ImportRow& row, const std::string& stem) {
  return date_of_parts(row[stem + "_year"], row[stem + "_month"], row[stem + "_day"]);
}

class Cow final : public ImportSource {
 public:
  std::string_view name() const override { return "cow"; }
  std::string_view title() const override {
    return "Correlates of War, Formal Alliances 4.1: by member, by dyad";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    const std::string id(row["version4id"]);
    if (id.empty()) return true;
    Alliance& alliance = alliances_[id];
    const std::size_t number = alliance.rows.size();
    alliance.rows.push_back(row);
    if (is_set(row, "defense")) alliance.obligations.push_back(Obligation::kDefense);
    if (is_set(row, "neutrality")) alliance.obligations.push_back(Obligation::kNeutrality);
    if (is_set(row, "nonaggression")) alliance.obligations.push_back(Obligation::kNonaggression);
    if (is_set(row, "entente")) alliance.obligations.push_back(Obligation::kConsultation);
    if (row.has("ccode1")) {
      pair(row, number, alliance, out);
    } else {
      member(row, number, alliance, out);
    }
    return true;
  }

  void end(Importing& out) override {
    for (auto& [id, alliance] : alliances_) {
      alliance.refs["cow-alliance"] = id;
      if (!give_alliance(name(), id, "COW alliance " + id, alliance, out)) return;
    }
  }

 private:
  static std::optional<ActorId> actor(const ImportRow& row, std::string_view code,
                                      const std::optional<PartialDate>& on, Importing& out) {
    auto id = out.actors.by_code("cow", row[code], on);
    if (!id) out.refusal(row.place(), "no state has the COW number " + std::string(row[code]));
    return id;
  }

  static void member(const ImportRow& row, std::size_t number, Alliance& alliance, Importing& out) {
    alliance.begun = date(row, "all_st");
    alliance.ended = date(row, "all_end");
    const auto entered = date(row, "mem_st");
    if (const auto id = actor(row, "ccode", entered, out))
      alliance.members.push_back({*id, entered, date(row, "mem_end"), number});
  }

  static void pair(const ImportRow& row, std::size_t number, Alliance& alliance, Importing& out) {
    const auto since = date(row, "dyad_st"), until = date(row, "dyad_end");
    const auto one = actor(row, "ccode1", since, out), other = actor(row, "ccode2", since, out);
    if (!one || !other) return;
    const bool first = alliance.members.empty();
    if (since && (!alliance.begun || surely_before(*since, *alliance.begun)))
      alliance.begun = since;
    if (first || (alliance.ended && until && surely_before(*alliance.ended, *until)))
      alliance.ended = until;
    if (!until) alliance.ended.reset();
    for (const auto& id : {*one, *other}) {
      if (std::ranges::find(alliance.members, id, &AllianceMember::actor) == alliance.members.end())
        alliance.members.push_back({id, since, until, number});
    }
    if (is_set(row, "defense")) alliance.defended.push_back({*one, *other, since, until, number});
  }

  std::map<std::string, Alliance> alliances_;
};

}  // namespace

std::unique_ptr<ImportSource> cow_source() { return std::make_unique<Cow>(); }

}  // namespace entente::ingest
