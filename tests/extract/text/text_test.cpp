#include "extract/text/text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using entente::extract::syntax::Sentence;
using entente::extract::syntax::Word;

// The words of each sentence joined by spaces, the sentences by " | ".
std::string shown(std::string_view text, bool has_title = false) {
  std::vector<Sentence> sentences;
  entente::extract::text::split(text, {has_title}, sentences);
  std::string result;
  for (const Sentence& sentence : sentences) {
    if (!result.empty()) result += " | ";
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      if (i > 0) result += ' ';
      result += sentence.words[i].form;
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a sentence falls into words and marks") {
  CHECK(shown("The ministers met, and talked.") == "The ministers met , and talked .");
}
