#include "ingest/import_json.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <utility>

#include "extract/reader/parts.h"
#include "extract/reader/utf8.h"

namespace entente::ingest {
namespace {

namespace reader = extract::reader;

// Without recursion: hostile nesting must not overflow the stack.
constexpr unsigned kParse = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag;
constexpr std::size_t kLargest = 16 * reader::kLongestArticle;  // of JSON that is read as a whole

/// The value as the text of a cell: strings and numbers as they are, lists joined, an object by its
/// "value" (SPARQL) or "id".
std::string cell_of(const rapidjson::Value& value, int depth = 0) {
  if (value.IsString())
    return reader::collapse(
        reader::to_utf8({value.GetString(), value.GetStringLength()}).value_or(""));
  if (value.IsInt64()) return std::to_string(value.GetInt64());
  if (value.IsDouble()) return std::to_string(value.GetDouble());
  if (value.IsBool()) return value.GetBool() ? "true" : "false";
  if (depth > 2) return {};
  if (value.IsArray()) {
    std::string out;
    for (const auto& one : value.GetArray()) {
      const auto text = cell_of(one, depth + 1);
      if (text.empty()) continue;
      if (!out.empty()) out += "; ";
      out += text;
    }
    return out;
  }
  if (value.IsObject()) {
    for (const char* key : {"value", "id"}) {
      const auto at = value.FindMember(key);
      if (at != value.MemberEnd()) return cell_of(at->value, depth + 1);
    }
  }
  return {};
}

class JsonRows {
 public:
  JsonRows(const reader::Input& input, const RowOptions& options, const RowTaker& taker)
      : input_(input), options_(options), taker_(taker) {}

  bool read() {
    auto bytes = input_.bytes;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto first = reader::trim(bytes.substr(0, std::min(bytes.find('\n'), bytes.size())));
    const bool a_line_each = first.starts_with('{') && first.ends_with('}') &&
                             bytes.find('\n') < bytes.find_last_not_of(" \t\r\n");
    return a_line_each ? lines(bytes) : whole(bytes);
  }

 private:
  bool lines(std::string_view bytes) {
    for (std::size_t number = 1; !bytes.empty(); ++number) {
      const auto end = std::min(bytes.find('\n'), bytes.size());
      const auto line = reader::trim(bytes.substr(0, end));
      bytes.remove_prefix(std::min(end + 1, bytes.size()));
      if (line.empty()) continue;
      const auto place = input_.name + ":" + std::to_string(number);
      if (line.size() > reader::kLongestArticle) {
        taker_.refusal(place, "a line of more than 16 MB");
        continue;
      }
      rapidjson::Document document;
      document.Parse<kParse>(line.data(), line.size());
      if (!sound(document, place)) continue;
      if (!object(std::as_const(document), place)) return false;
    }
    return true;
  }

  bool whole(std::string_view bytes) {
    if (bytes.size() > kLargest) {
      taker_.refusal(input_.name, "JSON of more than 256 MB; give its objects a line each");
      return true;
    }
    rapidjson::Document document;
    document.Parse<kParse>(bytes.data(), bytes.size());
    if (!sound(document, input_.name)) return true;
    const rapidjson::Value& root = document;
    if (root.IsArray()) return all(root);
    if (const auto results = root.FindMember("results");
        results != root.MemberEnd() && results->value.IsObject()) {
      const auto bindings = results->value.FindMember("bindings");
      if (bindings != results->value.MemberEnd() && bindings->value.IsArray())
        return all(bindings->value);
    }
    return object(root, input_.name);
  }

  bool all(const rapidjson::Value& list) {
    std::size_t number = 0;
    for (const auto& one : list.GetArray()) {
      if (!object(one, input_.name + "#" + std::to_string(++number))) return false;
    }
    return true;
  }

  bool sound(const rapidjson::Document& document, const std::string& place) {
    if (!document.HasParseError()) return true;
    taker_.refusal(
        place, std::string("not JSON: ") + rapidjson::GetParseError_En(document.GetParseError()));
    return false;
  }

  /// FollowTheMoney keeps what an entity says under "properties"; there names repeat those outside.
  bool object(const rapidjson::Value& value, const std::string& place) {
    if (!value.IsObject()) {
      taker_.refusal(place, "not a JSON object");
      return true;
    }
    std::vector<std::string> header, cells;
    const auto add = [&](const rapidjson::Value& from) {
      for (const auto& [name, member] : from.GetObject()) {
        auto cell = cell_of(member);
        if (cell.empty()) continue;
        header.emplace_back(name.GetString(), name.GetStringLength());
        cells.push_back(std::move(cell));
      }
    };
    add(value);
    if (const auto properties = value.FindMember("properties");
        properties != value.MemberEnd() && properties->value.IsObject())
      add(properties->value);
    const auto layout =
        std::make_shared<ImportLayout>(std::move(header), options_.columns, *options_.mapped);
    if (!layout->missing().empty()) {
      taker_.refusal(place, layout->missing());
      return true;
    }
    return taker_.row(ImportRow(layout, std::move(cells), place));
  }

  const reader::Input& input_;
  const RowOptions& options_;
  const RowTaker& taker_;
};

}  // namespace

bool json_rows(const reader::Input& input, const RowOptions& options, const RowTaker& taker) {
  return JsonRows(input, options, taker).read();
}

}  // namespace entente::ingest
