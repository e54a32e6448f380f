#include "extract/meaning/proposition.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "extract/meaning/clause_mending.h"
#include "extract/meaning/proposition_words.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"
#include "tests/extract/meaning/conllu.h"

namespace {

using entente::extract::meaning::find_propositions;
using entente::extract::meaning::Proposition;
using entente::extract::meaning::to_text;

/// The propositions of a hand-made tree, one a line.
std::string read(const std::string& tree) {
  const auto text = entente::test::read_tree(tree);
  std::vector<Proposition> propositions;
  find_propositions(text->sentence, 0, propositions);
  std::string out;
  for (const Proposition& p : propositions) out += to_text(p, text->sentence) + "\n";
  return out;
}

}  // namespace

TEST_CASE("a passive is turned round and its by-phrase acts") {
  CHECK(read("The DT 2 det; pact NN 4 nsubj:pass; was/be VBD 4 aux:pass; signed/sign VBN 0 root;"
             "by IN 6 case; Oman NNP 4 obl:agent; and CC 8 cc; Qatar NNP 6 conj;"
             "in IN 10 case; Cairo NNP 4 obl") ==
        "signed[VBN] subj:Oman/1 subj:Qatar/1 obj:pact in:Cairo +past +passive\n");
}

TEST_CASE("a by-phrase of time or measure does not act") {
  CHECK(read("Duties/duty NNS 3 nsubj:pass; were/be VBD 3 aux:pass; cut VBN 0 root;"
             "by IN 6 case; ten CD 6 nummod; percent NN 3 obl") ==
        "Duties[NNS] by:percent* by:cut +past\n"
        "cut[VBN] obj:Duties by:percent +past +passive\n");
}

TEST_CASE("a reduced participle takes the noun before it as its object") {
  CHECK(read("An DT 2 det; accord NN 6 nsubj; signed/sign VBN 2 acl; by IN 5 case;"
             "Oman NNP 3 obl:agent; collapsed/collapse VBD 0 root") ==
        "accord[NN] by:collapsed +past\n"
        "signed[VBN] subj:Oman obj:accord* +past +passive\n"
        "collapsed[VBD] subj:accord +past\n");
}

TEST_CASE("conjoined predicates share their subject and each keeps its own object") {
  CHECK(read("Oman NNP 2 nsubj; proposed/propose VBD 0 root; talks/talk NNS 2 obj; and CC 5 cc;"
             "accepted/accept VBD 2 conj; mediation NN 5 obj") ==
        "proposed[VBD] subj:Oman obj:talks +past\n"
        "talks[NNS] subj:Oman* by:proposed +past +planned\n"
        "accepted[VBD] subj:Oman* obj:mediation +past\n"
        "mediation[NN] subj:Oman* by:accepted +past\n");
}

TEST_CASE("agreements with two are two, between two is one") {
  CHECK(read("agreements/agreement NNS 0 root; with IN 3 case; Oman NNP 1 nmod; and CC 5 cc;"
             "Qatar NNP 3 conj") == "agreements[NNS] with:Oman/1 with:Qatar/1\n");
  CHECK(read("agreement NN 0 root; between IN 3 case; Oman NNP 1 nmod; and CC 5 cc;"
             "Qatar NNP 3 conj") == "agreement[NN] between:Oman&1 between:Qatar&1\n");
  CHECK(
      read("the DT 5 det; Oman NNP 5 compound; - HYPH 4 punct; Qatar NNP 2 flat; pact NN 0 root") ==
      "pact[NN] mod:Oman&2 mod:Qatar&2\n");
}

TEST_CASE("a relative clause speaks of the noun before it") {
  CHECK(read("Oman NNP 0 root; , , 6 punct; which WDT 6 nsubj; will MD 6 aux; soon RB 6 advmod;"
             "sign VB 1 acl:relcl; the DT 8 det; pact NN 6 obj") ==
        "sign[VB] subj:Oman* obj:pact +future +planned\n");
  CHECK(read("the DT 2 det; talks/talk NNS 0 root; that WDT 5 obj; Oman NNP 5 nsubj;"
             "held/hold VBD 2 acl:relcl; with IN 7 case; Qatar NNP 5 obl") ==
        "talks[NNS] subj:Oman* with:Qatar* by:held +past\n"
        "held[VBD] subj:Oman obj:talks* with:Qatar +past\n");
  CHECK(read("the DT 2 det; pact NN 0 root; Oman NNP 4 nsubj; signed/sign VBD 2 acl:relcl") ==
        "signed[VBD] subj:Oman obj:pact* +past\n");
  CHECK(read("the DT 2 det; group NN 0 root; to IN 4 case; which WDT 6 obl; Oman NNP 6 nsubj;"
             "belongs/belong VBZ 2 acl:relcl") == "belongs[VBZ] subj:Oman to:group*\n");
}

