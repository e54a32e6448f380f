// entente read: the articles as read, one JSON object a line, so that a person can check what a
// reader made of a file.
#include <cstdio>
#include <memory>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "knowledge/extraction_json.h"

namespace entente::cli {

Command read_command() {
  auto options = std::make_shared<ReadingOptions>();
  const auto run = [options] {
    Tally tally;
    for_each_article(*options, tally, [](Article&& article, const std::string&) {
      std::fputs(to_json(article).c_str(), stdout);
      std::fputc('\n', stdout);
    });
    return tally.status();
  };
  return {"read",
          "Print articles as they are read, one JSON object a line",
          "entente read examples",
          options->arguments(),
          run,
          "Reading"};
}

}  // namespace entente::cli
