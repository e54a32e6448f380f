#include "queries/render.h"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>

#include "knowledge/error.h"
#include "queries/render_text.h"

namespace entente::queries {
namespace {

template <class Writer>
void write(Writer& w, std::string_view text) {
  w.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

template <class Writer>
void write(Writer& w, const std::optional<std::string>& text) {
  if (text) {
    write(w, std::string_view(*text));
  } else {
    w.Null();
  }
}

template <class Writer>
void write(Writer& w, const Value& value) {
  if (const auto* flag = std::get_if<bool>(&value)) {
    w.Bool(*flag);
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    w.Int64(*number);
  } else if (const auto* real = std::get_if<double>(&value)) {
    w.Double(std::round(*real * 1e6) / 1e6);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    write(w, std::string_view(*text));
  } else if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    w.StartArray();
    for (const auto& item : *list) write(w, std::string_view(item));
    w.EndArray();
  } else {
    w.Null();
  }
}

template <class Writer>
void write(Writer& w, const Citation& c) {
  w.StartObject();
  w.Key("sentence");
  write(w, std::string_view(c.sentence));
  w.Key("quote");
  write(w, std::string_view(c.quote));
  w.Key("source");
  write(w, c.source);
  w.Key("date");
  write(w, c.date);
  w.Key("title");
  write(w, c.title);
  w.Key("url");
  write(w, c.url);
  w.Key("document");
  write(w, std::string_view(c.document));
  w.Key("stance");
  write(w, name_of(c.stance));
  w.Key("origin");
  write(w, name_of(c.origin));
  w.EndObject();
}

/// The row's members; a column of actors or agreements has its ids beside it as KEY_id.
template <class Writer>
void write_members(Writer& w, const Answer& answer, const Row& row) {
  for (std::size_t i = 0; i < answer.columns.size() && i < row.cells.size(); ++i) {
    const Column& column = answer.columns[i];
    w.Key(column.key.c_str());
    write(w, row.cells[i]);
    const bool named = column.kind == CellKind::kActor || column.kind == CellKind::kAgreement;
    if (!named || i >= row.ids.size()) continue;
    w.Key((column.key + "_id").c_str());
    if (std::holds_alternative<std::vector<std::string>>(row.cells[i])) {
      w.StartArray();
      std::string_view rest = row.ids[i];
      while (!rest.empty()) {
        const auto space = rest.find(' ');
        write(w, rest.substr(0, space));
        rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
      }
      w.EndArray();
    } else if (row.ids[i].empty()) {
      w.Null();
    } else {
      write(w, std::string_view(row.ids[i]));
    }
  }
}

template <class Writer>
void write_row(Writer& w, const Answer& answer, const Row& row) {
  w.StartObject();
  write_members(w, answer, row);
  if (!row.evidence.empty()) {
    w.Key("evidence");
    w.StartArray();
    for (const Citation& citation : row.evidence) write(w, citation);
    w.EndArray();
  }
  w.EndObject();
}

std::string json(const Answer& answer) {
  rapidjson::StringBuffer buffer;
  rapidjson::PrettyWriter<rapidjson::StringBuffer> w(buffer);
  w.SetIndent(' ', 2);
  w.SetFormatOptions(rapidjson::kFormatSingleLineArray);
  if (answer.shape == Shape::kRecord && answer.rows.size() == 1) {
    write_row(w, answer, answer.rows.front());
    return std::string(buffer.GetString()) + "\n";
  }
  w.SetFormatOptions(rapidjson::kFormatDefault);
  w.StartObject();
  w.Key("question");
  write(w, std::string_view(answer.question));
  w.Key("summary");
  if (answer.summary.empty()) {
    w.Null();
  } else {
    write(w, std::string_view(answer.summary));
  }
  w.Key("total");
  w.Uint64(answer.total);
  w.Key("rows");
  w.StartArray();
  for (const Row& row : answer.rows) write_row(w, answer, row);
  w.EndArray();
  w.Key("notes");
  w.StartArray();
  for (const auto& note : answer.notes) write(w, std::string_view(note));
  w.EndArray();
  w.EndObject();
  return std::string(buffer.GetString()) + "\n";
}

std::string ndjson(const Answer& answer) {
  std::string text;
  for (const Row& row : answer.rows) {
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> w(buffer);
    write_row(w, answer, row);
    text += buffer.GetString();
    text += '\n';
  }
  return text;
}

}  // namespace

std::string render(const Answer& answer, Format format, const RenderOptions& options) {
  switch (format) {
    case Format::kTable:
      return render_table(answer, options);
    case Format::kJson:
      return json(answer);
    case Format::kNdjson:
      return ndjson(answer);
    case Format::kCsv:
      return render_separated(answer, ',');
    case Format::kTsv:
      return render_separated(answer, '\t');
    case Format::kMarkdown:
      return render_markdown(answer);
    case Format::kDot:
      if (answer.drawing.empty())
        throw UsageError(
            "`" + answer.question +
            "` has no drawing; --format dot is for links, paths, neighbours and agreements");
      return render_dot(answer);
  }
  return {};
}

}  // namespace entente::queries
