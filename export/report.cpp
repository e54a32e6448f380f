#include "export/report.h"

#include <map>

#include "export/elements.h"
#include "export/escape.h"
#include "export/graphviz.h"
#include "knowledge/error.h"
#include "queries/fact_rows.h"
#include "queries/render.h"

namespace entente::exports {
namespace {

using Options = std::vector<std::pair<std::string, std::string>>;

/// Asks a question; one that finds nothing has no section.
void ask(queries::World& world, std::string heading, const char* name, const Options& options,
         Report& report) {
  const queries::Question* question = queries::find_question(name);
  queries::Arguments arguments;
  for (const auto& [key, value] : options) arguments.set(key, value);
  try {
    queries::Answer answer = question->answer(world, arguments);
    answer.question = name;
    if (report.drawing.empty()) report.drawing = answer.drawing;
    report.sections.push_back({std::move(heading), std::move(answer)});
  } catch (const NothingFound&) {
  }
}

void on_actor(queries::World& world, const ActorId& id, Report& report) {
  report.title = world.name(id);
  if (const auto row = world.store().actor(id)) {
    report.lead = std::string(name_of(row->actor.kind)) + ", id " + id.value;
    if (row->actor.since) report.lead += ", since " + row->actor.since->text();
    if (row->actor.until) report.lead += ", until " + row->actor.until->text();
    report.lead += "; named in " + queries::counted(row->documents, "document", "documents");
    if (!row->aliases.empty()) report.lead += "; texts call it " + joined(row->aliases, ", ");
    report.lead += ".";
  }
  ask(world, "Links", "links", {{"A", id.value}, {"--limit", "0"}, {"--evidence", "full"}}, report);
  ask(world, "Plans and denials", "links",
      {{"A", id.value}, {"--modality", "planned"}, {"--modality", "negated"}, {"--limit", "0"}},
      report);
  ask(world, "Agreements", "agreements",
      {{"--party", id.value}, {"--limit", "0"}, {"--evidence", "full"}}, report);
  ask(world, "In order of time", "timeline",
      {{"A", id.value}, {"--include-undated", "true"}, {"--limit", "0"}, {"--evidence", "none"}},
      report);
  ask(world, "Without it", "without", {{"A", id.value}, {"--evidence", "none"}}, report);
}

void on_agreement(queries::World& world, const storage::AgreementRow& row, Report& report) {
  const Agreement& a = row.agreement;
  const std::string& id = a.id.value;
  report.title = queries::label(world, a);
  report.lead = std::string(name_of(a.form)) + " (" + std::string(name_of(a.type)) + ") of " +
                world.names(a.parties) + ": " + std::string(name_of(a.status)) + "; told by " +
                queries::counted(row.support.sources, "source", "sources") + " in " +
                queries::counted(row.support.documents, "document", "documents") + ".";
  report.drawing.nodes.emplace_back(id, report.title);
  for (const ActorId& party : a.parties) {
    report.drawing.nodes.emplace_back(party.value, world.name(party));
    report.drawing.edges.push_back({party.value, id, a.hub == party ? "hub" : "party", false,
                                    a.status != AgreementStatus::kInForce});
  }
  queries::finish(report.drawing);
  ask(world, "What is known", "agreement", {{"X", id}, {"--evidence", "none"}}, report);
  ask(world, "In order of time", "timeline",
      {{"A", id}, {"--include-undated", "true"}, {"--evidence", "none"}}, report);
  ask(world, "Why it is believed", "explain", {{"ID", id}, {"--evidence", "full"}}, report);
}

std::string mermaid_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20) {
      out += ' ';
    } else if (std::string_view("\"<>&#;`\\|{}[]()%").find(c) != std::string_view::npos) {
      out += "#" + std::to_string(static_cast<int>(c)) + ";";
    } else {
      out += c;
    }
  }
  return out;
}

std::string mermaid(const queries::Drawing& drawing) {
  std::map<std::string, std::string> names;
  std::string text = "```mermaid\ngraph LR\n";
  for (const auto& [id, label] : drawing.nodes) {
    const std::string name = "n" + std::to_string(names.size());
    names.emplace(id, name);
    text += "  " + name + "[\"" + mermaid_text(label) + "\"]\n";
  }
  for (const queries::DrawnEdge& e : drawing.edges) {
    const std::string line = e.dashed ? "-.-" : "---";
    text += "  " + names[e.from] + " " + line + (e.directed ? ">" : "") + "|\"" +
            mermaid_text(e.label) + "\"| " + names[e.to] + "\n";
  }
  return text + "```\n";
}

