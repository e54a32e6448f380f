#include "storage/decisions.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "knowledge/partial_date.h"

namespace entente::storage {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& writer, const char* key, const std::string& value) {
  writer.Key(key);
  writer.String(value);
}

void write(Writer& writer, const char* key, const std::vector<std::string>& values) {
  writer.Key(key);
  writer.StartArray();
  for (const std::string& value : values) writer.String(value);
  writer.EndArray();
}

const rapidjson::Value* member(const rapidjson::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

std::string text_of(const rapidjson::Value& object, const char* key) {
  const auto* value = member(object, key);
  if (value == nullptr) return {};
  if (!value->IsString())
    throw InputError(std::string("decision.") + key + ": a string was expected");
  return {value->GetString(), value->GetStringLength()};
}

std::vector<std::string> list_of(const rapidjson::Value& object, const char* key) {
  std::vector<std::string> out;
  const auto* value = member(object, key);
  if (value == nullptr) return out;
  if (!value->IsArray()) throw InputError(std::string("decision.") + key + ": a list was expected");
  for (const auto& item : value->GetArray()) {
    if (!item.IsString())
      throw InputError(std::string("decision.") + key + ": strings were expected");
    out.emplace_back(item.GetString(), item.GetStringLength());
  }
  return out;
}

void check(const Decision& d) {
  const bool needs_others = d.kind == DecisionKind::kMerge || d.kind == DecisionKind::kSplit;
  if (d.subjects.empty()) throw InputError("decision.subjects: is empty");
  if (needs_others && d.others.empty()) throw InputError("decision.others: is empty");
  if (!PartialDate::parse(d.date)) {
    throw InputError("decision.date: \"" + d.date + "\" is not a date such as 2014-12-29");
  }
}

}  // namespace

std::string to_json(const Decision& d) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  writer.StartObject();
  write(writer, "id", d.id);
  write(writer, "kind", std::string(name_of(d.kind)));
  write(writer, "subjects", d.subjects);
  write(writer, "others", d.others);
  write(writer, "value", d.value);
  write(writer, "reason", d.reason);
  write(writer, "date", d.date);
  writer.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

Decision decision_from_json(std::string_view line) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag>(
      line.data(), line.size());
  if (document.HasParseError() || !document.IsObject()) {
    throw InputError("not a decision: a JSON object was expected");
  }
  Decision d;
  const std::string kind = text_of(document, "kind");
  const auto known = from_name<DecisionKind>(kind);
  if (!known) {
    throw InputError("decision.kind: \"" + kind +
                     "\" is none of merge, split, alias, reject, accept, note");
  }
  d.kind = *known;
  d.subjects = list_of(document, "subjects");
  d.others = list_of(document, "others");
  d.value = text_of(document, "value");
  d.reason = text_of(document, "reason");
  d.date = text_of(document, "date");
  check(d);
  d.id = decision_id(d);
  return d;
}

std::string decision_id(const Decision& d) {
  std::string subjects, others;
  for (const std::string& s : d.subjects) subjects += s + ' ';
  for (const std::string& o : d.others) others += o + ' ';
  return content_id({"decision", name_of(d.kind), subjects, others, d.value, d.reason});
}

}  // namespace entente::storage
