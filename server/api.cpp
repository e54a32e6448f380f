#include "server/api.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <vector>

#include "export/escape.h"
#include "export/graphviz.h"
#include "knowledge/content_id.h"
#include "knowledge/error.h"
#include "queries/render.h"
#include "queries/session.h"
#include "server/resources.h"

namespace entente::server {
namespace {

constexpr std::size_t kMostRows = 1000, kMostOffset = 1'000'000;
constexpr std::string_view kRoot = "/api/v1/";

/// Equal, in a time that does not tell where they differ.
bool same(const std::string& a, const std::string& b) {
  unsigned char differs = a.size() == b.size() ? 0 : 1;
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
    differs |= static_cast<unsigned char>(a[i] ^ b[i]);
  return differs == 0;
}

std::string cookie_value(const std::string& cookies, const std::string& name) {
  const auto at = cookies.find(name + "=");
  if (at == std::string::npos) return {};
  const auto begin = at + name.size() + 1;
  return cookies.substr(begin, cookies.find(';', begin) - begin);
}

bool is_loopback_name(std::string host) {
  if (const auto bracket = host.find(']'); bracket != std::string::npos) {
    host.resize(bracket + 1);
  } else {
    host = host.substr(0, host.find(':'));
  }
  return host == "localhost" || host == "[::1]" || host.rfind("127.", 0) == 0;
}

/// Gives parameters their values; `offset` and `format` are the API's own.
struct Asked {
  queries::Arguments arguments;
  std::size_t offset = 0;
  std::optional<std::size_t> limit;
  std::string format = "json";
};

std::size_t whole_number(const std::string& name, const std::string& text, std::size_t most) {
  queries::Arguments one;
  one.set(name, text);
  return static_cast<std::size_t>(one.number(name, 0, 0, static_cast<std::int64_t>(most)));
}

Asked read(const Request& request, const std::vector<queries::Parameter>& parameters,
           bool question) {
  Asked asked;
  for (const auto& [key, value] : request.query) {
    if (question && key == "offset") {
      asked.offset = whole_number(key, value, kMostOffset);
      continue;
    }
    if (question && key == "limit") {
      asked.limit = whole_number(key, value, kMostRows);
      continue;
    }
    if (question && key == "format") {
      asked.format = value;
      continue;
    }
    const queries::Parameter* known = nullptr;
    for (const auto& parameter : parameters) {
      if (public_name(parameter) == key) known = &parameter;
    }
    if (known == nullptr) throw UsageError("there is no parameter \"" + key + "\" here");
    if (value.empty() && !known->required) continue;
    asked.arguments.set(known->name, value);
  }
  return asked;
}

}  // namespace

class Api::Impl {
 public:
  explicit Impl(ApiOptions options) : options_(std::move(options)) { give(take()); }

  Response answer(const Request& request) {
    if (options_.loopback && !is_loopback_name(request.host))
      return error_response(421, "this server answers to the names of loopback only");
    if (auto refused = without_token(request)) return *refused;
    try {
      return routed(request);
    } catch (const Stopped& error) {
      return error_response(503, error.what());
    } catch (const UsageError& error) {
      return error_response(400, error.what());
    } catch (const NothingFound& error) {
      return error_response(404, error.what());
    } catch (const StoreError& error) {
      return error_response(503, error.what());
    }
  }

 private:
  using Sessions = std::vector<std::unique_ptr<queries::Session>>;

  /// A session for one request, given back at its end.
  class Lent {
   public:
    Lent(Impl& api, const Stop* stop) : api_(api), session_(api.take()) {
      session_->stop_with(stop);
    }
    ~Lent() {
      session_->stop_with(nullptr);
      api_.give(std::move(session_));
    }
    Lent(const Lent&) = delete;
    Lent& operator=(const Lent&) = delete;
    queries::Session& operator*() const { return *session_; }

   private:
    Impl& api_;
    std::unique_ptr<queries::Session> session_;
  };

