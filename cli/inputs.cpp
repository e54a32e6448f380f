#include "cli/inputs.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <thread>
#include <utility>

#include "cli/progress.h"

namespace entente::cli {

std::vector<Argument> ExtractorSettings::arguments() {
  return {{"--jobs,-j", "N", "Threads (default: as many as the machine has)", &jobs},
          {"--lexicon", "FILE", "A lexicon of your own, added to the program's", &lexicons},
          {"--gazetteer", "FILE", "A gazetteer of your own, added to the program's", &gazetteers},
          {"--any-language", "", "Read articles in other languages than English all the same",
           &any_language}};
}

Argument no_progress_argument(bool& no_progress) {
  return {"--no-progress", "", "No progress on stderr", &no_progress};
}

std::vector<Argument> ReadingOptions::arguments() {
  auto all = ExtractorSettings::arguments();
  all.insert(all.begin(),
             {"PATH", "PATH", "Files and folders to read; - is standard input", &paths, true});
  all.push_back(no_progress_argument(no_progress));
  return all;
}

extract::ExtractorOptions ExtractorSettings::extractor() const {
  extract::ExtractorOptions options{lexicons, gazetteers, any_language, {}};
  const char* variable = std::getenv("ENTENTE_WITHOUT");
  const std::string_view without = variable != nullptr ? variable : "";
  const auto has = [&](std::string_view layer) {
    return without.find(layer) == std::string_view::npos;
  };
  options.layers = {has("coreference"), has("projection"), has("nominal"), has("places"),
                    has("scorer")};
  return options;
}

int ExtractorSettings::threads() const {
  return jobs > 0 ? jobs : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

void Tally::refuse(const extract::reader::Refusal& refusal) {
  ++refused;
  std::fprintf(stderr, "entente: %s: %s\n", refusal.place.c_str(), refusal.reason.c_str());
}

void for_each_article(const ReadingOptions& options, Tally& tally,
                      const std::function<void(Article&&, const std::string& place)>& take) {
  namespace fs = std::filesystem;
  extract::reader::Taker taker;
  taker.refusal = [&](const auto& refusal) { tally.refuse(refusal); };
  const auto files = extract::reader::files_under(options.paths, taker);
  std::uint64_t total = 0;
  std::error_code error;
  for (const auto& file : files) {
    if (const auto size = fs::file_size(file, error); !error) total += size;
  }
  Progress progress("articles", total, !options.no_progress);
  taker.article = [&](Article&& article, const std::string& place) {
    ++tally.articles;
    tally.bytes += article.body.size();
    take(std::move(article), place);
    progress.update(tally.articles, tally.bytes, tally.refused);
    return true;
  };
  for (const auto& file : files) extract::reader::read_file(file, taker);
}

}  // namespace entente::cli
