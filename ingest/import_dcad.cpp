// Defense Cooperation Agreement Dataset, version 1.0 (Kinne 2020): the dyad-year file
// (DCAD-v1.0-dyadic.csv: a pair has an agreement in a year or not), or the list of agreements, one
// a row (DCAD-v1.0-main.csv).
#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "ingest/import_agreements.h"
#include "ingest/import_sources.h"

namespace entente::ingest {
namespace {

using Need = ImportColumn::Need;

const std::vector<ImportColumn> kColumns = {
    {"one", Need::kNeeded, {"ccode1", "cow1", "country1"}},
    {"other", Need::kNeeded, {"ccode2", "cow2", "country2"}},
    {"year", Need::kOptional, {}},
    {"in_place", Need::kOneOfThese, {"dcaAnyV1"}},
    {"signed", Need::kOneOfThese, {"signDate"}},
    {"signed_year", Need::kOneOfThese, {"signYear"}},
    {"signed_month", Need::kOptional, {"signMonth"}},
    {"signed_day", Need::kOptional, {"signDay"}},
    {"in_force", Need::kOptional, {"EIFDate"}},
    {"in_force_year", Need::kOptional, {"EIFYear"}},
    {"in_force_month", Need::kOptional, {"EIFMonth"}},
    {"in_force_day", Need::kOptional, {"EIFDay"}},
    {"ended", Need::kOptional, {}},
    {"id", Need::kOptional, {"DCAid"}},
    {"title", Need::kOptional, {}},
    {"registration", Need::kOptional, {}}};

/// In one column, or in three.
std::optional<PartialDate> date_in(const ImportRow& row, const std::string& field) {
  if (row.has(field)) return date_of_text(row[field]);
  return date_of_parts(row[field + "_year"], row[field + "_month"], row[field + "_day"]);
}

class Dcad final : public ImportSource {
 public:
  std::string_view name() const override { return "dcad"; }
  std::string_view title() const override {
    return "Defense Cooperation Agreement Dataset (DCAD) 1.0: dyad-years, or a list of agreements";
  }
  std::span<const ImportColumn> columns() const override { return kColumns; }

  bool row(const ImportRow& row, Importing& out) override {
    const bool by_year = row.has("in_place");
    if (const auto year = date_of_parts(row["year"], "", "")) {
      first_year_ = std::min(first_year_, year->year());
      last_year_ = std::max(last_year_, year->year());
    }
    if (by_year && row["in_place"] != "1" && row["in_place"] != "1.0") return true;
    const auto on = by_year ? date_of_parts(row["year"], "", "") : date_in(row, "signed");
    auto one = out.actors.by_code("cow", row["one"], on);
    auto other = out.actors.by_code("cow", row["other"], on);
    if (!one) one = out.actors.by_name(row["one"], on);
    if (!other) other = out.actors.by_name(row["other"], on);
    if (!one || !other) {
      out.refusal(row.place(), "no state is known as " + std::string(row[one ? "other" : "one"]));
      return true;
    }
    if (*other < *one) std::swap(one, other);
    if (!by_year) return treaty(row, *one, *other, out);
    if (on) years_[{*one, *other}].emplace(on->year(), row);
    return true;
  }

  void end(Importing& out) override {
    for (const auto& [pair, years] : years_) {
      for (auto from = years.begin(); from != years.end();) {
        auto to = from;
        while (std::next(to) != years.end() && std::next(to)->first == to->first + 1) ++to;
        const auto after = std::next(to);
        if (!spell(pair, from, after, out)) return;
        from = after;
      }
    }
  }

 private:
  using Years = std::map<int, ImportRow>;
  using Pair = std::pair<ActorId, ActorId>;

  static Agreement agreement(const ActorId& one, const ActorId& other) {
    Agreement a;
    a.form = AgreementForm::kAgreement;
    a.type = AgreementType::kDefense;
    a.parties = {one, other};
    return a;
  }

  /// Years without a gap. The first year of the data is no beginning, the last no end.
  bool spell(const Pair& pair, Years::const_iterator from, Years::const_iterator after,
             Importing& out) const {
    const auto last = std::prev(after);
    ImportedDocument document(
        name(), pair.first.value + '-' + pair.second.value + '-' + std::to_string(from->first),
        "DCAD: defense cooperation of " + pair.first.value + " and " + pair.second.value +
            " from " + std::to_string(from->first));
    document.publisher("DCAD");
    const Span first_row = document.add(from->second);
    Agreement a = agreement(pair.first, pair.second);
    a.evidence.push_back(document.evidence(first_row, {"parties", "type"}));
    const std::string began = std::to_string(from->first);
    a.dates.in_force = PartialDate::parse(from->first == first_year_ ? "../" + began : began);
    if (last->first < last_year_) a.dates.ended = PartialDate::from_ymd(last->first + 1);
    if (last != from)
      a.evidence.push_back(document.evidence(document.add(last->second), {"parties", "type"}));
    settle_status(a, a.evidence.front(), AgreementStatus::kInForce);
    document.agreements().push_back(std::move(a));
    return out.document(std::move(document));
  }

  bool treaty(const ImportRow& row, const ActorId& one, const ActorId& other,
              Importing& out) const {
    const std::string given(row["id"]);
    const auto signed_on = date_in(row, "signed");
    const std::string id = !given.empty() ? given
                                          : one.value + '-' + other.value + '-' +
                                                (signed_on ? signed_on->text() : "unsigned");
    ImportedDocument document(name(), id, "DCAD agreement " + id);
    document.publisher("DCAD");
    const Span place = document.add(row);
    Agreement a = agreement(one, other);
    if (!row["title"].empty()) a.name = std::string(row["title"]);
    if (!given.empty()) a.refs["dcad"] = given;
    if (!row["registration"].empty()) a.refs["unts"] = unts_number(row["registration"]);
    a.dates.signed_on = signed_on;
    a.dates.in_force = date_in(row, "in_force");
    a.dates.ended = date_of_text(row["ended"]);
    a.evidence.push_back(document.evidence(place, {"parties", "type", "dates.signed", "refs"}));
    settle_status(a, a.evidence.front(), AgreementStatus::kUnknown);
    document.agreements().push_back(std::move(a));
    return out.document(std::move(document));
  }

  std::map<Pair, Years> years_;
  int first_year_ = 9999, last_year_ = 0;  // of all rows, also of those without an agreement
};

}  // namespace

std::unique_ptr<ImportSource> dcad_source() { return std::make_unique<Dcad>(); }

}  // namespace entente::ingest
