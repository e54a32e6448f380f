// Design of Trade Agreements (Dür, Baccini, Elsig 2014), list of treaties, version 2: by dyad
// (country1, country2, iso1, iso2) or by treaty (members in c1, c2, ...). Treaties that accede to a
// base treaty or leave it are acts of its parties; amendments are agreements of their own.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include "extract/reader/parts.h"
#include "ingest/import_sources.h"
#include "knowledge/fact_ids.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;
using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"base_treaty", Need::kNeeded, {}},  {"number", Need::kOptional, {}},
    {"name", Need::kOptional, {}},       {"entry_type", Need::kOptional, {}},
    {"year", Need::kNeeded, {}},         {"entryforceyear", Need::kOptional, {}},
    {"country1", Need::kOneOfThese, {}}, {"country2", Need::kOptional, {}},
    {"iso1", Need::kOptional, {}},       {"iso2", Need::kOptional, {}},
    {"c1", Need::kOneOfThese, {}},       {"wto_name", Need::kOptional, {}}};

struct Entry {
  std::string type, name;
  std::optional<PartialDate> year, in_force;
  std::vector<ActorId> members;
  std::vector<ImportRow> rows;  ///< the first, and each that brings a member in
};

/// Whether a name is more than the names of its members one after the other.
bool is_proper(std::string_view name) {
  constexpr std::array kWords = {std::string_view("agreement"), std::string_view("treaty"),
                                 std::string_view("area"),      std::string_view("association"),
                                 std::string_view("union"),     std::string_view("community"),
                                 std::string_view("market"),    std::string_view("convention"),
                                 std::string_view("protocol"),  std::string_view("fta"),
                                 std::string_view("accord"),    std::string_view("partnership")};
  return std::ranges::any_of(kWords,
                             [&](auto word) { return reader::contains_no_case(name, word); });
}

class Desta final : public ImportSource {
 public:
  std::string_view name() const override { return "desta"; }
  std::string_view title() const override {
    return "Design of Trade Agreements (DESTA) 2: list of treaties, by treaty or by dyad";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    const std::string base(row["base_treaty"]);
    if (base.empty() || row["entry_type"] == "consolidated") return true;  // the same text again
    const std::string number(row["number"].empty() ? row["base_treaty"] : row["number"]);
    Entry& entry = treaties_[base][number];
    if (entry.rows.empty()) {
      entry.type = row["entry_type"].empty() ? "base_treaty" : std::string(row["entry_type"]);
      entry.name = std::string(row["name"]);
      entry.year = date_of_parts(row["year"], "", "");
      entry.in_force = date_of_parts(row["entryforceyear"], "", "");
    }
    const std::size_t before = entry.members.size();
    add(row, row["country1"], row["iso1"], entry, out);
    add(row, row["country2"], row["iso2"], entry, out);
    const auto& header = row.layout().header();
    for (std::size_t i = 0; i < header.size(); ++i) {
      const bool member = header[i].size() > 1 && header[i].front() == 'c' &&
                          header[i].find_first_not_of("0123456789", 1) == std::string::npos;
      if (member) add(row, row.cells()[i], "", entry, out);
    }
    if (entry.rows.empty() || entry.members.size() > before) entry.rows.push_back(row);
    return true;
  }

  void end(Importing& out) override {
    for (const auto& [base, entries] : treaties_) {
      if (!give(base, entries, out)) return;
    }
  }

 private:
  using Entries = std::map<std::string, Entry>;

  /// By name first: some numbers of the list are those of the trade statistics, not ISO's.
  static void add(const ImportRow& row, std::string_view name, std::string_view iso, Entry& entry,
                  Importing& out) {
    if (name.empty() && iso.empty()) return;
    auto id = out.actors.by_name(name, entry.year);
    if (!id && !iso.empty()) id = out.actors.by_code("iso_numeric", iso, entry.year);
    if (!id) {
      out.refusal(row.place(), "nobody is known by the name \"" + std::string(name) + "\"");
    } else if (std::ranges::find(entry.members, *id) == entry.members.end()) {
      entry.members.push_back(std::move(*id));
    }
  }

  static Agreement agreement(const Entry& entry, const std::string& number,
                             const std::vector<Evidence>& evidence) {
    Agreement a;
    a.form = AgreementForm::kAgreement;
    a.type = AgreementType::kTrade;
    if (is_proper(entry.name)) a.name = entry.name;
    a.parties = entry.members;
    std::ranges::sort(a.parties);
    a.dates.signed_on = entry.year;
    a.dates.in_force = entry.in_force;
    a.refs["desta"] = number;
    a.evidence = evidence;
    settle_status(a, evidence.front(), AgreementStatus::kSigned);
    return a;
  }

  static std::vector<Evidence> show(const Entry& entry, ImportedDocument& document) {
    std::vector<Evidence> all;
    for (const ImportRow& row : entry.rows)
      all.push_back(document.evidence(document.add(row), {"parties", "name", "dates.signed"}));
    return all;
  }

  /// Who comes in with a later entry accedes, who is in one of withdrawal leaves.
  static void acts(Agreement& base, const Entry& entry, const std::vector<Evidence>& evidence) {
    const bool leaves = entry.type == "withdrawal";
    std::vector<ActorId> newcomers;
    for (const ActorId& member : entry.members) {
      const bool in = std::ranges::find(base.parties, member) != base.parties.end();
      if (in != leaves) continue;
      Act act;
      act.party = member;
      act.act = leaves ? ActKind::kWithdrawal : ActKind::kAccession;
      act.on = entry.year;
      act.effective = entry.in_force;
      act.evidence.push_back(evidence.front());
      act.evidence.back().fields = {"acts"};
      base.acts.push_back(std::move(act));
      if (!leaves) newcomers.push_back(member);
    }
    base.parties.insert(base.parties.end(), newcomers.begin(), newcomers.end());
    std::ranges::sort(base.parties);
    base.evidence.insert(base.evidence.end(), evidence.begin(), evidence.end());
  }

  bool give(const std::string& number, const Entries& entries, Importing& out) const {
    const auto base =
        std::ranges::find_if(entries, [](const auto& e) { return e.second.type == "base_treaty"; });
    const auto& first = base == entries.end() ? entries.begin()->second : base->second;
    ImportedDocument document(name(), number, first.name.empty() ? "DESTA " + number : first.name);
    document.publisher("DESTA");
    Agreement whole = agreement(first, number, show(first, document));
    std::vector<Agreement> amendments;
    for (const auto& [own_number, entry] : entries) {
      if (&entry == &first) continue;
      const auto evidence = show(entry, document);
      if (entry.type == "accession" || entry.type == "withdrawal") {
        acts(whole, entry, evidence);
      } else {
        amendments.push_back(agreement(entry, own_number, evidence));
      }
    }
    const auto id = id_of(whole);
    for (Agreement& amendment : amendments) amendment.related.push_back({RelatedKind::kAmends, id});
    if (whole.parties.size() < 2) {
      out.refusal(first.rows.front().place(), "fewer than two members that are known");
      return true;
    }
    document.agreements().push_back(std::move(whole));
    std::ranges::move(amendments, std::back_inserter(document.agreements()));
    return out.document(std::move(document));
  }

  std::map<std::string, Entries> treaties_;
};

}  // namespace

std::unique_ptr<ImportSource> desta_source() { return std::make_unique<Desta>(); }

}  // namespace entente::ingest
