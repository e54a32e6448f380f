// explain ID: why a fact is believed: every sentence, what each document told, how they were
// merged, and what was decided.
#include <algorithm>
#include <set>
#include <tuple>

#include "extract/meaning/explanation.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

Row line(std::string what, Value value, Value source = {}, Value date = {},
         std::vector<Citation> evidence = {}) {
  return {{std::move(what), std::move(value), std::move(source), std::move(date)},
          std::move(evidence),
          {"", "", "", ""}};
}

std::string told_relation(World& world, const Relation& r) {
  std::string text = world.name(r.subject) + " " + phrase(r.predicate) + " " + world.name(r.object);
  if (r.via) text += " through " + world.name(*r.via);
  if (r.modality != Modality::kAsserted) text += " (" + std::string(name_of(r.modality)) + ")";
  if (r.on) text += ", " + r.on->text();
  if (r.since) text += ", since " + r.since->text();
  if (r.until) text += ", until " + r.until->text();
  return text;
}

std::string told_event(World& world, const Event& e) {
  std::string kind(name_of(e.kind));
  std::replace(kind.begin(), kind.end(), '_', ' ');
  std::string text = world.name(e.actor) + ": " + kind;
  if (e.count) text += " × " + std::to_string(*e.count);
  if (e.from) text += ", from " + e.from->text();
  if (e.to) text += ", to " + e.to->text();
  return text;
}

void add_support(World& world, const std::string& id, const storage::Support& support,
                 const std::string& rule, double confidence, Answer& answer) {
  answer.rows.push_back(line("told by", counted(support.sources, "source", "sources") + " in " +
                                            counted(support.documents, "document", "documents")));
  if (!rule.empty()) answer.rows.push_back(line("found by rule", rule));
  answer.rows.push_back(line("confidence", confidence));
  for (const auto& decision : world.store().decisions_on(id)) {
    answer.rows.push_back(line("decided: " + std::string(name_of(decision.kind)),
                               decision.reason.empty() ? decision.value : decision.reason, {},
                               decision.date));
  }
}

void add_evidence(const std::vector<storage::EvidenceRow>& evidence, Answer& answer) {
  std::set<std::tuple<std::string, storage::Number, std::uint32_t>> told;
  for (const auto& e : evidence) {
    std::string what(name_of(e.evidence.stance));
    if (e.evidence.origin != Origin::kStated)
      what += " (" + std::string(name_of(e.evidence.origin)) + ")";
    // A sentence that speaks for several fields of the fact is shown once.
    if (!told.emplace(what, e.document, e.sentence).second) continue;
    answer.rows.push_back(line(std::move(what), e.sentence_text,
                               text_value(e.source ? e.source : e.title), text_value(e.date),
                               citations({e}, EvidenceLevel::kFull)));
  }
}

template <class FactRow, class Tell>
void add_told(World& world, const FactRow& row, Answer& answer, Tell tell) {
  for (const auto& [document, fact] : world.store().told(row)) {
    answer.rows.push_back(line("told as " + fact.id.value, tell(fact),
                               text_value(document.source ? document.source : document.title),
                               text_value(document.date)));
  }
}

void add_conflicts(const std::vector<storage::Conflict>& conflicts, Answer& answer) {
  for (const auto& conflict : conflicts) {
    for (const auto& value : conflict.values) {
      answer.rows.push_back(line("sources differ on " + conflict.field, value.value,
                                 counted(value.sources, "source", "sources")));
    }
  }
}

/// The article as it was given, out of the stored text ("title, empty line, body").
Article article_of(World& world, const storage::DocumentRow& document) {
  Article article;
  article.id = document.id;
  article.title = document.title;
  article.date = document.date;
  article.body = world.store().text(document.number);
  const std::size_t body = document.title ? document.title->size() + 2 : 0;
  if (body > 0 && article.body.size() > body && article.body.starts_with(*document.title + "\n\n"))
    article.body.erase(0, body);
  return article;
}

