// Shell completion: the commands, their options, and the choices of those that have some; files for
// the rest.
#include <string>
#include <string_view>
#include <vector>

#include "cli/help.h"
#include "knowledge/error.h"

namespace entente::cli {
namespace {

std::string joined(const std::vector<std::string>& words, const char* between = " ") {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

bool takes_file(const Argument& argument) {
  return argument.value == "FILE" || argument.value == "PATH";
}

/// `text` within single quotes of a shell.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string bash(std::span<const Command> commands) {
  std::string names, options, values;
  for (const auto& command : commands) {
    names += (names.empty() ? "" : " ") + command.name;
    std::string own;
    for (const auto& argument : command.arguments) {
      if (argument.positional()) {
        if (!argument.choices.empty())
          values += "    " + command.name + ":) COMPREPLY=($(compgen -W " +
                    quoted(joined(argument.choices)) + " -- \"$word\")) ;;\n";
        continue;
      }
      own += joined(spellings(argument)) + " ";
      if (argument.choices.empty()) continue;
      for (const auto& name : spellings(argument)) {
        values += "    " + command.name + ":" + name + ") COMPREPLY=($(compgen -W " +
                  quoted(joined(argument.choices)) + " -- \"$word\")); return ;;\n";
      }
    }
    options += "    " + command.name + ") options=" + quoted(own + "--help") + " ;;\n";
  }
  return "# bash completion for entente: source <(entente completion bash)\n"
         "_entente() {\n"
         "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} "
         "command=${COMP_WORDS[1]} options\n"
         "  COMPREPLY=()\n"
         "  if [[ $COMP_CWORD -eq 1 ]]; then\n"
         "    COMPREPLY=($(compgen -W " +
         quoted(names + " --help --version") +
         " -- \"$word\"))\n"
         "    return\n  fi\n"
         "  [[ $before == -* ]] || before=\n"
         "  case $command:$before in\n" +
         values +
         "  esac\n"
         "  [[ ${#COMPREPLY[@]} -gt 0 && -z $before ]] && return\n"
         "  case $command in\n" +
         options +
         "  esac\n"
         "  if [[ $word == -* ]]; then\n"
         "    COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
         "  else\n"
         "    COMPREPLY=($(compgen -f -- \"$word\"))\n"
         "  fi\n"
         "}\n"
         "complete -o filenames -F _entente entente\n";
}

/// For _arguments: brackets and colons have a meaning of their own.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '[' || c == ']' || c == ':') out += '\\';
    out += c;
  }
  return out;
}

std::string zsh_argument(const Argument& argument) {
  std::string action = argument.choices.empty() ? (takes_file(argument) ? "_files" : " ")
                                                : "(" + joined(argument.choices) + ")";
  if (argument.positional()) {
    const std::string start = argument.many() ? "*:" : argument.required ? ":" : "::";
    return "      " + quoted(start + zsh_text(argument.name) + ":" + action) + " \\\n";
  }
  std::string lines;
  for (const auto& name : spellings(argument)) {
    const std::string value = argument.flag() ? "" : ":" + zsh_text(argument.value) + ":" + action;
    lines +=
        "      " +
        quoted((argument.many() ? "*" : "") + name + "[" + zsh_text(argument.help) + "]" + value) +
        " \\\n";
  }
  return lines;
}

std::string zsh(std::span<const Command> commands) {
  std::string names, cases;
  for (const auto& command : commands) {
    names += "    " + quoted(command.name + ":" + command.summary) + "\n";
    cases += "    " + command.name + ")\n      _arguments \\\n";
    for (const auto& argument : command.arguments) cases += zsh_argument(argument);
    cases += "      '--help[Explains the command]'\n      ;;\n";
  }
  return "#compdef entente\n# zsh completion for entente: source <(entente completion zsh)\n"
         "_entente() {\n  local -a commands=(\n" +
         names +
         "  )\n"
         "  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
         "  local command=${words[2]}\n  shift words\n  (( CURRENT-- ))\n"
         "  case $command in\n" +
         cases +
         "  esac\n}\n"
         "compdef _entente entente\n";
}

std::string fish(std::span<const Command> commands) {
  std::string text = "# fish completion for entente: entente completion fish | source\n";
  for (const auto& command : commands) {
    text += "complete -c entente -n __fish_use_subcommand -f -a " + command.name + " -d " +
            quoted(command.summary) + "\n";
    for (const auto& argument : command.arguments) {
      const std::string where =
          "complete -c entente -n '__fish_seen_subcommand_from " + command.name + "'";
      if (argument.positional()) {
        if (!argument.choices.empty())
          text += where + " -f -a " + quoted(joined(argument.choices)) + "\n";
        continue;
      }
      text += where;
      for (const auto& name : spellings(argument))
        text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (!argument.flag()) text += takes_file(argument) ? " -r" : " -x";
      if (!argument.choices.empty()) text += " -a " + quoted(joined(argument.choices));
      text += " -d " + quoted(argument.help) + "\n";
    }
  }
  return text;
}

}  // namespace

std::vector<std::string> spellings(const Argument& argument) {
  std::vector<std::string> names;
  std::size_t start = 0;
  while (start <= argument.name.size()) {
    const auto comma = std::min(argument.name.find(',', start), argument.name.size());
    names.push_back(argument.name.substr(start, comma - start));
    start = comma + 1;
  }
  return names;
}

std::string completion(std::span<const Command> commands, const std::string& shell) {
  if (shell == "bash") return bash(commands);
  if (shell == "zsh") return zsh(commands);
  if (shell == "fish") return fish(commands);
  throw UsageError("there is completion for bash, zsh and fish, not for \"" + shell + "\"");
}

}  // namespace entente::cli
