// How much of an article is parsed, and how: trees cost most of the time of reading.
#include "extract/meaning/reading.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "extract/syntax/model.h"
#include "extract/text/text.h"

namespace {

using namespace entente;
using namespace entente::extract;

/// For each sentence of the body: `-` without a tree, `f` with that of the fast setting, `c` with
/// that of the careful one (told by the margins, which the mending of trees leaves alone).
std::string settings(const std::string& body) {
  const meaning::Resources resources{ExtractorOptions{}};
  meaning::Reading reading(resources);
  Article article;
  article.body = body;
  reading.read(article, body);
  std::vector<syntax::Sentence> sentences;
  text::split(body, {}, sentences);
  syntax::Parser parser(syntax::Model::embedded());
  const auto margins = [](const syntax::Sentence& sentence) {
    std::vector<float> out;
    for (const auto& word : sentence.words) out.push_back(word.margin);
    return out;
  };
  std::string out;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& view = reading.view().views[i];
    parser.tag(sentences[i]);
    parser.parse(sentences[i], syntax::Setting::kFast);
    const bool fast = margins(sentences[i]) == margins(*view.tree);
    parser.parse(sentences[i], syntax::Setting::kCareful);
    const bool careful = margins(sentences[i]) == margins(*view.tree);
    out += !view.parsed ? '-' : careful ? 'c' : fast ? 'f' : '?';
  }
  return out;
}

}  // namespace

TEST_CASE("a sentence in which two actors can meet is parsed with care, by name or reference") {
  CHECK(settings("Norway and Latvia signed a fishing accord on Tuesday.") == "c");
  CHECK(settings("Norway raised its tax on fuel.\n\nThe two countries met again in spring.") ==
        "fc");
}

TEST_CASE("a sentence that names or means one actor at most is parsed fast") {
  CHECK(settings("Heavy rain fell over Norway on Tuesday.") == "f");
  CHECK(settings("Norway and Latvia met.\n\nThe ministry raised the price of milk.") == "cf");
}

TEST_CASE("what speaks of nobody has no tree, nor has an article that names nobody") {
  CHECK(settings("Norway and Latvia met.\n\nRain fell on the hills for days.") == "c-");
  CHECK(settings("They met again.\n\nThe two countries signed a treaty with each other.") == "--");
}