/// How each document was read: the way from its words to the fact.
void add_reading(World& world, const storage::RelationRow& row, Answer& answer) {
  for (const auto& [document, told] : world.store().told(row)) {
    for (const auto& e : extract::meaning::explain(article_of(world, document), told)) {
      const auto add = [&](const char* what, const std::string& text) {
        if (!text.empty()) answer.rows.push_back(line(what, text));
      };
      add("read in", e.sentence);
      add("  tree", e.tree);
      add("  proposition", e.proposition);
      add("  lexicon", e.entry);
      add("  score", e.score);
      add("  subject", e.subject);
      add("  object", e.object);
    }
  }
}

/// The same of an agreement or event, step by step.
template <class FactRow>
void add_steps(World& world, const FactRow& row, Answer& answer) {
  for (const auto& [document, told] : world.store().told(row)) {
    for (const auto& step : extract::meaning::explain(article_of(world, document), told))
      answer.rows.push_back(line(step.what, step.text));
  }
}

void explain(World& world, const storage::RelationRow& row, Answer& answer) {
  answer.rows.push_back(line("relation", told_relation(world, row.relation), {}, {}, {}));
  answer.summary = told_relation(world, row.relation) + ".";
  add_support(world, row.relation.id.value, row.support, row.relation.rule, row.relation.confidence,
              answer);
  add_evidence(world.store().evidence_of(row), answer);
  add_told(world, row, answer, [&](const Relation& r) { return told_relation(world, r); });
  add_reading(world, row, answer);
  add_conflicts(row.conflicts, answer);
}

void explain(World& world, const storage::AgreementRow& row, Answer& answer) {
  answer.rows.push_back(line("agreement", label(world, row.agreement)));
  answer.summary = label(world, row.agreement) + ".";
  add_support(world, row.agreement.id.value, row.support, row.agreement.rule,
              row.agreement.confidence, answer);
  add_evidence(world.store().evidence_of(row), answer);
  add_told(world, row, answer, [&](const Agreement& a) {
    return label(world, a) + ": " + std::string(name_of(a.status));
  });
  add_steps(world, row, answer);
  for (const auto& reason : world.store().reasons(row)) {
    std::string why;
    for (const auto& r : reason.reasons) why += (why.empty() ? "" : ", ") + r;
    answer.rows.push_back(line("one with " + reason.joined, reason.member + ": " + why));
  }
  add_conflicts(row.conflicts, answer);
}

void explain(World& world, const storage::EventRow& row, Answer& answer) {
  answer.rows.push_back(line("event", told_event(world, row.event)));
  answer.summary = told_event(world, row.event) + ".";
  add_support(world, row.event.id.value, row.support, row.event.rule, row.event.confidence, answer);
  add_evidence(world.store().evidence_of(row), answer);
  add_told(world, row, answer, [&](const Event& e) { return told_event(world, e); });
  add_steps(world, row, answer);
}

Answer answer_explain(World& world, const Arguments& arguments) {
  const std::string id = *arguments.text("ID");
  if (id.size() < 4)
    throw UsageError("an id has at least 4 digits; `links` and `agreements` show ids");
  const auto& store = world.store();
  const auto relations = store.relations_by_id(id);
  const auto agreements = store.agreements_by_id(id);
  const auto events = store.events_by_id(id);
  if (relations.empty() && agreements.empty() && events.empty()) {
    throw NothingFound("No relation, agreement or event has the id \"" + id +
                       "\"; `links` and `agreements` show ids.");
  }
  Answer answer;
  answer.columns = {{"what", "What", CellKind::kText},
                    {"text", "Text", CellKind::kText},
                    {"source", "Source", CellKind::kText},
                    {"date", "Date", CellKind::kDate}};
  for (const auto& row : relations) explain(world, row, answer);
  for (const auto& row : agreements) explain(world, row, answer);
  for (const auto& row : events) explain(world, row, answer);
  if (relations.size() + agreements.size() + events.size() > 1) {
    answer.summary =
        counted(relations.size() + agreements.size() + events.size(), "fact", "facts") +
        " known by that id.";
  }
  return answer;
}

}  // namespace

Question explain_question() {
  return {"explain",
          "Why a fact is believed: every sentence, every telling, every decision",
          "explain 3f2a9c",
          with_paging({{"ID", ParameterKind::kText,
                        "Of a relation, agreement or event; its beginning will do", true},
                       limit_parameter("0")}),
          answer_explain,
          "Sources"};
}

}  // namespace entente::queries
