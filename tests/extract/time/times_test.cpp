// Runs cases.tsv: a sentence, the article's date, and the time expressions to be found in it, with
// type, value, partial date and preposition.
#include "extract/time/times.h"

#include <doctest/doctest.h>

#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/text.h"
#include "extract/time/vocabulary.h"

namespace {

using entente::PartialDate;
using entente::text_of;
using entente::extract::time::TimeMention;
using entente::extract::time::TimeType;

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields;
  std::size_t begin = 0;
  while (true) {
    const std::size_t tab = line.find('\t', begin);
    fields.push_back(line.substr(begin, tab - begin));
    if (tab == std::string::npos) return fields;
    begin = tab + 1;
  }
}

// "text = TYPE value [date] (preposition)", joined by " ; ".
std::string found_in(std::string_view text, const std::optional<PartialDate>& article) {
  constexpr const char* kTypes[] = {"DATE", "TIME", "DURATION", "SET"};
  std::vector<entente::extract::syntax::Sentence> sentences;
  entente::extract::text::split(text, {}, sentences);
  std::string shown;
  for (const TimeMention& mention : entente::extract::time::find_times(text, article, sentences)) {
    if (!shown.empty()) shown += " ; ";
    shown += std::string(text_of(text, mention.span)) + " = " +
             kTypes[static_cast<std::size_t>(mention.type)] + " " + mention.value;
    if (mention.date && mention.date->text() != mention.value)
      shown += " [" + mention.date->text() + "]";
    if (!mention.date && mention.type == TimeType::kDate &&
        mention.value.find_first_of("0123456789") != std::string::npos)
      shown += " []";
    if (!mention.preposition.empty()) shown += " (" + std::string(mention.preposition) + ")";
  }
  return shown;
}

}  // namespace

TEST_CASE("time expressions mean what the cases say") {
  std::ifstream cases(ENTENTE_SOURCE_DIR "/tests/extract/time/cases.tsv");
  REQUIRE(cases);
  std::string line;
  int count = 0;
  while (std::getline(cases, line)) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = fields_of(line);
    REQUIRE_MESSAGE(fields.size() == 3, line);
    std::optional<PartialDate> article;
    if (fields[0] != "-") article = PartialDate::parse(fields[0]);
    CAPTURE(fields[1]);
    CHECK(found_in(fields[1], article) == fields[2]);
    ++count;
  }
  CHECK(count > 100);
}

TEST_CASE("every line of the word list can be read") {
  CHECK_NOTHROW(entente::extract::time::check_time_words());
  CHECK(entente::extract::time::time_word("december").value == 12);
  CHECK(entente::extract::time::time_word("treaty").kind ==
        entente::extract::time::ItemKind::kNone);
}
