// entente draw: an answer as a picture. The words after it are a question of their own
// (cli/parsing.cpp), so that there is nothing to run here.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "knowledge/error.h"

namespace entente::cli {

Command draw_command() {
  auto words = std::make_shared<std::vector<std::string>>();
  return {"draw",
          "An answer as a picture: SVG, or PNG with --format png (Graphviz draws it)",
          "entente draw path Seoul Tokyo > path.svg",
          {{"QUESTION", "WORDS",
            "links, path, neighbours, agreements or timeline, and its own words and options",
            words.get(), true}},
          [words]() -> int {
            throw UsageError("draw what? As in: entente draw path Seoul Tokyo > path.svg");
          },
          "The file"};
}

}  // namespace entente::cli
