#include "server/mcp.h"

#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <chrono>
#include <deque>
#include <mutex>
#include <vector>

#include "export/escape.h"
#include "knowledge/error.h"
#include "knowledge/version.h"
#include "queries/render.h"
#include "queries/session.h"
#include "server/http_server.h"
#include "server/resources.h"

namespace entente::server {
namespace {

using exports::json;
using rapidjson::Value;

constexpr std::array<std::string_view, 3> kVersions{"2025-11-25", "2025-06-18", "2025-03-26"};
constexpr std::size_t kLongestMessage = 1 << 20, kPage = 100;
constexpr std::size_t kMostRows = 200, kUsualRows = 20;
constexpr std::chrono::seconds kLongestAnswer{60};
constexpr std::string_view kDocument = "entente://document/", kFact = "entente://fact/";

/// What JSON-RPC 2.0 calls an error object.
struct Fault {
  int code;
  std::string message;
};

std::string text_of(const Value& object, const char* key) {
  const auto found = object.FindMember(key);
  return found != object.MemberEnd() && found->value.IsString()
             ? std::string(found->value.GetString(), found->value.GetStringLength())
             : std::string();
}

std::string written(const Value& value) {
  rapidjson::StringBuffer buffer;
  rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
  value.Accept(writer);
  return buffer.GetString();
}

std::string member(std::string_view key, std::string_view value) {
  return json(key) + ":" + json(value);
}

/// The schema of every tool's structured result.
constexpr std::string_view kAnswerSchema =
    R"({"type":"object","required":["question","total","rows","notes"],"properties":{)"
    R"("question":{"type":"string"},"summary":{"type":["string","null"]},"total":{"type":"integer"},)"
    R"("rows":{"type":"array","items":{"type":"object","properties":{"evidence":{"type":["array","integer"],)"
    R"("items":{"type":"object","required":["sentence","document"],"properties":{)"
    R"("sentence":{"type":"string"},"document":{"type":"string"}}}}}}},)"
    R"("notes":{"type":"array","items":{"type":"string"}}}})";

/// Properties that every tool takes besides its own.
constexpr std::string_view kPaging =
    R"json("limit":{"type":"integer","minimum":1,"maximum":200,"description":"Rows at most (default: 20)"},)json"
    R"json("offset":{"type":"integer","minimum":0,"description":"Rows to pass over (default: 0)"})json";

std::string tool(const queries::Question& question) {
  std::string properties, required;
  for (const auto& parameter : question.parameters) {
    if (parameter.name == "--limit") continue;
    std::string schema = parameter_schema(parameter);
    std::string help = parameter.help;
    if (!parameter.fallback.empty()) help += " (default: " + parameter.fallback + ")";
    schema.insert(1, member("description", help) + ", ");
    properties +=
        (properties.empty() ? "" : ",") + json(public_name(parameter, '_')) + ":" + schema;
    if (parameter.required)
      required += (required.empty() ? "" : ",") + json(public_name(parameter, '_'));
  }
  properties += (properties.empty() ? "" : ",") + std::string(kPaging);
  return "{" + member("name", question.name) + "," + member("title", question.summary) + "," +
         member("description", question.summary + ". For example: entente " + question.example) +
         R"(,"inputSchema":{"type":"object","properties":{)" + properties + R"(},"required":[)" +
         required + R"(],"additionalProperties":false},"outputSchema":)" +
         std::string(kAnswerSchema) +
         R"(,"annotations":{"readOnlyHint":true,"openWorldHint":false}})";
}

/// What is being answered, and what its client has called off.
class UnderWay {
 public:
  /// The request of that id is begun; the Stop lives until end().
  const Stop& begin(const std::string& id) {
    const std::lock_guard lock(mutex_);
    id_ = id;
    stop_.emplace(kLongestAnswer);
    if (std::erase(called_off_, id) > 0) call_off_now();
    return *stop_;
  }
  /// It is answered; true where nobody waits for the answer.
  bool end() {
    const std::lock_guard lock(mutex_);
    stop_.reset();
    return std::exchange(unwanted_, false);
  }
  void call_off(const std::string& id) {
    const std::lock_guard lock(mutex_);
    if (stop_ && id == id_) return call_off_now();
    called_off_.push_back(id);  // not begun yet, or answered before
    if (called_off_.size() > kMostRemembered) called_off_.pop_front();
  }

 private:
  static constexpr std::size_t kMostRemembered = 100;

  void call_off_now() {
    unwanted_ = true;
    stop_->ask();
  }

  std::mutex mutex_;
  std::string id_;
  std::optional<Stop> stop_;
  bool unwanted_ = false;
  std::deque<std::string> called_off_;
};

std::string number_text(const Value& value) {
  return value.IsInt64() ? std::to_string(value.GetInt64()) : written(value);
}

}  // namespace

class McpServer::Impl {
 public:
  explicit Impl(const std::filesystem::path& database) : session_(database) {}

