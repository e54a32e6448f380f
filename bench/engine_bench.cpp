// How fast text becomes words, tags and trees: words a second on one core. The text is that of the
// articles in the file $ENTENTE_BENCH_TEXT (one JSON article a line, or plain text), or else the
// project's own news sentences, over and over.
//   ENTENTE_BENCH_TEXT=articles.jsonl build/bench/bench/entente_engine_bench
#include <benchmark/benchmark.h>
#include <rapidjson/document.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "extract/syntax/conllu.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"

namespace {

using entente::extract::syntax::Model;
using entente::extract::syntax::Parser;
using entente::extract::syntax::Sentence;
using entente::extract::syntax::Setting;

constexpr std::size_t kMaxBytes = 3'000'000;  // enough for a steady figure

/// The articles' titles and bodies, or the file as it is.
std::string load_text() {
  const char* path = std::getenv("ENTENTE_BENCH_TEXT");
  if (path == nullptr) {
    std::ifstream in(ENTENTE_SOURCE_DIR "/extract/data/treebank/news.conllu", std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    const std::string text = entente::extract::syntax::read_conllu(bytes.str(), "news.conllu").text;
    std::string out;
    while (out.size() < kMaxBytes / 3) out += text + "\n\n";
    return out;
  }
  std::ifstream in(path);
  std::string out, line;
  while (out.size() < kMaxBytes && std::getline(in, line)) {
    rapidjson::Document article;
    if (article.Parse(line.c_str()).HasParseError() || !article.IsObject()) {
      out += line + "\n";
      continue;
    }
    for (const char* field : {"title", "body"}) {
      if (article.HasMember(field) && article[field].IsString()) {
        out += std::string(article[field].GetString()) + "\n\n";
      }
    }
  }
  return out;
}

const std::string& text() {
  static const std::string kText = load_text();
  return kText;
}

std::size_t count_words(const std::vector<Sentence>& sentences) {
  std::size_t words = 0;
  for (const Sentence& sentence : sentences) words += sentence.words.size();
  return words;
}

void report(benchmark::State& state, std::size_t words) {
  state.counters["words/s"] =
      benchmark::Counter(static_cast<double>(words) * static_cast<double>(state.iterations()),
                         benchmark::Counter::kIsRate);
}

void split(benchmark::State& state) {
  std::vector<Sentence> sentences;
  for (auto _ : state) entente::extract::text::split(text(), {}, sentences);
  report(state, count_words(sentences));
}
BENCHMARK(split)->Unit(benchmark::kMillisecond);

void tag(benchmark::State& state) {
  std::vector<Sentence> sentences;
  entente::extract::text::split(text(), {}, sentences);
  Parser parser(Model::embedded());
  for (auto _ : state) {
    for (Sentence& sentence : sentences) parser.tag(sentence);
  }
  report(state, count_words(sentences));
}
BENCHMARK(tag)->Unit(benchmark::kMillisecond);

void parse(benchmark::State& state, Setting setting) {
  std::vector<Sentence> sentences;
  entente::extract::text::split(text(), {}, sentences);
  Parser parser(Model::embedded());
  for (Sentence& sentence : sentences) parser.tag(sentence);
  for (auto _ : state) {
    for (Sentence& sentence : sentences) parser.parse(sentence, setting);
  }
  report(state, count_words(sentences));
}
BENCHMARK_CAPTURE(parse, fast, Setting::kFast)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(parse, careful, Setting::kCareful)->Unit(benchmark::kMillisecond);

void split_tag_and_parse(benchmark::State& state, Setting setting) {
  std::vector<Sentence> sentences;
  Parser parser(Model::embedded());
  for (auto _ : state) {
    entente::extract::text::split(text(), {}, sentences);
    for (Sentence& sentence : sentences) {
      parser.tag(sentence);
      parser.parse(sentence, setting);
    }
  }
  report(state, count_words(sentences));
}
BENCHMARK_CAPTURE(split_tag_and_parse, fast, Setting::kFast)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(split_tag_and_parse, careful, Setting::kCareful)->Unit(benchmark::kMillisecond);

void open_model(benchmark::State& state) {
  const auto& bytes = Model::embedded().bytes();
  for (auto _ : state) {
    const Model model(bytes);
    benchmark::DoNotOptimize(model.tags().data());
  }
}
BENCHMARK(open_model)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
