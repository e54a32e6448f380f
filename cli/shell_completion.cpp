#include "cli/shell_completion.h"

#include <algorithm>
#include <filesystem>

#include "cli/command_list.h"
#include "cli/help.h"
#include "cli/words.h"
#include "queries/question.h"

namespace entente::cli {
namespace {

using queries::NameKinds;
using queries::ParameterKind;
using Candidates = std::vector<std::string>;

void add_if(Candidates& found, const std::string& word, const std::string& typed) {
  if (word.starts_with(typed)) found.push_back(word);
}

/// Files and folders; a folder ends with a slash.
Candidates files(const std::string& typed) {
  const std::filesystem::path path(typed);
  const std::filesystem::path folder = path.parent_path();
  Candidates found;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder.empty() ? "." : folder, error), end;
       !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with('.') && path.filename().empty()) continue;
    std::error_code ignored;
    add_if(found, (folder / name).string() + (at->is_directory(ignored) ? "/" : ""), typed);
  }
  return found;
}

/// What kind of names an argument takes, where it takes any.
std::optional<NameKinds> kinds_of(const Command& command, const Argument& argument) {
  const queries::Question* question = queries::find_question(command.name);
  if (question == nullptr) return std::nullopt;
  const std::string name = argument.name.substr(0, argument.name.find(','));
  for (const auto& parameter : question->parameters) {
    if (parameter.name != name) continue;
    if (parameter.kind == ParameterKind::kActor) return NameKinds::kActors;
    if (parameter.kind == ParameterKind::kAgreement) return NameKinds::kAgreements;
    if (parameter.kind == ParameterKind::kActorOrAgreement) return NameKinds::kBoth;
  }
  return std::nullopt;
}

Candidates values(std::span<const Command> commands, const Command& command,
                  const Argument& argument, const NamesStarting& names, const std::string& typed) {
  Candidates found;
  if (!argument.choices.empty()) {
    // Of a list, the last value is being typed.
    const auto comma = argument.many() ? typed.rfind(',') : std::string::npos;
    const std::string given = comma == std::string::npos ? "" : typed.substr(0, comma + 1);
    for (const auto& choice : argument.choices) add_if(found, given + choice, typed);
  } else if (const auto kinds = kinds_of(command, argument)) {
    found = names(typed, *kinds);
  } else if (argument.value == "FILE" || argument.value == "PATH") {
    found = files(typed);
  } else if (argument.value == "COMMAND") {
    for (const auto& other : commands) add_if(found, other.name, typed);
  }
  return found;
}

/// The option whose value comes after that word; null where none does.
const Argument* waiting_option(const Command& command, const std::string& word) {
  for (const auto& argument : command.arguments) {
    if (argument.positional() || argument.flag()) continue;
    const auto names = spellings(argument);
    if (std::find(names.begin(), names.end(), word) != names.end()) return &argument;
  }
  return nullptr;
}

/// The positional argument that comes next after those words.
const Argument* next_positional(const Command& command, std::span<const std::string> given) {
  std::size_t taken = 0;
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i].starts_with('-')) {
      if (waiting_option(command, given[i]) != nullptr) ++i;
    } else {
      ++taken;
    }
  }
  const Argument* last = nullptr;
  for (const auto& argument : command.arguments) {
    if (!argument.positional()) continue;
    if (taken == 0 || argument.many()) return &argument;
    --taken;
    last = nullptr;
  }
  return last;
}

Candidates candidates(std::span<const Command> commands, const NamesStarting& names,
                      std::span<const std::string> given, const std::string& typed) {
  Candidates found;
  if (given.empty()) {
    for (const auto& command : commands) add_if(found, command.name, typed);
    add_if(found, "exit", typed);
    return found;
  }
  const Command* command = find_command(commands, given.front());
  if (command == nullptr) return found;
  if (const Argument* option = waiting_option(*command, given.back()))
    return values(commands, *command, *option, names, typed);
  if (typed.starts_with('-')) {
    for (const auto& argument : command->arguments) {
      if (argument.positional()) continue;
      for (const auto& spelling : spellings(argument)) add_if(found, spelling, typed);
    }
    add_if(found, "--help", typed);
    return found;
  }
  const Argument* argument = next_positional(*command, given.subspan(1));
  return argument == nullptr ? found : values(commands, *command, *argument, names, typed);
}

}  // namespace

Completion complete_line(std::span<const Command> commands, const NamesStarting& names,
                         const std::string& before_cursor) {
  const Words line = words_of(before_cursor);
  std::span<const std::string> given = line.words;
  std::string typed;
  if (line.unfinished) {
    typed = given.back();
    given = given.first(given.size() - 1);
  }
  if (!given.empty() && given.front() == "entente") given = given.subspan(1);
  Completion completion;
  completion.begin = line.begin;
  completion.words = candidates(commands, names, given, typed);
  std::sort(completion.words.begin(), completion.words.end());
  // All quoted or none, so that they begin alike.
  const bool quoted = line.open_quote != 0 ||
                      std::any_of(completion.words.begin(), completion.words.end(),
                                  [](const auto& word) { return quoted_word(word) != word; });
  for (auto& word : completion.words) {
    const std::string as_written = quoted_word(word);
    word = quoted && as_written == word ? "\"" + word + "\"" : as_written;
  }
  return completion;
}

}  // namespace entente::cli
