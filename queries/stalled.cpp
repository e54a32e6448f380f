// stalled --signed-before D: agreements signed and never told to be in force.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

Answer answer_stalled(World& world, const Arguments& arguments) {
  const auto before = date_of(arguments, "--signed-before");
  std::vector<storage::AgreementRow> found;
  world.store().for_each_agreement([&](const storage::AgreementRow& row) {
    const Agreement& a = row.agreement;
    const bool waiting = a.status == AgreementStatus::kAgreed ||
                         a.status == AgreementStatus::kSigned ||
                         a.status == AgreementStatus::kRatified;
    const bool was_in_force =
        a.dates.in_force ||
        std::any_of(a.history.begin(), a.history.end(), [](const StatusEntry& e) {
          return e.status == AgreementStatus::kInForce && e.modality == Modality::kAsserted;
        });
    if (!waiting || was_in_force || a.modality != Modality::kAsserted) return;
    if (before && (!a.dates.signed_on || a.dates.signed_on->latest() >= before->earliest())) return;
    found.push_back(row);
  });
  if (found.empty())
    throw NothingFound("No agreement is known to be signed" +
                       (before ? " before " + before->text() : std::string()) +
                       " and not in force.");
  std::sort(found.begin(), found.end(), [](const auto& x, const auto& y) {
    const auto day = [](const Agreement& a) {
      return a.dates.signed_on ? a.dates.signed_on->earliest() : PartialDate::kPlusInfinity;
    };
    return std::tuple(day(x.agreement), x.agreement.id) <
           std::tuple(day(y.agreement), y.agreement.id);
  });
  Answer answer;
  answer.columns = agreement_columns();
  for (const auto& row : found)
    answer.rows.push_back(agreement_row(world, row, evidence_level(arguments)));
  answer.notes.emplace_back(
      "no document tells of their entry into force; that is not to say that they never entered it");
  return answer;
}

}  // namespace

Question stalled_question() {
  return {"stalled",
          "Agreements signed and never told to be in force",
          "stalled --signed-before 2000",
          with_paging({{"--signed-before", ParameterKind::kDate, "Signed before that day"}}),
          answer_stalled,
          "Agreements"};
}

}  // namespace entente::queries
