// Alliance Treaty Obligations and Provisions, version 5.1 (Leeds et al. 2002): the alliance file
// (atop5_1a.csv) and the member file (atop5_1m.csv), each alone or both together. Zeros stand for
// what is not so or not known; states have COW numbers; `cowid` names the same alliance in COW's
// list.
#include <algorithm>
#include <map>
#include <string>

#include "ingest/import_alliances.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"atopid", Need::kNeeded, {}},     {"begyr", Need::kOneOfThese, {}},
    {"begmo", Need::kOptional, {}},    {"begday", Need::kOptional, {}},
    {"endyr", Need::kOptional, {}},    {"endmo", Need::kOptional, {}},
    {"endday", Need::kOptional, {}},   {"cowid", Need::kOptional, {}},
    {"defense", Need::kOptional, {}},  {"offense", Need::kOptional, {}},
    {"neutral", Need::kOptional, {}},  {"nonagg", Need::kOptional, {}},
    {"consul", Need::kOptional, {}},   {"pubsecr", Need::kOptional, {}},
    {"member", Need::kOneOfThese, {}}, {"yrent", Need::kOptional, {}},
    {"moent", Need::kOptional, {}},    {"dayent", Need::kOptional, {}},
    {"yrexit", Need::kOptional, {}},   {"moexit", Need::kOptional, {}},
    {"dayexit", Need::kOptional, {}}};

class Atop final : public ImportSource {
 public:
  std::string_view name() const override { return "atop"; }
  std::string_view title() const override {
    return "Alliance Treaty Obligations and Provisions (ATOP) 5.1: alliances, members";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    const std::string id(row["atopid"]);
    if (id.empty()) return true;
    Alliance& alliance = alliances_[id];
    if (row.has("member")) {
      member(row, alliance, out);
    } else {
      describe(row, alliance, out);
    }
    return true;
  }

  void end(Importing& out) override {
    for (auto& [id, alliance] : alliances_) {
      if (alliance.rows.empty()) continue;
      alliance.refs["atop"] = id;
      if (!give_alliance(name(), id, "ATOP alliance " + id, alliance, out)) return;
    }
  }

 private:
  static void obligations(const ImportRow& row, Alliance& alliance) {
    if (is_set(row, "defense")) alliance.obligations.push_back(Obligation::kDefense);
    if (is_set(row, "offense")) alliance.obligations.push_back(Obligation::kOffense);
    if (is_set(row, "neutral")) alliance.obligations.push_back(Obligation::kNeutrality);
    if (is_set(row, "nonagg")) alliance.obligations.push_back(Obligation::kNonaggression);
    if (is_set(row, "consul")) alliance.obligations.push_back(Obligation::kConsultation);
  }

  /// A row about the alliance; its members stand in mem1, mem2, ...
  static void describe(const ImportRow& row, Alliance& alliance, Importing& out) {
    const std::size_t number = alliance.rows.size();
    alliance.rows.push_back(row);
    alliance.begun = date_of_parts(row["begyr"], row["begmo"], row["begday"]);
    alliance.ended = date_of_parts(row["endyr"], row["endmo"], row["endday"]);
    obligations(row, alliance);
    if (const auto cow = row["cowid"]; !cow.empty() && cow != "0")
      alliance.refs["cow-alliance"] = std::string(cow);
    if (row.has("pubsecr")) alliance.secret = row["pubsecr"] != "0";
    const auto& header = row.layout().header();
    for (std::size_t i = 0; i < header.size(); ++i) {
      if (!header[i].starts_with("mem") || header[i].find_first_not_of("0123456789", 3) < 9)
        continue;
      if (row.cells()[i].empty() || row.cells()[i] == "0") continue;
      add(row, row.cells()[i], {}, {}, number, alliance, out);
    }
  }

  static void member(const ImportRow& row, Alliance& alliance, Importing& out) {
    const std::size_t number = alliance.rows.size();
    alliance.rows.push_back(row);
    obligations(row, alliance);
    const auto entered = date_of_parts(row["yrent"], row["moent"], row["dayent"]);
    const auto left = date_of_parts(row["yrexit"], row["moexit"], row["dayexit"]);
    add(row, row["member"], entered, left, number, alliance, out);
    alliance_dates(entered, left, alliance);
  }

  /// Without a row about the alliance it lasts from its first member's entry.
  static void alliance_dates(const std::optional<PartialDate>& entered,
                             const std::optional<PartialDate>& /*left*/, Alliance& alliance) {
    if (entered && (!alliance.begun || surely_before(*entered, *alliance.begun)))
      alliance.begun = entered;
  }

  static void add(const ImportRow& row, std::string_view code,
                  const std::optional<PartialDate>& entered, const std::optional<PartialDate>& left,
                  std::size_t number, Alliance& alliance, Importing& out) {
    const auto actor = out.actors.by_code("cow", code, entered ? entered : alliance.begun);
    if (!actor) {
      out.refusal(row.place(), "no state has the COW number " + std::string(code));
      return;
    }
    const auto known = std::ranges::find(alliance.members, *actor, &AllianceMember::actor);
    if (known == alliance.members.end()) {
      alliance.members.push_back({*actor, entered, left, number});
    } else if (entered) {  // the member file says more than the list of the alliance file
      if (known->entered && known->left && !surely_before(*known->left, *entered)) {
        known->left = left;  // the next phase of the same membership
      } else if (!known->entered) {
        *known = {*actor, entered, left, number};
      }
    }
  }

  std::map<std::string, Alliance> alliances_;
};

}  // namespace

std::unique_ptr<ImportSource> atop_source() { return std::make_unique<Atop>(); }

}  // namespace entente::ingest
