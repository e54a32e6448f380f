// The formats that other programs read: CSV, TSV, Markdown, DOT.
#include <algorithm>
#include <vector>

#include "queries/render_text.h"
#include "queries/text_layout.h"

namespace entente::queries {
namespace {

std::string csv_field(const std::string& text, char separator) {
  if (separator == '\t') {
    std::string flat = text;
    std::replace_if(
        flat.begin(), flat.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
    return flat;
  }
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

/// Lists in one cell, parted by semicolons.
std::string cell_text(const Value& value) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    std::string text;
    for (const auto& item : *list) text += (text.empty() ? "" : "; ") + item;
    return text;
  }
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  return plain(value);
}

}  // namespace

std::string render_separated(const Answer& answer, char separator) {
  std::string text;
  const auto end_line = [&] { text += separator == '\t' ? "\n" : "\r\n"; };
  const bool evidence = std::any_of(answer.rows.begin(), answer.rows.end(),
                                    [](const Row& r) { return !r.evidence.empty(); });
  for (std::size_t i = 0; i < answer.columns.size(); ++i)
    text += (i > 0 ? std::string(1, separator) : "") + csv_field(answer.columns[i].key, separator);
  if (evidence)
    text += separator + std::string("sentence") + separator + "source" + separator + "date";
  end_line();
  for (const Row& row : answer.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      text +=
          (i > 0 ? std::string(1, separator) : "") + csv_field(cell_text(row.cells[i]), separator);
    if (evidence) {
      const Citation none{};
      const Citation& c = row.evidence.empty() ? none : row.evidence.front();
      text += separator + csv_field(c.sentence, separator) + separator +
              csv_field(c.source.value_or(""), separator) + separator + c.date.value_or("");
    }
    end_line();
  }
  return text;
}

std::string render_markdown(const Answer& answer) {
  const auto escaped = [](const std::string& cell) {
    std::string text;
    for (const char c : one_line(cell)) {
      if (std::string_view("|\\[]`*").find(c) != std::string_view::npos) text += '\\';
      if (c == '<' || c == '&') {
        text += c == '<' ? "&lt;" : "&amp;";
        continue;
      }
      text += c;
    }
    return text;
  };
  std::string text;
  if (!answer.summary.empty()) text += escaped(answer.summary) + "\n\n";
  std::string rule;
  for (const Column& c : answer.columns) {
    text += "| " + c.title + " ";
    rule += c.kind == CellKind::kNumber ? "| ---: " : "| --- ";
  }
  text += "|\n" + rule + "|\n";
  for (const Row& row : answer.rows) {
    for (const Value& cell : row.cells) text += "| " + escaped(plain(cell)) + " ";
    text += "|\n";
  }
  std::string quotes;
  for (std::size_t i = 0; i < answer.rows.size(); ++i) {
    for (const Citation& c : answer.rows[i].evidence) {
      quotes += std::to_string(i + 1) + ". “" + escaped(c.sentence) + "” — " +
                escaped(c.source.value_or(c.title.value_or(c.document))) +
                (c.date ? ", " + *c.date : "") + "\n";
    }
  }
  if (!quotes.empty()) text += "\n" + quotes;
  for (const auto& note : answer.notes) text += "\n*" + escaped(note) + "*\n";
  return text;
}

std::string render_dot(const Answer& answer) {
  const auto quoted = [](const std::string& raw) {
    std::string text = "\"";
    for (const char c : one_line(raw)) {
      if (c == '"' || c == '\\') text += '\\';
      text += c;
    }
    return text + "\"";
  };
  std::string text = "digraph entente {\n  rankdir=LR;\n  node [shape=box, style=rounded];\n";
  for (const auto& [id, name] : answer.drawing.nodes)
    text += "  " + quoted(id) + " [label=" + quoted(name) + "];\n";
  for (const DrawnEdge& e : answer.drawing.edges) {
    text += "  " + quoted(e.from) + " -> " + quoted(e.to) + " [label=" + quoted(e.label);
    if (!e.directed) text += ", dir=none";
    if (e.dashed) text += ", style=dashed";
    text += "];\n";
  }
  return text + "}\n";
}

}  // namespace entente::queries
