// agreement X: all that is known of one: parties, status history, acts, sources, conflicts.
#include <algorithm>

#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

/// One line a fact about the agreement: what, value, when, who says so.
class Sheet {
 public:
  explicit Sheet(Answer& answer) : answer_(&answer) {
    answer.columns = {{"field", "What", CellKind::kText},
                      {"value", "Value", CellKind::kText},
                      {"on", "On", CellKind::kDate},
                      {"note", "Note", CellKind::kText}};
  }
  void add(std::string field, Value value, Value on = {}, Value note = {},
           std::vector<Citation> evidence = {}) {
    if (std::holds_alternative<std::monostate>(value)) return;
    answer_->rows.push_back({{std::move(field), std::move(value), std::move(on), std::move(note)},
                             std::move(evidence),
                             {"", "", "", ""}});
  }

 private:
  Answer* answer_;
};

std::string spaced(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

Value said_by(World& world, const std::vector<Attribution>& speakers) {
  std::vector<std::string> all;
  for (const auto& speaker : speakers)
    all.push_back(speaker.id.empty() ? speaker.text : world.name(speaker.id));
  if (all.empty()) return {};
  return all;
}

/// The sentences that carry a field, out of all evidence.
std::vector<Citation> carrying(const std::vector<storage::EvidenceRow>& evidence,
                               std::string_view field, EvidenceLevel level) {
  std::vector<storage::EvidenceRow> some;
  for (const auto& e : evidence) {
    if (std::find(e.evidence.fields.begin(), e.evidence.fields.end(), field) !=
        e.evidence.fields.end())
      some.push_back(e);
  }
  return citations(some, level);
}

void add_history(World& world, Sheet& sheet, const storage::AgreementRow& row) {
  for (const StatusEntry& entry : row.agreement.history) {
    std::string note(entry.modality == Modality::kAsserted ? "" : name_of(entry.modality));
    if (entry.reported)
      note += (note.empty() ? "reported " : ", reported ") + entry.reported->text();
    sheet.add("status", spaced(name_of(entry.status)), date_value(entry.on), note);
  }
  for (const Act& act : row.agreement.acts) {
    std::string note(act.modality == Modality::kAsserted ? "" : name_of(act.modality));
    if (act.effective)
      note += (note.empty() ? "effective " : ", effective ") + act.effective->text();
    if (!act.by.empty()) note += (note.empty() ? "by " : ", by ") + world.name(ActorId(act.by));
    sheet.add(spaced(name_of(act.act)), world.name(act.party), date_value(act.on),
              note.empty() ? Value() : Value(note));
  }
}

void add_details(World& world, Sheet& sheet, const Agreement& a) {
  for (const auto& related : a.related) {
    Value other = related.agreement.value;
    if (const auto rows = world.store().agreements_by_id(related.agreement.value); !rows.empty())
      other = label(world, rows.front().agreement);
    sheet.add(spaced(name_of(related.kind)), other, {}, related.agreement.value);
  }
  for (const auto& term : a.terms)
    sheet.add(std::string(name_of(term.kind)),
              term.value + (term.unit.empty() ? "" : " " + term.unit));
  for (const auto obligation : a.obligations)
    sheet.add("obligation", std::string(name_of(obligation)));
  if (a.binding) sheet.add("binding", *a.binding);
  if (a.secret) sheet.add("secret", *a.secret);
  for (const auto& [registry, number] : a.refs) sheet.add("number in " + registry, number);
  sheet.add("depositary", text_value(a.depositary));
  sheet.add("said by", said_by(world, a.attributed_to));
}

Answer answer_agreement(World& world, const Arguments& arguments) {
  const storage::AgreementRow row = world.agreement(*arguments.text("X"));
  const Agreement& a = row.agreement;
  const EvidenceLevel level = evidence_level(arguments);
  const auto evidence = world.store().evidence_of(row);
  const auto about = [&](std::string_view field) { return carrying(evidence, field, level); };
  Answer answer;
  Sheet sheet(answer);
  sheet.add("agreement", label(world, a), {}, a.id.value, citations(evidence, level));
  for (const std::string& name : row.names) {
    if (name != a.name) sheet.add("also called", name);
  }
  sheet.add("type", spaced(name_of(a.type)));
  sheet.add("form", std::string(name_of(a.form)));
  for (const ActorId& party : a.parties) {
    const auto time = graph::participation_of(a, party, PartialDate::kPlusInfinity);
    const Value left = day_value(time.end);
    sheet.add("party", world.name(party), day_value(time.begin),
              std::holds_alternative<std::string>(left)
                  ? Value("until " + std::get<std::string>(left))
                  : Value(),
              &party == &a.parties.front() ? about("parties") : std::vector<Citation>());
  }
  if (a.hub) sheet.add("hub", world.name(*a.hub), {}, {}, about("hub"));
  sheet.add("subject", text_value(a.subject), {}, {}, about("subject"));
  sheet.add("signed", date_value(a.dates.signed_on), date_value(a.dates.signed_on),
            text_value(a.place), about("dates.signed"));
  sheet.add("in force", date_value(a.dates.in_force), date_value(a.dates.in_force), {},
            about("dates.in_force"));
  sheet.add("ended", date_value(a.dates.ended), date_value(a.dates.ended), {},
            about("dates.ended"));
  sheet.add("status now", spaced(name_of(a.status)), {},
            a.modality == Modality::kAsserted ? Value() : Value(std::string(name_of(a.modality))),
            about("status"));
  add_history(world, sheet, row);
  add_details(world, sheet, a);
  for (const auto& conflict : row.conflicts) {
    for (const auto& value : conflict.values) {
      sheet.add("sources differ on " + conflict.field, value.value, {},
                counted(value.sources, "source", "sources"));
    }
  }
  std::vector<std::string> sources;
  for (const auto& e : evidence) {
    std::string source = e.source.value_or(e.key.value) + (e.date ? ", " + *e.date : "");
    if (std::find(sources.begin(), sources.end(), source) == sources.end())
      sources.push_back(std::move(source));
  }
  for (auto& source : sources) sheet.add("source", std::move(source));
  answer.summary = label(world, a) + ": " + spaced(name_of(a.status)) + ", told by " +
                   counted(row.support.sources, "source", "sources") + ".";
  return answer;
}

}  // namespace

Question agreement_question() {
  return {"agreement",
          "All that is known of one agreement: parties, history, acts, sources, conflicts",
          "agreement \"Montreal Protocol\"",
          with_paging(
              {{"X", ParameterKind::kAgreement, "Its id, the beginning of one, or its name", true},
               limit_parameter("0")}),
          answer_agreement,
          "Agreements"};
}

}  // namespace entente::queries