TEST_CASE("the object does what it is urged to do, the subject what it promises") {
  CHECK(read("Oman NNP 2 nsubj; urged/urge VBD 0 root; Qatar NNP 2 obj; to TO 5 mark;"
             "withdraw VB 2 xcomp") ==
        "urged[VBD] subj:Oman obj:Qatar clause:withdraw +past\n"
        "withdraw[VB] subj:Qatar* +future +planned\n");
  CHECK(read("Oman NNP 2 nsubj; promised/promise VBD 0 root; Qatar NNP 2 obj; to TO 5 mark;"
             "withdraw VB 2 xcomp") ==
        "promised[VBD] subj:Oman obj:Qatar clause:withdraw +past\n"
        "withdraw[VB] subj:Oman* +future +planned\n");
  CHECK(read("Oman NNP 3 nsubj:pass; was/be VBD 3 aux:pass; urged/urge VBN 0 root; to TO 5 mark;"
             "withdraw VB 3 xcomp") ==
        "urged[VBN] obj:Oman clause:withdraw +past +passive\n"
        "withdraw[VB] subj:Oman* +future +planned\n");
}

TEST_CASE("who is accused of an act does it") {
  CHECK(read("Oman NNP 2 nsubj; accused/accuse VBD 0 root; Qatar NNP 2 obj; of IN 5 mark;"
             "attacking/attack VBG 2 advcl; Bahrain NNP 5 obj") ==
        "accused[VBD] subj:Oman obj:Qatar of:attacking +past\n"
        "attacking[VBG] subj:Qatar* obj:Bahrain +past\n");
}

TEST_CASE("an apposition that names is given beside what it names") {
  CHECK(read("Two CD 2 nummod; neighbours/neighbour NNS 8 nsubj; , , 4 punct; Oman NNP 2 appos;"
             "and CC 6 cc; Qatar NNP 4 conj; , , 4 punct; met/meet VBD 0 root") ==
        "neighbours[NNS] subj:Oman/1* subj:Qatar/1*\n"
        "met[VBD] subj:neighbours subj:Oman/1=neighbours* subj:Qatar/1=neighbours* +past\n");
  CHECK(read("Oman NNP 9 nsubj; , , 4 punct; an DT 4 det; ally NN 1 appos; of IN 7 case;"
             "the DT 7 det; West NNP 4 nmod; , , 4 punct; agreed/agree VBD 0 root") ==
        "ally[NN] subj:Oman* of:West\n"
        "agreed[VBD] subj:Oman +past\n");
}

TEST_CASE("what opens a clause with as is what its subject is") {
  const auto text = read(
      "As IN 3 case; an DT 3 det; ally NN 8 obl; of IN 5 case; Mali NNP 3 nmod; , , 8 punct;"
      "Oman NNP 8 nsubj; agreed/agree VBD 0 root");
  CHECK(text.find("ally[NN] subj:Oman* of:Mali") != std::string::npos);
  const auto after = read(
      "Oman NNP 2 nsubj; agreed/agree VBD 0 root; as IN 5 case; an DT 5 det; ally NN 2 obl;"
      "of IN 7 case; Mali NNP 5 nmod");
  CHECK(after.find("ally[NN] subj:Oman") == std::string::npos);
}

TEST_CASE("a noun takes the arguments of the verb that carries it") {
  CHECK(
      read(
          "Oman NNP 2 nsubj; lodged/lodge VBD 0 root; a DT 4 det; protest NN 2 obj; with IN 6 case;"
          "Qatar NNP 2 obl") ==
      "lodged[VBD] subj:Oman obj:protest with:Qatar +past\n"
      "protest[NN] subj:Oman* with:Qatar* by:lodged +past\n");
  CHECK(
      read(
          "No DT 2 det; agreement NN 4 nsubj:pass; was/be VBD 4 aux:pass; reached/reach VBN 0 root;"
          "with IN 6 case; Qatar NNP 4 obl") ==
      "agreement[NN] with:Qatar* by:reached +past +negated\n"
      "reached[VBN] obj:agreement with:Qatar +past +passive +negated\n");
}

TEST_CASE("whoever is each other's counterpart fills both roles") {
  CHECK(read("Oman NNP 4 nsubj; and CC 3 cc; Qatar NNP 1 conj; accused/accuse VBD 0 root;"
             "each DT 4 obj; other JJ 5 fixed") ==
        "accused[VBD] subj:Oman&1 subj:Qatar&1 obj:Oman&1* obj:Qatar&1* +past\n");
}

TEST_CASE("who is joined joins in") {
  CHECK(read("Oman NNP 2 nsubj; joined/join VBD 0 root; Qatar NNP 2 obj; in IN 5 mark;"
             "condemning/condemn VBG 2 advcl; Mali NNP 5 obj") ==
        "joined[VBD] subj:Oman obj:Qatar in:condemning +past\n"
        "condemning[VBG] subj:Oman* subj:Qatar* obj:Mali +past\n");
}

