// entente parse: the sentences of what it reads as CoNLL-U, or their propositions for a person to
// read.
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/inputs.h"
#include "extract/meaning/proposition.h"
#include "extract/meaning/tree_mending.h"
#include "extract/reader/mapped_file.h"
#include "extract/syntax/conllu.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"
#include "knowledge/error.h"

namespace entente::cli {
namespace {

using extract::syntax::Sentence;

struct Options {
  ReadingOptions reading;
  std::string pretokenized;
  bool propositions = false, careful = false;
};

class Printer {
 public:
  explicit Printer(const Options& options)
      : options_(options), parser_(extract::syntax::Model::embedded()) {}

  void print(std::vector<Sentence>& sentences, std::string_view text,
             const std::vector<std::string>& ids) {
    for (std::uint32_t i = 0; i < sentences.size(); ++i) {
      parser_.tag(sentences[i]);
      parser_.parse(sentences[i], options_.careful ? extract::syntax::Setting::kCareful
                                                   : extract::syntax::Setting::kFast);
      out_.clear();
      if (options_.propositions) {
        print_propositions(sentences[i], i, text);
      } else {
        extract::syntax::write_conllu(sentences[i], text, ids[i], out_);
      }
      std::fwrite(out_.data(), 1, out_.size(), stdout);
    }
  }

 private:
  void print_propositions(const Sentence& sentence, std::uint32_t index, std::string_view text) {
    out_ += "# ";
    out_ += text_of(text, sentence.span);
    out_ += '\n';
    Sentence mended = sentence;
    extract::meaning::mend_tree(mended);
    extract::meaning::find_propositions(mended, index, propositions_);
    for (const auto& proposition : propositions_)
      out_ += "  " + to_text(proposition, mended) + "\n";
    out_ += '\n';
  }

  const Options& options_;
  extract::syntax::Parser parser_;
  std::vector<extract::meaning::Proposition> propositions_;
  std::string out_;
};

int parse_pretokenized(const Options& options) {
  const extract::reader::MappedFile file(options.pretokenized);
  auto bank = extract::syntax::read_conllu(file.bytes(), options.pretokenized);
  auto ids = bank.sentence_ids;
  ids.resize(bank.sentences.size());
  Printer(options).print(bank.sentences, bank.text, ids);
  return 0;
}

int run(const Options& options) {
  if (!options.pretokenized.empty()) return parse_pretokenized(options);
  if (options.reading.paths.empty()) throw UsageError("parse needs a PATH, or --pretokenized FILE");
  Printer printer(options);
  std::vector<Sentence> sentences;
  Tally tally;
  for_each_article(options.reading, tally, [&](Article&& article, const std::string&) {
    const std::string text = stored_text(article);
    extract::text::split(text, {.has_title = article.title.has_value()}, sentences);
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      ids.push_back(article.id + "-" + std::to_string(i + 1));
    printer.print(sentences, text, ids);
  });
  return tally.status();
}

}  // namespace

Command parse_command() {
  auto options = std::make_shared<Options>();
  auto arguments = options->reading.arguments();
  arguments.front().required = false;
  arguments.push_back({"--pretokenized", "FILE",
                       "Parse a CoNLL-U file, keeping its sentences and words",
                       &options->pretokenized});
  arguments.push_back({"--propositions", "", "Print who does what to whom instead of trees",
                       &options->propositions});
  arguments.push_back(
      {"--careful", "", "The slower and better setting of the parser", &options->careful});
  return {"parse",
          "Print the sentences of articles as CoNLL-U",
          "entente parse examples/2012-broken-pact.txt --propositions",
          std::move(arguments),
          [options] { return run(*options); },
          "Reading"};
}

}  // namespace entente::cli
