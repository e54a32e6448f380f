// How fast articles become Extractions, all layers of reading together: articles and words a second
// on one core. The articles are those of the file $ENTENTE_BENCH_TEXT, in any format that the
// program reads, or else those of examples/, over and over.
//   ENTENTE_BENCH_TEXT=articles.jsonl build/bench/bench/entente_reading_bench
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "extract/extractor.h"
#include "extract/reader/reader.h"
#include "extract/text/text.h"
#include "knowledge/error.h"

namespace {

using entente::Article;

constexpr std::size_t kMostArticles =
    400;  // spread evenly over the file: enough for a steady figure

std::vector<std::string> paths() {
  if (const char* path = std::getenv("ENTENTE_BENCH_TEXT")) return {path};
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(ENTENTE_SOURCE_DIR "/examples")) {
    const auto extension = entry.path().extension();
    if (extension == ".txt" || extension == ".json") out.push_back(entry.path().string());
  }
  return out;
}

std::vector<Article> load_articles() {
  std::vector<Article> all, chosen;
  for (const auto& path : paths()) {
    const auto keep = [&](Article&& article, const std::string&) {
      all.push_back(std::move(article));
      return true;
    };
    entente::extract::reader::read_file(
        path, {.article = keep, .refusal = {}, .extraction = {}, .bytes = {}});
  }
  const std::size_t step = all.size() / kMostArticles + 1;
  for (std::size_t i = 0; i < all.size(); i += step) chosen.push_back(std::move(all[i]));
  return chosen;
}

const std::vector<Article>& articles() {
  static const std::vector<Article> kArticles = load_articles();
  return kArticles;
}

std::size_t count_words() {
  std::size_t words = 0;
  std::vector<entente::extract::syntax::Sentence> sentences;
  for (const Article& article : articles()) {
    const std::string text = stored_text(article);
    entente::extract::text::split(text, {.has_title = article.title.has_value()}, sentences);
    for (const auto& sentence : sentences) words += sentence.words.size();
  }
  return words;
}

void read_articles(benchmark::State& state) {
  const auto extractor = entente::extract::make_extractor();
  for (auto _ : state) {
    for (const Article& article : articles()) {
      try {
        benchmark::DoNotOptimize(extractor->extract(article));
      } catch (const entente::InputError&) {
        continue;  // refused, as the program would
      }
    }
  }
  const auto rate = [&](std::size_t count) {
    return benchmark::Counter(static_cast<double>(count) * static_cast<double>(state.iterations()),
                              benchmark::Counter::kIsRate);
  };
  state.counters["articles/s"] = rate(articles().size());
  state.counters["words/s"] = rate(count_words());
}
BENCHMARK(read_articles)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
