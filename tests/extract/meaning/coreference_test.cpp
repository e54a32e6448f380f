#include "extract/meaning/coreference.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "extract/actors/gazetteer.h"
#include "extract/meaning/clause_mending.h"
#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"
#include "tests/extract/meaning/conllu.h"

namespace {

using entente::ActorId;
using entente::extract::actors::Gazetteer;
using entente::extract::actors::LinkedMention;
using entente::extract::actors::MentionForm;
using entente::extract::meaning::Antecedent;
using entente::extract::meaning::Coreference;
using entente::extract::syntax::Sentence;

/// A stretch of a case's text between marks.
struct Marked {
  entente::Span span;
  std::string label;  ///< what stands after the "="
};

struct Case {
  std::string name, text;
  bool has_title = false;
  std::vector<Marked> mentions, expected;
};

/// The format is told at the head of coreference.test.
Case read_case(const std::string& name, const std::string& marked) {
  Case out;
  out.name = name;
  std::uint32_t open = 0;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const char c = marked[i];
    if (c == '[' || c == '{') {
      open = static_cast<std::uint32_t>(out.text.size());
    } else if (c == '=') {
      const std::size_t end = marked.find_first_of("]}", i);
      Marked stretch{{open, static_cast<std::uint32_t>(out.text.size())},
                     marked.substr(i + 1, end - i - 1)};
      (marked[end] == ']' ? out.mentions : out.expected).push_back(stretch);
      i = end;
    } else if (c == '|') {
      while (!out.text.empty() && out.text.back() == ' ') out.text.pop_back();
      out.text += "\n\n";
      out.has_title = true;
      ++i;
    } else {
      out.text += c;
    }
  }
  return out;
}

std::vector<Case> read_cases() {
  std::ifstream file(ENTENTE_SOURCE_DIR "/tests/extract/meaning/coreference.test");
  REQUIRE(file.good());
  std::vector<Case> cases;
  std::string name, body;
  for (std::string line; std::getline(file, line);) {
    if (line.rfind("# ", 0) == 0) {
      name = line.substr(2);
      body.clear();
    } else if (!line.empty()) {
      body += (body.empty() ? "" : " ") + line;
      cases.push_back(read_case(name, body));
    }
  }
  return cases;
}

MentionForm form_of(const std::string& name) {
  static const std::map<std::string, MentionForm> kForms{
      {"adjective", MentionForm::kAdjective}, {"demonym", MentionForm::kDemonym},
      {"official", MentionForm::kOfficial},   {"agency", MentionForm::kAgency},
      {"capital", MentionForm::kCapital},     {"treaty", MentionForm::kTreaty}};
  const auto found = kForms.find(name);
  return found == kForms.end() ? MentionForm::kName : found->second;
}

/// First and last word under a span; the head is the one whose own head stands outside.
bool words_under(const std::vector<Sentence>& sentences, entente::Span span, LinkedMention& out) {
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const auto& words = sentences[s].words;
    bool any = false;
    for (std::uint32_t w = 0; w < words.size(); ++w) {
      if (!span.overlaps(words[w].span)) continue;
      if (!any) out.first = w;
      out.last = w;
      out.sentence = s;
      any = true;
    }
    if (!any) continue;
    out.head = out.last;
    for (std::uint32_t w = out.first; w <= out.last; ++w) {
      const auto head = words[w].head;
      if (head < static_cast<std::int32_t>(out.first) ||
          head > static_cast<std::int32_t>(out.last)) {
        out.head = w;
        break;
      }
    }
    return true;
  }
  return false;
}

std::vector<LinkedMention> link(const Case& of, const std::vector<Sentence>& sentences) {
  std::vector<LinkedMention> mentions;
  for (const Marked& marked : of.mentions) {
    LinkedMention mention;
    mention.span = marked.span;
    REQUIRE(words_under(sentences, marked.span, mention));
    const std::size_t slash = marked.label.find('/');
    mention.id = ActorId(marked.label.substr(0, slash));
    const std::string form = slash == std::string::npos ? "" : marked.label.substr(slash + 1);
    mention.form = form_of(form);
    const bool city = form == "place" && mention.id.value[0] >= 'a';
    if (form == "place") mention.reading = entente::Reading::kPlace;
    if (city) mention.form = MentionForm::kCity;
    if (!city) mention.acts_for = mention.id;
    mentions.push_back(mention);
  }
  return mentions;
}

/// Whom the words between braces stand for, ids parted by spaces, and the sieve.
std::string answer(const Coreference& who, const LinkedMention& words, std::string& sieve) {
  const Antecedent* found = who.of(words.sentence, words.head);
  // A determiner hung on the verb looks like a head.
  if (found == nullptr && words.head == words.first) found = who.of(words.sentence, words.last);
  if (found == nullptr) return {};
  sieve = std::string(found->sieve);
  std::string out;
  for (const ActorId& id : found->actors) out += (out.empty() ? "" : " ") + id.value;
  return out;
}

}  // namespace

TEST_CASE("words stand for whom a reader takes them to mean") {
  using namespace entente::extract;
  syntax::Parser parser(syntax::Model::embedded());
  const std::vector<Case> cases = read_cases();
  CHECK(cases.size() >= 80);
  int asked = 0, right = 0, wrong = 0;
  for (const Case& one : cases) {
    std::vector<Sentence> sentences;
    text::split(one.text, {one.has_title}, sentences);
    for (Sentence& sentence : sentences) {
      parser.tag(sentence);
      parser.parse(sentence);
      meaning::mend_clauses(sentence);
    }
    const std::vector<LinkedMention> mentions = link(one, sentences);
    const auto propositions = entente::test::propositions_of(sentences);
    const auto speakers = meaning::find_speakers(sentences, propositions);
    const Coreference who(sentences, propositions, speakers, mentions, Gazetteer::embedded());
    for (const Marked& expected : one.expected) {
      LinkedMention words;
      REQUIRE(words_under(sentences, expected.span, words));
      std::string sieve;
      const std::string got = answer(who, words, sieve);
      ++asked;
      right += got == expected.label;
      wrong += got != expected.label && !got.empty();
      if (got != expected.label) {
        MESSAGE(one.name << ": " << one.text << " gives '" << got << "' " << sieve);
      }
    }
  }
  // Trees are a parser's, which errs: a few may be missed, hardly one may be mistaken.
  MESSAGE(right << " of " << asked << " right, " << wrong << " mistaken");
  CHECK(right * 100 >= asked * 95);
  CHECK(wrong * 100 <= asked * 2);
}

TEST_CASE("a pronoun whose verb suits a thing stands for a thing") {
  using entente::extract::meaning::stands_for_thing;
  const auto signed_by = entente::test::read_tree(
      "It PRP 3 nsubj:pass; was/be VBD 3 aux:pass; signed/sign VBN 0 root; by IN 5 case; Oman NNP "
      "3 "
      "obl:agent");
  CHECK(stands_for_thing(signed_by->sentence, 0));
  const auto said =
      entente::test::read_tree("It PRP 2 nsubj; signed/sign VBD 0 root; it PRP 2 obj");
  CHECK_FALSE(stands_for_thing(said->sentence, 0));
  CHECK(stands_for_thing(said->sentence, 2));
  const auto calls = entente::test::read_tree(
      "It PRP 2 nsubj; calls/call VBZ 0 root; for IN 5 case; a DT 5 det; truce NN 2 obl");
  CHECK(stands_for_thing(calls->sentence, 0));
}
