// The door for assistants: the Model Context Protocol over lines of JSON-RPC. Each question is a
// tool with a schema made of what it declares; documents and facts are resources. Only reads.
//
//   McpServer server("entente.db");
//   while (std::getline(std::cin, line)) if (auto reply = server.answer(line)) print(*reply +
//   "\n");
//
// Where lines are read by a thread of their own, hear() lets a client call off what it asked.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace entente::server {

class McpServer {
 public:
  /// Throws StoreError for a database that cannot be used.
  explicit McpServer(const std::filesystem::path& database);
  ~McpServer();
  McpServer(const McpServer&) = delete;
  McpServer& operator=(const McpServer&) = delete;

  /// The reply to one message, without a newline; nothing for a notification, and for what the
  /// client has called off. Never throws for what a client sends.
  std::optional<std::string> answer(std::string_view message);
  /// Takes note, from any thread, of a message that has come and will be answered later: what it
  /// calls off is broken off at once.
  void hear(std::string_view message);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace entente::server
