#include "extract/syntax/training/pipeline.h"

#include <doctest/doctest.h>

#include "extract/syntax/conllu.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "tests/extract/syntax/sentences.h"

using namespace entente::extract::syntax;

namespace {

/// A toy language in which a verb follows its subject and precedes its object.
std::string toy_treebank() {
  std::string out;
  const std::array<std::string, 4> names{"Oslo", "Riga", "Bern", "Rome"};
  const std::array<std::string, 3> verbs{"thanked", "warned", "joined"};
  for (const auto& subject : names) {
    for (const auto& verb : verbs) {
      for (const auto& object : names) {
        out += "1\t" + subject + "\t" + subject + "\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n";
        out += "2\t" + verb + "\t" + verb.substr(0, verb.size() - 2) +
               "\tVERB\tVBD\t_\t0\troot\t_\t_\n";
        out += "3\t" + object + "\t" + object + "\tPROPN\tNNP\t_\t2\tobj\t_\t_\n\n";
      }
    }
  }
  return out;
}

std::vector<std::uint8_t> train() {
  const Treebank bank = read_conllu(toy_treebank(), "toy");
  PipelineOptions options;
  options.folds = 2;
  options.parser.epochs = 4;
  options.parser.min_updates = options.tagger.min_updates = 0;  // so few sentences
  return train_model({bank.sentences, std::vector<int>(bank.sentences.size(), 1), {}}, options,
                     [](const std::string&) {});
}

}  // namespace

TEST_CASE("training learns a toy language and gives the same bytes each time") {
  const auto bytes = train();
  CHECK(bytes == train());
  const Model model(bytes);
  model.verify();
  Parser parser(model);
  Sentence sentence = testing::words_of("Riga joined Rome");
  parser.tag(sentence);
  parser.parse(sentence);
  CHECK(testing::arcs_of(sentence) == "2:nsubj 0:root 2:obj");
  CHECK(sentence.words[1].lemma == "join");
}
