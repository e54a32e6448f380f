#include "cli/help.h"

#include <algorithm>

#include "knowledge/version.h"

namespace entente::cli {
namespace {

constexpr std::size_t kWidth = 100, kIndent = 26;

/// `text` broken into lines of `width`, every line but the first indented.
std::string wrapped(const std::string& text, std::size_t indent, std::size_t width) {
  std::string out, line;
  std::size_t start = 0;
  const auto end_line = [&] {
    if (!out.empty()) out += "\n" + std::string(indent, ' ');
    out += line;
    line.clear();
  };
  while (start < text.size()) {
    const auto space = std::min(text.find(' ', start), text.size());
    const std::string word = text.substr(start, space - start);
    if (!line.empty() && indent + line.size() + 1 + word.size() > width) end_line();
    line += (line.empty() ? "" : " ") + word;
    start = space + 1;
  }
  end_line();
  return out;
}

std::string row(const std::string& left, const std::string& right) {
  const std::string gap = left.size() + 3 > kIndent ? "\n" + std::string(kIndent, ' ')
                                                    : std::string(kIndent - left.size() - 2, ' ');
  return "  " + left + gap + wrapped(right, kIndent, kWidth) + "\n";
}

std::string right_side(const Argument& argument) {
  std::string text = argument.help;
  if (!argument.choices.empty()) {
    text += ":";
    for (const auto& choice : argument.choices)
      text += (&choice == &argument.choices.front() ? " " : ", ") + choice;
  }
  if (!argument.fallback.empty()) text += " (default: " + argument.fallback + ")";
  return text;
}

}  // namespace

std::string left_side(const Argument& argument) {
  if (argument.positional()) return argument.name;
  std::string names = argument.name;
  if (const auto comma = names.find(','); comma != std::string::npos) names.replace(comma, 1, ", ");
  return argument.value.empty() ? names : names + " " + argument.value;
}

std::string usage(const Command& command) {
  std::string text = command.name;
  bool options = false;
  for (const auto& argument : command.arguments) {
    if (!argument.positional()) {
      options = true;
      continue;
    }
    const std::string shown = argument.name + (argument.many() ? "…" : "");
    text += argument.required ? " " + shown : " [" + shown + "]";
  }
  return options ? text + " [OPTION…]" : text;
}

std::string command_help(const Command& command) {
  std::string text = "entente " + usage(command) + "\n  " + command.summary + ".\n";
  std::string positionals, options;
  for (const auto& argument : command.arguments)
    (argument.positional() ? positionals : options) +=
        row(left_side(argument), right_side(argument));
  if (!positionals.empty()) text += "\n" + positionals;
  if (!options.empty()) text += "\nOptions\n" + options;
  if (!command.example.empty()) text += "\nExample\n  " + command.example + "\n";
  return text;
}

std::string program_help(std::span<const Command> commands) {
  std::string text =
      "Entente reads news and treaty texts and answers who is linked to whom, through which "
      "agreements and hubs, since when,\n"
      "and who says so.\n\n"
      "  entente ingest examples            read articles into entente.db\n"
      "  entente links Seoul                who is linked to South Korea, with the sentence that "
      "says so\n";
  std::vector<std::string> groups;
  for (const auto& command : commands) {
    if (std::find(groups.begin(), groups.end(), command.group) == groups.end())
      groups.push_back(command.group);
  }
  for (const auto& group : groups) {
    text += "\n" + group + "\n";
    for (const auto& command : commands) {
      if (command.group == group) text += row(command.name, command.summary);
    }
  }
  return text + "\nCommon options\n" +
         row("--db FILE", "The database (default: $ENTENTE_DB or entente.db)") +
         row("--format, -f FORMAT", "table, json, ndjson, csv, tsv, markdown or dot") +
         row("--help, -h", "Explains a command: entente links --help") +
         row("--version", "Prints the version") +
         "\nNames are taken as people write them: Seoul, ROK, South Korea, KOR.\n"
         "Exit status: 0 done, 1 some inputs refused, 2 wrong use, 3 the database cannot be used, "
         "4 nothing found, 130 interrupted.\n";
}

std::string manual(std::span<const Command> commands) {
  const auto roff = [](const std::string& raw) {
    std::string text;
    for (const char c : raw) {
      if (c == '-') text += '\\';
      if (c == '\\') {
        text += "\\e";
        continue;
      }
      text += c;
    }
    for (std::size_t at = 0; (at = text.find("…", at)) != std::string::npos; at += 5)
      text.replace(at, std::string("…").size(), "\\&...");
    return text.starts_with('.') || text.starts_with('\'') ? "\\&" + text : text;
  };
  std::string text = ".TH ENTENTE 1 \"\" \"entente " + std::string(kVersion) +
                     "\" \"User Commands\"\n.SH NAME\nentente \\- a knowledge graph of "
                     "international agreements from news and treaty texts\n"
                     ".SH SYNOPSIS\n.B entente\n.I COMMAND\n[\\fIARGUMENT\\fR...] "
                     "[\\fIOPTION\\fR...]\n.SH DESCRIPTION\n"
                     "Reads articles into one SQLite file and answers who is linked to whom, "
                     "through which agreements and hubs, since when, and who says so.\n";
  for (const auto& command : commands) {
    text += ".SH " + roff(command.name) + "\n.B entente " + roff(usage(command)) + "\n.PP\n" +
            roff(command.summary) + ".\n";
    for (const auto& argument : command.arguments)
      text += ".TP\n.B " + roff(left_side(argument)) + "\n" + roff(right_side(argument)) + ".\n";
    if (!command.example.empty())
      text += ".PP\nExample:\n.PP\n.RS\n.nf\n" + roff(command.example) + "\n.fi\n.RE\n";
  }
  return text +
         ".SH EXIT STATUS\n0 done, 1 some or all inputs refused, 2 wrong use, 3 the database "
         "cannot be used, 4 nothing found, 130 interrupted.\n"
         ".SH ENVIRONMENT\n.TP\n.B ENTENTE_DB\nThe database where \\-\\-db is not given.\n.TP\n.B "
         "NO_COLOR\nNo colour, even on a terminal.\n";
}

}  // namespace entente::cli
