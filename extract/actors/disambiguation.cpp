// Who is meant by a name of several bearers, and whether it is a name of theirs at all.
#include <algorithm>
#include <map>
#include <string>

#include "extract/actors/article_names.h"
#include "extract/actors/phrases.h"

namespace entente::extract::actors {

namespace {

constexpr float kSameState = 0.8F;  // another name of the same actor in the article
constexpr float kSameOwner = 0.9F;  // another province of the same state in the same sentence
constexpr float kTaken = 1.5F;      // another state's names stand there in its stead

/// "Georgia US-GA" or "Chad person": what else a name may be, of an actor's `ambiguous` facts.
std::string_view other_reading(const ArticleNames& article, const FoundName& name,
                               std::uint32_t actor) {
  const auto& data = article.index.data();
  for (const Fact& fact : data.facts_of(article.entry(actor))) {
    if (fact.field != "ambiguous") continue;
    const std::size_t space = fact.value.rfind(' ');
    const std::string_view flagged = fact.value.substr(0, space);
    const syntax::Sentence& sentence = article.sentence(name.sentence);
    if (space == std::string_view::npos) continue;
    const Span span{sentence.words[name.first].span.begin, sentence.words[name.last].span.end};
    std::string text(text_of(article.input.text, span));
    if (text.size() != flagged.size()) continue;
    const bool same =
        std::equal(text.begin(), text.end(), flagged.begin(), [](unsigned char a, unsigned char b) {
          return a == b || ((a ^ b) == 0x20 && (a | 0x20) >= 'a' && (a | 0x20) <= 'z');
        });
    if (same) return fact.value.substr(space + 1);
  }
  return {};
}

/// A capitalised word that is no known name, title or day: a given name or surname.
bool is_strange_capital(const ArticleNames& article, std::uint32_t s, std::uint32_t w) {
  const TokenView& tokens = article.tokens[s];
  if (!tokens.upper[w] || tokens.capitals || tokens.title_case) return false;
  const syntax::Word& word = article.word(s, w);
  if (word.form.size() < 2 && word.form != "J") return false;
  if (w == 0 && word.upos != syntax::Upos::kPropn) return false;
  if (article.covering(s, w) != nullptr) return false;
  std::uint32_t last = 0;
  if (Phrases::embedded().office(tokens, w, last) != nullptr) return false;
  return !article.classes.is(tokens.hash[w], WordClass::kPublicWord) &&
         !article.classes.is(tokens.hash[w], WordClass::kWeekdayMonth);
}

/// Names inside listed private ones ("Washington Post") and before a province ("Moscow, Idaho").
void drop_inside_others(ArticleNames& article) {
  for (std::uint32_t s = 0; s < article.tokens.size(); ++s) {
    const TokenView& tokens = article.tokens[s];
    std::int64_t covered = -1;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> spans;
    for (std::uint32_t w = 0; w < tokens.hash.size(); ++w) {
      if (static_cast<std::int64_t>(w) <= covered) continue;
      covered = Phrases::embedded().private_name(tokens, w);
      if (covered >= 0) spans.emplace_back(w, static_cast<std::uint32_t>(covered));
    }
    for (std::uint32_t i = article.of_sentence[s].first; i < article.of_sentence[s].second; ++i) {
      FoundName& name = article.found[i];
      for (const auto& [first, last] : spans) {
        const bool longer = last - first > name.last - name.first;
        if (longer && first <= name.first && name.last <= last) name.dropped = true;
      }
    }
  }
}

/// "Moscow, Idaho": a town of the province that follows.
bool before_province(const ArticleNames& article, const FoundName& name) {
  const std::uint32_t s = name.sentence;
  const auto& words = article.sentence(s).words;
  if (name.last + 2 >= words.size() || words[name.last + 1].form != ",") return false;
  const FoundName* next = article.beginning_at(s, name.last + 2);
  if (next == nullptr || article.kind(*next) != ActorKind::kSubnational) return false;
  if (next->best().field != NameField::kName) return false;
  // "Georgia, Alabama and Texas" is a list of provinces, not a town.
  const std::uint32_t after = next->last + 1;
  return !(after < words.size() && (words[after].form == "and" || words[after].form == "or")) &&
         article.kind(name) != ActorKind::kSubnational;
}

/// "Michael Jordan", "Chad Hurley", "Mr. Washington": a person's name.
bool is_person(const ArticleNames& article, const FoundName& name) {
  if (name.first != name.last) return false;
  const std::uint32_t s = name.sentence;
  const auto& words = article.sentence(s).words;
  if (name.first > 0) {
    const std::string_view before = words[name.first - 1].form;
    if (before == "Mr" || before == "Mr." || before == "Mrs." || before == "Mrs" ||
        before == "Ms." || before == "Ms" || before == "Dr.") {
      return true;
    }
    if (is_strange_capital(article, s, name.first - 1)) return true;
  }
  return name.last + 1 < words.size() && words[name.last].space_after &&
         is_strange_capital(article, s, name.last + 1);
}

/// How often each actor is named where nobody else can be meant.
std::map<std::uint32_t, int> sure_mentions(const ArticleNames& article) {
  std::map<std::uint32_t, int> count;
  for (const FoundName& name : article.found) {
    if (name.dropped) continue;
    const bool sure =
        name.candidates.size() == 1 || name.candidates[0].score > name.candidates[1].score + 1.5F;
    if (sure && name.best().field != NameField::kPattern) ++count[name.best().actor];
  }
  return count;
}

void weigh(const ArticleNames& article, const std::map<std::uint32_t, int>& sure, FoundName& name) {
  const auto owner_of = [&](std::uint32_t actor) -> std::string_view {
    for (const Fact& fact : article.index.data().facts_of(article.entry(actor))) {
      if (fact.field == "in") return fact.value;
    }
    return {};
  };
  for (Candidate& candidate : name.candidates) {
    if (sure.contains(candidate.actor)) candidate.score += kSameState;
    if (article.entry(candidate.actor).kind != ActorKind::kSubnational) continue;
    const std::string_view owner = owner_of(candidate.actor);
    for (std::uint32_t i = article.of_sentence[name.sentence].first;
         i < article.of_sentence[name.sentence].second; ++i) {
      const FoundName& other = article.found[i];
      if (&other == &name || other.dropped) continue;
      const bool sibling =
          article.kind(other) == ActorKind::kSubnational && owner_of(other.best().actor) == owner;
      const bool city = other.best().field == NameField::kCity &&
                        article.entry(other).id == owner && other.last + 2 == name.first;
      if (sibling || city) candidate.score += kSameOwner;
    }
  }
  std::stable_sort(name.candidates.begin(), name.candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
  if (name.candidates.size() > 1) {
    const float lead = name.candidates[0].score - name.candidates[1].score;
    name.confidence = lead >= 1 ? 1.0F : 0.6F + 0.4F * lead;
  }
}

/// "Brussels" where the article speaks of the Community and not of Belgium.
void stand_in(const ArticleNames& article, const std::map<std::uint32_t, int>& sure,
              FoundName& name, std::string_view other) {
  const auto& data = article.index.data();
  const GazetteerEntry* entry = data.entry(other);
  if (entry == nullptr) return;
  const auto number = static_cast<std::uint32_t>(entry - data.entries.data());
  const auto count = [&](std::uint32_t actor) {
    const auto at = sure.find(actor);
    return at == sure.end() ? 0 : at->second;
  };
  int organs = count(number);
  for (const auto& [actor, times] : sure) {
    if (article.entry(actor).id.starts_with(std::string(other) + "/")) organs += times;
  }
  int own = -1;  // this mention itself
  for (const FoundName& found : article.found) {
    own += !found.dropped && found.best().actor == name.best().actor &&
           found.best().field == name.best().field;
  }
  const int others = count(name.best().actor) - own - 1;
  if (organs == 0 || organs <= others) return;
  name.candidates.insert(name.candidates.begin(),
                         {number, name.best().field, name.best().score + kTaken});
  name.confidence = 0.7F;
}

}  // namespace

void disambiguate(ArticleNames& article) {
  drop_inside_others(article);
  for (FoundName& name : article.found) {
    if (name.dropped || !before_province(article, name)) continue;
    name.dropped = true;
    (&name + 1)->located = true;
  }
  for (FoundName& name : article.found) {
    if (name.dropped) continue;
    const std::string_view other = other_reading(article, name, name.best().actor);
    if (other == "person" && is_person(article, name)) name.dropped = true;
    const bool capitals = article.tokens[name.sentence].capitals;
    if (other == "word" && (capitals || name.best().score < -1.5F)) name.dropped = true;
  }
  const std::map<std::uint32_t, int> sure = sure_mentions(article);
  for (FoundName& name : article.found) {
    if (name.dropped) continue;
    if (name.candidates.size() > 1) weigh(article, sure, name);
    const std::string_view other = other_reading(article, name, name.best().actor);
    const bool names_actor = !other.empty() && other != "person" && other != "word" &&
                             other != "place" && name.best().field == NameField::kCapital;
    if (names_actor) stand_in(article, sure, name, other);
  }
}

}  // namespace entente::extract::actors
