// entente mcp: the Model Context Protocol on standard input and output, for assistants.
#include <iostream>
#include <memory>
#include <string>

#include "cli/database.h"
#include "cli/doors.h"
#include "server/mcp.h"

namespace entente::cli {
namespace {

int run(const DatabaseOptions& database) {
  server::McpServer server(database.path());
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) continue;
    if (const auto reply = server.answer(line)) {
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
