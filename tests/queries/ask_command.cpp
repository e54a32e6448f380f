#include "tests/queries/ask_command.h"

#include <algorithm>

#include "knowledge/error.h"
#include "queries/render.h"
#include "tests/queries/test_file.h"

namespace entente::testing {

using namespace queries;

std::string ask_command(Session& session, const std::string& command) {
  try {
    const auto words = split_command(command);
    const Question* question = find_question(words.at(0));
    if (question == nullptr) throw UsageError("there is no question `" + words[0] + "`");
    Format format = Format::kTable;
    Arguments arguments;
    std::vector<const Parameter*> positional;
    for (const Parameter& p : question->parameters) {
      if (p.name[0] != '-') positional.push_back(&p);
    }
    std::size_t next = 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (words[i] == "--format") {
        format = from_name<Format>(words.at(++i)).value();
        continue;
      }
      if (words[i][0] != '-') {
        if (next == positional.size())
          throw UsageError("`" + question->name + "` does not take " + words[i]);
        arguments.set(positional[next]->name, words[i]);
        if (!positional[next]->many) ++next;
        continue;
      }
      const auto known = std::find_if(question->parameters.begin(), question->parameters.end(),
                                      [&](const Parameter& p) { return p.name == words[i]; });
      const bool flag = known != question->parameters.end() && known->kind == ParameterKind::kFlag;
      const std::string name = words[i];
      arguments.set(name, flag ? "true" : words.at(++i));
    }
    return render(session.answer(question->name, arguments), format);
  } catch (const UsageError& error) {
    return "error 2: " + std::string(error.what()) + "\n";
  } catch (const NothingFound& error) {
    return "error 4: " + std::string(error.what()) + "\n";
  } catch (const Error& error) {
    return "error 3: " + std::string(error.what()) + "\n";
  }
}

}  // namespace entente::testing
