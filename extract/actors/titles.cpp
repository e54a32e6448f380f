#include "extract/actors/titles.h"

#include <algorithm>
#include <array>

#include "extract/actors/names.h"

namespace entente::extract::actors {

namespace {

constexpr std::uint32_t kMostModifiers = 5;
constexpr std::uint32_t kLongestPerson = 7;

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

class Reader {
 public:
  explicit Reader(const ArticleNames& article) : article_(article) {}

  std::vector<Title> run(std::uint32_t s) {
    std::vector<Title> titles;
    const TokenView& tokens = article_.tokens[s];
    for (std::uint32_t w = 0; w < tokens.hash.size(); ++w) {
      Title title;
      title.sentence = s;
      title.first = title.last = title.start = title.phrase = w;
      title.office = Phrases::embedded().office(tokens, w, title.last);
      if (title.office == nullptr || inside_name(s, w, title.last)) continue;
      read_title(title);
      titles.push_back(title);
      w = title.last;
    }
    return titles;
  }

 private:
  const syntax::Sentence& sentence(std::uint32_t s) const { return article_.sentence(s); }

  /// "Prime" of a longer name is no title.
  bool inside_name(std::uint32_t s, std::uint32_t first, std::uint32_t last) const {
    const FoundName* name = article_.covering(s, first);
    return name != nullptr && (name->first < first || name->last > last);
  }

  void read_title(Title& title) {
    find_owner_before(title);
    if (title.owner.empty()) find_owner_after(title, title.last);
    PersonName person = person_after(title);
    if (!person.present && title.phrase > 1) person = person_before(title);
    if (person.present && title.owner.empty() && person.last > title.last) {
      find_owner_after(title, person.last);
    }
    if (title.owner.empty() && !title.office->owner.empty()) {
      title.owner = title.office->owner;
      title.confidence = 0.85F;
    }
    title.person = person;
  }

  /// "(the) Japanese (deputy)", "Japan's (new)", "the Pentagon's".
  void find_owner_before(Title& title) {
    const std::uint32_t s = title.sentence;
    std::uint32_t at = title.first;
    for (std::uint32_t step = 0; step < kMostModifiers && at > 0; ++step) {
      const std::uint32_t before = at - 1;
      const syntax::Word& word = article_.word(s, before);
      const bool possessive = word.form == "'s" || word.form == "\u2019s" || word.form == "'" ||
                              word.form == "'S" || word.form == "\u2019";
      const std::uint32_t end = possessive && before > 0 ? before - 1 : before;
      const FoundName* name = article_.ending_at(s, end);
      if (name != nullptr && article_.is_actor(*name)) {
        title.owner = article_.owner(*name);
        title.by = name;
        title.start = article_.joins(*name) && !possessive ? name->first : at;
        title.phrase = name->first;
        title.former |= name->first > 0 && is_past(s, name->first - 1);
        return;
      }
      if (name != nullptr && name->best().field == NameField::kPattern) {
        at = name->first;
        continue;
      }
      if (possessive || !is_modifier(s, before)) return;
      title.former |= is_past(s, before);
      at = before;
    }
  }

  bool is_past(std::uint32_t s, std::uint32_t w) const {
    static constexpr std::array<std::string_view, 5> kPast{"former", "ex", "late", "onetime",
                                                           "ex-"};
    return is_one_of(fold(article_.word(s, w).form), kPast);
  }

  bool is_modifier(std::uint32_t s, std::uint32_t w) const {
    static constexpr std::array<std::string_view, 28> kModifiers{
        "former",  "new",     "acting",   "then",       "outgoing", "late",      "visiting",
        "senior",  "top",     "chief",    "first",      "deputy",   "vice",      "ex",
        "-",       "interim", "current",  "hardline",   "special",  "assistant", "onetime",
        "veteran", "state",   "military", "opposition", "incoming", "communist", "moderate"};
    const syntax::Word& word = article_.word(s, w);
    if (is_one_of(fold(word.form), kModifiers)) return true;
    // "U.S. arms negotiator", but not "Japanese bank president".
    const bool common = word.upos == syntax::Upos::kNoun || word.upos == syntax::Upos::kAdj;
    if (common && !article_.is(s, w, WordClass::kPrivateNoun)) return true;
    return article_.is(s, w, WordClass::kPublicWord) && article_.tokens[s].upper[w] &&
           word.upos != syntax::Upos::kVerb;
  }