  std::optional<std::string> answer(std::string_view message) {
    if (message.size() > kLongestMessage)
      return failed("null", {-32600, "the message is longer than a megabyte"});
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(
        message.data(), message.size());
    if (document.HasParseError()) return failed("null", {-32700, "this is no JSON"});
    if (!document.IsObject()) return failed("null", {-32600, "a request is one object"});
    const Value& request = document;
    const auto id = request.FindMember("id");
    const bool wants_reply =
        id != request.MemberEnd() && (id->value.IsString() || id->value.IsInt64());
    const std::string method = text_of(request, "method");
    if (!wants_reply) {
      if (method.empty()) return failed("null", {-32600, "a request has a method and an id"});
      return std::nullopt;  // a notification: nothing here waits for one
    }
    const std::string id_text = written(id->value);
    if (text_of(request, "jsonrpc") != "2.0" || method.empty())
      return failed(id_text, {-32600, "a request has \"jsonrpc\": \"2.0\" and a method"});
    static const Value kNothing(rapidjson::kObjectType);
    const auto given = request.FindMember("params");
    const Value& parameters =
        given != request.MemberEnd() && given->value.IsObject() ? given->value : kNothing;
    session_.stop_with(&under_way_.begin(id_text));
    const std::string reply = replied(id_text, method, parameters);
    session_.stop_with(nullptr);
    if (under_way_.end()) return std::nullopt;
    return reply;
  }

  void hear(std::string_view message) {
    if (message.find("notifications/cancelled") == std::string_view::npos ||
        message.size() > kLongestMessage)
      return;
    rapidjson::Document document;
    document.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(
        message.data(), message.size());
    if (document.HasParseError() || !document.IsObject() ||
        text_of(document, "method") != "notifications/cancelled")
      return;
    const Value& notification = document;
    const auto parameters = notification.FindMember("params");
    if (parameters == notification.MemberEnd() || !parameters->value.IsObject()) return;
    const auto id = parameters->value.FindMember("requestId");
    if (id != parameters->value.MemberEnd()) under_way_.call_off(written(id->value));
  }

 private:
  static std::string failed(const std::string& id, const Fault& fault) {
    return R"({"jsonrpc":"2.0","id":)" + id + R"(,"error":{"code":)" + std::to_string(fault.code) +
           "," + member("message", fault.message) + "}}";
  }

  std::string replied(const std::string& id, const std::string& method, const Value& parameters) {
    try {
      return R"({"jsonrpc":"2.0","id":)" + id + R"(,"result":)" + result(method, parameters) + "}";
    } catch (const Fault& fault) {
      return failed(id, fault);
    } catch (const std::exception& error) {
      return failed(id, {-32603, error.what()});
    }
  }

  std::string result(const std::string& method, const Value& parameters) {
    if (method == "initialize") return initialize(parameters);
    if (method == "ping") return "{}";
    if (method == "tools/list") return tools();
    if (method == "tools/call") return call(parameters);
    if (method == "resources/list") return documents(parameters);
    if (method == "resources/templates/list") return templates();
    if (method == "resources/read") return read(parameters);
    throw Fault{-32601, "there is no method \"" + method + "\""};
  }

  static std::string initialize(const Value& parameters) {
    const std::string wanted = text_of(parameters, "protocolVersion");
    std::string_view version = kVersions.front();
    for (const std::string_view known : kVersions) {
      if (known == wanted) version = known;
    }
    return "{" + member("protocolVersion", version) +
           R"(,"capabilities":{"tools":{},"resources":{}},"serverInfo":{"name":"entente",)" +
           member("title", "Entente") + "," + member("version", kVersion) + "}," +
           member(
               "instructions",
               "A knowledge graph of international agreements, read from news and treaty texts. "
               "Names are taken as people write them (Seoul, ROK, KOR). A relation with `via` "
               "runs through a hub and is no direct link. Each row carries the sentences that it "
               "rests on: quote them, with source and date.") +
           "}";
  }

  static std::string tools() {
    std::string list;
    for (const auto* question : offered_questions())
      list += (list.empty() ? "" : ",") + tool(*question);
    return R"({"tools":[)" + list + "]}";
  }

  static std::string refusal(const std::string& message) {
    return R"({"content":[{"type":"text",)" + member("text", message) + R"(}],"isError":true})";
  }

  std::string call(const Value& parameters) {
    const std::string name = text_of(parameters, "name");
    const queries::Question* question = nullptr;
    for (const auto* offered : offered_questions()) {
      if (offered->name == name) question = offered;
    }
    if (question == nullptr) throw Fault{-32602, "there is no tool \"" + name + "\""};
    try {
      std::size_t offset = 0, limit = kUsualRows;
      const auto arguments = arguments_of(*question, parameters, offset, limit);
      const auto answer = ask(session_, *question, arguments, offset, limit);
      std::string text = queries::render(answer, queries::Format::kTable);
      if (offset + answer.rows.size() < answer.total)
        text += "(rows " + std::to_string(offset + 1) + " to " +
                std::to_string(offset + answer.rows.size()) + " of " +
                std::to_string(answer.total) + "; offset gives the next)\n";
      rapidjson::Document structured;  // one line, as a message has to be
      structured.Parse(answer_json(answer));
      return R"({"content":[{"type":"text",)" + member("text", text) +
             R"(}],"structuredContent":)" + written(structured) + R"(,"isError":false})";
    } catch (const UsageError& error) {
      return refusal(error.what());
    } catch (const NothingFound& error) {
      return refusal(error.what());
    }
  }

