// Whose is "the Foreign Ministry"? Of the one last spoken of as an actor, near by, else of where
// the story was filed, else of the one named most.
#include <map>

#include "extract/actors/officials.h"

namespace entente::extract::actors {

namespace {

constexpr std::uint32_t kSentencesBack = 3;

bool is_government(const ArticleNames& article, const FoundName& name) {
  const ActorKind kind = article.kind(name);
  return !name.dropped && article.is_actor(name) &&
         (kind == ActorKind::kState || kind == ActorKind::kOrganization ||
          kind == ActorKind::kAgency);
}

/// "in Geneva", "to Tokyo": where, not who. An adjective is never a place.
bool stands_as_place(const ArticleNames& article, const FoundName& name) {
  if (name.best().field == NameField::kAdjective || name.first == 0) return false;
  std::uint32_t before = name.first - 1;
  if (before > 0 && article.is_word(name.sentence, before, "the")) --before;
  return article.is(name.sentence, before, WordClass::kMotionPreposition);
}

}  // namespace

std::string_view owner_by_context(const ArticleNames& article, std::uint32_t sentence,
                                  std::uint32_t word, float& confidence) {
  for (std::uint32_t back = 0; back <= kSentencesBack && back <= sentence; ++back) {
    const std::uint32_t s = sentence - back;
    const auto [begin, end] = article.of_sentence[s];
    for (std::uint32_t i = end; i-- > begin;) {
      const FoundName& name = article.found[i];
      if (back == 0 && name.first >= word) continue;
      if (!is_government(article, name) || name.dateline || stands_as_place(article, name))
        continue;
      confidence = back == 0 ? 0.7F : 0.6F - 0.05F * static_cast<float>(back);
      return article.owner(name);
    }
  }
  std::map<std::string_view, int> count;
  std::string_view most;
  for (const FoundName& name : article.found) {
    if (name.dropped || !article.is_actor(name)) continue;
    if (name.dateline && name.best().field != NameField::kCity) {
      confidence = 0.5F;
      return article.owner(name);
    }
    if (is_government(article, name)) {
      const std::string_view owner = article.owner(name);
      if (++count[owner] > count[most]) most = owner;
    }
  }
  confidence = 0.4F;
  return most;
}

}  // namespace entente::extract::actors
