#include "extract/actors/article_names.h"

#include <algorithm>

#include "extract/actors/names.h"
#include "extract/text/dateline.h"

namespace entente::extract::actors {

namespace {

// How much a name tells of its bearer before any context; only differences count.
float prior(const NameEntry& name, const GazetteerEntry& actor) {
  float score = 0;
  switch (name.field) {
    case NameField::kMetonym:
      score -= 0.1F;
      break;
    case NameField::kCapital:
      score -= 0.2F;
      break;
    case NameField::kSeat:
      score -= 0.4F;
      break;
    case NameField::kCity:
      score -= 1.0F;
      break;
    case NameField::kSurname:
      score -= 0.7F;
      break;
    case NameField::kPattern:
      score -= 0.3F;
      break;
    default:
      break;
  }
  if (actor.treaty) return score;
  switch (actor.kind) {
    case ActorKind::kOrganization:
      return score - 0.05F;
    case ActorKind::kGroup:
      return score - 0.1F;
    case ActorKind::kAgency:
      return score - 0.15F;
    case ActorKind::kPerson:
      return score - 0.3F;
    case ActorKind::kSubnational:
      return score - 0.5F;
    case ActorKind::kPlace:
      return score - 0.6F;
    default:
      return score;
  }
}

/// The name's own dates weigh more than its bearer's life: Bonn was the capital only for a time,
/// and a state that is no more is still spoken of.
float era(const NameEntry& name, const Fact& life, std::optional<PartialDate::Day> day) {
  const bool dated =
      name.since != PartialDate::kMinusInfinity || name.until != PartialDate::kPlusInfinity;
  if (!day) {
    return (name.until != PartialDate::kPlusInfinity ? -1.0F : 0.0F) - (life.until ? 1.5F : 0.0F);
  }
  float score = 0;
  if (dated) score += name.since <= *day && *day <= name.until ? 0.5F : -3.0F;
  if (life.since && *day < life.since->earliest()) score -= 2;
  if (life.until && *day > life.until->latest()) score -= 2;
  return score;
}

/// The day that a sentence's own years set for its capitals: "in 1987 Moscow offered" means the
/// government of then. Only where all its years agree to lie before the article.
std::optional<PartialDate::Day> told_day(const syntax::Sentence& sentence,
                                         std::optional<PartialDate::Day> day) {
  std::optional<PartialDate::Day> told;
  for (std::size_t i = 1; i < sentence.words.size(); ++i) {
    const std::string_view form = sentence.words[i].form;
    const std::string_view before = sentence.words[i - 1].form;
    const bool year =
        form.size() == 4 && (form.starts_with("1") || form.starts_with("20")) &&
        std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!year) continue;
    if (before != "in" && before != "In") return std::nullopt;  // a span of years, an amount
    const auto date = PartialDate::parse(form);
    if (!date || (day && date->latest() >= *day)) return std::nullopt;
    told = std::max(told.value_or(PartialDate::kMinusInfinity), date->latest());
  }
  return told;
}

bool is_seat(NameField field) {
  return field == NameField::kCapital || field == NameField::kMetonym || field == NameField::kSeat;
}

void add_candidate(FoundName& found, Candidate candidate) {
  for (Candidate& known : found.candidates) {
    if (known.actor != candidate.actor) continue;
    candidate.adjective |= known.adjective;
    if (candidate.score > known.score) known = candidate;
    known.adjective = candidate.adjective;
    return;
  }
  found.candidates.push_back(candidate);
}

/// How many of the sentence's first words are its dateline.
std::uint32_t dateline_words(std::string_view text, const syntax::Sentence& sentence) {
  if (!sentence.dateline) return 0;
  const auto dateline = text::read_dateline(text_of(text, sentence.span));
  if (!dateline) return 0;
  std::uint32_t count = 0;
  while (count < sentence.words.size() &&
         sentence.words[count].span.begin < sentence.span.begin + dateline->span.end) {
    ++count;
  }
  return count;
}

}  // namespace

bool ArticleNames::is_word(std::uint32_t s, std::uint32_t w, std::string_view lower) const {
  const std::string_view form = word(s, w).form;
  return form.size() == lower.size() &&
         std::equal(form.begin(), form.end(), lower.begin(), [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
         });
}

