// A chronicle as a chart: the years run to the right, what happened stands below one another, each
// with a point at its time and its words beside it.
#include <algorithm>
#include <set>

#include "export/elements.h"
#include "export/escape.h"
#include "export/graphviz.h"
#include "knowledge/error.h"
#include "queries/render.h"

namespace entente::exports {
namespace {

constexpr double kWidth = 640, kRow = 22, kLetter = 5.6;  ///< in points
constexpr std::size_t kMostRows = 200, kLongest = 90;

struct Entry {
  PartialDate::Day day = 0;
  std::string text;
};

std::vector<Entry> entries_of(const queries::Answer& answer) {
  std::vector<Entry> entries;
  for (const queries::Row& row : answer.rows) {
    const std::string shown = queries::plain(row.cells[0]);
    const auto date = PartialDate::parse(shown);
    if (!date) continue;  // without a date it has no place in time
    const bool open = date->earliest() == PartialDate::kMinusInfinity;
    std::string text =
        shown + "  " + queries::plain(row.cells[2]) + " (" + queries::plain(row.cells[1]) + ")";
    if (text.size() > kLongest) {
      std::size_t end = kLongest;
      while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
      text = text.substr(0, end) + "…";
    }
    entries.push_back({open ? date->latest() : date->earliest(), std::move(text)});
  }
  return entries;
}

std::string place(double x, double y) { return "pos=\"" + decimal(x) + "," + decimal(y) + "\""; }

/// Steps between the years that are written: at most ten of them.
int step_of(int years) {
  for (const int step : {1, 2, 5, 10, 20, 50, 100}) {
    if (years / step <= 10) return step;
  }
  return 500;
}

class Chart {
 public:
  explicit Chart(std::vector<Entry> entries) : entries_(std::move(entries)) {
    first_ = civil_from_days(entries_.front().day).year;
    last_ = first_;
    for (const Entry& entry : entries_) {
      first_ = std::min(first_, civil_from_days(entry.day).year);
      last_ = std::max(last_, civil_from_days(entry.day).year);
    }
    ++last_;
  }

  std::string dot() {
    text_ = "graph chronicle {\n  node [fontsize=11, label=\"\"];\n  edge [color=\"#d0d0d0\"];\n";
    const double bottom = -kRow * static_cast<double>(entries_.size());
    for (int year = first_; year <= last_; year += step_of(last_ - first_)) {
      const double x = at(days_from_civil(year, 1, 1));
      const std::string name = "y" + std::to_string(year);
      text_ += "  " + name + " [shape=plaintext, label=\"" + std::to_string(year) + "\", " +
               place(x, kRow) + "];\n  " + name + "e [shape=point, style=invis, width=0.01, " +
               place(x, bottom) + "];\n  " + name + " -- " + name + "e;\n";
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) add(i);
    return text_ + "}\n";
  }

 private:
  double at(PartialDate::Day day) const {
    const double from = days_from_civil(first_, 1, 1), to = days_from_civil(last_, 1, 1);
    return kWidth * (day - from) / (to - from);
  }

  void add(std::size_t i) {
    const Entry& entry = entries_[i];
    const double x = at(entry.day), y = -kRow * static_cast<double>(i);
    const double width = kLetter * static_cast<double>(entry.text.size()) + 12;
    const bool left = x > kWidth * 0.6;
    const std::string label = dot_label(entry.text);
    text_ += "  p" + std::to_string(i) + " [shape=point, width=0.1, color=\"#1f5fa8\", " +
             place(x, y) + "];\n  t" + std::to_string(i) +
             " [shape=plaintext, fixedsize=true, height=0.2, width=" + decimal(width / 72) +
             ", label=" + label.substr(0, label.size() - 1) + (left ? "\\r" : "\\l") + "\", " +
             place(left ? x - width / 2 - 4 : x + width / 2 + 4, y) + "];\n";
  }
  static std::string dot_label(const std::string& text) { return exports::dot(text); }

  std::vector<Entry> entries_;
  int first_ = 0, last_ = 0;
  std::string text_;
};

}  // namespace

std::string chart_dot(const queries::Answer& answer) {
  if (!can_be_drawn(answer))
    throw UsageError("`" + answer.question +
                     "` has no picture; links, path, neighbours, agreement and timeline have one");
  auto entries = entries_of(answer);
  if (entries.empty()) throw UsageError("nothing of this has a date, so there is no chart of it");
  if (entries.size() > kMostRows)
    throw UsageError("a chart of " + std::to_string(entries.size()) +
                     " lines cannot be read: ask for less (--limit, --from, --to)");
  return Chart(std::move(entries)).dot();
}

}  // namespace entente::exports