  /// "of (the) Mexico".
  void find_owner_after(Title& title, std::uint32_t last) {
    const std::uint32_t s = title.sentence;
    const auto count = static_cast<std::uint32_t>(sentence(s).words.size());
    std::uint32_t at = last + 1;
    if (at + 1 >= count || !article_.is_word(s, at, "of")) return;
    ++at;
    if (at + 1 < count && article_.is_word(s, at, "the")) ++at;
    const FoundName* name = article_.beginning_at(s, at);
    if (name == nullptr || !article_.is_actor(*name)) return;
    if (name->best().field == NameField::kAdjective || name->best().field == NameField::kDemonym) {
      return;
    }
    title.owner = article_.owner(*name);
    title.by = name;
  }

  bool is_particle(std::uint32_t s, std::uint32_t w) const {
    static constexpr std::array<std::string_view, 16> kParticles{
        "de", "van", "von", "der", "bin", "al", "el",  "la",
        "da", "dos", "ibn", "ben", "del", "-",  "den", "ul"};
    return is_one_of(article_.word(s, w).form, kParticles);
  }

  /// A capitalised word that can be of a person's name.
  bool is_name_word(std::uint32_t s, std::uint32_t w) const {
    const TokenView& tokens = article_.tokens[s];
    if (!tokens.upper[w]) return false;
    const syntax::Word& word = article_.word(s, w);
    if (article_.is(s, w, WordClass::kWeekdayMonth)) return false;
    if (tokens.title_case && word.upos != syntax::Upos::kPropn) return false;
    const FoundName* name = article_.covering(s, w);
    if (name == nullptr) return true;
    return article_.kind(*name) == ActorKind::kPerson ||
           (name->candidates.size() > 1 && may_be_surname(*name));
  }

  /// The run of name words from `at`.
  PersonName name_run(std::uint32_t s, std::uint32_t at) const {
    PersonName run;
    const auto count = static_cast<std::uint32_t>(sentence(s).words.size());
    if (article_.tokens[s].capitals) {
      const FoundName* name = at < count ? article_.beginning_at(s, at) : nullptr;
      if (name != nullptr && article_.kind(*name) == ActorKind::kPerson) {
        return {at, name->last, true};
      }
      return run;
    }
    for (std::uint32_t w = at; w < count && w - at < kLongestPerson; ++w) {
      const bool joined = run.present && w > at && article_.word(s, w - 1).form == "-" &&
                          !article_.word(s, w - 1).space_after;  // "Mahn-je"
      if (is_name_word(s, w) || joined) {
        run = {at, w, true};
      } else if (run.present && article_.word(s, w).form == "-" && w + 1 < count &&
                 !article_.word(s, w).space_after && !article_.word(s, w - 1).space_after &&
                 article_.covering(s, w + 1) == nullptr) {
        continue;
      } else if (!(is_particle(s, w) && w + 1 < count && is_name_word(s, w + 1))) {
        break;
      }
    }
    return run;
  }

  PersonName person_after(const Title& title) const {
    const std::uint32_t s = title.sentence;
    const auto& words = sentence(s).words;
    std::uint32_t at = title.last + 1;
    const bool owner_follows = title.by != nullptr && title.by->first > title.last;
    if (owner_follows) at = title.by->last + 1;
    if (at >= words.size()) return {};
    if (words[at].form != ",") return name_run(s, at);
    // "the Soviet foreign minister, Eduard Shevardnadze, said": a name alone between commas.
    const PersonName run = name_run(s, at + 1);
    const bool closed = run.present && run.last > run.first &&
                        (run.last + 1 >= words.size() || words[run.last + 1].form == "," ||
                         words[run.last + 1].form == ".");
    return closed && !title.owner.empty() ? run : PersonName{};
  }

  /// "Jozsef Marjai, (the) Hungarian deputy prime minister".
  PersonName person_before(const Title& title) const {
    const std::uint32_t s = title.sentence;
    std::uint32_t at = title.phrase;
    if (at > 1 && (article_.is_word(s, at - 1, "the") || article_.is_word(s, at - 1, "a"))) --at;
    if (at < 3 || article_.word(s, at - 1).form != ",") return {};
    std::uint32_t first = at - 1;
    while (first > 0 && at - 1 - first < kLongestPerson && is_name_word(s, first - 1)) --first;
    if (at - 1 - first < 2) return {};
    return {first, at - 2, true};
  }

  const ArticleNames& article_;
};

}  // namespace

std::vector<Title> titles_of(const ArticleNames& article, std::uint32_t sentence) {
  return Reader(article).run(sentence);
}

bool may_be_surname(const FoundName& name) {
  return std::any_of(name.candidates.begin(), name.candidates.end(),
                     [](const Candidate& c) { return c.field == NameField::kSurname; });
}

}  // namespace entente::extract::actors
