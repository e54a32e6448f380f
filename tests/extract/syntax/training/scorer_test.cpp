#include "extract/syntax/training/scorer.h"

#include <doctest/doctest.h>

#include "knowledge/error.h"

using namespace entente::extract::syntax;

namespace {

/// One line a word: "form lemma UPOS XPOS head deprel [_]", a sentence ends at an empty line; a
/// trailing _ joins the word to the next.
Treebank bank(std::string_view lines) {
  std::string out;
  int id = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    const std::string_view line = lines.substr(at, end - at);
    at = end + 1;
    if (line.empty()) {
      out += "\n";
      id = 0;
      continue;
    }
    std::array<std::string, 7> field;
    std::size_t number = 0;
    for (const char c : line) {
      c == ' ' ? void(++number) : field[number].push_back(c);
    }
    out += std::to_string(++id) + "\t" + field[0] + "\t" + field[1] + "\t" + field[2] + "\t" +
           field[3] + "\t_\t" + field[4] + "\t" + field[5] + "\t_\t" +
           (field[6] == "_" ? "SpaceAfter=No" : "_") + "\n";
  }
  return read_conllu(out + "\n", "test");
}

constexpr std::string_view kGold =
    "Talks talk NOUN NNS 2 nsubj\n"
    "ended end VERB VBD 0 root\n"
    "in in ADP IN 4 case\n"
    "Oslo Oslo PROPN NNP 2 obl _\n"
    ". . PUNCT . 2 punct\n"
    "\n"
    "Good good ADJ JJ 0 root\n";

}  // namespace

TEST_CASE("a file scored against itself is right throughout") {
  const Score score = score_treebank(bank(kGold), bank(kGold));
  for (const Measure& m : {score.tokens, score.sentences, score.words, score.upos, score.xpos,
                           score.lemmas, score.uas, score.las, score.las_whole}) {
    CHECK(m.f1() == doctest::Approx(100));
  }
}

TEST_CASE("a wrong head, a wrong relation and a wrong subtype count where they should") {
  const Score score = score_treebank(bank(kGold), bank("Talks talk NOUN NNS 2 nsubj:pass\n"
                                                       "ended end VERB VBD 0 root\n"
                                                       "in in ADP IN 2 case\n"
                                                       "Oslo oslo NOUN NNP 2 nmod _\n"
                                                       ". . PUNCT . 2 punct\n"
                                                       "\n"
                                                       "Good good ADJ JJ 0 root\n"));
  CHECK(score.uas.correct == 5);        // not "in"
  CHECK(score.las.correct == 4);        // nor "Oslo"
  CHECK(score.las_whole.correct == 3);  // nor "Talks"
  CHECK(score.upos.correct == 5);
  CHECK(score.xpos.correct == 6);
  CHECK(score.lemmas.correct == 5);
  const Measure& oblique = score.relations[static_cast<std::size_t>(Deprel::kObl)];
  CHECK(oblique.gold == 1);
  CHECK(oblique.system == 0);
}

TEST_CASE("words that the system split otherwise are neither right nor aligned") {
  // "Oslo." as one word, and no sentence break
  const Score score = score_treebank(bank(kGold), bank("Talks talk NOUN NNS 2 nsubj\n"
                                                       "ended end VERB VBD 0 root\n"
                                                       "in in ADP IN 4 case\n"
                                                       "Oslo. Oslo PROPN NNP 2 obl\n"
                                                       "Good good ADJ JJ 2 dep\n"));
  CHECK(score.words.correct == 4);
  CHECK(score.words.gold == 6);
  CHECK(score.words.system == 5);
  CHECK(score.sentences.correct == 0);
  CHECK(score.uas.correct == 2);  // "in" hangs on a word that is not there, "Good" is no root
  CHECK(score.words.f1() == doctest::Approx(100.0 * 8 / 11));
}

TEST_CASE("texts that differ are not scored") {
  CHECK_THROWS_AS(score_treebank(bank(kGold), bank("Talks talk NOUN NNS 0 root\n")),
                  entente::InputError);
}

TEST_CASE("nmod under agreement nouns is counted apart") {
  constexpr std::string_view kPact =
      "pact pact NOUN NN 0 root\n"
      "with with ADP IN 3 case\n"
      "Oslo Oslo PROPN NNP 1 nmod\n";
  const Score score = score_treebank(bank(kPact), bank(kPact));
  CHECK(score.agreement_nmod.gold == 1);
  CHECK(score.agreement_nmod.correct == 1);
}
