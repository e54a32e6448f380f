#include "storage/compact_json.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace entente::storage {
namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;
using rapidjson::Value;

template <class Fill>
std::string written(Fill fill) {
  rapidjson::StringBuffer buffer;
  Writer writer(buffer);
  fill(writer);
  return {buffer.GetString(), buffer.GetSize()};
}

rapidjson::Document parsed(std::string_view json) {
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(json.data(), json.size());
  return document;
}

std::string text_in(const Value& value) {
  return value.IsString() ? std::string(value.GetString(), value.GetStringLength()) : std::string();
}

std::string text_at(const Value& object, const char* key) {
  if (!object.IsObject()) return {};
  const auto found = object.FindMember(key);
  return found == object.MemberEnd() ? std::string() : text_in(found->value);
}

/// Calls take for each element of a list; anything else has none.
template <class Take>
void each(const Value& list, Take take) {
  if (!list.IsArray()) return;
  for (rapidjson::SizeType i = 0; i < list.Size(); ++i) take(list[i]);
}

template <class Take>
void each_in(const Value& object, const char* key, Take take) {
  if (!object.IsObject()) return;
  const auto found = object.FindMember(key);
  if (found != object.MemberEnd()) each(found->value, take);
}

bool has_span(const Value& value) {
  return value.IsArray() && value.Size() >= 3 && value[0].IsUint() && value[1].IsUint();
}

void write(Writer& writer, const std::vector<std::string>& values) {
  writer.StartArray();
  for (const std::string& value : values) writer.String(value);
  writer.EndArray();
}

std::vector<std::string> strings_in(const Value& list) {
  std::vector<std::string> out;
  each(list, [&](const Value& item) { out.push_back(text_in(item)); });
  return out;
}

void write(Writer& writer, const Conflict& conflict) {
  writer.StartObject();
  writer.Key("field");
  writer.String(conflict.field);
  writer.Key("values");
  writer.StartArray();
  for (const auto& value : conflict.values) {
    writer.StartObject();
    writer.Key("value");
    writer.String(value.value);
    writer.Key("sources");
    writer.Uint(value.sources);
    writer.Key("facts");
    write(writer, value.facts);
    writer.EndObject();
  }
  writer.EndArray();
  writer.EndObject();
}

Conflict conflict_in(const Value& value) {
  Conflict out{text_at(value, "field"), {}};
  each_in(value, "values", [&](const Value& v) {
    auto& told = out.values.emplace_back();
    told.value = text_at(v, "value");
    if (v.IsObject() && v.HasMember("sources") && v["sources"].IsUint()) {
      told.sources = v["sources"].GetUint();
    }
    each_in(v, "facts", [&](const Value& fact) { told.facts.push_back(text_in(fact)); });
  });
  return out;
}

}  // namespace

std::string strings_to_json(const std::vector<std::string>& values) {
  return written([&](Writer& writer) { write(writer, values); });
}

std::vector<std::string> strings_from_json(std::string_view json) {
  return strings_in(parsed(json));
}

std::string continuations_to_json(const std::vector<Continuation>& values) {
  return written([&](Writer& writer) {
    writer.StartArray();
    for (const Continuation& c : values) {
      writer.StartObject();
      writer.Key("id");
      writer.String(c.id.value);
      writer.Key("kind");
      writer.String(c.kind);
      writer.EndObject();
    }
    writer.EndArray();
  });
}

std::vector<Continuation> continuations_from_json(std::string_view json) {
  std::vector<Continuation> out;
  each(parsed(json), [&](const Value& c) {
    out.push_back({ActorId(text_at(c, "id")), text_at(c, "kind")});
  });
  return out;
}

std::string attributions_to_json(const std::vector<Attribution>& values) {
  return written([&](Writer& writer) {
    writer.StartArray();
    for (const Attribution& a : values) {
      writer.StartObject();
      writer.Key("id");
      writer.String(a.id.value);
      writer.Key("text");
      writer.String(a.text);
      writer.EndObject();
    }
    writer.EndArray();
  });
}

std::vector<Attribution> attributions_from_json(std::string_view json) {
  std::vector<Attribution> out;
  each(parsed(json), [&](const Value& a) {
    out.push_back({ActorId(text_at(a, "id")), text_at(a, "text")});
  });
  return out;
}

std::vector<std::pair<Span, bool>> mentions_from_json(std::string_view json) {
  std::vector<std::pair<Span, bool>> out;
  each(parsed(json), [&](const Value& m) {
    if (!has_span(m)) return;
    out.emplace_back(Span{m[0].GetUint(), m[1].GetUint()}, m[2].IsUint() && m[2].GetUint() != 0);
  });
  return out;
}

std::string times_to_json(const std::vector<TimeExpression>& times) {
  return written([&](Writer& writer) {
    writer.StartArray();
    for (const TimeExpression& t : times) {
      writer.StartArray();
      writer.Uint(t.span.begin);
      writer.Uint(t.span.end);
      writer.String(t.type);
      writer.String(t.value);
      writer.EndArray();
    }
    writer.EndArray();
  });
}

std::vector<TimeExpression> times_from_json(std::string_view json, std::string_view text) {
  std::vector<TimeExpression> out;
  each(parsed(json), [&](const Value& t) {
    if (!has_span(t) || t.Size() < 4) return;
    const Span span{t[0].GetUint(), t[1].GetUint()};
    out.push_back({span, std::string(text_of(text, span)), text_in(t[2]), text_in(t[3])});
  });
  return out;
}

std::string to_json(const MergeNotes& notes) {
  return written([&](Writer& writer) {
    writer.StartObject();
    writer.Key("ids");
    write(writer, notes.ids);
    writer.Key("names");
    write(writer, notes.names);
    writer.Key("conflicts");
    writer.StartArray();
    for (const Conflict& conflict : notes.conflicts) write(writer, conflict);
    writer.EndArray();
    writer.Key("reasons");
    writer.StartArray();
    for (const MergeReason& reason : notes.reasons) {
      writer.StartObject();
      writer.Key("member");
      writer.String(reason.member);
      writer.Key("joined");
      writer.String(reason.joined);
      writer.Key("reasons");
      write(writer, reason.reasons);
      writer.EndObject();
    }
    writer.EndArray();
    writer.EndObject();
  });
}

MergeNotes merge_notes_from_json(std::string_view json) {
  MergeNotes out;
  const rapidjson::Document document = parsed(json);
  each_in(document, "ids", [&](const Value& id) { out.ids.push_back(text_in(id)); });
  each_in(document, "names", [&](const Value& name) { out.names.push_back(text_in(name)); });
  each_in(document, "conflicts", [&](const Value& c) { out.conflicts.push_back(conflict_in(c)); });
  each_in(document, "reasons", [&](const Value& r) {
    MergeReason reason{text_at(r, "member"), text_at(r, "joined"), {}};
    each_in(r, "reasons", [&](const Value& why) { reason.reasons.push_back(text_in(why)); });
    out.reasons.push_back(std::move(reason));
  });
  return out;
}

}  // namespace entente::storage
