// The API and the page over one database: requests to answers. Safe for many threads; each answers
// over a session of its own, kept for the next.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "server/http_server.h"

namespace entente::server {

struct ApiOptions {
  std::filesystem::path database;
  std::string token;     ///< asked of every request; empty for none
  bool loopback = true;  ///< answer only to names of loopback (against DNS rebinding)
};

class Api {
 public:
  /// Opens the database once, so that a bad one is told at the start. Throws StoreError.
  explicit Api(ApiOptions options);
  ~Api();
  Api(const Api&) = delete;
  Api& operator=(const Api&) = delete;

  Response answer(const Request& request);
  /// Whether the question is of a kind that can take seconds on a large graph.
  static bool may_take_long(const Request& request);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

/// A file of the page, embedded in the program; nothing where there is none of that path.
const Response* page_file(const std::string& path);

}  // namespace entente::server
