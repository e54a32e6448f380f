// entente mcp: the Model Context Protocol on standard input and output, for assistants.
#include <condition_variable>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>
#include <queue>
#include <string>
#include <thread>

#include "cli/database.h"
#include "cli/doors.h"
#include "server/mcp.h"

namespace entente::cli {
namespace {

/// Messages that have come and are not answered yet.
class Inbox {
 public:
  /// Waits while many lie there.
  void put(std::string message) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return messages_.size() < kMost; });
    messages_.push(std::move(message));
    changed_.notify_all();
  }
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  /// The next one, once it is there; nothing after the last.
  std::optional<std::string> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return closed_ || !messages_.empty(); });
    if (messages_.empty()) return std::nullopt;
    std::string message = std::move(messages_.front());
    messages_.pop();
    changed_.notify_all();
    return message;
  }

 private:
  static constexpr std::size_t kMost = 1000;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::queue<std::string> messages_;
  bool closed_ = false;
};

int run(const DatabaseOptions& database) {
  // Shared, since the reader may wait for a line when the program ends for another reason.
  const auto server = std::make_shared<server::McpServer>(database.path());
  const auto inbox = std::make_shared<Inbox>();
  std::thread([server, inbox] {
    for (std::string line; std::getline(std::cin, line);) {
      if (line.empty()) continue;
      server->hear(line);
      inbox->put(std::move(line));
    }
    inbox->close();
  }).detach();
  while (const auto message = inbox->take()) {
    if (const auto reply = server->answer(*message)) {
      print(*reply + "\n");
      finish_output();
    }
  }
  return 0;
}

}  // namespace

Command mcp_command() {
  auto database = std::make_shared<DatabaseOptions>();
  return {"mcp",
          "Let an assistant ask: the Model Context Protocol on standard input and output",
          "entente mcp < requests.jsonl",
          {database->argument()},
          [database] { return run(*database); },
          "The file"};
}

}  // namespace entente::cli
