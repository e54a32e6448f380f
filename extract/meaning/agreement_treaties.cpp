#include "extract/meaning/agreement_treaties.h"

#include <algorithm>

namespace entente::extract::meaning {
namespace {

constexpr std::ptrdiff_t kFew = 5;  // parties of a treaty that a reader knows by heart

bool is_party(const ArticleView& article, const std::string& treaty, const ActorId& id) {
  return std::ranges::any_of(article.gazetteer->facts(treaty), [&](const auto& fact) {
    return fact.field == "party" &&
           (fact.value == id.value || (fact.value == "SUN" && id.value == "RUS"));
  });
}

bool is_organization_of(const ArticleView& article, const std::string& treaty, const ActorId& id) {
  return std::ranges::any_of(article.gazetteer->facts(treaty), [&](const auto& fact) {
    return fact.field == "organization" && fact.value == id.value;
  });
}

/// Whether one state goes on as the other.
bool goes_on_as(const ArticleView& article, const ActorId& later, const ActorId& earlier) {
  return std::ranges::any_of(article.gazetteer->facts(later.value), [&](const actors::Fact& fact) {
    return fact.field == "continues" && fact.value.starts_with(earlier.value) &&
           fact.value.ends_with("kind=continuation");
  });
}

}  // namespace

std::vector<Named> known_parties(const ArticleView& article, const std::string& treaty,
                                 std::vector<Named> actors) {
  std::erase_if(actors, [&](const Named& who) { return !is_party(article, treaty, who.id); });
  return actors;
}

std::vector<Named> parties_named_anywhere(const ArticleView& article, const std::string& treaty) {
  const auto parties = std::ranges::count_if(
      article.gazetteer->facts(treaty), [](const auto& fact) { return fact.field == "party"; });
  std::vector<Named> found;
  if (parties > kFew) return found;
  for (std::size_t i = 0; i < article.mentions.size(); ++i) {
    const auto& mention = article.mentions[i];
    if (mention.form == actors::MentionForm::kTreaty) continue;
    const ActorId id = rolled_up(mention.acts_for.empty() ? mention.id : mention.acts_for);
    const bool takes_part =
        parties > 0 ? is_party(article, treaty, id) : is_organization_of(article, treaty, id);
    if (!takes_part ||
        std::ranges::any_of(found, [&](const Named& known) { return known.id == id; }))
      continue;
    found.push_back({id,
                     mention.confidence,
                     How::kRegister,
                     {mention.sentence, mention.head},
                     static_cast<std::int32_t>(i)});
  }
  return found;
}

std::size_t common_in_treaty(const ArticleView& article, const std::vector<Named>& told,
                             const std::vector<Named>& known) {
  return static_cast<std::size_t>(std::ranges::count_if(told, [&](const Named& p) {
    return std::ranges::any_of(known, [&](const Named& k) {
      return p.id == k.id || goes_on_as(article, p.id, k.id) || goes_on_as(article, k.id, p.id);
    });
  }));
}

void add_treaty_party(const ArticleView& article, const Named& party, std::vector<Named>& known) {
  for (auto& other : known) {
    if (goes_on_as(article, party.id, other.id)) other = party;
    if (other.id == party.id || goes_on_as(article, other.id, party.id)) return;
  }
  known.push_back(party);
}

}  // namespace entente::extract::meaning
