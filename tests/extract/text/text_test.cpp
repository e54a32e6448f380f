#include "extract/text/text.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using entente::Span;
using entente::text_of;
using entente::extract::syntax::Sentence;
using entente::extract::syntax::Word;

std::vector<Sentence> sentences_of(std::string_view text, bool has_title = false) {
  std::vector<Sentence> sentences;
  entente::extract::text::split(text, {has_title}, sentences);
  return sentences;
}

// The words of each sentence joined by spaces, the sentences by " | "; the words of a multiword
// token by "+".
std::string shown(std::string_view text, bool has_title = false) {
  const std::vector<Sentence> sentences = sentences_of(text, has_title);
  std::string result;
  for (const Sentence& sentence : sentences) {
    if (!result.empty()) result += " | ";
    int joined = 0;
    for (std::size_t i = 0; i < sentence.words.size(); ++i) {
      const Word& word = sentence.words[i];
      if (i > 0) result += joined > 0 ? '+' : ' ';
      joined = joined > 0 ? joined - 1 : joined;
      if (word.multiword > 1) joined = word.multiword - 1;
      result += word.form;
    }
  }
  return result;
}

bool is_space(char c) { return c == ' ' || (c >= 9 && c <= 13); }

// What must hold for any valid UTF-8: words are in order, nest in their sentences, do not overlap,
// say what stands in the text, and cover every byte that is no space.
void check_properties(std::string_view text, bool ascii) {
  const std::vector<Sentence> sentences = sentences_of(text);
  std::size_t at = 0;
  bool good = true;
  for (const Sentence& sentence : sentences) {
    REQUIRE(!sentence.words.empty());
    good &= sentence.words.size() <= 2003;
    good &= sentence.span.begin == sentence.words.front().span.begin;
    good &= sentence.span.end == sentence.words.back().span.end;
    std::size_t parts = 0;
    for (const Word& word : sentence.words) {
      good &= word.span.begin >= at && !word.span.empty() && word.span.end <= text.size();
      good &= word.form == text_of(text, word.span);
      good &= parts == 0 || word.span.begin == at;
      parts = word.multiword > 1 ? word.multiword - 1u : parts > 0 ? parts - 1 : 0;
      for (std::size_t gap = at; ascii && gap < word.span.begin; ++gap) good &= is_space(text[gap]);
      at = word.span.end;
    }
    good &= parts == 0;
  }
  for (std::size_t gap = at; ascii && gap < text.size(); ++gap) good &= is_space(text[gap]);
  CHECK(good);
}

}  // namespace

TEST_CASE("a sentence falls into words and marks") {
  CHECK(shown("The ministers met, and talked.") == "The ministers met , and talked .");
  CHECK(shown("Who signed? Nobody! They left.") == "Who signed ? | Nobody ! | They left .");
}

TEST_CASE("clitics are parts of a multiword token") {
  CHECK(shown("Seoul's envoy didn't sign.") == "Seoul+'s envoy did+n't sign .");
  CHECK(shown("Seoul’s envoys can’t agree.") == "Seoul+’s envoys ca+n’t agree .");
  CHECK(shown("the allies' pact") == "the allies+' pact");
  CHECK(shown("They cannot leave.") == "They can+not leave .");
  CHECK(shown("O'Brien met Sha'lan at three o'clock.") == "O'Brien met Sha'lan at three o'clock .");
  CHECK(shown("the 1990's and France's") == "the 1990's and France+'s");
}

TEST_CASE("hyphenated compounds fall into their parts, bound prefixes do not") {
  CHECK(shown("the Korea-Japan-U.S. accord") == "the Korea - Japan - U.S. accord");
  CHECK(shown("a U.S.-Japan treaty") == "a U.S. - Japan treaty");
  CHECK(shown("Franco-German Seoul-Washington talks") ==
        "Franco - German Seoul - Washington talks");
  CHECK(shown("non-proliferation in mid-1986 and mid-August") ==
        "non-proliferation in mid-1986 and mid-August");
  CHECK(shown("a five-year 30-day well-known pact") == "a five - year 30 - day well - known pact");
  CHECK(shown("the U.S.- Japanese agreement") == "the U.S. - Japanese agreement");
}

