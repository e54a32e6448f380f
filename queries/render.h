// An answer as text: table, JSON, NDJSON, CSV (RFC 4180), TSV, Markdown, DOT (Graphviz). UTF-8; the
// same answer gives the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "knowledge/names.h"
#include "queries/answer.h"

namespace entente::queries {

enum class Format : std::uint8_t { kTable, kJson, kNdjson, kCsv, kTsv, kMarkdown, kDot };

struct RenderOptions {
  std::size_t width = 0;  ///< of the terminal in columns; 0 for no limit
  bool color = false;     ///< escape sequences for colour and hyperlinks
};

/// Ends with a newline, unless empty. Throws UsageError for a drawing of an answer that has none.
std::string render(const Answer& answer, Format format, const RenderOptions& options = {});

/// A cell as plain text; lists joined by ", ".
std::string plain(const Value& value);

}  // namespace entente::queries

template <>
struct entente::NamesOf<entente::queries::Format> {
  static constexpr std::array<std::string_view, 7> kNames{"table", "json",     "ndjson", "csv",
                                                          "tsv",   "markdown", "dot"};
};
