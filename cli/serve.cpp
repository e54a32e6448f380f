// entente serve: the explorer and the API over HTTP, to read.
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <memory>
#include <string>
#include <thread>

#include "cli/database.h"
#include "cli/doors.h"
#include "cli/interrupt.h"
#include "knowledge/error.h"
#include "server/api.h"

namespace entente::cli {
namespace {

struct Options {
  int port = 8077;
  double answer_time = 30;
  std::string listen = "127.0.0.1", token;
  DatabaseOptions database;
};

bool is_loopback(const std::string& address) {
  return address.rfind("127.", 0) == 0 || address == "::1" || address == "localhost";
}

int run(const Options& options) {
  if (options.port < 0 || options.port > 65535)
    throw UsageError("--port takes a number from 0 to 65535");
  if (!(options.answer_time >= 0.1 && options.answer_time <= 3600))
    throw UsageError("--answer-time takes seconds from 0.1 to 3600");
  std::string token = options.token;
  const char* told = std::getenv("ENTENTE_TOKEN");
  if (token.empty() && told != nullptr) token = told;
  const bool loopback = is_loopback(options.listen);
  if (!loopback && token.size() < 16) {
    throw UsageError(
        "--listen " + options.listen +
        " lets other machines ask: give a token of at least 16 characters with --token or "
        "ENTENTE_TOKEN");
  }
  if (token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") !=
      std::string::npos)
    throw UsageError("a token is of letters, digits, - and _");
  const std::string address = options.listen == "localhost" ? "127.0.0.1" : options.listen;
  server::Api api({options.database.path(), token, loopback});
  server::ServerOptions limits;
  limits.address = address;
  limits.port = static_cast<std::uint16_t>(options.port);
  limits.answer_time = std::chrono::milliseconds(std::llround(options.answer_time * 1000));
  limits.may_take_long = server::Api::may_take_long;
  limits.workers = std::max(2U, std::thread::hardware_concurrency());
  server::HttpServer http(limits, [&](const server::Request& r) { return api.answer(r); });
  const std::string host = address.find(':') == std::string::npos ? address : "[" + address + "]";
  const std::string query = token.empty() ? "" : "?token=" + token;
  print("http://" + host + ":" + std::to_string(http.port()) + "/" + query + "\n");
  finish_output();
  const Calm calm;
  http.run([] { return interrupted(); });
  return 0;
}

}  // namespace

Command serve_command() {
  auto options = std::make_shared<Options>();
  return {
      "serve",
      "Serve the explorer and a JSON API to a browser on this machine; only reads",
      "entente serve --port 8077",
      {{"--port,-p", "N", "The port; 0 for any that is free", &options->port, false, {}, "8077"},
       {"--listen",
        "ADDRESS",
        "Another address than loopback; needs a token",
        &options->listen,
        false,
        {},
        "127.0.0.1"},
       {"--token",
        "TOKEN",
        "Ask every client for it",
        &options->token,
        false,
        {},
        "$ENTENTE_TOKEN"},
       {"--answer-time",
        "SECONDS",
        "Break off what takes longer",
        &options->answer_time,
        false,
        {},
        "30"},
       options->database.argument()},
      [options] { return run(*options); },
      "The file"};
}

}  // namespace entente::cli
