#include "extract/text/dateline.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/text/text.h"

namespace {

using entente::text_of;
using entente::extract::text::Dateline;
using entente::extract::text::read_dateline;

// "place; date; agency" of the dateline that opens a body, and after "|" what follows it.
std::string opening(std::string_view body) {
  std::vector<entente::extract::syntax::Sentence> sentences;
  entente::extract::text::split(body, {}, sentences);
  if (sentences.empty() || !sentences[0].dateline) return "none";
  const auto found = read_dateline(text_of(body, sentences[0].span));
  if (!found) return "unread";
  std::string shown;
  for (const entente::Span part : {found->place, found->date, found->agency}) {
    shown += std::string(text_of(body, part)) + "; ";
  }
  return shown + "| " + std::string(sentences.size() > 1 ? sentences[1].words[0].form : "");
}

}  // namespace

TEST_CASE("datelines of many houses are told apart from the story") {
  CHECK(opening("SEOUL, December 29. /TASS/. An accord holds.") ==
        "SEOUL; December 29; TASS; | An");
  CHECK(opening("WASHINGTON (Reuters) - The envoy left.") == "WASHINGTON; ; Reuters; | The");
  CHECK(opening("DELHI, 9 May 1998 (Press Trust of India) - The envoy left.") ==
        "DELHI; 9 May 1998; Press Trust of India; | The");
  CHECK(opening("TOKYO, March 16 (UPI) -- Talks began.") == "TOKYO; March 16; UPI; | Talks");
  CHECK(opening("BEIJING, Dec. 29 (Xinhua) -- China said so.") ==
        "BEIJING; Dec. 29; Xinhua; | China");
  CHECK(opening("COLORADO SPRINGS, Colo. (Reuters) - He said so.") ==
        "COLORADO SPRINGS, Colo.; ; Reuters; | He");
  CHECK(opening("LIMA, Peru — Miners met.") == "LIMA, Peru; ; ; | Miners");
  CHECK(opening("GENEVA, 19 March 2014 – Talks began.") == "GENEVA; 19 March 2014; ; | Talks");
  CHECK(opening("GENEVA (19 March 2014) – Talks began.") == "GENEVA; 19 March 2014; ; | Talks");
  CHECK(opening("Nairobi, Tuesday, 3 June (AFP) - Talks began.") ==
        "Nairobi; Tuesday, 3 June; AFP; | Talks");
  CHECK(opening("BRUSSELS/ANKARA (Reuters) - Talks began.") ==
        "BRUSSELS/ANKARA; ; Reuters; | Talks");
  CHECK(opening("OTTAWA, Jan 5, 1991 -- Talks began.") == "OTTAWA; Jan 5, 1991; ; | Talks");
}

TEST_CASE("what only looks like a dateline stays in its sentence") {
  CHECK(opening("PS -- There is more.") == "none");
  CHECK(opening("Washington, which sent an envoy, agreed.") == "none");
  CHECK(opening("In May, France - a member - left.") == "none");
  CHECK(opening("OPEC members met in Vienna, March 5.") == "none");
  CHECK(opening("France (and Spain) - both members - left.") == "none");
}

TEST_CASE("a dateline field needs no closing mark") {
  const auto field = read_dateline("LOS ANGELES, Calif., March 5");
  REQUIRE(field);
  CHECK(field->place == entente::Span{0, 19});
  CHECK(field->date == entente::Span{21, 28});
  CHECK(read_dateline("BUCHAREST 1996-08-29")->date == entente::Span{10, 20});
  CHECK_FALSE(read_dateline(""));
  CHECK_FALSE(read_dateline("nothing of the kind"));
}
