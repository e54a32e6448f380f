#include "extract/actors/linker.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "extract/syntax/model.h"
#include "extract/syntax/parser.h"
#include "extract/text/text.h"

using namespace entente;
using namespace entente::extract;
using actors::LinkedMention;
using actors::MentionForm;

namespace {

const actors::Linker& linker() {
  static const actors::Linker linker(actors::Gazetteer::embedded());
  return linker;
}

struct Linked {
  std::string text;
  std::vector<syntax::Sentence> sentences;
  std::vector<LinkedMention> mentions;
};

/// Links a text as of a date; a first line before an empty one is its title.
Linked linked_names(std::string text, const char* date) {
  static syntax::Parser parser{syntax::Model::embedded()};
  Linked linked;
  linked.text = std::move(text);
  const bool has_title = linked.text.find("\n\n") != std::string::npos;
  text::split(linked.text, {.has_title = has_title}, linked.sentences);
  for (syntax::Sentence& sentence : linked.sentences) {
    parser.tag(sentence);
    parser.parse(sentence);
  }
  linked.mentions = linker().link({linked.text, PartialDate::parse(date), linked.sentences});
  return linked;
}

/// "Seoul=KOR" for each mention of a form, "(Seoul)=KOR" for a place, "KOR!" for one who acts for
/// nobody.
std::string names(const Linked& linked, bool all = false) {
  std::string line;
  for (const LinkedMention& m : linked.mentions) {
    const bool joined = m.form == MentionForm::kOfficial || m.form == MentionForm::kAgency;
    if (joined && !all) continue;
    const std::string text(text_of(linked.text, m.span));
    const bool place = m.reading == Reading::kPlace;
    line += line.empty() ? "" : " ";
    line += (place ? "(" + text + ")" : text) + "=" + m.id.value;
    if (!place && m.acts_for.empty()) line += "!";
  }
  return line;
}

/// "text=id>acts_for" for officials and organs.
std::string joined(const Linked& linked) {
  std::string line;
  for (const LinkedMention& m : linked.mentions) {
    if (m.form != MentionForm::kOfficial && m.form != MentionForm::kAgency) continue;
    line += line.empty() ? "" : "; ";
    line += std::string(text_of(linked.text, m.span)) + "=" + m.id.value + ">" + m.acts_for.value;
  }
  return line;
}

struct Case {
  const char* text;
  const char* date;
  const char* expected;
};

}  // namespace