  static queries::Arguments arguments_of(const queries::Question& question, const Value& parameters,
                                         std::size_t& offset, std::size_t& limit) {
    queries::Arguments arguments;
    const auto given = parameters.FindMember("arguments");
    if (given == parameters.MemberEnd() || !given->value.IsObject()) return arguments;
    const Value& object = given->value;
    for (auto m = object.MemberBegin(); m != object.MemberEnd(); ++m) {
      const std::string key(m->name.GetString(), m->name.GetStringLength());
      if (key == "limit" || key == "offset") {
        queries::Arguments one;
        one.set(key, number_text(m->value));
        if (key == "limit") limit = static_cast<std::size_t>(one.number(key, 20, 1, kMostRows));
        if (key == "offset") offset = static_cast<std::size_t>(one.number(key, 0, 0, 1'000'000));
        continue;
      }
      const queries::Parameter* known = nullptr;
      for (const auto& parameter : question.parameters) {
        if (public_name(parameter, '_') == key) known = &parameter;
      }
      if (known == nullptr)
        throw UsageError("`" + question.name + "` does not take \"" + key + "\"");
      set(arguments, known->name, m->value);
    }
    return arguments;
  }

  static void set(queries::Arguments& arguments, const std::string& name, const Value& value) {
    if (value.IsString()) {
      arguments.set(name, {value.GetString(), value.GetStringLength()});
    } else if (value.IsBool()) {
      if (value.GetBool()) arguments.set(name, "true");
    } else if (value.IsNumber()) {
      arguments.set(name, number_text(value));
    } else if (value.IsArray()) {
      for (const Value& item : value.GetArray()) {
        if (item.IsArray() || item.IsObject()) throw UsageError(name + " takes a list of values");
        set(arguments, name, item);
      }
    } else if (!value.IsNull()) {
      throw UsageError(name + " takes a value, no object");
    }
  }

  std::string documents(const Value& parameters) {
    const std::string cursor = text_of(parameters, "cursor");
    std::string list, last;
    std::size_t count = 0;
    bool more = false;
    session_.world().store().for_each_document([&](const storage::DocumentRow& row) {
      if (row.key.value <= cursor) return;
      if (count == kPage) {
        more = true;
        return;
      }
      ++count;
      last = row.key.value;
      std::string description = row.source.value_or("");
      if (row.date) description += (description.empty() ? "" : ", ") + *row.date;
      list += (list.empty() ? "{" : ",{") +
              member("uri", std::string(kDocument) + exports::iri_segment(last)) + "," +
              member("name", row.title.value_or(last)) + "," + member("description", description) +
              R"(,"mimeType":"text/plain"})";
    });
    return R"({"resources":[)" + list + "]" + (more ? "," + member("nextCursor", last) : "") + "}";
  }

  static std::string templates() {
    return R"({"resourceTemplates":[{)" + member("uriTemplate", std::string(kDocument) + "{key}") +
           R"(,"name":"document","title":"The text of a document","mimeType":"text/plain"},{)" +
           member("uriTemplate", std::string(kFact) + "{id}") +
           R"(,"name":"fact","title":"Why a fact is believed","mimeType":"application/json"}]})";
  }

  std::string read(const Value& parameters) {
    const std::string uri = text_of(parameters, "uri");
    const auto rest = [&](std::string_view start) -> std::optional<std::string> {
      Request request;
      if (uri.rfind(start, 0) != 0 || !parse_target("/" + uri.substr(start.size()), request))
        return std::nullopt;
      return request.path.substr(1);
    };
    const auto content = [&](std::string_view type, const std::string& text) {
      return R"({"contents":[{)" + member("uri", uri) + "," + member("mimeType", type) + "," +
             member("text", text) + "}]}";
    };
    if (const auto key = rest(kDocument)) {
      const auto& store = session_.world().store();
      if (const auto row = store.document(*key))
        return content("text/plain", store.text(row->number));
    }
    if (const auto id = rest(kFact)) {
      queries::Arguments arguments;
      arguments.set("ID", *id);
      arguments.set("--evidence", "full");
      try {
        return content("application/json",
                       answer_json(ask(session_, *queries::find_question("explain"), arguments, 0,
                                       kMostRows)));
      } catch (const NothingFound&) {
      } catch (const UsageError&) {
      }
    }
    throw Fault{-32002, "there is no resource " + uri};
  }

  queries::Session session_;
  UnderWay under_way_;
};

McpServer::McpServer(const std::filesystem::path& database)
    : impl_(std::make_unique<Impl>(database)) {}
McpServer::~McpServer() = default;
std::optional<std::string> McpServer::answer(std::string_view message) {
  return impl_->answer(message);
}
void McpServer::hear(std::string_view message) { impl_->hear(message); }

}  // namespace entente::server
