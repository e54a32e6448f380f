// A line that is no command and ends with a question mark is asked as one.
#include "cli/shell.h"

#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/command_list.h"
#include "cli/database.h"
#include "cli/failure.h"
#include "cli/interrupt.h"
#include "cli/line_editor.h"
#include "cli/parsing.h"
#include "cli/progress.h"
#include "cli/sessions.h"
#include "cli/shell_completion.h"
#include "cli/words.h"
#include "knowledge/error.h"

namespace entente::cli {
namespace {

class Shell {
 public:
  int run() {
    const Calm calm;
    const bool terminal = ::isatty(STDIN_FILENO) == 1 && stdout_is_terminal();
    return terminal ? converse() : obey(std::cin);
  }

 private:
  /// Lines from a person.
  int converse() {
    welcome();
    LineEditor editor("entente> ", history_file(), [this](const std::string& before) {
      return complete_line(commands(), names(), before);
    });
    while (!left_) {
      const auto line = editor.read();
      const int signal = take_interruption();
      if (signal == SIGTERM) return kInterruptedStatus;
      if (!line) {
        print("\n");
        finish_output();
        if (signal == 0) break;  // the end of input; else the line is given up
        continue;
      }
      execute(*line);
      if (const int during = take_interruption(); during == SIGTERM) return kInterruptedStatus;
    }
    return status_;
  }

  /// Lines of a file or another program.
  int obey(std::istream& input) {
    for (std::string line; !left_ && std::getline(input, line);) {
      execute(line);
      if (interrupted()) return kInterruptedStatus;
    }
    return status_;
  }

  void execute(const std::string& line) {
    status_ = status_of([&] {
      auto words = words_of(line);
      if (words.open_quote != 0)
        throw UsageError(std::string("a quote is opened and never closed: ") + words.open_quote);
      if (!words.words.empty() && words.words.front() == "entente")
        words.words.erase(words.words.begin());
      if (words.words.empty()) return status_;
      const std::string& first = words.words.front();
      if (first == "exit" || first == "quit") {
        left_ = true;
        return status_;
      }
      const auto all = commands();
      if (find_command(all, first) == nullptr && words.words.back().ends_with('?'))
        words.words.insert(words.words.begin(), "ask");
      const Command* command = parse(words.words, all);
      const int status = command == nullptr ? 0 : command->run();
      finish_output();
      return status;
    });
    std::clearerr(stdout);  // an output that failed once does not fail for ever
  }

  /// Afresh for each line, since arguments keep what was typed; without those that take the input
  /// for themselves.
  std::vector<Command> commands() const {
    auto all = make_commands(sessions_);
    std::erase_if(all, [](const Command& command) {
      return command.name == "shell" || command.name == "mcp";
    });
    return all;
  }

  NamesStarting names() const {
    return [this](std::string_view beginning, queries::NameKinds kinds) {
      std::vector<std::string> found;
      try {
        found = names_starting(sessions_->at(DatabaseOptions().path()).world(), beginning, kinds);
      } catch (const Error&) {
        // A database that cannot be used completes nothing; the command will say why.
      }
      return found;
    };
  }

  void welcome() {
    status_of([&] {
      const std::string path = DatabaseOptions().path();
      const auto known = sessions_->at(path).world().store().stats();
      print(path + ": " + std::to_string(known.documents) + " documents, " +
            std::to_string(known.agreements) + " agreements, " + std::to_string(known.relations) +
            " relations. `help` lists the commands, Tab completes, `exit` leaves.\n");
      finish_output();
      return 0;
    });
  }

  static std::filesystem::path history_file() {
    const auto set = [](const char* name) -> std::optional<std::filesystem::path> {
      const char* value = std::getenv(name);
      if (value == nullptr || *value == '\0') return std::nullopt;
      return value;
    };
    if (const auto state = set("XDG_STATE_HOME")) return *state / "entente" / "history";
    if (const auto home = set("HOME")) return *home / ".local" / "state" / "entente" / "history";
    return {};
  }

  std::shared_ptr<Sessions> sessions_ = std::make_shared<Sessions>();
  int status_ = 0;
  bool left_ = false;
};

}  // namespace

Command shell_command() {
  auto database = std::make_shared<DatabaseOptions>();
  const auto run = [database] {
    ::setenv("ENTENTE_DB", database->path().c_str(), 1);
    return Shell().run();
  };
  return {"shell",
          "The same commands one after another, with the graph kept in memory, history and "
          "completion",
          "entente shell",
          {database->argument()},
          run,
          "About the program"};
}

}  // namespace entente::cli