  std::unique_ptr<queries::Session> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!idle_.empty()) {
        auto session = std::move(idle_.back());
        idle_.pop_back();
        return session;
      }
    }
    return std::make_unique<queries::Session>(options_.database);
  }
  void give(std::unique_ptr<queries::Session> session) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(session));
  }

  /// The token as a header, as the cookie that the page was given, or once in the address.
  std::optional<Response> without_token(const Request& request) const {
    if (options_.token.empty()) return std::nullopt;
    if (same(request.authorization, "Bearer " + options_.token)) return std::nullopt;
    if (same(cookie_value(request.cookie, "entente"), options_.token)) return std::nullopt;
    for (const auto& [key, value] : request.query) {
      if (request.path != "/" || key != "token" || !same(value, options_.token)) continue;
      Response response;
      response.status = 303;
      response.headers.emplace_back("Location", "/");
      response.headers.emplace_back(
          "Set-Cookie", "entente=" + options_.token + "; HttpOnly; SameSite=Strict; Path=/");
      return response;
    }
    Response response = error_response(401, "a token is asked for: Authorization: Bearer …");
    response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return response;
  }

  Response routed(const Request& request) {
    if (const Response* file = page_file(request.path)) return tagged(request, *file);
    if (request.path == kRoot || request.path == "/api/v1") return index();
    if (request.path.rfind(kRoot, 0) != 0) return error_response(404, "there is nothing here");
    const std::string name = request.path.substr(kRoot.size());
    if (name == "openapi.json") {
      Response response;
      response.body = openapi();
      return tagged(request, std::move(response));
    }
    const auto* question = offered(name);
    const Resource* resource = nullptr;
    for (const Resource& one : all_resources()) {
      if (one.name == name) resource = &one;
    }
    if (question == nullptr && resource == nullptr)
      return error_response(404, "there is no \"" + name + "\"; /api/v1/ lists what there is");
    const Lent lent(*this, request.stop.get());
    queries::Session& session = *lent;
    const std::string stamp = session.world().store().stamp();
    const std::string tag = "\"" + content_id({stamp, request.target}) + "\"";
    Response response;
    if (request.if_none_match == tag) {
      response.status = 304;
    } else if (question != nullptr) {
      response = asked(session, *question, request);
    } else {
      const Asked given = read(request, resource->parameters, false);
      check(*resource, given.arguments);
      response.body = resource->answer(
          session.world(queries::date_of(given.arguments, "--known-by")), given.arguments);
    }
    response.headers.emplace_back("ETag", tag);
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
  }

  static const queries::Question* offered(const std::string& name) {
    for (const auto* question : offered_questions()) {
      if (question->name == name) return question;
    }
    return nullptr;
  }

  /// A resource is checked as a question with its parameters would be.
  static void check(const Resource& resource, const queries::Arguments& arguments) {
    queries::Question like;
    like.name = resource.name;
    like.example = resource.name;
    like.parameters = resource.parameters;
    queries::check_arguments(like, arguments);
  }

  static Response asked(queries::Session& session, const queries::Question& question,
                        const Request& request) {
    const Asked given = read(request, question.parameters, true);
    const std::size_t limit = given.limit.value_or(50) == 0 ? kMostRows : given.limit.value_or(50);
    queries::Answer answer = ask(session, question, given.arguments, given.offset, limit);
    Response response;
    if (given.offset + answer.rows.size() < answer.total && !answer.rows.empty())
      response.headers.emplace_back("Link", next(request, given.offset + answer.rows.size()));
    if (given.format == "json") {
      response.body = answer_json(std::move(answer));
    } else if (given.format == "svg") {
      response.type = "image/svg+xml";
      response.body = exports::draw(answer, exports::Picture::kSvg);
    } else if (const auto format = from_name<queries::Format>(given.format);
               format && *format != queries::Format::kTable) {
      response.type = type_of(*format);
      response.body = queries::render(answer, *format);
    } else {
      throw UsageError("there is no format \"" + given.format + "\"");
    }
    return response;
  }

  static std::string type_of(queries::Format format) {
    switch (format) {
      case queries::Format::kCsv:
        return "text/csv; charset=utf-8";
      case queries::Format::kTsv:
        return "text/tab-separated-values; charset=utf-8";
      case queries::Format::kMarkdown:
        return "text/markdown; charset=utf-8";
      case queries::Format::kDot:
        return "text/vnd.graphviz; charset=utf-8";
      case queries::Format::kNdjson:
        return "application/x-ndjson; charset=utf-8";
      default:
        return "text/plain; charset=utf-8";
    }
  }

  /// The same address with another offset.
  static std::string next(const Request& request, std::size_t offset) {
    std::string query;
    for (const auto& [key, value] : request.query) {
      if (key != "offset")
        query += exports::iri_segment(key) + "=" + exports::iri_segment(value) + "&";
    }
    return "<" + request.path + "?" + query + "offset=" + std::to_string(offset) +
           ">; rel=\"next\"";
  }

  static Response tagged(const Request& request, Response response) {
    const std::string tag = "\"" + content_id({response.body}) + "\"";
    if (request.if_none_match == tag) {
      response.status = 304;
      response.body.clear();
    }
    response.headers.emplace_back("ETag", tag);
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
  }

  static Response index() {
    Response response;
    response.body = "{\"description\": \"/api/v1/openapi.json\", \"resources\": [";
    std::string list;
    const auto add = [&](const std::string& name, const std::string& summary) {
      list += (list.empty() ? "\n" : ",\n") + ("  {\"path\": " + exports::json("/api/v1/" + name)) +
              ", \"summary\": " + exports::json(summary) + "}";
    };
    for (const auto* question : offered_questions()) add(question->name, question->summary);
    for (const Resource& resource : all_resources()) add(resource.name, resource.summary);
    response.body += list + "\n]}\n";
    return response;
  }

  ApiOptions options_;
  std::mutex mutex_;
  Sessions idle_;
};

Api::Api(ApiOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
Api::~Api() = default;
Response Api::answer(const Request& request) { return impl_->answer(request); }

bool Api::may_take_long(const Request& request) {
  if (request.path.rfind(kRoot, 0) != 0) return false;
  const std::string_view name = std::string_view(request.path).substr(kRoot.size());
  const auto* question = queries::find_question(name);
  if (name == "match" || (question != nullptr && question->group == "Structure")) return true;
  return std::any_of(request.query.begin(), request.query.end(), [](const auto& parameter) {
    const auto& [key, value] = parameter;
    return key == "known-by" || key == "source" || key == "k" || key == "through" || value == "svg";
  });
}

}  // namespace entente::server
