// A small HTTP/1.1 server (Boost.Beast) for answers that are made in full before they are sent. One
// thread speaks with all clients, others answer, so that slow clients cost a socket and no thread.
// Everything a client can use up is bounded: sizes, times, connections, waiting requests. What may
// take long has threads of its own, so that the rest never waits for it.
//
//   HttpServer server({.address = "127.0.0.1", .port = 0}, [](const Request& r) { … });
//   std::printf("listening on %u\n", server.port());
//   server.run([] { return interrupted(); });
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "knowledge/stop.h"

namespace entente::server {

struct Request {
  std::string method;  ///< "GET", "HEAD"; others were refused before
  std::string path;    ///< decoded, valid UTF-8, without query; no "." or ".." segments
  std::vector<std::pair<std::string, std::string>> query;  ///< decoded, in order
  std::string target;                                      ///< as the client wrote it
  std::string host, if_none_match, accept_encoding, authorization, cookie;
  /// Due once the client has gone or its time is over: the handler need not end its work then.
  std::shared_ptr<const Stop> stop;
};

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::string zipped = {};  ///< the body by gzip(), where it is at hand
  std::vector<std::pair<std::string, std::string>> headers;
};

/// Called by many threads at once. What it throws becomes 503 (Stopped) or 500.
using Handler = std::function<Response(const Request&)>;

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0 for any that is free
  unsigned workers = 2;    ///< threads that answer; as many again for what may take long
  std::function<bool(const Request&)> may_take_long{};  ///< none: nothing does
  std::size_t connections = 1000, waiting = 1000;
  std::uint32_t header_bytes = 16 * 1024;               ///< request line and headers together
  std::uint64_t body_bytes = 64 * std::uint64_t{1024};  ///< bodies are read, and not looked at
  std::chrono::milliseconds read_time{10'000}, answer_time{30'000}, write_time{30'000};
};

class HttpServer {
 public:
  /// Binds at once. Throws UsageError where the address is none, or the port is taken.
  HttpServer(const ServerOptions& options, Handler handler);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  std::uint16_t port() const;
  /// Serves until `stop` says so; asked some times a second.
  void run(const std::function<bool()>& stop);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// The JSON of an error as the API tells it.
Response error_response(int status, const std::string& message);

/// Takes a request target apart. Nothing for one that is no path of valid UTF-8.
bool parse_target(const std::string& target, Request& request);

/// RFC 1952, for clients that accept it.
std::string gzip(const std::string& bytes);

}  // namespace entente::server