const FoundName* ArticleNames::covering(std::uint32_t s, std::uint32_t w) const {
  for (std::uint32_t i = of_sentence[s].first; i < of_sentence[s].second; ++i) {
    if (found[i].first <= w && w <= found[i].last && !found[i].dropped) return &found[i];
  }
  return nullptr;
}

const FoundName* ArticleNames::ending_at(std::uint32_t s, std::uint32_t w) const {
  const FoundName* name = covering(s, w);
  return name != nullptr && name->last == w ? name : nullptr;
}

const FoundName* ArticleNames::beginning_at(std::uint32_t s, std::uint32_t w) const {
  const FoundName* name = covering(s, w);
  return name != nullptr && name->first == w ? name : nullptr;
}

bool ArticleNames::is_actor(const FoundName& name) const {
  const GazetteerEntry& actor = entry(name);
  if (actor.treaty || name.best().field == NameField::kPattern) return false;
  return actor.kind != ActorKind::kPlace && actor.kind != ActorKind::kPerson &&
         name.best().field != NameField::kCity;
}

bool ArticleNames::joins(const FoundName& name) const {
  if (name.best().field == NameField::kAdjective) return true;
  return kind(name) == ActorKind::kAgency || kind(name) == ActorKind::kOrganization ||
         (name.best().adjective && !has_lower(word(name.sentence, name.first).form));
}

std::string_view ArticleNames::owner(const FoundName& name) const {
  const std::string_view id = entry(name).id;
  return id.substr(0, id.find('/'));
}

ArticleNames article_names(const LinkInput& input, const NameIndex& index) {
  ArticleNames article{.input = input,
                       .index = index,
                       .classes = WordClasses::embedded(),
                       .day = std::nullopt,
                       .tokens = {},
                       .found = {},
                       .of_sentence = {}};
  if (input.date) {
    const PartialDate::Day latest = input.date->latest();
    article.day = latest == PartialDate::kPlusInfinity ? input.date->earliest() : latest;
  }
  return article;
}

void find_names(ArticleNames& article) {
  const auto& data = article.index.data();
  article.tokens.resize(article.input.sentences.size());
  article.of_sentence.resize(article.input.sentences.size());
  for (std::uint32_t s = 0; s < article.input.sentences.size(); ++s) {
    const syntax::Sentence& sentence = article.sentence(s);
    TokenView& tokens = article.tokens[s];
    tokens.fill(sentence);
    const std::uint32_t dateline = dateline_words(article.input.text, sentence);
    const std::optional<PartialDate::Day> told = told_day(sentence, article.day);
    article.of_sentence[s].first = static_cast<std::uint32_t>(article.found.size());
    for (std::uint32_t i = 0; i < sentence.words.size(); ++i) {
      NameHit hit;
      if (!article.index.longest(tokens, i, hit)) continue;
      FoundName name{.sentence = s, .first = i, .last = hit.last, .dateline = i < dateline};
      const bool hyphen_follows = hit.last + 1 < sentence.words.size() &&
                                  sentence.words[hit.last + 1].form == "-" &&
                                  !sentence.words[hit.last].space_after;
      for (const NameEntry& entry : hit.entries) {
        if (!article.index.agrees(entry, tokens, i)) continue;
        if (entry.field == NameField::kCombining && !hyphen_follows) continue;
        const GazetteerEntry& actor = data.entries[entry.actor];
        // The same letters were somebody else's before: no acronym is older than its bearer.
        const auto& founded = data.facts[actor.kind_fact].since;
        if (entry.exact && article.day && founded && *article.day < founded->earliest()) continue;
        add_candidate(name,
                      {entry.actor, entry.field,
                       prior(entry, actor) + era(entry, data.facts[actor.kind_fact],
                                                 told && is_seat(entry.field) ? told : article.day),
                       entry.field == NameField::kAdjective});
      }
      if (name.candidates.empty()) continue;
      std::stable_sort(name.candidates.begin(), name.candidates.end(),
                       [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
      article.found.push_back(std::move(name));
      i = hit.last;
    }
    article.of_sentence[s].second = static_cast<std::uint32_t>(article.found.size());
  }
}

}  // namespace entente::extract::actors
