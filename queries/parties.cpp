// parties X: who takes part in an agreement, by what acts, as of a date.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

/// A day as the act told it, no more precise: "1994", not its first day.
Value told_day(const Agreement& a, const ActorId& party, PartialDate::Day day, bool last) {
  for (const Act& act : a.acts) {
    const auto& when = act.effective ? act.effective : act.on;
    if (act.party == party && when && (last ? when->latest() : when->earliest()) == day)
      return when->text();
  }
  return day_value(day);
}

/// The first day on which the agreement may have linked its parties: nobody takes part before.
PartialDate::Day beginning(const storage::AgreementRow& row) {
  const auto& first = row.support.first_reported;
  for (const graph::Phase& phase :
       graph::phases_of(row.agreement, first ? first->earliest() : PartialDate::kPlusInfinity)) {
    const auto how = graph::linking(static_cast<AgreementStatus>(phase.status));
    if (how == graph::Linking::kInForce || how == graph::Linking::kNotInForce) return phase.begin;
  }
  return PartialDate::kMinusInfinity;
}

Answer answer_parties(World& world, const Arguments& arguments) {
  const storage::AgreementRow row = world.agreement(*arguments.text("X"));
  const Agreement& a = row.agreement;
  const auto as_of = date_of(arguments, "--as-of");
  Answer answer;
  answer.columns = {{"party", "Party", CellKind::kActor},
                    {"takes_part", as_of ? "Took part" : "Takes part", CellKind::kFlag},
                    {"since", "Since", CellKind::kDate},
                    {"until", "Until", CellKind::kDate},
                    {"acts", "Acts", CellKind::kText},
                    {"id", "Id", CellKind::kId}};
  const PartialDate::Day begun = as_of ? beginning(row) : PartialDate::kMinusInfinity;
  std::size_t there = 0;
  std::vector<ActorId> parties = a.parties;
  for (const Act& act : a.acts) {
    if (std::find(parties.begin(), parties.end(), act.party) == parties.end())
      parties.push_back(act.party);
  }
  std::sort(parties.begin(), parties.end());
  for (const ActorId& party : parties) {
    const auto last = row.support.last_reported;
    const auto time =
        graph::participation_of(a, party, last ? last->latest() : PartialDate::kPlusInfinity);
    const bool takes_part =
        as_of ? std::max(time.begin, begun) <= as_of->latest() && time.end >= as_of->earliest()
              : time.end == PartialDate::kPlusInfinity;
    there += takes_part;
    std::vector<std::string> acts;
    for (const Act& act : a.acts) {
      if (act.party != party) continue;
      std::string text = spaced(name_of(act.act));
      if (act.on) text += " " + act.on->text();
      if (act.effective) text += " (effective " + act.effective->text() + ")";
      if (act.modality != Modality::kAsserted)
        text += " (" + std::string(name_of(act.modality)) + ")";
      acts.push_back(std::move(text));
    }
    answer.rows.push_back({{world.name(party), takes_part, told_day(a, party, time.begin, false),
                            told_day(a, party, time.end, true), acts, party.value},
                           {},
                           {party.value, "", "", "", "", party.value}});
  }
  if (!answer.rows.empty())
    answer.rows.front().evidence = cite(world, row, evidence_level(arguments));
  answer.summary = label(world, a) + ": " + counted(there, "party", "parties") +
                   (as_of ? " as of " + as_of->text() : "") + ".";
  return answer;
}

}  // namespace

Question parties_question() {
  return {"parties",
          "Who takes part in an agreement, by what acts",
          "parties \"North Atlantic Treaty\" --as-of 1990",
          with_paging(
              {{"X", ParameterKind::kAgreement, "Its id, the beginning of one, or its name", true},
               {"--as-of", ParameterKind::kDate, "On that day"}}),
          answer_parties,
          "Agreements"};
}

}  // namespace entente::queries
