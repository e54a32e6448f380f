#include "extract/syntax/conllu.h"

#include <doctest/doctest.h>

#include "knowledge/error.h"
#include "tests/extract/syntax/sentences.h"

using namespace entente::extract::syntax;

namespace {

constexpr std::string_view kFile =
    "# newdoc id = a\n"
    "# sent_id = a-1\n"
    "1-2\tOslo's\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "1\tOslo\tOslo\tPROPN\tNNP\t_\t3\tnmod:poss\t_\t_\n"
    "2\t's\t's\tPART\tPOS\t_\t1\tcase\t_\t_\n"
    "3\toffer\toffer\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No\n"
    "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n"
    "\n"
    "# newpar\n"
    "# sent_id = a-2\n"
    "1\tDone\tdo\tVERB\tVBN\t_\t0\troot\t_\t_\n"
    "1.1\tit\tit\tPRON\tPRP\t_\t_\t_\t1:nsubj\t_\n"
    "\n";

}  // namespace

TEST_CASE("reading gives the text, spans that say the forms, and the tree") {
  const Treebank bank = read_conllu(kFile, "test");
  CHECK(bank.text == "Oslo's offer.\n\nDone ");
  REQUIRE(bank.sentences.size() == 2);
  const Sentence& first = bank.sentences[0];
  CHECK(testing::arcs_of(first) == "3:nmod:poss 1:case 0:root 3:punct");
  CHECK(first.words[0].multiword == 2);
  CHECK(first.words[1].form == "'s");
  CHECK(first.words[2].lemma == "offer");
  CHECK(bank.sentences[1].new_paragraph);
  for (const Sentence& sentence : bank.sentences) {
    for (const Word& word : sentence.words) {
      CHECK(entente::text_of(bank.text, word.span) == word.form);
    }
  }
}

TEST_CASE("what is written reads back the same") {
  const Treebank bank = read_conllu(kFile, "test");
  std::string out;
  for (std::size_t i = 0; i < bank.sentences.size(); ++i) {
    write_conllu(bank.sentences[i], bank.text, bank.sentence_ids[i], out);
  }
  CHECK(out.find("# text = Oslo's offer.\n") != out.npos);
  CHECK(out.find("1-2\tOslo's\t") != out.npos);
  const Treebank again = read_conllu(out, "again");
  REQUIRE(again.sentences.size() == 2);
  CHECK(again.text == bank.text);
  CHECK(again.sentence_ids == bank.sentence_ids);
  CHECK(testing::arcs_of(again.sentences[0]) == testing::arcs_of(bank.sentences[0]));
}

TEST_CASE("what is no CoNLL-U is refused with its line") {
  const auto message = [](std::string_view bytes) -> std::string {
    try {
      read_conllu(bytes, "bad.conllu");
    } catch (const entente::InputError& error) {
      return error.what();
    }
    return "taken";
  };
  CHECK(message("1\tone\n") == "bad.conllu:1: a word has 10 columns, parted by tabs");
  CHECK(message("# c\n2\ta\ta\tX\tXX\t_\t0\troot\t_\t_\n").starts_with("bad.conllu:2: word ids"));
  CHECK(message("1\ta\ta\tX\tXX\t_\t7\tdep\t_\t_\n\n").find("head outside") != std::string::npos);
  CHECK(message("1\ta\ta\tX\tXX\t_\tx\tdep\t_\t_\n").find("no number") != std::string::npos);
}
