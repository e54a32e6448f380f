#include <doctest/doctest.h>

#include <fstream>
#include <string>

#include "extract/actors/linker.h"
#include "extract/actors/reading_training.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"

using namespace entente;
using namespace entente::extract;

TEST_CASE("marks are read off a sentence and leave its text") {
  const actors::MarkedText marked = actors::read_marks("[+Tokyo] met in [-Oslo] [1999].");
  CHECK(marked.text == "Tokyo met in Oslo [1999].");
  REQUIRE(marked.names.size() == 2);
  CHECK_FALSE(marked.names[0].place);
  CHECK(marked.names[1].place);
  CHECK(text_of(marked.text, marked.names[1].span) == "Oslo");
}

TEST_CASE("actor and place are told apart on the sentences that taught it") {
  // A guard of model, parser and features together: what was learnt must still be read so.
  std::ifstream file(std::string(ENTENTE_SOURCE_DIR) +
                     "/extract/data/actors/reading_sentences.txt");
  REQUIRE(file);
  const actors::Linker linker(actors::Gazetteer::embedded());
  syntax::Parser parser(syntax::Model::embedded());
  int right = 0, all = 0;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty() || line.front() == '#') continue;
    const actors::MarkedText marked = actors::read_marks(line);
    std::vector<syntax::Sentence> sentences;
    text::split(marked.text, {}, sentences);
    for (syntax::Sentence& sentence : sentences) {
      parser.tag(sentence);
      parser.parse(sentence);
    }
    const auto mentions = linker.link({marked.text, std::nullopt, sentences});
    for (const actors::MarkedName& name : marked.names) {
      ++all;
      for (const actors::LinkedMention& mention : mentions) {
        if (mention.span != name.span) continue;
        right += (mention.reading == Reading::kPlace) == name.place;
        break;
      }
    }
  }
  CHECK(all > 1000);
  CHECK(right > 0.93 * all);
}
