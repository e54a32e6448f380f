// ask "…": a question in plain English. Shows the command that it understood, and answers it.
#include "knowledge/error.h"
#include "queries/ask_rules.h"
#include "queries/fact_rows.h"

namespace entente::queries {
namespace {

Answer answer_ask(World& world, const Arguments& arguments) {
  std::string text;
  for (const std::string& word : arguments.all().at("QUESTION"))
    text += (text.empty() ? "" : " ") + word;
  const AskedQuestion asked = read_question(world, text);
  auto understood = understand(world, asked);
  if (!understood) {
    std::string message = "\"" + text + "\" is not understood; the nearest: ";
    const auto commands = nearest(asked);
    for (std::size_t i = 0; i < commands.size(); ++i)
      message += (i > 0 ? ", " : "") + ("`entente " + commands[i] + "`");
    throw UsageError(message);
  }
  const std::string command = as_command(understood->question, understood->arguments);
  if (arguments.flag("--command")) {
    Answer answer;
    answer.shape = Shape::kRecord;
    answer.columns = {{"command", "Understood as", CellKind::kText},
                      {"kind", "Kind", CellKind::kText}};
    answer.rows.push_back({{command, understood->kind}, {}, {"", ""}});
    return answer;
  }
  for (const char* common : {"--limit", "--evidence"}) {
    if (const auto value = arguments.text(common)) understood->arguments.set(common, *value);
  }
  check_arguments(*find_question(understood->question), understood->arguments);
  Answer answer;
  try {
    answer = find_question(understood->question)->answer(world, understood->arguments);
  } catch (const NothingFound& nothing) {
    throw NothingFound(std::string(nothing.what()) + " (understood as: entente " + command + ")");
  }
  answer.notes.insert(answer.notes.begin(), "understood as: entente " + command);
  return answer;
}

}  // namespace

Question ask_question() {
  return {"ask",
          "A question in plain English",
          "ask \"Who is linked to whom?\"",
          with_paging(
              {{"QUESTION", ParameterKind::kText, "The question", true, true},
               {"--command", ParameterKind::kFlag, "Only show the command that it stands for"}}),
          answer_ask,
          "Links"};
}

}  // namespace entente::queries