TEST_CASE("names, acronyms, adjectives and peoples are found in their case") {
  const Case cases[] = {
      {"Japan and the U.S. signed the pact with the EU.", "2001", "Japan=JPN U.S.=USA EU=EU"},
      {"South Korean and West German officials met Iranians.", "1988",
       "South Korean=KOR West German=DEU Iranians=IRN"},
      {"They told us that turkey and china were sold out.", "1999", ""},
      {"Cote d'Ivoire signed; Côte d'Ivoire paid.", "1999", "Cote d'Ivoire=CIV Côte d'Ivoire=CIV"},
      {"Papua New Guinea and Equatorial Guinea signed; Guinea did not.", "1999",
       "Papua New Guinea=PNG Equatorial Guinea=GNQ Guinea=GIN"},
      {"The Latin American and Western European states agreed.", "1999", ""},
      {"JAPAN TELLS US IT WHO IS RIGHT", "1999", "JAPAN=JPN"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(names(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("hyphen compounds are linked by their parts") {
  const Case cases[] = {
      {"The U.S.-Japan pact was renewed.", "1990", "U.S.=USA Japan=JPN"},
      {"Sino-Soviet talks and the Franco-German council resumed.", "1986",
       "Sino=CHN Soviet=SUN Franco=FRA German=DEU"},
      {"A U.S./USSR accord is near.", "1987", "U.S.=USA USSR=SUN"},
      {"They drove a Russo in the Indo style.", "1990", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(names(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("the era decides whose capital and name it is") {
  const Case cases[] = {
      {"Moscow rejected the offer.", "1987-05-02", "Moscow=SUN"},
      {"Moscow rejected the offer.", "2009-05-02", "Moscow=RUS"},
      {"The Kremlin protested.", "1968", "Kremlin=SUN"},
      {"Prague protested.", "1985", "Prague=CSK"},
      {"Prague protested.", "1999", "Prague=CZE"},
      {"Bonn protested.", "1985", "Bonn=DEU"},
      {"East Berlin protested.", "1985", "East Berlin=DDR"},
      {"Belgrade protested.", "1985", "Belgrade=YUG"},
      {"Belgrade protested.", "2015", "Belgrade=SRB"},
      {"Hanoi and Saigon protested.", "1970", "Hanoi=VDR Saigon=cow:817"},
      {"Burma and Zaire protested.", "1988", "Burma=MMR Zaire=COD"},
      {"Congo protested.", "1985", "Congo=COG"},
      {"Congo protested.", "2005", "Congo=COD"},
      {"Brazzaville said Congo would sign.", "2005", "Brazzaville=COG Congo=COG"},
      {"Russia protested.", "1914-07", "Russia=cow:365"},
      {"Korea protested.", "1987", "Korea=KOR"},
      {"In 1987 Moscow made an offer.", "2014-06-01", "Moscow=SUN"},
      {"Moscow made an offer in 1987 and Prague refused it in 1988.", "2014",
       "Moscow=SUN Prague=CSK"},
      {"Moscow made an offer in 2010.", "2014", "Moscow=RUS"},
      {"The Kremlin of 1987 is gone, Moscow said.", "2014", "Kremlin=RUS Moscow=RUS"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CAPTURE(c.date);
    CHECK(names(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("names that are also persons, provinces or words are told by context") {
  const Case cases[] = {
      {"Georgia signed the accord with Abkhazia in Tbilisi.", "2003",
       "Georgia=GEO Abkhazia=abkhazia (Tbilisi)=GEO"},
      {"Michael Jordan and Chad Hurley met George Washington.", "2003", ""},
      {"Jordan and Chad signed the accord.", "2003", "Jordan=JOR Chad=TCD"},
      {"He was born in Lebanon, Pa., and grew up in Moscow, Idaho.", "2003",
       "(Lebanon, Pa.)=lebanon-pennsylvania (Moscow, Idaho)=moscow-idaho"},
      {"He was born in Havana, Ill., and lives in Lima, Ohio.", "2003",
       "(Ill.)=US-IL (Ohio)=US-OH"},
      {"Brussels and the EU agreed, the European Commission said.", "2003", "Brussels=EU EU=EU"},
      {"Brussels and Paris agreed, the Belgian premier said.", "2003",
       "Brussels=BEL Paris=FRA Belgian=BEL"},
      {"The Washington Post and the Bank of Tokyo were quoted.", "2003", ""},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(names(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("companies, currencies and private people act for no state") {
  const Case cases[] = {
      {"Japanese chipmakers cut output.", "1987", "Japanese=JPN!"},
      {"The Japanese delegation left.", "1987", "Japanese=JPN"},
      {"French banks sold the Swiss franc.", "1987", "French=FRA! Swiss=CHE!"},
      {"China Airlines bought three jets.", "1999", ""},
      {"The Israeli army withdrew.", "1999", "Israeli=ISR"},
      {"Ethnic Hungarians in Serbia met.", "1999", "Hungarians=HUN! (Serbia)=SRB"},
      {"The Hungarians met.", "1999", "Hungarians=HUN"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(names(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("a surname spelt like a state's adjective is nobody's, wherever it is repeated") {
  CHECK(names(linked_names("The bill was read. Mr. Irish spoke of it.", "1994-03-01")) ==
        "Irish=IRL!");
  CHECK(names(linked_names("The bill of Rep. Glenn English went to the floor. English has agreed "
                           "to wait. The English ambassador has not.",
                           "1994-03-01")) == "English=GBR! English=GBR! English=GBR");
}

TEST_CASE("officials act for the state that the text gives them") {
  const Case cases[] = {
      {"Kenyan Deputy Prime Minister Amos Kiplimo met the press. Kiplimo said no.", "1987",
       "Kenyan Deputy Prime Minister Amos Kiplimo=amos-kiplimo>KEN; Kiplimo=amos-kiplimo>KEN"},
      {"Amos Kiplimo, Kenya's trade minister, arrived.", "1987",
       "Amos Kiplimo=amos-kiplimo>KEN; trade minister=amos-kiplimo>KEN"},
      {"The foreign minister of Peru, Luis Barrios, arrived.", "1987",
       "foreign minister=luis-barrios>PER; Luis Barrios=luis-barrios>PER"},
      {"President Reagan met Soviet leader Mikhail Gorbachev. Reagan smiled.", "1987-12-08",
       "President Reagan=ronald-reagan>USA; Soviet leader Mikhail Gorbachev=mikhail-gorbachev>SUN; "
       "Reagan=ronald-reagan>USA"},
      {"Former Kenyan trade minister Amos Kiplimo spoke.", "1987",
       "Kenyan trade minister Amos Kiplimo=amos-kiplimo>"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(joined(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("organs belong to whoever the text names") {
  const Case cases[] = {
      {"Seoul's Defense Ministry denied it.", "2014", "Defense Ministry=KOR/defense-ministry>KOR"},
      {"The ministry of foreign affairs of Chile denied it.", "2014",
       "ministry of foreign affairs=CHL/foreign-ministry>CHL"},
      {"The Pentagon and the Bundestag agreed.", "1999",
       "Pentagon=USA/defense-department>USA; Bundestag=DEU/bundestag>DEU"},
      {"The Brazilian Senate agreed.", "1999", "Brazilian Senate=BRA/senate>BRA"},
      {"Norway summoned the envoy. The Foreign Ministry gave no reason.", "1999",
       "Foreign Ministry=NOR/foreign-ministry>NOR"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(joined(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("a capital that acts is its government, and where talks are held a place") {
  const Case cases[] = {
      {"Tokyo lodged a protest with Beijing.", "2012", "Tokyo=JPN Beijing=CHN"},
      {"The ministers met in Tokyo on Monday.", "2012", "(Tokyo)=JPN"},
      {"He flew to Oslo and lives near Rome.", "2012", "(Oslo)=NOR (Rome)=ITA"},
      {"Talks in Geneva between Kenya and Uganda went on.", "2012",
       "(Geneva)=CHE Kenya=KEN Uganda=UGA"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(names(linked_names(c.text, c.date)) == c.expected);
  }
}

TEST_CASE("the quick look sees names without tags and trees") {
  const std::string text =
      "Japan agreed.\n\nNothing was said.\n\nAn Iraqi spoke in Geneva.\n\nGeneva is cold.\n\n"
      "Chile, Peru and Bolivia met.";
  std::vector<syntax::Sentence> sentences;
  text::split(text, {}, sentences);
  std::vector<std::uint8_t> names;
  linker().spot({text, std::nullopt, sentences}, names);
  CHECK(names == std::vector<std::uint8_t>{1, 0, 1, 0, 2});
}

TEST_CASE("mentions are sorted, lie in their sentence, and do not overlap within a form") {
  const Linked linked = linked_names(
      "EGYPT AND ISRAEL SIGN\n\nEgyptian Foreign Minister Samir Kader and Israel's defense "
      "minister "
      "signed the Camp David accords in Cairo, the White House said. Kader thanked U.S. President "
      "Ronald Reagan, the Pentagon and the European Commission.",
      "1985");
  CHECK(linked.mentions.size() > 8);
  std::vector<std::uint32_t> end(8, 0);
  std::uint32_t last = 0;
  for (const LinkedMention& m : linked.mentions) {
    const syntax::Sentence& sentence = linked.sentences[m.sentence];
    CHECK(m.span.begin == sentence.words[m.first].span.begin);
    CHECK(m.span.end == sentence.words[m.last].span.end);
    CHECK(m.first <= m.head);
    CHECK(m.head <= m.last);
    CHECK(m.span.begin >= last);
    CHECK(m.span.begin >= end[static_cast<std::size_t>(m.form)]);
    CHECK(m.confidence > 0);
    CHECK(m.confidence <= 1);
    last = m.span.begin;
    end[static_cast<std::size_t>(m.form)] = m.span.end;
  }
}

TEST_CASE("a text without sentences or with odd bytes links to nothing") {
  CHECK(linked_names("", "1999").mentions.empty());
  CHECK(linked_names("... --- 1234 \xF0\x9F\x98\x80", "1999").mentions.empty());
}