/// The sentence with its quoted span marked, and where it stands.
std::string cited_html(const queries::Citation& c) {
  std::string sentence = xml(c.sentence);
  if (const auto at = c.sentence.find(c.quote); !c.quote.empty() && at != std::string::npos) {
    const std::string_view whole = c.sentence;
    sentence = xml(whole.substr(0, at)) + "<mark>" + xml(c.quote) + "</mark>" +
               xml(whole.substr(at + c.quote.size()));
  }
  std::string from = xml(c.source.value_or(c.title.value_or(c.document)));
  if (c.title && c.source) from += ", <cite>" + xml(*c.title) + "</cite>";
  if (c.date) from += ", " + xml(*c.date);
  const bool web = c.url && (c.url->rfind("https://", 0) == 0 || c.url->rfind("http://", 0) == 0);
  if (web) from = "<a href=\"" + xml(*c.url) + "\" rel=\"noreferrer\">" + from + "</a>";
  const std::string stance =
      c.stance == Stance::kAffirms ? "" : std::string(name_of(c.stance)) + ": ";
  return "<blockquote>" + stance + "“" + sentence + "” — " + from + "</blockquote>";
}

std::string answer_html(const queries::Answer& answer) {
  std::string text;
  if (!answer.summary.empty()) text += "<p>" + xml(answer.summary) + "</p>\n";
  text += "<table><thead><tr>";
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    bool filled = false;
    for (const auto& row : answer.rows) filled = filled || !queries::plain(row.cells[i]).empty();
    if (!filled || answer.columns[i].wide) continue;
    shown.push_back(i);
    text += "<th scope=\"col\">" + xml(answer.columns[i].title) + "</th>";
  }
  text += "</tr></thead>\n<tbody>\n";
  for (const queries::Row& row : answer.rows) {
    text += "<tr>";
    for (const std::size_t i : shown) text += "<td>" + xml(queries::plain(row.cells[i])) + "</td>";
    text += "</tr>\n";
    if (row.evidence.empty()) continue;
    text += "<tr class=\"evidence\"><td colspan=\"" + std::to_string(shown.size()) + "\">";
    for (const auto& citation : row.evidence) text += cited_html(citation);
    text += "</td></tr>\n";
  }
  text += "</tbody></table>\n";
  for (const std::string& note : answer.notes) text += "<p class=\"note\">" + xml(note) + "</p>\n";
  return text;
}

constexpr std::string_view kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#1b1b1f;background:#fff}table{border-collapse:collapse;width:100%}"
    "th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;"
    "border-bottom:1px solid #ccc}tr.evidence td{border-bottom:2px solid #ccc}"
    "blockquote{margin:.2rem 0 .4rem 1rem;color:#333}mark{background:#fff1a8}"
    ".note{color:#555}figure{margin:1rem 0;overflow-x:auto}"
    "@media print{body{max-width:none}}";

std::string picture_html(const Report& report) {
  if (report.drawing.empty()) return {};
  queries::Answer answer;
  answer.question = "report";
  answer.drawing = report.drawing;
  try {
    std::string svg = draw(answer, Picture::kSvg);
    svg.erase(0, svg.find("<svg"));
    return "<figure role=\"img\" aria-label=\"Links of " + xml(report.title) + "\">" + svg +
           "</figure>\n";
  } catch (const UsageError& error) {
    return "<p class=\"note\">No picture: " + xml(error.what()) + ".</p>\n";
  }
}

}  // namespace

Report make_report(queries::World& world, const std::string& subject) {
  Report report;
  std::optional<ActorId> actor;
  std::string no_actor;
  try {
    actor = ActorId(world.graph().id(world.actor(subject)));
  } catch (const UsageError& error) {
    no_actor = error.what();
  }
  if (actor) {
    on_actor(world, *actor, report);
    return report;
  }
  try {
    on_agreement(world, world.agreement(subject), report);
  } catch (const NothingFound&) {
    throw UsageError(no_actor);  // what was wrong with the name says more
  }
  return report;
}

std::string report_markdown(const Report& report) {
  std::string text = "# " + markdown(report.title) + "\n\n" + markdown(report.lead) + "\n";
  if (!report.drawing.empty()) text += "\n" + mermaid(report.drawing);
  for (const ReportSection& section : report.sections) {
    text += "\n## " + section.heading + "\n\n" +
            queries::render(section.answer, queries::Format::kMarkdown);
  }
  return text;
}

std::string report_html(const Report& report) {
  std::string text =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n<title>" +
      xml(report.title) + " – Entente</title>\n<style>" + std::string(kStyle) +
      "</style>\n</head>\n<body>\n<main>\n<h1>" + xml(report.title) + "</h1>\n<p>" +
      xml(report.lead) + "</p>\n" + picture_html(report);
  for (const ReportSection& section : report.sections)
    text += "<h2>" + xml(section.heading) + "</h2>\n" + answer_html(section.answer);
  return text + "</main>\n</body>\n</html>\n";
}

}  // namespace entente::exports
