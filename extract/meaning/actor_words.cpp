#include "extract/meaning/actor_words.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

bool may_name(syntax::Upos upos) {
  using syntax::Upos;
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kAdj ||
         upos == Upos::kNum || upos == Upos::kDet;
}

/// Whether the actor is already spoken of by the head of the word's own phrase: "Hungarian" below
/// "ministers".
bool told_by_head(const SentenceView& view, const ActorWord& low, const ActorWord& high) {
  if (low.who.id != high.who.id || low.word == high.word) return false;
  const auto& word = view.word(low.word);
  if (word.head < 0) return false;
  const auto head = static_cast<std::uint32_t>(word.head);
  return head == high.word || (view.word(head).head >= 0 &&
                               static_cast<std::uint32_t>(view.word(head).head) == high.word);
}

}  // namespace

std::vector<ActorWord> actor_words(const ArticleView& article, std::uint32_t sentence,
                                   std::size_t most) {
  const auto& view = article.views[sentence];
  std::vector<ActorWord> all;
  for (std::uint32_t w = 0; w < view.tree->words.size() && all.size() < 2 * most; ++w) {
    if (!may_name(view.word(w).upos)) continue;
    const WordAt at{sentence, w};
    auto named = who_is(article, at, {.owners = false, .places = true});
    const bool people = named.empty();
    if (people) named = who_is(article, at, {.owners = false, .places = true, .people = true});
    for (auto& who : named) all.push_back({w, std::move(who), people});
  }
  std::vector<ActorWord> kept;
  for (const auto& low : all) {
    const bool told = std::ranges::any_of(
        all, [&](const ActorWord& high) { return told_by_head(view, low, high); });
    if (!told && kept.size() < most) kept.push_back(low);
  }
  return kept;
}

}  // namespace entente::extract::meaning
