#include "extract/meaning/attribution.h"

#include <doctest/doctest.h>

#include "extract/meaning/attribution_quotes.h"
#include "tests/extract/meaning/conllu.h"

namespace {

using entente::extract::meaning::find_quotations;
using entente::extract::meaning::find_speakers;
using entente::extract::meaning::Speaker;
using entente::extract::syntax::Sentence;

struct Texts {
  std::vector<std::unique_ptr<entente::test::TreeText>> owners;
  std::vector<Sentence> sentences;
};

Texts read(std::initializer_list<const char*> trees) {
  Texts out;
  for (const char* tree : trees) {
    out.owners.push_back(entente::test::read_tree(tree));
    out.sentences.push_back(out.owners.back()->sentence);
  }
  return out;
}

/// "who: scope" a line.
std::string speakers(std::initializer_list<const char*> trees) {
  const Texts texts = read(trees);
  std::string out;
  const auto propositions = entente::test::propositions_of(texts.sentences);
  for (const Speaker& s : find_speakers(texts.sentences, propositions)) {
    const auto& words = texts.sentences[s.sentence].words;
    const auto& scope = texts.sentences[s.scope_sentence].words;
    for (auto w = s.first; w <= s.last; ++w) out += std::string(words[w].form) + " ";
    out += "-> " + std::string(scope[s.scope_first].form) + ".." +
           std::string(scope[s.scope_last].form);
    if (s.denies) out += " denies";
    if (s.doubts) out += " doubts";
    if (s.distance > 0) out += " far";
    out += "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("who says what in a clause is its speaker") {
  CHECK(speakers({"The DT 2 det; ministry NN 3 nsubj; said/say VBD 0 root; Oman NNP 6 nsubj;"
                  "had/have VBD 6 aux; attacked/attack VBN 3 ccomp; Qatar NNP 6 obj"}) ==
        "The ministry -> Oman..Qatar\n");
  CHECK(speakers({"Oman NNP 2 nsubj; denied/deny VBD 0 root; that IN 5 mark; it PRP 5 nsubj;"
                  "attacked/attack VBD 2 ccomp; Qatar NNP 5 obj"}) ==
        "Oman -> that..Qatar denies\n");
}

TEST_CASE("a speaker set between commas speaks for the sentence around him") {
  CHECK(speakers({"Oman NNP 7 nsubj; , , 5 punct; the DT 4 det; envoy NN 5 nsubj; said/say VBD 7 "
                  "parataxis;"
                  ", , 5 punct; signed/sign VBD 0 root; yesterday NN 7 obl:unmarked"}) ==
        "the envoy -> Oman..yesterday\n");
}

TEST_CASE("according to names a speaker, and leaves his own name out of the scope") {
  CHECK(speakers(
            {"Oman NNP 2 nsubj; signed/sign VBD 0 root; , , 7 punct; according/accord VBG 7 case;"
             "to IN 4 fixed; the DT 7 det; envoy NN 2 obl"}) == "the envoy -> Oman..signed\n");
}

TEST_CASE("who is quoted stands nearer than who quotes") {
  CHECK(speakers(
            {"The DT 2 det; envoy NN 4 nsubj:pass; was/be VBD 4 aux:pass; quoted/quote VBN 0 root;"
             "by IN 6 case; Tass NNP 4 obl:agent; as IN 8 mark; saying/say VBG 4 advcl;"
             "that IN 11 mark; Oman NNP 11 nsubj; agreed/agree VBD 8 ccomp"}) ==
        "The envoy -> that..agreed\nTass -> that..agreed far\n");
}

TEST_CASE("a document speaks for whoever gave it out") {
  CHECK(speakers({"A DT 2 det; statement NN 6 nsubj; by IN 5 case; the DT 5 det; embassy NN 2 nmod;"
                  "said/say VBD 0 root; Oman NNP 8 nsubj; agreed/agree VBD 6 ccomp"}) ==
        "the embassy -> Oman..agreed\n");
}

TEST_CASE("a claim that is told by a noun has its owner as speaker") {
  CHECK(speakers({"Qatar NNP 5 nsubj; dropped/drop VBD 0 root; Oman NNP 5 nmod:poss; 's POS 3 case;"
                  "claim NN 2 obj; that IN 8 mark; it PRP 8 nsubj; attacked/attack VBD 5 acl"}) ==
        "Oman -> that..attacked\n");
}

TEST_CASE("a quotation over sentences has one speaker") {
  CHECK(speakers(
            {"`` `` 5 punct; We PRP 5 nsubj; will MD 5 aux; not RB 5 advmod; sign VB 8 ccomp;"
             ", , 5 punct; he PRP 8 nsubj; said/say VBD 0 root; . . 8 punct",
             "`` `` 3 punct; Oman NNP 3 nsubj; lied/lie VBD 0 root; . . 3 punct; '' '' 3 punct"}) ==
        "he -> ``..,\nhe -> Oman...\n");
}

TEST_CASE("a mark opens, closes, or carries a quotation into the next paragraph") {
  Texts texts =
      read({"He PRP 2 nsubj; said/say VBD 0 root; : : 2 punct; `` `` 5 punct; No UH 2 ccomp",
            "`` `` 2 punct; Never RB 0 root; '' '' 2 punct", "So RB 0 root"});
  texts.sentences[1].new_paragraph = true;
  const auto quotes = find_quotations(texts.sentences);
  REQUIRE(quotes.size() == 2);
  CHECK(quotes[0].first == 4);
  CHECK(quotes[0].quotation == quotes[1].quotation);
  CHECK(quotes[1].first == 1);
}

TEST_CASE("who says so stands after the dash of a title") {
  auto owner = entente::test::read_tree(
      "RUBBER/rubber NN 2 compound; SALES/sale NNS 3 nsubj; FALL/fall VBP 0 root; - : 5 punct; "
      "MINISTRY/ministry NN 3 parataxis");
  auto sentence = owner->sentence;
  sentence.title = true;
  const std::vector<Sentence> sentences{sentence};
  const auto propositions = entente::test::propositions_of(sentences);
  const auto found = find_speakers(sentences, propositions);
  REQUIRE(found.size() == 1);
  CHECK(found[0].word == 4);
  CHECK(found[0].scope_first == 0);
  CHECK(found[0].scope_last == 2);
}
