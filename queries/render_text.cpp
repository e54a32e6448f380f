// An answer as a person reads it: a table, a record, or, in a narrow window, cards.
#include "queries/render_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "queries/text_layout.h"

namespace entente::queries {

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

/// How narrow a column may become: words stay whole, ids and numbers on one line.
std::size_t least_width(CellKind kind, const std::string& cell) {
  constexpr std::size_t kLongestWord = 14;
  if (kind == CellKind::kId || kind == CellKind::kNumber) return display_width(cell);
  return std::min(widest_word(cell), kLongestWord);
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

}  // namespace entente::queries
