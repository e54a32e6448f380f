#include "extract/actors/linker.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "extract/actors/article_names.h"
#include "extract/actors/mention_builder.h"
#include "extract/actors/names.h"
#include "extract/actors/officials.h"
#include "extract/actors/organs.h"
#include "extract/actors/people.h"
#include "extract/actors/reading.h"

namespace entente::extract::actors {

struct Linker::Index {
  explicit Index(const GazetteerData& data) : names(data), holders(data) {}
  NameIndex names;
  OfficeHolders holders;
};

Linker::Linker(const Gazetteer& gazetteer) : index_(std::make_unique<Index>(gazetteer.data())) {}
Linker::~Linker() = default;

void Linker::spot(const LinkInput& input, std::vector<std::uint8_t>& names) const {
  names.assign(input.sentences.size(), 0);
  TokenView scratch;
  for (std::size_t s = 0; s < input.sentences.size(); ++s) {
    names[s] =
        static_cast<std::uint8_t>(index_->names.count_actors(input.sentences[s], scratch, 2));
  }
}

namespace {

MentionForm form_of(const ArticleNames& article, const FoundName& name) {
  if (article.entry(name).treaty) return MentionForm::kTreaty;
  switch (article.kind(name)) {
    case ActorKind::kAgency:
      return MentionForm::kAgency;
    case ActorKind::kPerson:
      return MentionForm::kOfficial;
    case ActorKind::kPlace:
      return name.best().field == NameField::kAdjective ? MentionForm::kAdjective
                                                        : MentionForm::kCity;
    default:
      break;
  }
  // "U.S." before a noun modifies it as "American" would.
  if (name.best().adjective && name.best().field == NameField::kName &&
      !has_lower(article.word(name.sentence, name.first).form) &&
      !article.tokens[name.sentence].capitals && modified_noun(article, name) >= 0) {
    return MentionForm::kAdjective;
  }
  switch (name.best().field) {
    case NameField::kAdjective: {
      // The same word alone is the people: "the French said", "an Iraqi was".
      const std::int64_t noun = modified_noun(article, name);
      const syntax::Word& word = article.word(name.sentence, name.last);
      const bool people =
          noun < 0 && (word.upos == syntax::Upos::kNoun || word.upos == syntax::Upos::kPropn);
      const bool acronym = word.form.find('.') != std::string_view::npos;
      return people && !acronym ? MentionForm::kDemonym : MentionForm::kAdjective;
    }
    case NameField::kCombining:
      return MentionForm::kAdjective;
    case NameField::kDemonym:
    case NameField::kDemonymPlural:
      return MentionForm::kDemonym;
    case NameField::kMetonym:
    case NameField::kCapital:
    case NameField::kSeat:
      return MentionForm::kCapital;
    case NameField::kCity:
      return MentionForm::kCity;
    default:
      return MentionForm::kName;
  }
}

/// "in English", "speaks French": the language.
bool is_language(const ArticleNames& article, const FoundName& name) {
  if (name.first == 0 || article.tokens[name.sentence].capitals) return false;
  const std::uint32_t before = name.first - 1;
  static constexpr std::array<std::string_view, 9> kBefore{
      "in", "speak", "speaks", "spoke", "speaking", "into", "from", "learn", "fluent"};
  return modified_noun(article, name) < 0 &&
         std::any_of(kBefore.begin(), kBefore.end(), [&](std::string_view word) {
           return article.is_word(name.sentence, before, word);
         });
}

void add_names(const ArticleNames& article, std::vector<LinkedMention>& mentions) {
  for (const FoundName& name : article.found) {
    if (name.dropped || name.best().field == NameField::kPattern ||
        name.best().field == NameField::kSurname) {
      continue;
    }
    const ActorKind kind = article.kind(name);
    const bool treaty = article.entry(name).treaty;
    if (!treaty && (kind == ActorKind::kAgency || kind == ActorKind::kPerson)) continue;
    LinkedMention mention = mention_of(article, name.sentence, name.first, name.last);
    mention.id = ActorId(article.entry(name).id);
    mention.form = form_of(article, name);
    mention.confidence = name.confidence;
    const bool people =
        mention.form == MentionForm::kAdjective || mention.form == MentionForm::kDemonym;
    if (people && kind == ActorKind::kPlace) continue;
    if (people && !article.sentence(name.sentence).words.empty() && is_language(article, name))
      continue;
    if (treaty) {
      mention.reading = Reading::kActor;
    } else if (kind == ActorKind::kPlace) {
      mention.reading = Reading::kPlace;
    } else {
      const float place = people ? 0 : place_probability(article, name);
      mention.reading = place > 0.5F ? Reading::kPlace : Reading::kActor;
      mention.confidence *= std::max(place, 1 - place);
      const bool acts =
          mention.reading == Reading::kActor && !name.nobody && mention.form != MentionForm::kCity;
      if (acts) mention.acts_for = mention.id;
    }
    mentions.push_back(std::move(mention));
  }
}

/// In order of the text, the longer before the shorter; of one form none over another.
void settle(std::vector<LinkedMention>& mentions) {
  const auto key = [](const LinkedMention& m) {
    return std::tuple(m.span.begin, -static_cast<std::int64_t>(m.span.end), m.form);
  };
  std::stable_sort(mentions.begin(), mentions.end(),
                   [&](const LinkedMention& a, const LinkedMention& b) { return key(a) < key(b); });
  std::vector<LinkedMention> kept;
  kept.reserve(mentions.size());
  std::array<std::uint32_t, 8> end{};  // of the last kept, by form
  for (LinkedMention& mention : mentions) {
    std::uint32_t& last = end[static_cast<std::size_t>(mention.form)];
    if (mention.span.begin < last) continue;
    last = mention.span.end;
    kept.push_back(std::move(mention));
  }
  mentions = std::move(kept);
}

}  // namespace

std::vector<LinkedMention> Linker::link(const LinkInput& input) const {
  ArticleNames article = article_names(input, index_->names);
  find_names(article);
  disambiguate(article);
  mark_bystanders(article);
  std::vector<LinkedMention> mentions;
  find_organs(article, index_->holders, mentions);
  find_officials(article, index_->holders, mentions);
  add_names(article, mentions);
  settle(mentions);
  return mentions;
}

}  // namespace entente::extract::actors