TEST_CASE("slashes part words but not dates and fractions") {
  CHECK(shown("the U.S./USSR grain pact") == "the U.S. / USSR grain pact");
  CHECK(shown("land and/or water on 12/29/2014 for 3/4") ==
        "land and / or water on 12/29/2014 for 3/4");
}

TEST_CASE("numbers keep their marks, units and currencies are words") {
  CHECK(shown("1,850 and 5.93 mln dlrs") == "1,850 and 5.93 mln dlrs");
  CHECK(shown("$5 or US$20,000 or £3bn or 12%") == "$ 5 or US$ 20,000 or £ 3 bn or 12 %");
  CHECK(shown("at 5:30pm, 430km north, on the 20th") == "at 5:30 pm , 430 km north , on the 20th");
  CHECK(shown("1980-88 or 1975-79, on 2014-12-29, call 713-853-3989") ==
        "1980 - 88 or 1975 - 79 , on 2014-12-29 , call 713-853-3989");
  CHECK(shown("the '80s and .5 percent") == "the '80s and .5 percent");
}

TEST_CASE("an abbreviation keeps its period and ends no sentence") {
  CHECK(shown("Gen. Lee met Dr. Kim on Dec. 29 at No. 5. He left.") ==
        "Gen. Lee met Dr. Kim on Dec. 29 at No. 5 . | He left .");
  CHECK(shown("J. F. Kerr of Acme Inc. and Miller & Co. agreed.") ==
        "J. F. Kerr of Acme Inc. and Miller & Co. agreed .");
  CHECK(shown("They said no. Then they left.") == "They said no . | Then they left .");
  CHECK(shown("Tanks, guns, etc. The list is long.") ==
        "Tanks , guns , etc . | The list is long .");
  CHECK(shown("They met Kim Jr.. Others left.") == "They met Kim Jr. . | Others left .");
  CHECK(shown("He visited the U.S.") == "He visited the U.S.");
}

TEST_CASE("after an acronym only a word that opens sentences ends one") {
  CHECK(shown("Ties with the U.S. The minister agreed.") ==
        "Ties with the U.S. | The minister agreed .");
  CHECK(shown("Ties with the U.S. Congress grew.") == "Ties with the U.S. Congress grew .");
  CHECK(shown("Sales to the U.S. grew. Exports to the U.S. In May fell.") ==
        "Sales to the U.S. grew . | Exports to the U.S. | In May fell .");
}

TEST_CASE("a wire's wrong capitals after acronyms end no sentence") {
  CHECK(shown("The U.S. Position is firm, and the E.C. Complained to the U.S. In May.") ==
        "The U.S. Position is firm , and the E.C. Complained to the U.S. In May .");
}

TEST_CASE("dashes and ellipses are words") {
  CHECK(shown("nations -- Chile, Peru -- agreed") == "nations -- Chile , Peru -- agreed");
  CHECK(shown("nations—Chile and Peru—agreed") == "nations — Chile and Peru — agreed");
  CHECK(shown("Well... They left… She stayed.") == "Well ... | They left … | She stayed .");
}

TEST_CASE("quotations run over sentences and keep their marks") {
  CHECK(shown("\"We agree. We sign today,\" he said.") ==
        "\" We agree . | We sign today , \" he said .");
  CHECK(shown("“We agree.” The envoy left.") == "“ We agree . ” | The envoy left .");
  CHECK(shown("\"Why now?\" she asked.") == "\" Why now ? \" she asked .");
  CHECK(shown("They called it 'a first step' and left.") ==
        "They called it ' a first step ' and left .");
  CHECK(shown("``No deal,'' he said.") == "`` No deal , '' he said .");
}

TEST_CASE("addresses and emoticons are one word") {
  CHECK(shown("See http://example.org/a-b?c=d, or (www.example.org).") ==
        "See http://example.org/a-b?c=d , or ( www.example.org ) .");
  CHECK(shown("Write to press.office@example.org. We answer. :)") ==
        "Write to press.office@example.org . | We answer . :)");
}

TEST_CASE("an empty line ends a paragraph, and each sentence tells whether it opens one") {
  const auto sentences = sentences_of("A pact\n\nThey met. They signed.\n \n\nIt holds");
  REQUIRE(sentences.size() == 4);
  CHECK(sentences[0].new_paragraph);
  CHECK(sentences[1].new_paragraph);
  CHECK_FALSE(sentences[2].new_paragraph);
  CHECK(sentences[3].new_paragraph);
}

