// expiring --within 12m: which agreements are to end soon, and by what term.
#include <algorithm>

#include "graph/agreement_time.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "queries/terms.h"

namespace entente::queries {
namespace {

Answer answer_expiring(World& world, const Arguments& arguments) {
  const std::string within = arguments.text("--within").value_or("12m");
  const auto days = days_of(within);
  if (!days)
    throw UsageError("--within takes a time as 90d, 6w, 12m or 2y, not \"" + within + "\"");
  const auto asked = date_of(arguments, "--as-of");
  const PartialDate::Day today = asked ? asked->earliest() : world.graph().horizon();
  if (today == PartialDate::kMinusInfinity)
    throw NothingFound("No document has a date to count from; give one with --as-of.");
  const PartialDate::Day last = today + static_cast<PartialDate::Day>(*days);
  struct Found {
    ForetoldEnd end;
    storage::AgreementRow row;
  };
  std::vector<Found> found;
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    for (const auto& end : foretold_ends(row.agreement)) {
      const bool over = row.agreement.status == AgreementStatus::kTerminated ||
                        row.agreement.status == AgreementStatus::kRejected;
      if (end.on.latest() < today || end.on.earliest() > last || (over && end.basis != "told"))
        continue;
      found.push_back({end, row});
      break;
    }
  });
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return std::tuple(a.end.on, a.row.agreement.id) < std::tuple(b.end.on, b.row.agreement.id);
  });
  const std::string day = PartialDate::from_day(today).text();
  if (found.empty())
    throw NothingFound("No agreement is known to end within " + within + " of " + day + ".");
  Answer answer;
  answer.columns = {{"ends", "Ends", CellKind::kDate},
                    {"basis", "By", CellKind::kText},
                    {"agreement", "Agreement", CellKind::kAgreement},
                    {"status", "Status", CellKind::kText},
                    {"id", "Id", CellKind::kId}};
  for (const auto& [end, row] : found) {
    const std::string id = row.agreement.id.value;
    answer.rows.push_back({{end.on.text(), end.basis, label(world, row.agreement),
                            std::string(name_of(row.agreement.status)), id},
                           cite(world, row, evidence_level(arguments)),
                           {"", "", id, "", id}});
  }
  answer.notes.push_back("counted from " + day + (asked ? "" : ", the day of the last report"));
  return answer;
}

}  // namespace

Question expiring_question() {
  return {"expiring",
          "Which agreements are to end soon, and by what term",
          "expiring --within 12m --as-of 2014-06",
          with_paging({{"--within",
                        ParameterKind::kText,
                        "How soon: 90d, 6w, 12m, 2y",
                        false,
                        false,
                        {},
                        "12m"},
                       {"--as-of", ParameterKind::kDate,
                        "Counted from that day; without it, from the last report"}}),
          answer_expiring,
          "Agreements"};
}

}  // namespace entente::queries