TEST_CASE("an if-clause is conditional, refusal and denial negate what they refuse") {
  CHECK(read("If IN 3 mark; Oman NNP 3 nsubj; attacks/attack VBZ 6 advcl; , , 3 punct; Qatar NNP 6 "
             "nsubj;"
             "reacts/react VBZ 0 root") ==
        "attacks[VBZ] subj:Oman +planned +conditional\n"
        "reacts[VBZ] subj:Qatar\n");
  CHECK(read("Oman NNP 2 nsubj; refused/refuse VBD 0 root; to TO 4 mark; sign VB 2 xcomp") ==
        "refused[VBD] subj:Oman clause:sign +past\n"
        "sign[VB] subj:Oman* +past +negated\n");
}

TEST_CASE("every word of the grammar's classes is known and read") {
  using entente::extract::meaning::in_class;
  using entente::extract::meaning::WordClass;
  CHECK(entente::extract::meaning::known_words() > 800);
  CHECK(in_class("Minister", WordClass::kOffice));
  CHECK(in_class("enter into", WordClass::kSupportAt));
  CHECK_FALSE(in_class("enter into", WordClass::kSupport));
}

TEST_CASE("any tree at all is read, within bounds") {
  // Random heads and relations, cycles included: nothing but an answer is asked.
  std::mt19937 generator(7);
  const auto random = [&] { return static_cast<std::uint32_t>(generator()); };
  using namespace entente::extract::syntax;
  for (int round = 0; round < 2000; ++round) {
    Sentence sentence;
    const std::uint32_t n = 1 + random() % 40;
    static const char* const kForms[] = {"Oman",  "and", "with",   "each",
                                         "other", "of",  "signed", "talks"};
    for (std::uint32_t i = 0; i < n; ++i) {
      Word word;
      word.form = kForms[random() % 8];
      word.lemma = word.form;
      word.upos = static_cast<Upos>(random() % entente::count_of<Upos>());
      word.xpos = static_cast<Xpos>(random() % entente::count_of<Xpos>());
      word.deprel = static_cast<Deprel>(random() % entente::count_of<Deprel>());
      word.head = static_cast<std::int32_t>(random() % (n + 2)) - 1;
      sentence.words.push_back(word);
    }
    std::vector<Proposition> out;
    find_propositions(sentence, 0, out);
    for (const Proposition& p : out) {
      CHECK(p.arguments.size() <= 64);
      CHECK(to_text(p, sentence).size() < 4000);
    }
  }
}

namespace {

/// "subj:Oman/1*" without the marks of group, naming and inheritance.
std::string plain(std::string token) {
  const std::size_t colon = token.find(':');
  if (colon == std::string::npos) return token;
  const std::size_t end = token.find_first_of("*=&/", colon);
  const bool group = end != std::string::npos && end > colon + 1;
  return group ? token.substr(0, end) : token;
}

/// Whether some line for the predicate shows all the facts (or, of what may not be, any).
bool shows(const std::vector<std::string>& lines, std::istringstream facts) {
  std::string predicate;
  facts >> predicate;
  std::vector<std::string> wanted{std::istream_iterator<std::string>(facts), {}};
  for (const std::string& line : lines) {
    if (line.rfind(predicate + "[", 0) != 0) continue;
    std::istringstream tokens(line);
    std::vector<std::string> shown;
    for (std::string token; tokens >> token;) shown.push_back(plain(token));
    const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& fact) {
      return std::find(shown.begin(), shown.end(), fact) != shown.end();
    });
    if (all) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("parsed sentences of news show who does what to whom") {
  using namespace entente::extract;
  std::ifstream file(ENTENTE_SOURCE_DIR "/tests/extract/meaning/proposition.test");
  REQUIRE(file.good());
  syntax::Parser parser(syntax::Model::embedded());
  int asked = 0, right = 0;
  std::string text;
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("# ", 0) == 0) {
      text = line.substr(2);
      std::vector<syntax::Sentence> sentences;
      text::split(text, {}, sentences);
      lines.clear();
      for (syntax::Sentence& sentence : sentences) {
        parser.tag(sentence);
        parser.parse(sentence);
        meaning::mend_clauses(sentence);
        std::vector<Proposition> propositions;
        find_propositions(sentence, 0, propositions);
        for (const Proposition& p : propositions) lines.push_back(to_text(p, sentence));
      }
    } else if (!line.empty()) {
      const bool denied = line.rfind("! ", 0) == 0;
      const bool shown = shows(lines, std::istringstream(denied ? line.substr(2) : line));
      ++asked;
      right += shown != denied;
      if (shown == denied) {
        std::string all;
        for (const std::string& one : lines) all += "\n    " + one;
        MESSAGE(line << " of: " << text << all);
      }
    }
  }
  // The trees are a parser's, which errs.
  MESSAGE(right << " of " << asked << " right");
  CHECK(asked >= 100);
  CHECK(right * 100 >= asked * 90);
}
