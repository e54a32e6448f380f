// entente extract: articles to extractions, one JSON object a line, in the order of the input
// whatever the number of threads.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/ordered.h"
#include "extract/extractor.h"
#include "knowledge/error.h"
#include "knowledge/extraction_json.h"

namespace entente::cli {
namespace {

struct Options {
  ReadingOptions reading;
  bool no_text = false;
};

struct Item {
  Article article;
  std::string place;
};

using Result = std::variant<std::string, extract::reader::Refusal>;

int run(const Options& options) {
  Tally tally;
  const auto make_worker = [&] {
    std::shared_ptr<extract::Extractor> extractor =
        extract::make_extractor(options.reading.extractor());
    return [extractor, &options](Item& item) -> Result {
      try {
        return to_json(extractor->extract(item.article), {.text = !options.no_text});
      } catch (const InputError& error) {
        return extract::reader::Refusal{item.place, error.what()};
      }
    };
  };
  const auto take = [&](Result&& result) {
    if (const auto* refusal = std::get_if<extract::reader::Refusal>(&result))
      return tally.refuse(*refusal);
    const auto& line = std::get<std::string>(result);
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fputc('\n', stdout);
  };
  Ordered<Item, Result> work(options.reading.threads(), make_worker, take);
  for_each_article(options.reading, tally, [&](Article&& article, const std::string& place) {
    work.give({std::move(article), place});
  });
  work.finish();
  if (std::fflush(stdout) != 0) throw Error("standard output cannot be written");
  return tally.status();
}

}  // namespace

Command extract_command() {
  auto options = std::make_shared<Options>();
  auto arguments = options->reading.arguments();
  arguments.push_back({"--no-text", "", "Leave the article's text out", &options->no_text});
  return {"extract",
          "Read articles and print what they say, one JSON object a line",
          "entente extract examples | head -n 1",
          std::move(arguments),
          [options] { return run(*options); },
          "Reading"};
}

}  // namespace entente::cli
