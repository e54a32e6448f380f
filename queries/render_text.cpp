#include "queries/render_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

namespace entente::queries {
namespace {

/// The next code point; a stray byte counts as one.
char32_t next_code_point(std::string_view& rest) {
  const auto first = static_cast<unsigned char>(rest.front());
  const std::size_t size = first < 0x80        ? 1
                           : first >> 5U == 6  ? 2
                           : first >> 4U == 14 ? 3
                           : first >> 3U == 30 ? 4
                                               : 1;
  char32_t code = size == 1 ? first : first & (0xffU >> (size + 1));
  for (std::size_t i = 1; i < size && i < rest.size(); ++i)
    code = code << 6U | (static_cast<unsigned char>(rest[i]) & 0x3fU);
  rest.remove_prefix(std::min(size, rest.size()));
  return code;
}

std::size_t width_of(char32_t c) {
  if (c >= 0x300 && c <= 0x36f) return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
                    (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
                    (c >= 0xff00 && c <= 0xff60);
  return wide ? 2 : 1;
}

/// On one line, without control characters.
std::string one_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) <= ' ' || c == 0x7f) {
      space = !line.empty();
      continue;
    }
    if (space) line += ' ';
    space = false;
    line += c;
  }
  return line;
}

std::string cut(std::string text, std::size_t width) {
  if (display_width(text) <= width) return text;
  std::string kept;
  std::string_view rest = text;
  for (std::size_t used = 0; !rest.empty();) {
    std::string_view before = rest;
    const std::size_t w = width_of(next_code_point(rest));
    if (used + w + 1 > width) break;
    kept += before.substr(0, before.size() - rest.size());
    used += w;
  }
  return kept + "…";
}

/// Where a line may end: after a space, or after the underscore of a name like has_agreement_with.
std::vector<std::string> pieces_of(const std::string& text) {
  std::vector<std::string> pieces;
  std::size_t start = 0;
  while (start < text.size()) {
    const std::size_t end = std::min(text.find_first_of(" _", start), text.size() - 1) + 1;
    pieces.push_back(text.substr(start, end - start));
    start = end;
  }
  return pieces;
}

std::string without_space_at_end(std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  return line;
}

/// Lines of at most `width` columns, broken between words where that is possible.
std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  for (const std::string& piece : pieces_of(text)) {
    if (!line.empty() && display_width(without_space_at_end(line + piece)) > width) {
      lines.push_back(cut(without_space_at_end(std::move(line)), width));
      line.clear();
    }
    line += piece;
  }
  if (!line.empty() || lines.empty())
    lines.push_back(cut(without_space_at_end(std::move(line)), width));
  return lines;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::string space(width - std::min(width, display_width(text)), ' ');
  return right ? space + text : text + space;
}

struct Style {
  bool on = false;
  std::string bold(const std::string& text) const {
    return on ? "\x1b[1m" + text + "\x1b[0m" : text;
  }
  std::string dim(const std::string& text) const {
    return on ? "\x1b[2m" + text + "\x1b[0m" : text;
  }
  std::string link(const std::string& text, const std::optional<std::string>& url) const {
    const bool safe = url && std::all_of(url->begin(), url->end(),
                                         [](unsigned char c) { return c > ' ' && c < 0x7f; });
    return on && safe ? "\x1b]8;;" + *url + "\x1b\\" + text + "\x1b]8;;\x1b\\" : text;
  }
};

/// “Sentence” — source, date; broken into lines where the window has a width.
std::string cited(const Citation& c, const RenderOptions& options) {
  constexpr std::size_t kIndent = 4;
  const Style style{options.color};
  std::string from = one_line(c.source.value_or(c.title.value_or(c.document)));
  if (c.date) from += ", " + *c.date;
  std::string text = c.origin == Origin::kStated || c.origin == Origin::kInferred
                         ? "“" + one_line(c.sentence) + "”"
                         : one_line(c.sentence);
  if (c.stance != Stance::kAffirms) text = std::string(name_of(c.stance)) + ": " + text;
  const std::string margin(kIndent, ' ');
  if (options.width == 0) return margin + text + " — " + from + "\n";
  const std::size_t room = std::max<std::size_t>(options.width, 40) - kIndent;
  auto lines = wrapped(text, room);
  from = cut(from, room);
  const bool beside = display_width(lines.back()) + 3 + display_width(from) <= room;
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out += margin + style.dim(lines[i]) + (beside && i + 1 == lines.size() ? " " : "\n");
  }
  return out + (beside ? "" : margin) + style.dim("— ") + style.link(style.dim(from), c.url) + "\n";
}

