// What every question gives back: a table with typed cells, sentences about it, and for each row
// what it rests on. Whoever prints it (render.h, the HTTP API, MCP) needs to know nothing of the
// question.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "knowledge/evidence.h"

namespace entente::queries {

/// A cell: nothing known, or a value. Lists are of ids or names.
using Value =
    std::variant<std::monostate, bool, std::int64_t, double, std::string, std::vector<std::string>>;

enum class CellKind : std::uint8_t {
  kText,
  kActor,      ///< the name of an actor
  kAgreement,  ///< what an agreement is called
  kId,         ///< an id that `explain` takes
  kDate,
  kNumber,
  kFlag
};

struct Column {
  std::string key;    ///< of the JSON member and the CSV heading, snake_case
  std::string title;  ///< above the table
  CellKind kind = CellKind::kText;
  bool wide = false;  ///< only where there is room: left out of tables on a terminal, kept in every
                      ///< other format
};

/// A sentence that a row rests on.
struct Citation {
  std::string sentence;  ///< whole, as the document has it
  std::string quote;     ///< the span within it
  std::optional<std::string> source, date, title, url;
  std::string document;  ///< its key
  Stance stance = Stance::kAffirms;
  Origin origin = Origin::kStated;
};

struct Row {
  std::vector<Value> cells;
  std::vector<Citation> evidence;
  /// Ids behind the names that `cells` show, where a column is of actors or agreements; same order
  /// as cells, empty elsewhere.
  std::vector<std::string> ids = {};
};

/// An edge of the drawing that `--format dot` makes; node names are ids, labels what they show.
struct DrawnEdge {
  std::string from, to, label;
  bool directed = false;
  bool dashed = false;  ///< planned, not in force, presumed
};
struct Drawing {
  std::vector<std::pair<std::string, std::string>> nodes;  ///< id, label; sorted by id, each once
  std::vector<DrawnEdge> edges;
  bool empty() const { return edges.empty() && nodes.empty(); }
};

enum class Shape : std::uint8_t {
  kTable,  ///< many rows alike
  kRecord  ///< one row: an object in JSON, a list of names and values in text
};

struct Answer {
  std::string question;  ///< which question answered
  Shape shape = Shape::kTable;
  std::string summary;  ///< the answer in one sentence; empty where the table says it all
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::vector<std::string>
      notes;  ///< what the reader must know to read it right: limits, what was left out
  Drawing drawing;
  std::size_t total = 0;  ///< rows there would be without --limit
};

enum class EvidenceLevel : std::uint8_t { kNone, kShort, kFull };

}  // namespace entente::queries

template <>
struct entente::NamesOf<entente::queries::EvidenceLevel> {
  static constexpr std::array<std::string_view, 3> kNames{"none", "short", "full"};
};
