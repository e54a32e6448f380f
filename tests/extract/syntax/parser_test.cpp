#include "extract/syntax/parser.h"

#include <doctest/doctest.h>

#include <array>

#include "extract/syntax/features.h"
#include "extract/syntax/model.h"
#include "extract/syntax/tagger.h"
#include "extract/syntax/training/random.h"
#include "extract/text/text.h"
#include "tests/extract/syntax/sentences.h"

using namespace entente::extract::syntax;
using namespace entente::extract::syntax::testing;

namespace {

constexpr std::array kSettings{Setting::kFast, Setting::kCareful};

Sentence parsed(std::string_view text, Setting setting = Setting::kFast) {
  static Parser parser(Model::embedded());
  Sentence sentence = words_of(text);
  parser.tag(sentence);
  parser.parse(sentence, setting);
  return sentence;
}

const Word& word(const Sentence& sentence, std::string_view form) {
  for (const Word& w : sentence.words) {
    if (w.form == form) return w;
  }
  FAIL("no such word");
  return sentence.words.front();
}

std::string_view head_form(const Sentence& sentence, std::string_view form) {
  const std::int32_t head = word(sentence, form).head;
  return head == kNoHead ? "ROOT" : sentence.words[head].form;
}

}  // namespace

TEST_CASE("a plain sentence of the news is tagged and parsed as a person would") {
  for (const Setting setting : kSettings) {
    const Sentence s =
        parsed("Norway and Latvia signed an agreement on fisheries in Oslo on Monday .", setting);
    CHECK(is_tree(s));
    CHECK(word(s, "signed").deprel == Deprel::kRoot);
    CHECK(word(s, "signed").lemma == "sign");
    CHECK(word(s, "signed").xpos == Xpos::kVbd);
    CHECK(word(s, "Norway").deprel == Deprel::kNsubj);
    CHECK(word(s, "Latvia").deprel == Deprel::kConj);
    CHECK(head_form(s, "Latvia") == "Norway");
    CHECK(word(s, "agreement").deprel == Deprel::kObj);
    CHECK(head_form(s, "fisheries") == "agreement");
    CHECK(word(s, "Monday").upos == Upos::kPropn);
    CHECK(word(s, "Oslo").upos == Upos::kPropn);
  }
}

TEST_CASE("a headline in capitals is read as one in small letters") {
  const Sentence s = parsed("NORWAY SIGNED A FISHERIES PACT WITH LATVIA");
  CHECK(word(s, "SIGNED").upos == Upos::kVerb);
  CHECK(word(s, "SIGNED").deprel == Deprel::kRoot);
  CHECK(word(s, "NORWAY").deprel == Deprel::kNsubj);
  CHECK(word(s, "LATVIA").upos == Upos::kPropn);
}

TEST_CASE("any words give one tree with one root in either setting") {
  static constexpr std::array<std::string_view, 14> kWords{"the",    "and",   ",",    ".",   "of",
                                                           "signed", "Seoul", "(",    ")",   "\"",
                                                           "1987",   "which", "said", "\x01"};
  Random random(31);
  for (int round = 0; round < 400; ++round) {
    std::string text;
    for (std::size_t n = 1 + random.below(40); n > 0; --n) {
      text += std::string(kWords[random.below(kWords.size())]) + " ";
    }
    for (const Setting setting : kSettings) {
      const Sentence s = parsed(text, setting);
      REQUIRE_MESSAGE(is_tree(s), text);
      for (const Word& w : s.words) {
        REQUIRE(w.margin >= 0);
        REQUIRE((setting == Setting::kFast || w.margin <= 1));
      }
    }
  }
}

TEST_CASE("a sentence of 100,000 words is parsed into one tree") {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "the pact ( of Riga ";
  CHECK(is_tree(parsed(text)));
  std::string brackets;
  for (int i = 0; i < 10'000; ++i) brackets += "( ";
  for (const Setting setting : kSettings) CHECK(is_tree(parsed(brackets, setting)));
  CHECK(is_tree(parsed(text.substr(0, 1000), Setting::kCareful)));
  CHECK(is_tree(parsed(brackets.substr(0, 500), Setting::kCareful)));
}

TEST_CASE("an empty sentence and a single word are parsed") {
  CHECK(parsed("").words.empty());
  CHECK(arcs_of(parsed("Agreed")) == "0:root");
}

TEST_CASE("a parser gives the same whatever it parsed before") {
  const std::string_view text = "Seoul , Tokyo and Washington agreed to share intelligence .";
  const Sentence before = parsed(text);
  parsed("Something else was said at great length by the ministers , officials said .");
  const Sentence after = parsed(text);
  CHECK(arcs_of(before) == arcs_of(after));
  for (std::size_t i = 0; i < before.words.size(); ++i) {
    CHECK(before.words[i].lemma == after.words[i].lemma);
    CHECK(before.words[i].margin == after.words[i].margin);
  }
}

TEST_CASE("doubt shows in the margin") {
  const Sentence s = parsed("The ministers signed the pact .");
  CHECK(word(s, "The").margin > 1);  // a determiner before its noun
  const Sentence careful = parsed("The ministers signed the pact .", Setting::kCareful);
  CHECK(word(careful, "The").margin > 0.95F);
  const Sentence open = parsed("They watched a film about war with friends .", Setting::kCareful);
  CHECK(word(open, "friends").margin < word(open, "They").margin);
}

TEST_CASE("lettering tells headlines from text") {
  CHECK(lettering_of(words_of("NATO AND EU AGREE ON PATROLS")) == Lettering::kCapitals);
  CHECK(lettering_of(words_of("Seoul , Tokyo Sign Pact on Sharing Intelligence")) ==
        Lettering::kTitle);
  CHECK(lettering_of(words_of("Seoul signed the pact on sharing intelligence")) ==
        Lettering::kMixed);
}