TEST_CASE("a title is one sentence whatever its marks") {
  const auto sentences =
      sentences_of("NO DEAL. WHAT NOW? ENVOYS LEAVE\n\nThey left. It is over.", true);
  REQUIRE(sentences.size() == 3);
  CHECK(sentences[0].title);
  CHECK(sentences[0].words.size() == 8);
  CHECK_FALSE(sentences[1].title);
}

TEST_CASE("list items and captions end at their line, wrapped lines do not") {
  CHECK(shown("They agreed on:\n- fish\n- grain\n* steel") ==
        "They agreed on : | - fish | - grain | * steel");
  CHECK(shown("The two governments said that the accord would enter into force\nonce both "
              "parliaments had given their consent to the text of it.") ==
        "The two governments said that the accord would enter into force once both parliaments "
        "had given their consent to the text of it .");
  CHECK(shown("Paris, France\nPhoto by A Person\nA view") ==
        "Paris , France | Photo by A Person | A view");
  CHECK(shown("1. The parties meet. 2. They vote.") == "1 . The parties meet . | 2 . They vote .");
}

TEST_CASE("spans nest, are ordered, cover all that is no space and say what the text says") {
  check_properties("", true);
  check_properties("  \n\n \t ", true);
  check_properties(
      "A. B.\n\n'C' can't \"D\" -- e.f@g.h, http://i.j/k). L's! (M; N:) 5pm 1,000-2,000", true);
  check_properties("“Über Zürich – ça va…” №5 ’tis ‘x’ \u00a0 ¡olé! 日本。 中国", false);
}

TEST_CASE("any mixture of the marks that matter keeps the properties") {
  const std::string_view alphabet[] = {
      "a", "Bc", "U.S.", "5",  "1,000", ".",    ",",   "'", "\"",      "-",    "--", "/",
      "(", ")",  " ",    "\n", "\n\n",  "s'",   "n't", "@", "http://", "www.", "$",  "%",
      "#", "&",  "...",  ":)", "No.",   "etc.", "\t",  "_", "[",       "]"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const auto length = random() % 40;
    for (std::size_t i = 0; i < length; ++i) text += alphabet[random() % std::size(alphabet)];
    CAPTURE(text);
    check_properties(text, true);
  }
}

TEST_CASE("every control character and broken UTF-8 is taken without harm") {
  std::string controls;
  for (int c = 0; c < 256; ++c) {
    controls += static_cast<char>(c);
    controls += "x ";
  }
  check_properties(controls, false);
}

TEST_CASE("right-to-left text is cut at its spaces and stops") {
  CHECK(shown("وقعت مصر وإسرائيل اتفاقا. وصل الوفد.") ==
        "وقعت مصر وإسرائيل اتفاقا . | وصل الوفد .");
}

TEST_CASE("a megabyte without a space and ten thousand brackets are read in one go") {
  check_properties(std::string(1 << 20, 'a'), true);
  check_properties(std::string(10000, '('), true);
  for (const std::string_view unit :
       {"a-", "a.", "a,", "1-", "a@", "(a", "'a", "a/", "U.S.", "\"", "1,", "a'", "`", "a.("}) {
    std::string text;
    while (text.size() < (1 << 20)) text += unit;
    CAPTURE(unit);
    check_properties(text, true);
  }
}

TEST_CASE("a sentence is cut after two thousand words") {
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "word ";
  const auto sentences = sentences_of(text);
  REQUIRE(sentences.size() == 5);
  CHECK(sentences[0].words.size() == 2000);
  CHECK(sentences_of(text, true).size() == 5);
}

TEST_CASE("sentences given before are written over") {
  std::vector<Sentence> sentences;
  entente::extract::text::split("A title\n\nOne. Two. Three.", {true}, sentences);
  const void* memory = sentences[1].words.data();
  entente::extract::text::split("Four. Five.", {}, sentences);
  REQUIRE(sentences.size() == 2);
  CHECK(sentences[1].words.data() == memory);
  CHECK_FALSE(sentences[0].title);
  CHECK(sentences[1].words[0].form == "Five");
}
