// claims X [FIELD]: who affirmed, denied or doubted what of a fact, and when.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

Value speakers(World& world, const std::vector<Attribution>& attributed_to) {
  std::vector<std::string> all;
  for (const auto& speaker : attributed_to)
    all.push_back(speaker.id.empty() ? speaker.text
                                     : world.name(speaker.id) +
                                           (speaker.text.empty() ? "" : " (" + speaker.text + ")"));
  if (all.empty()) return {};
  return all;
}

/// The value that a told agreement gives a field; empty where it says nothing of it.
std::string value_of(World& world, const Agreement& a, const std::string& field) {
  const auto date = [](const std::optional<PartialDate>& d) {
    return d ? d->text() : std::string();
  };
  if (field == "status") return std::string(name_of(a.status));
  if (field == "type") return std::string(name_of(a.type));
  if (field == "form") return std::string(name_of(a.form));
  if (field == "parties") return world.names(a.parties);
  if (field == "hub") return a.hub ? world.name(*a.hub) : "";
  if (field == "name") return a.name.value_or("");
  if (field == "place") return a.place.value_or("");
  if (field == "binding") return a.binding ? (*a.binding ? "yes" : "no") : "";
  if (field == "signed" || field == "dates.signed") return date(a.dates.signed_on);
  if (field == "in_force" || field == "dates.in_force") return date(a.dates.in_force);
  if (field == "ended" || field == "dates.ended") return date(a.dates.ended);
  return "";
}

std::string value_of(World& world, const Relation& r, const std::string& field) {
  const auto date = [](const std::optional<PartialDate>& d) {
    return d ? d->text() : std::string();
  };
  if (field == "via") return r.via ? world.name(*r.via) : "";
  if (field == "since") return date(r.since);
  if (field == "until") return date(r.until);
  if (field == "on") return date(r.on);
  if (field == "modality") return std::string(name_of(r.modality));
  return "";
}

const std::vector<std::string> kFields{"status", "signed", "in_force", "ended",   "parties", "hub",
                                       "type",   "form",   "name",     "place",   "binding", "via",
                                       "since",  "until",  "on",       "modality"};

template <class FactRow>
void add_claims(World& world, const FactRow& row, const std::optional<std::string>& field,
                EvidenceLevel level, Answer& answer) {
  for (const auto& [document, fact] : world.store().told(row)) {
    Stance stance = Stance::kAffirms;
    std::string sentence;
    for (const Evidence& e : fact.evidence) {
      if (sentence.empty() || e.stance != Stance::kAffirms) sentence = e.text;
      if (e.stance != Stance::kAffirms) stance = e.stance;
    }
    std::vector<std::string> said;
    for (const std::string& name : field ? std::vector<std::string>{*field} : kFields) {
      const std::string value = value_of(world, fact, name);
      if (!value.empty()) said.push_back(field ? value : name + ": " + value);
    }
    if (field && said.empty()) continue;
    Row line{
        {text_value(document.date), text_value(document.source ? document.source : document.title),
         std::string(name_of(stance)), said, speakers(world, fact.attributed_to), fact.id.value},
        {},
        {"", "", "", "", "", fact.id.value}};
    if (level != EvidenceLevel::kNone)
      line.evidence.push_back({sentence, sentence, document.source, document.date, document.title,
                               document.url, document.key.value, stance, Origin::kStated});
    answer.rows.push_back(std::move(line));
  }
}

Answer answer_claims(World& world, const Arguments& arguments) {
  const std::string what = *arguments.text("X");
  const auto field = arguments.text("FIELD");
  if (field && std::find(kFields.begin(), kFields.end(), *field) == kFields.end()) {
    std::string known;
    for (const auto& name : kFields) known += (known.empty() ? "" : ", ") + name;
    throw UsageError("there is no field \"" + *field + "\"; the fields are " + known);
  }
  Answer answer;
  answer.columns = {{"date", "Date", CellKind::kDate},       {"source", "Source", CellKind::kText},
                    {"stance", "Stance", CellKind::kText},   {"says", "Says", CellKind::kText},
                    {"said_by", "Quoting", CellKind::kText}, {"id", "Told as", CellKind::kId}};
  const EvidenceLevel level = evidence_level(arguments);
  const auto relations =
      what.size() >= 4 ? world.store().relations_by_id(what) : std::vector<storage::RelationRow>();
  for (const auto& row : relations) add_claims(world, row, field, level, answer);
  if (relations.empty()) add_claims(world, world.agreement(what), field, level, answer);
  if (answer.rows.empty())
    throw NothingFound("No document says anything of " + field.value_or("it") + ".");
  return answer;
}

}  // namespace

Question claims_question() {
  return {"claims",
          "Who affirmed, denied or doubted what of a fact, and when",
          "claims \"Montreal Protocol\" signed",
          with_paging(
              {{"X", ParameterKind::kAgreement, "An agreement by id or name, or a relation by id",
                true},
               {"FIELD", ParameterKind::kText, "Only this field: status, signed, in_force, …"}}),
          answer_claims,
          "Sources"};
}

}  // namespace entente::queries