std::string record(const Answer& answer) {
  std::size_t widest = 0;
  for (const Column& c : answer.columns) widest = std::max(widest, display_width(c.title));
  std::string text;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    text += padded(answer.columns[i].title, widest, false) + "  " +
            one_line(plain(answer.rows.front().cells[i])) + "\n";
  }
  return text;
}

/// The columns to show: those with something in them, but for wide ones.
std::vector<std::size_t> shown_columns(const Answer& answer) {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < answer.columns.size(); ++i) {
    const bool filled = std::any_of(answer.rows.begin(), answer.rows.end(),
                                    [&](const Row& row) { return !plain(row.cells[i]).empty(); });
    if (filled && !answer.columns[i].wide) shown.push_back(i);
  }
  return shown;
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) width += width_of(next_code_point(text));
  return width;
}

std::string plain(const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "yes" : "no";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* real = std::get_if<double>(&value)) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.4g", *real);
    return buffer.data();
  }
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  std::string text;
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    for (const auto& item : *list) text += (text.empty() ? "" : ", ") + item;
  }
  return text;
}

namespace {

/// How narrow a column may become: words stay whole, ids and numbers on one line.
std::size_t least_width(CellKind kind, const std::string& cell) {
  constexpr std::size_t kLongestWord = 14;
  if (kind == CellKind::kId || kind == CellKind::kNumber) return display_width(cell);
  std::size_t least = 0;
  for (const std::string& piece : pieces_of(cell))
    least = std::max(least, display_width(without_space_at_end(piece)));
  return std::min(least, kLongestWord);
}

/// How wide each shown column is: as its cells need, and where the window is narrower than all of
/// them together, the widest give way first. In a pipe a row is a line, and a long cell is cut.
std::vector<std::size_t> column_widths(const Answer& answer, const std::vector<std::size_t>& shown,
                                       std::size_t window) {
  constexpr std::size_t kGap = 2, kWidestInPipe = 80, kWidestOfFew = 100, kFew = 4;
  std::vector<std::size_t> widths, least;
  std::size_t sum = 0;
  for (const std::size_t i : shown) {
    const Column& column = answer.columns[i];
    std::size_t width = display_width(column.title),
                narrow = least_width(column.kind, column.title);
    for (const Row& row : answer.rows) {
      const std::string cell = one_line(plain(row.cells[i]));
      width = std::max(width, display_width(cell));
      narrow = std::max(narrow, least_width(column.kind, cell));
    }
    const bool roomy = column.kind == CellKind::kText && shown.size() <= kFew;
    const std::size_t most = roomy ? kWidestOfFew : kWidestInPipe;
    widths.push_back(window > 0 ? width : std::min(width, most));
    least.push_back(narrow);
    sum += width + kGap;
  }
  while (window > 0 && sum > window + kGap) {
    std::size_t widest = widths.size();
    for (std::size_t n = 0; n < widths.size(); ++n) {
      if (widths[n] > least[n] && (widest == widths.size() || widths[n] > widths[widest]))
        widest = n;
    }
    if (widest == widths.size()) break;
    --widths[widest];
    --sum;
  }
  return widths;
}

/// One row of the table: as many lines as its fullest cell has.
std::string table_row(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                      const std::vector<bool>& right, bool wrap) {
  std::vector<std::vector<std::string>> parts;
  std::size_t height = 1;
  for (std::size_t n = 0; n < cells.size(); ++n) {
    parts.push_back(wrap ? wrapped(cells[n], widths[n])
                         : std::vector<std::string>{cut(cells[n], widths[n])});
    height = std::max(height, parts.back().size());
  }
  std::string text;
  for (std::size_t y = 0; y < height; ++y) {
    std::string line;
    for (std::size_t n = 0; n < parts.size(); ++n) {
      line +=
          (n > 0 ? "  " : "") + padded(y < parts[n].size() ? parts[n][y] : "", widths[n], right[n]);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

using Columns = std::vector<std::size_t>;

/// Whether rows stay readable at these widths: no cell takes more than two lines.
bool readable(const Answer& answer, const Columns& shown, const std::vector<std::size_t>& widths) {
  for (const Row& row : answer.rows) {
    for (std::size_t n = 0; n < shown.size(); ++n) {
      if (wrapped(one_line(plain(row.cells[shown[n]])), widths[n]).size() > 2) return false;
    }
  }
  return true;
}

std::string table(const Answer& answer, const Columns& shown,
                  const std::vector<std::size_t>& widths, const RenderOptions& options) {
  std::vector<bool> right;
  std::vector<std::string> titles;
  for (const std::size_t i : shown) {
    right.push_back(answer.columns[i].kind == CellKind::kNumber);
    titles.push_back(answer.columns[i].title);
  }
  std::string heading = table_row(titles, widths, right, options.width > 0);
  heading.pop_back();
  std::string text = Style{options.color}.bold(heading) + "\n";
  for (const Row& row : answer.rows) {
    std::vector<std::string> cells;
    for (const std::size_t i : shown) cells.push_back(one_line(plain(row.cells[i])));
    text += table_row(cells, widths, right, options.width > 0);
    for (const Citation& citation : row.evidence) text += cited(citation, options);
  }
  return text;
}

std::string lower(std::string text) {
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

/// How many of the shown columns name what a row is about: from the first actor to the second, or
/// the first column alone.
std::size_t naming_columns(const Answer& answer, const Columns& shown) {
  std::size_t actors = 0;
  for (std::size_t n = 0; n < shown.size(); ++n) {
    const CellKind kind = answer.columns[shown[n]].kind;
    if (kind == CellKind::kActor && ++actors == 2) return n + 1;
    if (actors == 0 && kind != CellKind::kNumber) break;
  }
  return 1;
}

/// The bits beside one another, " · " between, a new line only between two of them.
std::string joined_bits(const std::vector<std::string>& bits, std::size_t width) {
  constexpr std::string_view kMargin = "  ", kBetween = " · ";
  std::string text, line;
  const auto end_line = [&] {
    text += std::string(kMargin) + line + "\n";
    line.clear();
  };
  for (const auto& bit : bits) {
    if (!line.empty() && display_width(line) + 5 + display_width(bit) > width) end_line();
    if (line.empty() && display_width(bit) + 2 > width) {
      for (const auto& part : wrapped(bit, width - 2)) text += std::string(kMargin) + part + "\n";
      continue;
    }
    line += (line.empty() ? "" : std::string(kBetween)) + bit;
  }
  if (!line.empty()) end_line();
  return text;
}

/// Where the window is too narrow for a table: for each row what it is about, then the rest below.
std::string cards(const Answer& answer, const Columns& shown, const RenderOptions& options) {
  const Style style{options.color};
  const std::size_t naming = naming_columns(answer, shown);
  std::string text;
  for (const Row& row : answer.rows) {
    std::string about;
    std::vector<std::string> rest;
    for (std::size_t n = 0; n < shown.size(); ++n) {
      const Column& column = answer.columns[shown[n]];
      const std::string cell = one_line(plain(row.cells[shown[n]]));
      if (cell.empty()) continue;
      const bool speaks_for_itself =
          column.kind == CellKind::kText && column.key != "under" && column.key != "hub";
      const bool titled = n < naming ? column.kind == CellKind::kNumber : !speaks_for_itself;
      const std::string bit = titled ? lower(column.title) + " " + cell : cell;
      if (n < naming) {
        about += (about.empty() ? "" : "  ") + bit;
      } else {
        rest.push_back(bit);
      }
    }
    for (const auto& line : wrapped(about, options.width)) text += style.bold(line) + "\n";
    text += joined_bits(rest, options.width);
    for (const Citation& citation : row.evidence) text += cited(citation, options);
  }
  return text;
}

std::string rows(const Answer& answer, const RenderOptions& options) {
  constexpr std::size_t kNarrowest = 40;
  RenderOptions fitted = options;
  if (options.width > 0) fitted.width = std::max(options.width, kNarrowest);
  const Columns shown = shown_columns(answer);
  const auto widths = column_widths(answer, shown, fitted.width);
  std::size_t sum = 0;
  for (const std::size_t width : widths) sum += width + 2;
  const bool fits =
      fitted.width == 0 || (sum <= fitted.width + 2 && readable(answer, shown, widths));
  return fits ? table(answer, shown, widths, fitted) : cards(answer, shown, fitted);
}

}  // namespace

std::string render_table(const Answer& answer, const RenderOptions& options) {
  const Style style{options.color};
  std::string text;
  if (!answer.summary.empty()) text += style.bold(answer.summary) + "\n";
  if (answer.shape == Shape::kRecord && answer.rows.size() == 1) {
    text += record(answer);
  } else if (!answer.rows.empty()) {
    if (!text.empty()) text += "\n";
    text += rows(answer, options);
  }
  for (const auto& note : answer.notes) text += style.dim("(" + note + ")") + "\n";
  return text;
}

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
